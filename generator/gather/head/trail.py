"""Breadcrumb trails: where a page stands on its site. Their last crumb is often the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.gather.draft import Line
from generator.gather.head.signs import Page
from generator.gather.head.title import SITE_MARK
from generator.gather.line.phrases import CRUMB
from generator.gather.line.width import size
from generator.gather.line.words import words_of

CRUMBS = re.compile(r".*\s[>»›]\s+(?=.{12})")
RUBRIC = re.compile(r"\s[|/·•]\s")
CRUMB_CHARS, RUBRIC_CHARS, RUBRIC_WORDS = 12, 20, 2
NUMBER = re.compile(r"(\d{1,2})\. ")
REACH, BELOW = 30, 3
OTHER_SHARE = 0.35


def last(lines: Sequence[Line], at: int) -> str:
    """A line without the trail before it, or without the number that it has as a crumb of a list."""
    text = lines[at].text[len(_number(lines, at)) :]
    trail = CRUMBS.match(text)
    return text[trail.end() :] if trail else text


def with_overline(lines: Sequence[Line], at: int, text: str) -> str:
    """The headline with the overline that the last crumb of a numbered trail above puts before it."""
    ends = [above for above in range(max(1, at - REACH), at) if lines[above].text.endswith(f": {text}")]
    crumbs = (last(lines, above) for above in ends if _number(lines, above))
    return next((crumb for crumb in crumbs if crumb.endswith(f": {text}")), text)


def _number(lines: Sequence[Line], at: int) -> str:
    """The number before a line, if the line above has the one before: web pages hold their trails as numbered lists."""
    found = NUMBER.match(lines[at].text)
    return found[0] if found and at > 0 and lines[at - 1].text.startswith(f"{int(found[1]) - 1}. ") else ""


def ends_in_section(text: str) -> bool:
    """Whether a line is a trail that leads to a section, no article: `Home » News » Local`, `Home | News`."""
    *trail, crumb = CRUMB.split(text)
    if trail and len(crumb) < CRUMB_CHARS and (len(trail) > 1 or len(trail[0]) < CRUMB_CHARS):
        return True
    rubrics = RUBRIC.split(text)
    return len(rubrics) > 1 and all(len(one.split()) <= RUBRIC_WORDS and size(one) < RUBRIC_CHARS for one in rubrics)


def leads_to(page: Page, at: int, places: Sequence[int]) -> bool:
    """Whether a line is one below it with something before it, a trail, a number, a rubric; behind it the name of the
    site may stand."""
    text = page.lines[at].text
    for place in (place for place in places if at < place <= max(page.start, at + BELOW)):
        other = page.lines[place].text
        before, found, after = text.rpartition(other)
        if found and before and (not after or SITE_MARK.match(after)) and len(words_of(other).all) > 2:
            return len(other) > OTHER_SHARE * len(text)
    return False
