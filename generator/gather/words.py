"""The words of a line, read once for all who ask."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_]+")
LONG_WORD = 5
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
