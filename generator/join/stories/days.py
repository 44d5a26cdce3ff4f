"""The days between two articles, and how much nearer they must be for them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import date

KEPT_DAYS = 5
"""Days within which a story is told. The first DAYS_MORE beyond must be made up for by as much nearness again, more of
them by the square of their number."""
DAYS_MORE, DAYS_MORE_UNLIKE = 40, 7
"""The latter for two whose numbers are unlike: what is told again weeks later repeats its numbers, the next match of
the same teams has its own."""
SAME_TIME = 0.85
"""Of the nearness asked for else is enough between two articles of the same two days, but for the first two."""
LEAST_CROWD = 10, 20
"""So many articles are thought to be able to tell of an event, whatever their dates: the former however few a site has,
the latter if it has them."""
EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?[~?%]?")

Span = tuple[int, int]
"""First and last day, as ordinals."""


def span(edtf: str) -> Span | None:
    """That of an EDTF date of a day, month or year; None for anything else."""
    if not (found := EDTF.fullmatch(edtf)):
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def apart(one: Span | None, other: Span | None) -> int:
    """The days between two; none where one is not known."""
    return max(0, one[0] - other[1], other[0] - one[1]) if one and other else 0


def hull(spans: Iterable[Span | None]) -> Span | None:
    """From the first day of all known ones to the last."""
    known = [span for span in spans if span]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else None


def doubt(one: Span | None, other: Span | None, unlike: Callable[[], bool]) -> float:
    """How much nearer two articles of these dates must be; a date that is not known says nothing. `unlike` tells
    whether their numbers are."""
    days = apart(one, other)
    if days <= 1 and one and other and one[0] == one[1] and other[0] == other[1]:
        return SAME_TIME
    if days <= KEPT_DAYS:
        return 1.0
    late = (days - KEPT_DAYS) / (DAYS_MORE_UNLIKE if unlike() else DAYS_MORE)
    return 1.0 + late * max(1.0, late)


def crowds(dates: Sequence[Span | None]) -> list[int]:
    """Of each article the number of those whose date is not known or near its own, at least LEAST_CROWD."""
    firsts = sorted(span[0] for span in dates if span)
    lasts = sorted(span[1] for span in dates if span)
    undated = len(dates) - len(firsts)
    near = [
        undated + bisect_right(firsts, span[1] + KEPT_DAYS) - bisect_left(lasts, span[0] - KEPT_DAYS)
        if span
        else len(dates)
        for span in dates
    ]
    fewest, most = LEAST_CROWD
    return [max(crowd, fewest, min(most, len(dates))) for crowd in near]
