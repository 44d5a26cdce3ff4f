"""Texts copied from printed pages: the numbers of the pages, and the lines that stand on each of them, go."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.gather.draft import Line
from generator.records import Dropped

NUMBER = re.compile(r"\W*(?:[^\W\d_]{1,6}\.? )?(\d{1,3})(?: ?(?:/|[^\W\d_]{1,3}) ?\d{1,3})?\W*")
"""`3`, `- 3 -`, `Page 3 of 5`."""

FRAMED = re.compile(r"([-–—])\s?\d{1,3}\s?\1")
"""So is no other line written: one of them tells."""

DIGITS = re.compile(r"\d+")
LEAST_LINES, REACH = 10, 2
NUMBER_CHARS, RUNNING_CHARS = 20, 80


def without_breaks(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Dropped, ...]]:
    """The lines of the text, put together where a page ended inside a sentence, and those of the pages."""
    places = _numbered(lines) or [at for at, line in enumerate(lines) if FRAMED.fullmatch(line.text)]
    if not places:
        return lines, ()
    often = Counter(DIGITS.sub("0", line.text) for line in lines)
    gone = set(places)
    for place in places:
        for at in range(max(0, place - REACH), min(len(lines), place + REACH + 1)):
            text = lines[at].text
            if len(text) < RUNNING_CHARS and often[DIGITS.sub("0", text)] >= max(2, len(places) - 1):
                gone.add(at)
    kept: list[Line] = []
    for at, line in enumerate(lines):
        if at not in gone:
            parted = at - 1 in gone and line.text[0].islower()
            kept.append(line._replace(apart=False) if parted else line)
    return tuple(kept), tuple(Dropped(lines[at].text, "page number", lines[at].number) for at in sorted(gone))


def _numbered(lines: Sequence[Line]) -> list[int]:
    """The places of the page numbers: two or more that count on, each far from the one before."""
    found: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        number = NUMBER.fullmatch(line.text) if len(line.text) <= NUMBER_CHARS else None
        if not number:
            continue
        if found and int(number[1]) == found[-1][1] + 1 and at - found[-1][0] >= LEAST_LINES:
            found.append((at, int(number[1])))
        elif len(found) < 2:
            found = [(at, int(number[1]))]
    return [at for at, _ in found] if len(found) > 1 else []
