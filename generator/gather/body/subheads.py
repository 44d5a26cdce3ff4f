"""Which short lines are subheads, by where they stand: between paragraphs, just above one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.gather.draft import Line
from generator.gather.line.width import size
from generator.records import Paragraph, ParagraphKind

LONG, SENTENCE, SUBHEAD = 90, 40, 100
"""Letters: a line so long is a paragraph; one that ends a sentence, from fewer on; no subhead has so many."""

STOPS = ".!?…。！？"
ENDS = STOPS + ':;,»”"）)'
SAID = re.compile(r"[^\W\d_]{4}\. ")
"""The end of a sentence inside a line."""

QUOTED = re.compile(r"(?:[^.!?…“”„«»\"]{2,30}: ?)?[“”„«»\"'‘][^.!?…]*[“”«»\"'’]$")
"""A subhead that is a quotation, perhaps with its speaker; a line of dialogue ends its sentence before it closes."""


def is_paragraph(line: Line) -> bool:
    """Whether a line is one by itself: long, or a whole sentence."""
    long = size(line.text)
    return line.kind in ("item", "quote") or long >= LONG or (long >= SENTENCE and line.text[-1] in ENDS)


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The lines of a body as paragraphs. What the seed itself marks as heading, item or quote is that."""
    return tuple(Paragraph(line.text, line.number, _kind(lines, at)) for at, line in enumerate(lines))


def _kind(lines: Sequence[Line], at: int) -> ParagraphKind:
    line = lines[at]
    if line.kind in ("heading", "item", "quote"):
        return line.kind
    short = size(line.text) < SUBHEAD and (line.text[-1] not in ENDS or QUOTED.match(line.text))
    short = short and not SAID.search(line.text)
    between = short and 0 < at < len(lines) - 1 and _is_beside(lines[at - 1]) and _is_beside(lines[at + 1])
    return "heading" if between else "text"


def _is_beside(line: Line) -> bool:
    """Whether a line may stand beside a subhead: a paragraph, or a short sentence."""
    return is_paragraph(line) or line.text[-1] in STOPS
