"""Sentences in which somebody is named."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.link.quotes import mentions, quotes
from generator.site import ArticlePage
from tests.cases import cases

CASES = [
    ("a name", "Ann met Bo.", ["Ann"], ["Ann"]),
    ("a Scandinavian genitive", "Putins krig", ["Putin"], ["Putin"]),
    ("an English genitive", "Putin’s war and Putin's plan", ["Putin"], ["Putin", "Putin"]),
    ("no part of a longer word", "Annexation of Anna", ["Ann"], []),
    ("the longest form where two overlap", "Ingrid Holm and Holm", ["Holm", "Ingrid Holm"], ["Ingrid Holm", "Holm"]),
    ("Korean, a particle behind the name", "강동현이 이겼다. 이강동현은 졌다.", ["강동현"], ["강동현"]),
    ("Chinese, without spaces", "总工程师陈伟表示", ["陈伟"], ["陈伟"]),
]


@cases("text, forms, expected", CASES)
def test_mentions(text: str, forms: list[str], expected: list[str]) -> None:
    assert [text[start:end] for start, end in mentions(text, forms)] == expected


@given(st.text(alphabet="ab .’s", max_size=40), st.lists(st.text(alphabet="ab ", min_size=1, max_size=5), max_size=4))
def test_law_mentions_are_forms_in_order_and_do_not_overlap(text: str, forms: list[str]) -> None:
    found = mentions(text, forms)
    assert all(text[start:end] in forms for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


def test_quotes_are_whole_sentences_with_the_place_of_the_name() -> None:
    page = ArticlePage(
        "articles/a.md", "A", "en", text=("It rained. Ann came late. Bo left.", "Ann slept.", "Ann woke.")
    )
    found = quotes(page, ["Ann"])
    assert [quote.sentence for quote in found] == ["Ann came late.", "Ann slept."]
    assert [quote.sentence[quote.start : quote.end] for quote in found] == ["Ann", "Ann"]
