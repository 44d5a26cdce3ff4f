"""Long lists, kept as the bytes that they are on disk: what stands in a line is read when it is asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.language.lexicon import DATA

PAGE = re.compile(rb"(?:\n.+){1,16}")
"""So many lines as are sought through at once; what stands above the first line is the file's comment."""
KEY = re.compile(rb"\n([^\t\n]+)")
SMALL = re.compile(rb"\n([a-z][^\t\n]*)")
SLOTS = 1 << 20
"""Bytes, one for each hash of a key: of words that are no key, most are known by it."""


class Register(NamedTuple):
    """The lines of a list, as the pages of a telephone book: each begins with its key, and they are sorted by it."""

    pages: tuple[bytes, ...]
    hashes: bytes

    def row(self, key: str) -> list[str]:
        """The other fields of the line with this key; empty where there is none."""
        sought = key.encode()
        if self.hashes and not self.hashes[hash(sought) % SLOTS]:
            return []
        line = b"\n%b\t" % sought
        page = self.pages[bisect_right(self.pages, line + b"\xff") - 1]
        at = page.find(line)
        return page[at + len(line) :].split(b"\n", 1)[0].decode().split("\t") if at >= 0 else []

    def keys(self, fields: str) -> Iterator[str]:
        """The keys of the lines whose other fields begin with what a pattern matches."""
        pattern = re.compile(rb"\n([^\t\n]+)\t" + fields.encode())
        return (found[1].decode() for page in self.pages for found in pattern.finditer(page))

    def small(self) -> Iterator[str]:
        """The keys that begin with a small letter of a to z."""
        return map(bytes.decode, SMALL.findall(b"".join(self.pages)))


@cache
def register(path: str, hashed: bool = True) -> Register:
    """A list below data/, by its path. `hashed`: it is mostly asked for words that are none of its keys."""
    lines, hashes = (DATA / path).read_bytes().replace(b"\r\n", b"\n"), bytearray(SLOTS if hashed else 0)
    for key in KEY.findall(lines) if hashed else ():
        hashes[hash(key) % SLOTS] = 1
    return Register(tuple(PAGE.findall(lines)), bytes(hashes))
