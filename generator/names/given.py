"""Given names: which spellings are one, and which, however alike, are two."""

from __future__ import annotations

from functools import cache, lru_cache

from generator.language.lexicon import entries
from generator.language.words import longest_first
from generator.names.fold import fold


@cache
def given_names() -> dict[str, frozenset[str]]:
    """Folded spelling -> the given names that it may stand for."""
    table: dict[str, set[str]] = {}
    for line in entries("people/given-names.txt"):
        for word in line.split():
            table.setdefault(fold(word), set()).add(line.split()[0])
    return {word: frozenset(names) for word, names in table.items()}


@cache
def _first_names() -> frozenset[str]:
    return (
        frozenset(entries("people/first.txt")) | frozenset(entries("people/first-elsewhere.txt")) | given_names().keys()
    )


def is_given_name(word: str) -> bool:
    """Whether a word, folded or not, is a given name somewhere."""
    return fold(word) in _first_names()


def one_given_name(one: str, other: str) -> bool:
    """Whether two tokens are spellings or short forms of one given name: Bob and Robert."""
    names = given_names()
    return not names.get(one, frozenset()).isdisjoint(names.get(other, frozenset()))


@lru_cache(maxsize=1 << 16)
def told_apart(one: str, other: str) -> bool:
    """Whether two tokens are two given names, or names of two families or of man and woman."""
    names = given_names()
    if one in names and other in names:
        return names[one].isdisjoint(names[other])
    return one + "a" == other or other + "a" == one or "" != family_ending(one) != family_ending(other) != ""


def man_and_woman(one: str, other: str) -> bool:
    """Whether two Latin tokens differ in the ending of men's and women's names alone: Ludovico, Ludovica."""
    return one[:-1] == other[:-1] and {one[-1:], other[-1:]} == {"a", "o"}


def family_ending(token: str) -> str:
    """The ending by which a token is told to be a family name, such as "sen"; "" where it has none."""
    return next((e for e in _endings() if token.endswith(e)), "")


@cache
def _endings() -> tuple[str, ...]:
    return longest_first(entries("people/family-endings.txt"))
