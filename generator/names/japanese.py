"""Japanese names in Han characters, as Latin letters write them: 安倍晋三 is Shinzo Abe.

Which characters are the family's a list says; a given name is read whole, where a list knows it, or each character in
the ways in which names read it. So it may be read in several ways, of which a name in Latin letters has to be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from generator.language.lexicon import entries

NAME = re.compile("[\u4e00-\u9fff々]{2,6}")
LONGEST_PART = 3
"""Characters of a family name or a given one."""
_LONG = {"oo": ("o", "oh"), "ou": ("o", "oh"), "uu": ("u",)}
"""How a long vowel is written too."""
_VOWELS = re.compile("|".join(_LONG))


def parts(name: str) -> Iterator[tuple[frozenset[str], tuple[frozenset[str], ...]]]:
    """How the family name is written, and each piece of the given one, for each way to part a folded name."""
    if not NAME.fullmatch(name):
        return
    for cut in range(1, min(LONGEST_PART, len(name) - 1) + 1):
        family = _families().get(name[:cut])
        if family and len(name) - cut <= LONGEST_PART:
            yield from ((family, given) for given in _given(name[cut:]))


def is_japanese_han(name: str) -> bool:
    """Whether folded characters may be a whole Japanese name."""
    return next(parts(name), None) is not None


def is_japanese(words: Sequence[str]) -> bool:
    """Whether words in Latin letters may be a Japanese family name and a given one, in whichever order."""
    return len(words) == 2 and (may_be_read(*words) or may_be_read(*words[::-1]))


def may_be_read(family: str, given: str) -> bool:
    """Whether two words in Latin letters may be a family name and a given one: some characters are read so."""
    if family not in _spelt("people/japanese-han-families.txt"):
        return False
    return _is_read(given, LONGEST_PART)


def _is_read(given: str, longest: int) -> bool:
    """Whether a given name may be that of so many characters at most."""
    known = _spelt("people/japanese-han-given.txt")
    cuts = range(1, len(given)) if longest > 1 else ()
    return given in known or any(given[:cut] in known and _is_read(given[cut:], longest - 1) for cut in cuts)


@cache
def _spelt(path: str) -> frozenset[str]:
    """All spellings of all entries of a list."""
    return frozenset().union(*_table(path).values())


def _given(name: str) -> Iterator[tuple[frozenset[str], ...]]:
    whole = _readings().get(name)
    if whole:
        yield (whole,)
    if len(name) > 1 and all(character in _readings() for character in name):
        yield tuple(_readings()[character] for character in name)


@cache
def _families() -> Mapping[str, frozenset[str]]:
    return _table("people/japanese-han-families.txt")


@cache
def _readings() -> Mapping[str, frozenset[str]]:
    return _table("people/japanese-han-given.txt")


def _table(path: str) -> Mapping[str, frozenset[str]]:
    lines = map(str.split, entries(path))
    return {han: frozenset(one for reading in readings for one in _written(reading)) for han, *readings in lines}


def _written(reading: str) -> Iterator[str]:
    """A reading in all spellings: long vowels with a sign for it or without, n before b, m and p as m too."""
    pieces = _VOWELS.split(reading)
    longs = [(found, *_LONG[found]) for found in _VOWELS.findall(reading)]
    for choice in product(*longs):
        word = pieces[0] + "".join(long + piece for long, piece in zip(choice, pieces[1:], strict=True))
        yield from {word, re.sub("n(?=[bmp]|$)", "m", word)}
