"""Words that betray what a line is about: the site itself, a picture, an author. From the lists of a language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator import lexicon
from generator.gather.width import wide

WORD = re.compile(r"[^\W\d_]+")
LISTS = ("furniture", "picture", "bio")
KEY = 4
LONG_WORD = 5
ROLE_LETTERS = 6
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
    """The words of a line, without numbers; read once for all who ask."""
    found = WORD.findall(text)
    folded = list(map(str.lower, found))
    return Words(
        found,
        [word for word in found if word[0].isupper()],
        folded,
        [word for word in folded if len(word) >= LONG_WORD],
    )


def counts(words: Iterable[str], lang: str) -> tuple[int, int, int]:
    """How many of the words, all in lower case, are of each of LISTS.

    An entry is the beginning of a word; one of under four letters is a whole word.
    """
    found = [0, 0, 0]
    index = _index(lang)
    for word in [word for word in words if word[:KEY] in index]:
        for entry, which in index[word[:KEY]]:
            if word == entry or (len(entry) >= KEY and word.startswith(entry)):
                found[which] += 1
    return found[0], found[1], found[2]


def ends_in_role(word: str, lang: str) -> bool:
    """Whether a word, in lower case, is one of several of which the last is of the list `words-bio`."""
    return word.endswith(_roles(lang))


@cache
def _roles(lang: str) -> tuple[str, ...]:
    return tuple(entry for entry in _entries(lang, "bio") if len(entry) >= ROLE_LETTERS)


def looks(text: str, lang: str) -> tuple[int, int, int]:
    """How many words of each of LISTS a text has, whatever its script."""
    code = lang.split("-")[0]
    return counts_inside(text, code) if wide(text) else counts(words_of(text).folded, code)


def counts_inside(text: str, lang: str) -> tuple[int, int, int]:
    """How many entries of each of LISTS stand anywhere in a text: for scripts without spaces."""
    furniture, picture, bio = (sum(map(text.count, _entries(lang, name))) for name in LISTS)
    return furniture, picture, bio


@cache
def _index(lang: str) -> dict[str, list[tuple[str, int]]]:
    """The entries of all lists by their first four letters, each with the place of its list in LISTS."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for which, name in enumerate(LISTS):
        for entry in _entries(lang, name):
            found[entry[:KEY]].append((entry, which))
    return dict(found)


@cache
def _entries(lang: str, name: str) -> tuple[str, ...]:
    """The list `words-<name>` of a language, together with the English one."""
    return tuple(sorted({*lexicon.words(lang, f"words-{name}"), *lexicon.words("en", f"words-{name}")}))


@cache
def agencies() -> frozenset[str]:
    """Names of picture agencies, folded."""
    return frozenset(lexicon.entries("gather/agencies.txt"))


@cache
def _begin_agencies() -> frozenset[str]:
    return frozenset(name.split(" ")[0] for name in agencies())


def names_agency(words: list[str]) -> bool:
    """Whether the last words of a line name an agency."""
    tail = words[-8:]
    if _begin_agencies().isdisjoint(tail):
        return False
    known = agencies()
    return any(word in known for word in tail) or any(f"{a} {b}" in known for a, b in pairwise(tail))
