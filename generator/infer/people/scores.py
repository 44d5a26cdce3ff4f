"""How much speaks for each word of a run being part of a name: sums of weights, remembered word by word."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.infer.people.features import EDGE, Elsewhere, across, after, before, between, far, own
from generator.infer.people.model import Score, load
from generator.infer.people.tokens import Span, Words

KEPT = 100_000
Window = tuple[str, ...]
"""A word between its two neighbours on each side."""


def score(words: Words, run: Span, lang: str, article: Elsewhere) -> list[Score]:
    """The score of each word of a run, in hundredths above "no name"."""
    start, end = run
    found = []
    for i in range(start, end):
        text, opens = words.texts[i], words.opens[i]
        here = _here(window(words.texts, i), (min(i - start, 3), min(end - i, 4)), opens, lang)
        there = _elsewhere(text, opens, article.marks(text))
        found.append((here[0] + there[0], here[1] + there[1], here[2] + there[2]))
    return found


def surroundings(words: Words, i: int, lang: str) -> int:
    """What speaks for the word's being a name by itself, but for the word (hundredths): only its neighbours do."""
    text = words.texts[i]
    return _here(window(words.texts, i), (0, 1), words.opens[i], lang)[2] - _own(text, lang)[2]


def window(texts: tuple[str, ...], i: int) -> Window:
    if 2 <= i < len(texts) - 2:
        return texts[i - 2 : i + 3]
    return tuple(texts[k] if 0 <= k < len(texts) else EDGE for k in range(i - 2, i + 3))


@lru_cache(KEPT)
def _here(around: Window, place: Span, opens: bool, lang: str) -> Score:
    two_before, previous, text, following, two_after = around
    pairs = _total((*far(two_before, "--"), *far(two_after, "++"), *between(around, place, opens, lang)))
    word, left, right = _own(text, lang), _before(previous), _after(following)
    return (
        pairs[0] + word[0] + left[0] + right[0],
        pairs[1] + word[1] + left[1] + right[1],
        pairs[2] + word[2] + left[2] + right[2],
    )


@lru_cache(KEPT)
def _own(text: str, lang: str) -> Score:
    bold = load().boldness.get(lang, 0)
    b, i, u = _total(own(text, lang))
    return b + bold, i + bold, u + bold


@lru_cache(KEPT)
def _before(text: str) -> Score:
    return _total(before(text))


@lru_cache(KEPT)
def _after(text: str) -> Score:
    return _total(after(text))


@lru_cache(KEPT)
def _elsewhere(text: str, opens: bool, marks: str) -> Score:
    return _total(across(text, opens, marks))


def _total(seen: Iterable[str]) -> Score:
    weights = load().weights
    b = i = u = 0
    for observation in seen:
        if found := weights.get(observation):
            b += found[0]
            i += found[1]
            u += found[2]
    return b, i, u
