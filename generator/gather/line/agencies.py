"""Names of picture agencies."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from generator.language import lexicon

LAST_WORDS = 8
AGENCY_CHARS = 30


@cache
def agencies() -> frozenset[str]:
    """All names, folded."""
    return frozenset(lexicon.entries("gather/agencies.txt"))


@cache
def any_agency() -> str:
    """A pattern for any of the names."""
    return "|".join(sorted(map(re.escape, agencies())))


def is_agency(text: str) -> bool:
    """Whether a line is nothing but the name of a picture agency."""
    return len(text) < AGENCY_CHARS and text.casefold() in agencies()


def names_agency(words: list[str]) -> bool:
    """Whether the last words of a line, all in lower case, name an agency."""
    tail = words[-LAST_WORDS:]
    if _begin_agencies().isdisjoint(tail):
        return False
    known = agencies()
    return any(word in known for word in tail) or any(f"{a} {b}" in known for a, b in pairwise(tail))


@cache
def _begin_agencies() -> frozenset[str]:
    return frozenset(name.split(" ")[0] for name in agencies())
