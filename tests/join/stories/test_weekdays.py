"""Days of the week in the words of many languages."""

from __future__ import annotations

import pytest

from generator.join.stories.weekdays import week


@pytest.mark.parametrize(
    ("lang", "word", "day"),
    [
        ("de", "Dienstagabend", 2),
        ("sv", "torsdagens", 4),
        ("pl", "środę", 3),
        ("ru", "среду", 3),
        ("fi", "keskiviikkona", 3),
        ("es", "Domingo", 7),
        ("tr", "cumartesi", 6),
        ("tr", "Cumhurbaşkanı", 0),
        ("ru", "среди", 0),
        ("de", "Montage", 0),
        ("tlh", "Montag", 0),
    ],
)
def test_a_word_names_a_day(lang: str, word: str, day: int) -> None:
    assert week(lang).day(word) == day


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("pt", "Os dois assinam na quinta-feira, pela segunda vez.", [4]),
        ("zh-Hans", "双方周三在北京签字。", [3]),
        ("ja", "水曜日に署名する。", [3]),
        ("de", "Sie unterschreiben am Mittwoch.", []),
    ],
)
def test_a_phrase_names_a_day(lang: str, text: str, days: list[int]) -> None:
    assert [day for _, day, _ in week(lang).days(text)] == days
