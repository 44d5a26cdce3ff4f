"""Words that tell what a line is about: the site itself, a picture, an author. From the lists of a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from generator.gather.line.width import wide
from generator.gather.line.words import words_of
from generator.language import lexicon

LISTS = ("furniture", "picture", "bio")
KEY = 4
ROLE_LETTERS = 6


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


def counted(text: str, lang: str) -> tuple[int, int, int]:
    """How many words of each of LISTS a text has, whatever its script."""
    return counts_inside(text, lang) if wide(text) else counts(words_of(text).folded, lang)


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
    return tuple(sorted(lexicon.with_english(lang, f"words-{name}")))
