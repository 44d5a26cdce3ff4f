"""A paragraph with the lists of its language, and the word that stands before a name in it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from generator.geography import declension
from generator.language.lexicon import words

BEFORE = 40
"""Letters in which the word before a name is sought: scripts without spaces have no end of them."""


class Lists(NamedTuple):
    """What a language's lists say of the words beside a name."""

    place_cues: frozenset[str]
    place_nouns: frozenset[str]
    place_heads: frozenset[str]
    place_followers: frozenset[str]
    articled_cues: frozenset[str]
    way_cues: frozenset[str]
    townspeople_cues: frozenset[str]
    called_after: frozenset[str]
    and_: frozenset[str]
    articles: frozenset[str]
    tongue_verbs: frozenset[str]
    genitives: tuple[str, ...]
    place_endings: tuple[str, ...]
    case_marks: tuple[str, ...]
    river_words: frozenset[str]
    titles: frozenset[str]
    capital_nouns: bool
    articles_before_names: bool


class Text(NamedTuple):
    """A paragraph, its language, and the words of its article."""

    text: str
    lang: str
    words: frozenset[str]
    lists: Lists


@cache
def lists(lang: str) -> Lists:
    """The lists of one language."""

    def one(name: str) -> frozenset[str]:
        return frozenset(words(lang, name))

    return Lists(
        place_cues=one("place-cues"),
        place_nouns=one("place-nouns"),
        place_heads=one("place-heads"),
        place_followers=one("place-followers"),
        articled_cues=one("articled-cues"),
        way_cues=one("way-cues"),
        townspeople_cues=one("townspeople-cues"),
        called_after=one("called-after"),
        and_=one("and"),
        articles=one("articles"),
        tongue_verbs=one("tongue-verbs"),
        genitives=words(lang, "genitives"),
        place_endings=declension.marked(lang),
        case_marks=words(lang, "case-marks"),
        river_words=one("river-words"),
        titles=one("honorifics") | one("forms-of-address"),
        capital_nouns="capital nouns" in words(lang, "spelling"),
        articles_before_names="articles before names" in words(lang, "spelling"),
    )


def word_before(at: Text, start: int) -> str:
    """The word that only a space, an apostrophe or a hyphen parts from what starts there."""
    text, end = at.text, start - 1
    if end <= 0 or text[end] not in " '’-":
        return ""
    first, least = end, max(0, start - BEFORE)
    while first >= least and (text[first - 1].isalnum() or text[first - 1] == "_") and first:
        first -= 1
    return text[first:end] if first >= least else ""
