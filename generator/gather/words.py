"""Words that betray what a line is about: the site itself, a picture, an author. From the lists of a language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator import lexicon

KEY = 4


@dataclass(frozen=True, slots=True)
class Stems:
    """Beginnings of words, found by their first four letters; shorter ones stand for the whole word."""

    short: frozenset[str]
    long: dict[str, tuple[str, ...]]

    def count(self, words: Iterable[str]) -> int:
        """How many of the words, all in lower case, are of the list."""
        return sum(
            word in self.short or any(word.startswith(stem) for stem in self.long.get(word[:KEY], ())) for word in words
        )

    def inside(self, text: str) -> int:
        """How many entries stand anywhere in a text: for scripts without spaces."""
        return sum(text.count(stem) for stem in self.short) + sum(
            text.count(stem) for stems in self.long.values() for stem in stems
        )


@cache
def stems(lang: str, name: str) -> Stems:
    """The list `words-<name>` of a language, together with the English one."""
    entries = sorted({*lexicon.words(lang, f"words-{name}"), *lexicon.words("en", f"words-{name}")})
    long: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        if len(entry) >= KEY:
            long[entry[:KEY]] = (*long.get(entry[:KEY], ()), entry)
    return Stems(frozenset(entry for entry in entries if len(entry) < KEY), long)


@cache
def agencies() -> frozenset[str]:
    """Names of picture agencies, folded."""
    return frozenset(lexicon.entries("gather/agencies.txt"))


def names_agency(words: list[str]) -> bool:
    """Whether the last words of a line name an agency."""
    tail = words[-8:]
    known = agencies()
    return any(word in known for word in tail) or any(f"{a} {b}" in known for a, b in zip(tail, tail[1:], strict=False))
