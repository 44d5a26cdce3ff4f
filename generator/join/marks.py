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
KEY = 7
"""Bytes of a mark behind its kind: the key of a trait, or a digest of a longer one."""
MARKS = np.dtype(">i8")
"""Marks can be read as numbers."""
OF_KEY = 8 * KEY
"""Bits of such a number behind the kind."""

LETTERS = 6
"""Letters of a word by which it is known in its own language: its ending is mostly an inflection."""
WORDS = np.dtype("<i8")
"""Written words can be read as numbers that are as easy to compare as words are hard."""
OF_WORD = 8 * LETTERS
"""Bits of a written word that hold a letter."""
SPARE = 64 - OF_WORD

Numbers = NDArray[np.int64]


class _Marks(dict[str, bytes]):
    """Trait -> its mark, worked out when it is first met."""

    def __missing__(self, trait: str) -> bytes:
        kind, _, key = trait.partition(":")
        letters = key.encode("utf-8", "backslashreplace")
        if len(letters) > KEY:
            letters = blake2b(letters, digest_size=KEY).digest()
        mark = self[trait] = bytes([KINDS.index(kind)]) + letters.ljust(KEY, b"\0")
        return mark


_MARKS = _Marks()


def marks(traits: Iterable[str]) -> bytes:
    """The marks of traits ("kind:key"), one behind the other."""
    return b"".join(map(_MARKS.__getitem__, traits))


def numbers(marks: bytes) -> Numbers:
    """Marks as numbers, sorted by kind."""
    return np.frombuffer(marks, MARKS).astype(np.int64)


def kind(mark: int) -> str:
    """The kind of a trait whose mark is this number."""
    return KINDS[mark >> OF_KEY]


def written(word: str) -> bytes:
    """The first letters of a word: six plain ones or two Chinese ones, in eight bytes."""
    return word[:LETTERS].encode().ljust(WORDS.itemsize, b"\0")


def of_language(words: bytes, lang: int) -> Numbers:
    """Written words as numbers, sorted by the number of their language, then by name."""
    numbers: Numbers = np.frombuffer(words, WORDS).byteswap() >> SPARE & (1 << OF_WORD) - 1
    return numbers + (lang << OF_WORD)


def letters(words: bytes) -> list[str]:
    """The letters of written words."""
    return [word.decode() for word in np.frombuffer(words, f"S{WORDS.itemsize}").tolist()]
