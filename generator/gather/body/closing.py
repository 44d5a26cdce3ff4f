"""Where an article ends before its text does: at "ENDS", "Notes to editors", a press contact."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from generator.gather.draft import Line
from generator.gather.line.phrases import fold
from generator.language import lexicon

LONGEST, CONTACT_REACH = 90, 6
LEAST_ABOVE, LEAST_ABOVE_PROSE = 0.5, 0.7
CONTACT = re.compile(r"\w@\w|(?<!\d)(?:\+|\(?0)\d[\d ()/-]{5,}")


def without_closing(lines: Sequence[Line], body: Sequence[bool], lang: str) -> list[bool]:
    """The body without what stands from such a line on, if half of the letters or more stand above it; more of them
    where no address for mail or telephone number is near below, for there the text may go on."""
    total = sum(len(line.text) for line, yes in zip(lines, body, strict=True) if yes)
    above = 0
    for at, (line, yes) in enumerate(zip(lines, body, strict=True)):
        if above >= LEAST_ABOVE * total and closes(line.text, lang) and line.text not in _parting(lines):
            near = lines[at + 1 : at + 1 + CONTACT_REACH]
            if above >= LEAST_ABOVE_PROSE * total or any(CONTACT.search(below.text) for below in near):
                return [*body[:at], *(False for _ in lines[at:])]
        above += len(line.text) if yes else 0
    return list(body)


def closes(text: str, lang: str) -> bool:
    """Whether a line says that the article ends above it."""
    return len(text) <= LONGEST and fold(text) in _known(lang)


def _parting(lines: Sequence[Line]) -> set[str]:
    """Marks without letters that stand twice in a text: they part it."""
    marks = Counter(line.text for line in lines if not any(map(str.isalpha, line.text)))
    return {mark for mark, often in marks.items() if often > 1}


@cache
def _known(lang: str) -> frozenset[str]:
    return frozenset(map(fold, lexicon.with_english(lang, "closing")))
