"""Which seed file is an old one under another name, and with other words: scraped again, or corrected."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.language.unspaced import EAST, SOUTH

WORDS = 4
"""Words in a row that two texts may have in common."""

SENTENCE = 8
"""Words of the shortest line that counts: those of menus are shorter."""

HALF = 0.5
"""Of all such rows of two texts, how many both have at least when they are one article; of the numbers in them, how
many of those of the text that has fewer: reports on weather or matches have much the same words from day to day."""

MANY = 10
"""Files that may have such a row for it to say something: when all files of a site are named anew, so are their menus.
It also keeps the work in proportion to the files."""

_WORD = re.compile(rf"[{SOUTH}{EAST}]|[^\s{SOUTH}{EAST}]+")
"""In scripts that put no spaces between words each letter."""
_NUMBER = re.compile(r"\W*\d[\d.,:–-]*\W*")

Row = tuple[str, ...]


def alike(gone: Mapping[str, bytes], fresh: Mapping[str, bytes], others: Iterable[bytes]) -> dict[str, str]:
    """Old name -> new name of the files of which half the words are the same; the likest first, each file once.

    Lines that one of the `others` has, too, say nothing: menus and notices stand on all pages of a newspaper.
    """
    lines = {line for data in (*gone.values(), *fresh.values()) for line in _lines(data)}
    common = {line for data in others for line in _lines(data) if line in lines}
    rows = {name: _rows(data, common) for name, data in gone.items()}
    holders: dict[Row, list[str]] = defaultdict(list)
    for name, found in rows.items():
        for row in found:
            holders[row].append(name)
    often = {row for row, names in holders.items() if len(names) > MANY}
    rows = {name: found - often for name, found in rows.items()}
    pairs = []
    for new, data in fresh.items():
        found = _rows(data, common) - often
        for old, shared in Counter(name for row in found for name in holders.get(row, ())).items():
            score = shared / len(found | rows[old])
            if score >= HALF and _same_numbers(found, rows[old]):
                pairs.append((-score, old, new))
    taken: dict[str, str] = {}
    for _, old, new in sorted(pairs):
        if old not in taken and new not in taken.values():
            taken[old] = new
    return taken


def _same_numbers(one: set[Row], other: set[Row]) -> bool:
    """Whether two texts give mostly the same numbers, or all but one; one that gives none has no others."""
    first, second = ({word for row in rows for word in row if _NUMBER.fullmatch(word)} for rows in (one, other))
    fewer, same = min(len(first), len(second)), len(first & second)
    return same >= HALF * fewer or fewer - same == 1


def _rows(data: bytes, common: set[bytes]) -> set[Row]:
    """The rows of WORDS words in the lines of a text, but for common and short ones."""
    lines = [_WORD.findall(line.decode("utf-8", "replace")) for line in _lines(data) if line not in common]
    return {row for line in lines if len(line) >= SENTENCE for row in _runs(line)}


def _lines(data: bytes) -> Iterator[bytes]:
    return map(bytes.strip, data.splitlines())


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every WORDS words that follow one another."""
    return zip(*(words[at:] for at in range(WORDS)), strict=False)
