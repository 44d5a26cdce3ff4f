"""Lists that belong to a text though they are no sentences: the amounts of a recipe, the times of a live text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from generator.gather.body.resumed import LINKS, is_furniture
from generator.gather.body.subheads import is_paragraph
from generator.gather.draft import Line
from generator.gather.line import phrases
from generator.gather.line.width import size

LEAST_TIMES, TIME_REACH, TIME_CHARS = 2, 2, 15
LEAST_AMOUNTS, AMOUNT_REACH, AMOUNT_CHARS = 3, 6, 60
TIME = re.compile(r"(?:\w{2,4}\.? )?(?:[01]?\d|2[0-3])[.:h][0-5]\d(?: ?\w{1,3}\.?)?")
ITEM = re.compile(r"(?:[-–—•*·▪]|\d{1,2}[.)]) ")
AMOUNT = re.compile(r"(?:[-–—•*·▪] ?)?(?:(\d+)(?:[.,/]\d+)?(?: ?[-–½¼¾] ?\d*)?|[½¼¾⅓⅔])(?: ?[^\W\d_]|[½¼¾⅓⅔] )")

AMOUNT_STARTS = frozenset("0123456789½¼¾⅓⅔-–—•*·▪")


def times(lines: Sequence[Line], body: Sequence[bool]) -> Iterator[int]:
    """The times of a live text, two or more that stand above paragraphs of the body, and the subheads between."""
    found = [told for told in timed(lines) if body[told.stop]]
    if len(found) >= LEAST_TIMES:
        yield from (at for told in found for at in told)


def timed(lines: Sequence[Line]) -> list[range]:
    """Each time of a live text with the subhead below it, down to its paragraph; none where there are not several."""
    found: list[range] = []
    for at in range(len(lines) - TIME_REACH):
        if len(lines[at].text) <= TIME_CHARS and TIME.fullmatch(lines[at].text):
            near = range(at + 1, at + 1 + TIME_REACH)
            found += [range(at, below) for below in near if is_paragraph(lines[below])][:1]
    return found if len(found) >= LEAST_TIMES else []


def amounts(lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str) -> Iterator[int]:
    """The lists of amounts above paragraphs, three lines or more (`2 eggs`), each from the line that heads it on to the
    paragraph; numbers one higher each are those of a ranking. What stands above the headline, or below `Most read`, is
    the page's."""
    begins = (at for at, line in enumerate(lines) if line.text[0] in AMOUNT_STARTS)
    stop = 0 if headline is None else headline + 1
    for at in begins:
        if at < stop:
            continue
        stop = _amounts_end(lines, at)
        if stop - at >= LEAST_AMOUNTS and (below := _paragraph(lines, body, stop)):
            first = _head(lines, at)
            if phrases.kind(lines[first].text, lang) not in LINKS:
                yield from (one for one in range(first, below) if not is_furniture(lines[one].text, lang))


def _head(lines: Sequence[Line], at: int) -> int:
    """The line that heads a list; its first where none does."""
    return at - 1 if at > 0 and not is_paragraph(lines[at - 1]) else at


def opens_amounts(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the first of such a list, or heads one."""
    return any(_amounts_end(lines, first) - first >= LEAST_AMOUNTS for first in (at, at + 1))


def is_amount(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is one of such a list."""
    if lines[at].text[0] not in AMOUNT_STARTS:
        return False
    firsts = range(max(0, at + 1 - LEAST_AMOUNTS), at + 1)
    return any(_amounts_end(lines, first) >= max(at + 1, first + LEAST_AMOUNTS) for first in firsts)


def below_amounts(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines from the first paragraph on, where a list of amounts or a time opens a text."""
    first = next((at for at, line in enumerate(lines) if is_paragraph(line)), 0)
    return lines[first:] if opens_amounts(lines, 0) or any(told.start == 0 for told in timed(lines)) else lines


def _amounts_end(lines: Sequence[Line], start: int) -> int:
    """Where the amounts end that begin with a line; there, where it is none."""
    found: list[str | None] = []
    for line in islice(lines, start, None):
        amount = AMOUNT.match(line.text)
        if not amount or size(line.text) > AMOUNT_CHARS or TIME.fullmatch(line.text):
            break
        found.append(amount[1])
    ranked = [str(int(found[0]) + more) for more in range(len(found))] if found and found[0] else []
    return start if found == ranked else start + len(found)


def _paragraph(lines: Sequence[Line], body: Sequence[bool], start: int) -> int:
    """The place of the first paragraph of the body from a line on, if it is near; else 0."""
    near = range(start, min(len(lines), start + AMOUNT_REACH))
    return next((at for at in near if body[at] and is_paragraph(lines[at])), 0)
