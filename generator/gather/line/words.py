"""The words of a line, read once for all who ask."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_]+")
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
STEM, SHORT_WORD = 5, 3
LONG_WORD = 5
SENTENCE_WORDS, MOST_CAPITALS = 4, 0.7
KEPT = 500
"""Lines remembered: more than nearly all pages have."""


class Words(NamedTuple):
    """The words of a line: as they stand, those with a capital, all in lower case, and of these the longer ones."""

    all: list[str]
    capital: list[str]
    folded: list[str]
    long: list[str]

    @property
    def inner(self) -> list[str]:
        """Those with a capital, but for the first of the line."""
        return self.capital[self.all[:1] == self.capital[:1] :]


@lru_cache(maxsize=KEPT)
def words_of(text: str) -> Words:
    """The words of a line, without numbers."""
    found = WORD.findall(text)
    folded = list(map(str.lower, found))
    return Words(
        found,
        [word for word in found if word[0].isupper()],
        folded,
        [word for word in folded if len(word) >= LONG_WORD],
    )


def is_sentence(text: str, least: int = SENTENCE_WORDS) -> bool:
    """Whether a text has so many words, and not all of them with capitals, as rubrics and names have."""
    words = words_of(text)
    return len(words.all) >= least and len(words.capital) < MOST_CAPITALS * len(words.all)


def stems(text: str) -> set[str]:
    """The beginnings of a text's longer words, in lower case; pairs of characters where there are no spaces."""
    found = {word[:STEM] for word in words_of(text).folded if len(word) > SHORT_WORD}
    return found if text.isascii() else found.union(map("".join, pairwise(WIDE.findall(text))))
