"""Dates, languages and fixed phrases, in the language of the page."""

from __future__ import annotations

import pytest

from generator.language import lexicon
from generator.write import wording
from tests.cases import cases

DATES = [
    ("a day", "2024-05-16", "en", "16 May 2024"),
    ("a month", "2022-09", "nb", "september 2022"),
    ("a year", "1998", "de", "1998"),
    ("inferred", "2022-09~", "en", "about September 2022"),
    ("a language that CLDR does not know", "2024-05-16", "xx", "16 May 2024"),
    ("no date at all stays as it is", "spring", "en", "spring"),
    ("an impossible day stays as it is", "2024-02-31", "en", "2024-02-31"),
]


@cases("edtf, lang, expected", DATES)
def test_date(edtf: str, lang: str, expected: str) -> None:
    assert wording.date(edtf, lang) == expected


def test_spans_of_dates() -> None:
    assert wording.span_of(["2024", "", "2022-09"]) == "2022 to 2024"
    assert wording.span_of(["2024-05-16", "2024-05-17"]) == "16–17 May 2024"
    assert wording.span_of(["2024-05", "2024-06-02"]) == "May 2024 to 2 June 2024"
    assert wording.span_of(["2024-05-16", "2024-05~"]) == "16 May 2024"
    assert wording.span_of(["2024-05~"]) == "about May 2024"
    assert wording.span_of(["2022-09~", "2022-09"]) == "September 2022"
    assert wording.span_of(["2022-09~"]) == "about September 2022"
    assert wording.span_of(["", ""]) == ""


def test_languages_by_name() -> None:
    assert wording.language("nb") == "Norwegian Bokmål"
    assert wording.language("zh-Hans", "sv") == "kinesiska (förenklad)"
    assert wording.language("und") == "unknown language"


def test_a_phrase_that_a_language_lacks_is_english_and_marked_as_such() -> None:
    assert wording.label("people", "nb") == "Personer"
    assert wording.label("people", "pt-BR") == "Pessoas"
    assert wording.label("people", "xx") == '<span lang="en">People</span>'


@pytest.mark.parametrize("lang", sorted(lexicon.everywhere("labels")))
def test_every_language_with_labels_has_all_of_them_with_the_same_blanks(lang: str) -> None:
    english, own = (dict(line.split("\t") for line in lexicon.words(code, "labels")) for code in ("en", lang))
    assert own.keys() == english.keys()
    blanks = {key: sorted(part.split("}")[0] for part in text.split("{")[1:]) for key, text in own.items()}
    assert blanks == {key: sorted(part.split("}")[0] for part in text.split("{")[1:]) for key, text in english.items()}


def test_reading_time_is_at_least_a_minute_and_counts_characters_where_words_have_no_spaces() -> None:
    assert wording.minutes(("one two three",)) == 1
    assert wording.minutes(("word " * 1000,)) == 5
    assert wording.minutes(("字" * 2000,)) == 4


@pytest.mark.parametrize(("number", "shown"), [(0, "Ada\u00a00"), (1, "Ada"), (2, "Ada\u00a02")])
def test_once_goes_without_saying(number: int, shown: str) -> None:
    assert wording.times("Ada", number) == shown


@pytest.mark.parametrize(
    ("codes", "shown"),
    [("nb nb", "Norwegian Bokmål"), ("sv de en nb", "English, German, Norwegian Bokmål, Swedish"),
     ("sv de en nb fr", "5 languages")],
)  # fmt: skip
def test_many_languages_are_counted(codes: str, shown: str) -> None:
    assert wording.languages(codes.split()) == shown
