"""Which seed file is an old one under another name, and with other words: scraped again, or corrected."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

WORDS = 4
"""Words in a row that two texts may have in common."""

SENTENCE = 8
"""Words of the shortest line that counts: those of menus are shorter."""

HALF = 0.5
"""Of all such rows of two texts, how many both have at least when they are one article."""

MANY = 20
"""A row that more of the gone files have is the page's, not the article's, where a whole folder has new names."""

_WORD = re.compile(r"[\u2e80-\u9fff]|[^\s\u2e80-\u9fff]+")
"""In Chinese and Japanese each letter, for no spaces part words there."""


def alike(gone: Mapping[str, bytes], fresh: Mapping[str, bytes], others: Iterable[bytes]) -> dict[str, str]:
    """Old name -> new name of the files of which half the words are the same; the likest first, each file once.

    Lines that one of the `others` has, too, say nothing: menus and notices stand on all pages of a newspaper.
    """
    lines = {line for data in (*gone.values(), *fresh.values()) for line in _lines(data)}
    common = {line for data in others for line in _lines(data) if line in lines}
    rows = {name: _rows(data, common) for name, data in gone.items()}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, found in rows.items():
        for row in found:
            holders[row].append(name)
    many = {row for row, names in holders.items() if len(names) > MANY}
    rows = {name: found - many for name, found in rows.items()}
    pairs = []
    for new, data in fresh.items():
        found = _rows(data, common) - many
        for old, shared in Counter(name for row in found for name in holders.get(row, ())).items():
            pairs.append((-shared / len(found | rows[old]), old, new))
    taken: dict[str, str] = {}
    for score, old, new in sorted(pairs):
        if -score >= HALF and old not in taken and new not in taken.values():
            taken[old] = new
    return taken


def _rows(data: bytes, common: set[bytes]) -> set[tuple[str, ...]]:
    """The rows of WORDS words in the lines of a text, but for common and short ones."""
    lines = [_WORD.findall(line.decode("utf-8", "replace")) for line in _lines(data) if line not in common]
    return {row for line in lines if len(line) >= SENTENCE for row in _runs(line)}


def _lines(data: bytes) -> Iterator[bytes]:
    return map(bytes.strip, data.splitlines())


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every WORDS words that follow one another."""
    return zip(*(words[at:] for at in range(WORDS)), strict=False)
