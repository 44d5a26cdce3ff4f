"""Two titles of one article: the last crumb of a trail, and the headline itself below an overline."""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.gather.body.resumed import ASKING
from generator.gather.head.signs import Page, alike
from generator.gather.line.looks import ends_sentence, quotes
from generator.gather.line.words import stems

STOP = re.compile(r"[.:,;!?。|]")
OVERLINE = 45
SHARED, SHARED_SHARE = 2, 0.5
LIST_REACH = 3


def said_anew(page: Page, best: int, places: Collection[int]) -> int:
    """The place of the headline itself, where the last crumb of a trail is a title of its own: the headline says it in
    other words, below an overline. It has a lead below, or is too short and too like the crumb to be a lead itself."""
    lower = best + 2
    if best == 0 or lower not in places or not _is_short(page, best - 1) or not _is_overline(page, best + 1):
        return best
    if not (alike(page, best) and alike(page, lower)):
        return best
    above, over, below = (page.lines[at].text for at in (best, best + 1, lower))
    if stems(over) | stems(below) <= stems(above):
        return best  # the crumb says both, overline and headline
    shared = len(stems(above) & stems(below))
    no_lead = len(below) <= len(above) and shared >= SHARED_SHARE * len(stems(below))
    return lower if shared >= SHARED and (no_lead or _is_lead(page, lower + 1)) else best


def above_lead(page: Page, best: int, places: Collection[int]) -> int:
    """The place of the headline where the line chosen is its lead: a question, or what somebody says, just below a line
    that has a headline's length, tells of the same, and is none of several. A headline may be said anew, a lead is not.
    """
    upper, text = best - 1, page.lines[best].text
    if upper not in places or not (text[-1] in ASKING or quotes(text)):
        return best
    listed = any(alike(page, above) for above in range(max(0, upper - LIST_REACH), upper))
    if listed or not alike(page, upper) or any(line.text == text for line in page.lines[best + 1 :]):
        return best
    title, below = page.lines[upper].text, "\n".join([line.text for line in page.lines[best:]]).lower()
    return upper if title[-1] not in ASKING and any(part in below for part in stems(title)) else best


def _is_lead(page: Page, at: int) -> bool:
    """Whether a line is a lead: sentences above a date or a byline."""
    return at not in page.credited and at + 1 in page.credited and ends_sentence(page.lines[at].text)


def _is_short(page: Page, at: int) -> bool:
    """Whether a line may be a crumb or an overline by its looks: short, without a stop or a comma."""
    return len(page.lines[at].text) < OVERLINE and not STOP.search(page.lines[at].text)


def _is_overline(page: Page, at: int) -> bool:
    """Whether a line may be an overline: short, no date, no byline, no button."""
    return _is_short(page, at) and at not in page.credited and not page.kinds.get(at)
