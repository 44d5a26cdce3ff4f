"""Where an article ends before its text does: at "ENDS", "Notes to editors", a press contact."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator import lexicon
from generator.gather.draft import Line
from generator.gather.phrases import fold

LONGEST = 90
LEAST_ABOVE = 0.5


def without_closing(lines: Sequence[Line], body: Sequence[bool], lang: str) -> list[bool]:
    """The body without what stands from such a line on, if half of the letters or more stand above it."""
    total = sum(len(line.text) for line, yes in zip(lines, body, strict=True) if yes)
    known, above = _known(lang.split("-")[0]), 0
    for at, (line, yes) in enumerate(zip(lines, body, strict=True)):
        if above >= LEAST_ABOVE * total and len(line.text) <= LONGEST and fold(line.text) in known:
            return [*body[:at], *(False for _ in lines[at:])]
        above += len(line.text) if yes else 0
    return list(body)


@cache
def _known(lang: str) -> frozenset[str]:
    return frozenset(map(fold, (*lexicon.words(lang, "closing"), *lexicon.words("en", "closing"))))
