"""Which short lines are subheads, by where they stand: between paragraphs, just above one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from generator.gather.draft import Line
from generator.records import Paragraph, ParagraphKind

LONG, SENTENCE, SUBHEAD = 90, 40, 100
"""Columns: a line so long is a paragraph; one that ends a sentence, from fewer on; no subhead has so many."""

LEAD = 40
"""Columns from which a line above the text may be its lead."""

STOPS = ".!?…。！？"
ENDS = STOPS + ':;,»”"）)'
QUOTED = re.compile(r"[“”„«»\"'‘][^.!?…]*[“”«»\"'’]$")
"""A subhead that is a quotation; a line of dialogue ends its sentence before it closes."""


def columns(text: str) -> int:
    """How wide a line is: a character of Chinese, Japanese or Korean counts as two."""
    return len(text) if text.isascii() else sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def is_paragraph(line: Line) -> bool:
    """Whether a line is one by itself: long, or a whole sentence."""
    wide = columns(line.text)
    return line.kind in ("item", "quote") or wide >= LONG or (wide >= SENTENCE and line.text[-1] in ENDS)


def from_the_lead_on(lines: Sequence[Line], body: Sequence[bool]) -> list[bool]:
    """The body without the short lines above its first paragraph: sections, names, buttons. A lead is longer."""
    first = next((at for at, yes in enumerate(body) if yes and is_paragraph(lines[at])), 0)
    return [yes and (at >= first or _may_lead(lines[at].text)) for at, yes in enumerate(body)]


def _may_lead(text: str) -> bool:
    return columns(text) >= LEAD or text[-1] in STOPS


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The lines of a body as paragraphs. What the seed itself marks as heading, item or quote is that."""
    return tuple(Paragraph(line.text, line.number, _kind(lines, at)) for at, line in enumerate(lines))


def _kind(lines: Sequence[Line], at: int) -> ParagraphKind:
    line = lines[at]
    if line.kind in ("heading", "item", "quote"):
        return line.kind
    short = columns(line.text) < SUBHEAD and (line.text[-1] not in ENDS or QUOTED.match(line.text))
    between = 0 < at < len(lines) - 1 and is_paragraph(lines[at - 1]) and is_paragraph(lines[at + 1])
    return "heading" if short and between else "text"
