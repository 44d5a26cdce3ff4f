"""Traits that languages share, and words of one language, as eight bytes: quick to keep, to sort and to count.

In a row of sixteen stand a written word and the mark of a trait, or NONE for either."""

from __future__ import annotations

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
    "lead number": 0.0,
    "lead person": 0.0,
}
"""The kinds of traits, and what each shared trait counts beside the others. The words of a person's name count as names
too: the other article may name the same person where nobody was found. A day of the week is none: it says more of two
articles that have little else in common, and against two that have much (nearness.py)."""
KINDS = tuple(WEIGHTS)
DIGEST = 5
"""Bytes that the key of a trait is known by: among a million long ones, two are taken for one every other time."""
OF_KEY = 8 * DIGEST
"""Bits of a mark behind the number of its kind."""
_NUMBERS = {kind: number << OF_KEY for number, kind in enumerate(KINDS)}

LETTERS = 6
"""Letters of a word by which it is known in its own language: its ending is mostly an inflection."""
BASE = 36
"""Letters are written as the digits behind ten."""
EXACT = 7
"""Letters of a key that need no digest."""
OTHER = 32
"""The bit that says that there are two letters of another script, of 16 bits each."""
OF_WORD = OTHER + 1
"""Bits of a written word behind the number of its language."""

LONG = 8
"""Bytes of a mark, or of a written word."""
NONE = bytes(LONG)
"""What stands for neither."""
Numbers = NDArray[np.int64]


def mark(kind: str, key: str) -> bytes:
    """The mark of a trait."""
    if len(key) <= EXACT and key.islower() and key.isalnum() and key.isascii():
        number = int(key, BASE)
    else:
        number = int.from_bytes(blake2b(key.encode("utf-8", "backslashreplace"), digest_size=DIGEST).digest())
    return (_NUMBERS[kind] | number).to_bytes(LONG, "little")


def kind(mark: bytes) -> str:
    """The kind of the trait that has this mark."""
    return KINDS[mark[DIGEST]]


def parted(rows: bytes) -> list[tuple[bytes, bytes]]:
    """Of each row the written word and the mark of what stands there; NONE for neither."""
    return [(rows[at : at + LONG], rows[at + LONG : at + 2 * LONG]) for at in range(0, len(rows), 2 * LONG)]


def columns(rows: bytes | bytearray) -> tuple[Numbers, Numbers]:
    """The same as numbers: of words, which are sorted by name, and of marks, sorted by kind; 0 for neither."""
    both = numbers(rows).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def written(word: str) -> bytes:
    """The first letters of a word: six small ones of a to z, or two Chinese ones."""
    if not word.isascii():
        return (1 << OTHER | ord(word[0]) << 16 | ord(word[1])).to_bytes(LONG, "little")
    return int(word[:LETTERS].ljust(LETTERS, "0"), BASE).to_bytes(LONG, "little")


def letters(word: bytes) -> str:
    """The letters of a written word."""
    number = int.from_bytes(word, "little")
    if number >> OTHER:
        return chr(number >> 16 & 0xFFFF) + chr(number & 0xFFFF)
    return np.base_repr(number, BASE).lower().rstrip("0")


def numbers(longs: bytes | bytearray) -> Numbers:
    """Marks or written words as numbers."""
    return np.frombuffer(longs, "<i8")


def of_language(words: Numbers, lang: int | Numbers) -> Numbers:
    """Written words as numbers, sorted by the number of their language, or of each one's, then by name."""
    return words + (lang << OF_WORD)
