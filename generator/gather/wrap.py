"""Lines joined again where a text was broken at a fixed width (mail, terminal, old web pages)."""

from __future__ import annotations

from generator.gather.draft import Line

WIDTHS = range(45, 101)
FULL = 0.72
LEAST_LINES = 6
LEAST_FULL_SHARE = 0.6
LEAST_LOWER_SHARE = 0.3


def unwrapped(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines as they are, or joined into paragraphs when the text shows a fixed width."""
    width = _width(lines)
    if not width:
        return lines
    joined: list[Line] = []
    open_line = False
    for line in lines:
        if open_line and not line.apart and not line.kind:
            last = joined[-1]
            joined[-1] = Line(f"{last.text} {line.text}", last.number, last.kind, last.apart)
        else:
            joined.append(line)
        open_line = len(line.text) >= FULL * width
    return tuple(joined)


def _width(lines: tuple[Line, ...]) -> int:
    """The width a text was broken at, 0 when it was not.

    Most lines reach it, none passes it, and many go on in the middle of a sentence.
    """
    width = max((len(line.text) for line in lines), default=0)
    if len(lines) < LEAST_LINES or width not in WIDTHS:
        return 0
    full = [len(line.text) >= FULL * width for line in lines]
    going_on = [
        line.text[0].islower() for line, before in zip(lines[1:], full, strict=False) if before and not line.apart
    ]
    if sum(full) < LEAST_FULL_SHARE * len(lines) or sum(going_on) < LEAST_LOWER_SHARE * max(1, len(going_on)):
        return 0
    return width
