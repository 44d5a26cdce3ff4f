"""The headline that a text shows: which of the lines around the start of the body it is.

Each line that may be it is scored by what `signs` sees, with weights learnt by generator/train/headlines.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import mul

from generator.gather.draft import Line
from generator.gather.head import candidates, overline, placed, trail
from generator.gather.head.signs import NAMES, Page, table
from generator.language import lexicon


def find(lines: Sequence[Line], body: Sequence[bool], lang: str, weights: Sequence[float] | None = None) -> int | None:
    """The index of the headline among the lines, None when no line is likely to be it.

    Of several copies, the one next to the body. `weights`: those to use instead of the ones learnt from all pages.
    """
    page, places = candidates.find(lines, body, lang)
    above = [at for at in places if at <= page.start]
    sure = (at for at in above if _is_sure(page, at, above[0]))
    best = next(sure, None)
    best = placed.heads_few(page, places) if best is None else best
    best = placed.heads_prose(page, places) if best is None else best
    best = _likeliest(page, places, weights or _weights()) if best is None else best
    best = placed.labelled(page) if best is None else best
    best = placed.stands_above(page, above) if best is None else best
    if best is None:
        return None
    best = overline.above_lead(page, overline.said_anew(page, best, places), places)
    title = text(lines, best)
    return max([best, *(at for at in above if text(lines, at) == title)])


def _likeliest(page: Page, places: Sequence[int], weights: Sequence[float]) -> int | None:
    """The place with the greatest score above nought."""
    scores = [sum(map(mul, weights, row)) for row in table(page, places)]
    best = max(scores, default=0.0)
    return places[scores.index(best)] if best > 0 else None


def _is_sure(page: Page, at: int, first: int) -> bool:
    return page.lines[at].kind == "heading" or candidates.set_apart(page, at) or placed.opens(page, at, first)


def text(lines: Sequence[Line], at: int) -> str:
    """The headline in a line: without the trail before it; with the line above, if its colon tells that it goes on;
    with the overline that the last crumb of a numbered trail puts before it."""
    found = trail.last(lines, at)
    if at > 0 and found[0] == ":":
        return f"{lines[at - 1].text}: {found[1:].strip()}"
    return trail.with_overline(lines, at, found)


@cache
def _weights() -> tuple[float, ...]:
    found = dict(entry.split("\t") for entry in lexicon.entries("gather/headline.tsv"))
    return tuple(float(found[name]) for name in NAMES)
