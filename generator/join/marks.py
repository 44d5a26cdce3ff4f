"""Traits that languages share, and words of one language, as eight bytes: quick to keep, to sort and to count."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

WEIGHTS = {
    "person": 0.4,
    "place": 0.5,
    "name": 1.0,
    "names": 0.3,
    "number": 1.0,
    "day": 1.0,
    "weekday": 0.0,
    "word": 0.4,
}
"""The kinds of traits, and what each shared trait counts beside the others. The words of a person's name count as names
too: the other article may name the same person where nobody was found. A day of the week is none: it says more of two
articles that have little else in common, and against two that have much (nearness.py)."""
KINDS = tuple(WEIGHTS)
DIGEST = 5
"""Bytes that the key of a trait is known by: of a million keys two are taken for one every other time."""
OF_KEY = 8 * DIGEST
"""Bits of a mark behind the number of its kind."""

LETTERS = 6
"""Letters of a word by which it is known in its own language: its ending is mostly an inflection."""
BASE = 36
"""Letters are written as digits behind ten."""
OTHER = 32
"""The bit that says that there are two letters of another script, of 16 bits each."""
OF_WORD = OTHER + 1
"""Bits of a written word behind the number of its language."""

LONG = 8
"""Bytes of a mark, or of a written word."""
Numbers = NDArray[np.int64]


class _Marks(dict[str, bytes]):
    """Trait -> its mark, worked out when it is first met."""

    def __missing__(self, trait: str) -> bytes:
        kind, _, key = trait.partition(":")
        digest = blake2b(key.encode("utf-8", "backslashreplace"), digest_size=DIGEST).digest()
        mark = self[trait] = _long(KINDS.index(kind) << OF_KEY | int.from_bytes(digest, "little"))
        return mark


_MARKS = _Marks()


def marks(traits: Iterable[str]) -> bytes:
    """The marks of traits ("kind:key"), one behind the other."""
    return b"".join(map(_MARKS.__getitem__, traits))


def kind(mark: int) -> str:
    """The kind of a trait whose mark is this number."""
    return KINDS[mark >> OF_KEY]


def written(word: str) -> bytes:
    """The first letters of a word: six small ones of a to z, or two Chinese ones."""
    if not word.isascii():
        return _long(1 << OTHER | ord(word[0]) << 16 | ord(word[1]))
    return _long(int(word[:LETTERS].ljust(LETTERS, "0"), BASE))


def letters(words: bytes) -> list[str]:
    """The letters of written words."""
    return [
        chr(word >> 16 & 0xFFFF) + chr(word & 0xFFFF) if word >> OTHER else np.base_repr(word, BASE).lower().rstrip("0")
        for word in numbers(words).tolist()
    ]


def numbers(longs: bytes) -> Numbers:
    """Marks or written words as numbers. These are sorted by kind; those by name."""
    return np.frombuffer(longs, "<i8")


def of_language(words: bytes, lang: int | Numbers) -> Numbers:
    """Written words as numbers, sorted by the number of their language, or of each one's, then by name."""
    return numbers(words) + (lang << OF_WORD)


def _long(number: int) -> bytes:
    return number.to_bytes(LONG, "little")
