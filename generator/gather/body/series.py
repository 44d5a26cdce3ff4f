"""Links that stand in the middle of a text: short lines that all begin alike up to a colon or a bar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from generator.gather.draft import Line
from generator.gather.line.width import size

LEAST_LINES, LEAST_WORDS = 3, 2
LINE_CHARS = 120
STOPS = ".。!;,"


def without_series(lines: Sequence[Line], body: Sequence[bool]) -> list[bool]:
    """The body without them: three lines or more of one subject, each a headline (`Oslo by bike: The fjord`); and as
    many with one label before a bar, wherever they stand (`More on this | The fjord`)."""
    labels = [_before(" | ", line.text) for line in lines]
    often = {label for label, count in Counter(labels).items() if label and count >= LEAST_LINES}
    kept = [yes and label not in often for yes, label in zip(body, labels, strict=True)]
    for subject, places in groupby(range(len(lines)), lambda at: _before(": ", lines[at].text)):
        run = list(places)
        if subject and len(run) >= LEAST_LINES:
            for at in run:
                kept[at] = False
    return kept


def _before(mark: str, text: str) -> str:
    """What stands before the mark in a line that may be a headline, "" where nothing of the kind does."""
    subject, found, _ = text.partition(mark)
    fits = found and len(subject.split()) >= LEAST_WORDS and size(text) <= LINE_CHARS and text[-1] not in STOPS
    return subject.casefold() if fits else ""
