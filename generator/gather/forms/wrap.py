"""Lines joined again where a text was broken at a fixed width (mail, terminal, old web pages, scanned print)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from generator.gather.draft import Line
from generator.gather.line.looks import ends_sentence
from generator.gather.line.width import wide
from generator.language import lexicon

WIDTHS = range(38, 101)
FULL = 0.72
LEAST_LINES = 6
LEAST_GOING_ON = 3
LEAST_FULL_SHARE = 0.6
LEAST_GOING_ON_SHARE = 0.3
LEAST_TIGHT_SHARE, LEAST_TIGHT = 0.7, 2  # so many lines at least follow from the other shares
ROOM = 5
"""So much may a line fall short of the width: its paragraph was indented, or a word in it has been changed."""

HYPHEN = "-"


class Stretch(NamedTuple):
    """The lines from `start` up to `end`, broken at `width` characters."""

    start: int
    end: int
    width: int


def unwrapped(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines as they are, with the longest stretch that was broken at a fixed width joined into paragraphs."""
    found = max(_stretches(lines), key=lambda one: one.end - one.start, default=None)
    if found is None:
        return lines
    last = found.end + 1  # a paragraph's last line is short
    return (*lines[: found.start], *_joined(lines[found.start : last], found.width), *lines[last:])


def _stretches(lines: Sequence[Line]) -> Iterator[Stretch]:
    """Where most lines are nearly as long as the longest, and many go on in the next for want of room."""
    sizes = [len(line.text) for line in lines]
    needed = {
        at: _needed(line, following)
        for at, (line, following) in enumerate(pairwise(lines))
        if sizes[at] < WIDTHS.stop and _goes_on(line, following)
    }
    if len(needed) >= LEAST_GOING_ON:
        for width in sorted({size for size in sizes if size in WIDTHS}):
            tight = sum(sizes[at] <= width < room + ROOM for at, room in needed.items())
            for full in _runs(sizes, width) if tight >= LEAST_TIGHT else ():
                if _is_wrapped(full, needed, width):
                    yield Stretch(full[0], full[-1] + 1, width)


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a sentence goes on in the following line; in a script without capitals, one that has not ended."""
    first = following.text[0]
    if following.apart or following.kind or first.isupper() or not first.isalpha():
        return False
    return first.islower() or not (ends_sentence(line.text) or wide(following.text))


def _needed(line: Line, following: Line) -> int:
    """The width that a line with the first word of the following one would have had."""
    return len(line.text) + 1 + len(following.text.split(maxsplit=1)[0])


def _runs(sizes: Sequence[int], width: int) -> Iterator[list[int]]:
    """Of neighbours no longer than `width`, the places of those nearly as long."""
    for fits, run in groupby(enumerate(sizes), lambda line: line[1] <= width):
        full = [at for at, size in run if size >= FULL * width]
        if fits and full:
            yield full


def _is_wrapped(full: Sequence[int], needed: Mapping[int, int], width: int) -> bool:
    count = full[-1] + 1 - full[0]
    if count < LEAST_LINES or len(full) < LEAST_FULL_SHARE * count:
        return False
    going_on = [room for at, room in needed.items() if full[0] <= at <= full[-1]]
    tight = [room for room in going_on if room + ROOM > width]
    return len(going_on) >= LEAST_GOING_ON_SHARE * len(full) and len(tight) >= LEAST_TIGHT_SHARE * len(going_on)


def _joined(lines: Sequence[Line], width: int) -> list[Line]:
    whole = " ".join(line.text for line in lines)
    joined = list(lines[:1])
    for before, line in pairwise(lines):
        if _is_more(before, line, width):
            joined[-1] = joined[-1]._replace(text=_one(joined[-1].text, line.text, whole))
        else:
            joined.append(line)
    return joined


def _is_more(before: Line, line: Line, width: int) -> bool:
    """Whether a line stands alone for want of room only."""
    if line.apart or line.kind or len(before.text) < FULL * width:
        return False
    if line.text.isupper() and ends_sentence(before.text) and not ends_sentence(line.text):
        return False  # what heads a box
    if line.text[0].isupper() and len(line.text) < FULL * width and not ends_sentence(line.text):
        return False  # a byline or a rubric: paragraphs end in sentences
    return _needed(before, line) + ROOM > width or _goes_on(before, line)


def _one(text: str, more: str, whole: str) -> str:
    """Two lines as one. A word parted by a hyphen is one again, unless the text has it with its hyphen elsewhere."""
    head, tail = text.rpartition(" ")[2], more.partition(" ")[0]
    parted = head.endswith(HYPHEN) and head[:-1].isalpha() and tail[:1].islower()
    if not parted or tail in _joining():
        return f"{text} {more}"
    return f"{text}{more}" if f"{head}{tail}" in whole else f"{text.removesuffix(HYPHEN)}{more}"


@cache
def _joining() -> frozenset[str]:
    """Words behind a hyphen that stays: "Ost- und Westberlin"."""
    return frozenset(word for words in lexicon.everywhere("and").values() for word in words)
