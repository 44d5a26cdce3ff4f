"""The word of a name that is its family's: the last, or the first where the name is of the East or Hungarian."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from generator.language.lexicon import entries
from generator.names.fold import fold, plain_letters
from generator.names.given import family_ending, given_names, is_given_name
from generator.names.habits import languages_with
from generator.names.romanised import is_eastern


def family_name(name: str, langs: Collection[str] = ()) -> str:
    """The family name in a name; the name itself where it is one word. What stands in brackets behind it is left out.

    `langs`: the languages whose texts write the name just so.
    """
    words = name.partition(" (")[0].split()
    if not words:
        return name
    return words[0] if len(words) > 1 and _family_first(words[0], words[1:], langs) else words[-1]


def _family_first(first: str, others: Sequence[str], langs: Collection[str]) -> bool:
    """Whether the first word is the family's: not in Kim Larsen nor Lee Anderson, where it may be a given name."""
    last = others[-1]
    if fold(first) in entries("people/family-first.txt"):
        western = fold(first) in given_names() or (is_given_name(first) and is_family_name(last))
        return not western or "-" in last or _is_eastern_given_name(others)
    turned = is_given_name(last) and not is_given_name(first)
    return turned and not languages_with("family name first").isdisjoint(langs)


def _is_eastern_given_name(words: Sequence[str]) -> bool:
    return not family_ending(fold(words[-1])) and all(is_eastern(plain_letters(word)) for word in words)


def is_family_name(word: str) -> bool:
    """Whether it stands in the list of family names, accents aside."""
    return fold(word) in _last_names()


@cache
def _last_names() -> frozenset[str]:
    return frozenset(entries("people/last.txt"))
