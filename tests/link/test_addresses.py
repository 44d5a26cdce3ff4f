"""Addresses of pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.addresses import RESERVED, assign, headline, slug, story_slugs
from tests.cases import cases

SLUGS = [
    ("a headline", "Night ferry sails again", "night-ferry-sails-again"),
    ("letters of other languages", "Gøteborgs ferje på Åsane", "goteborgs-ferje-pa-asane"),
    ("a long headline ends at a word", "word " * 40, ("word-" * 16)[:-1]),
]


@cases("text, expected", SLUGS)
def test_a_slug_is_readable(text: str, expected: str) -> None:
    assert slug(text, "key", set(), 80) == expected


@pytest.mark.parametrize("text", ["🎉🎉", "", "index", "con", "NUL", "README", "by-letter"])
def test_a_slug_that_would_be_empty_or_reserved_gets_a_mark_of_its_page(text: str) -> None:
    found = slug(text, "a.txt", set(), 80)
    assert found and found not in RESERVED
    assert found != slug(text, "b.txt", set(), 80)


@given(st.text(max_size=200), st.text(min_size=1, max_size=30), st.integers(20, 80))
def test_law_a_slug_is_short_lower_case_ascii(title: str, key: str, limit: int) -> None:
    found = slug(title, key, set(), limit)
    assert 0 < len(found.encode()) <= limit
    assert found == found.lower() and set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@given(st.dictionaries(st.text(min_size=1, max_size=10), st.sampled_from(["A", "a", "Ä", "B b", "b-B", "index", ""])))
def test_law_no_two_pages_share_an_address_and_order_plays_no_part(titles: dict[str, str]) -> None:
    found = assign(titles, {}, "articles", 80)
    assert len({path.lower() for path in found.values()}) == len(titles)
    assert assign(dict(reversed(titles.items())), {}, "articles", 80) == found


def test_an_address_is_kept_when_the_title_changes_and_is_never_given_to_another() -> None:
    kept = {"a.txt": "articles/old-title.md"}
    found = assign({"a.txt": "New title", "b.txt": "Old title"}, kept, "articles", 80)
    assert found["a.txt"] == "articles/old-title.md"
    assert found["b.txt"] not in ("articles/old-title.md", "articles/new-title.md")


def test_a_story_goes_on_under_the_slug_of_most_of_its_articles() -> None:
    before = {"a": "summit", "b": "summit", "c": "summit", "d": "flood"}
    titles = dict.fromkeys("abcdef", ("Headline", "en"))
    assert story_slugs([["a", "b", "f"], ["c", "e"], ["d", "f"]], before, titles, 80) == ["summit", "headline", "flood"]


def test_a_story_is_called_by_a_whole_headline_in_english_or_at_least_in_latin_letters() -> None:
    titles = [("Leaders met and…", "en"), ("Встреча началась", "ru"), ("Toppmøtet åpnet", "nb"), ("Summit opens", "en")]
    assert headline(titles) == ("Summit opens", "en")
    assert headline(titles[:3]) == ("Toppmøtet åpnet", "nb")
    assert headline(titles[:2]) == ("Leaders met and…", "en")
