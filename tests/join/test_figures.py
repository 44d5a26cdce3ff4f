"""Days of the year, numbers and codes as a text writes them."""

from __future__ import annotations

import pytest

from generator.join.figures import figures

DAYS = [
    ("a month that begins like the word for of", "nb", "Utdelingen finner sted 10. desember.", "day:12-10"),
    ("with that word", "es", "Fue el 10 de diciembre.", "day:12-10"),
    ("in English", "en", "It was the 4th of December.", "day:12-4"),
    ("the month first", "en", "On December 4 it rained.", "day:12-4"),
]


@pytest.mark.parametrize(("title", "lang", "text", "expected"), DAYS, ids=[case[0] for case in DAYS])
def test_a_day_of_the_year(title: str, lang: str, text: str, expected: str) -> None:
    assert [trait for _, trait, _ in figures(text, lang)] == [expected]


def test_the_number_of_a_code_is_no_number() -> None:
    assert [trait for _, trait, _ in figures("An F-16 and an A320 with 320 people.", "en")] == [
        "name:f16",
        "name:a320",
        "number:320",
    ]
