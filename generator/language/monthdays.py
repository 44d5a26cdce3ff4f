"""Days of the year as texts write them: 10. desember, the 4th of December, December 4, 14.–16. mai, 12月10日."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.language import cldr
from generator.language.lexicon import words

LAST = 31
BEFORE = 16
"""Letters before a number in which its month is looked for."""
DAY = re.compile(r"\d{1,2}(?!\d)")
DAY_MONTH = re.compile(r"(\d{1,2})(?:\.? ?[–—-] ?\d{1,2})?(?:\.|st|nd|rd|th|º|er)?(?: (?:de|of)(?= ))? ?([^\W\d_]{3,})")
"""A day, or two as the ends of a time, and the month behind."""
MONTH_BEFORE = re.compile(r"([^\W\d_]{3,})\.? $")
EASTERN_DAY = re.compile(r"(\d{1,2})月 ?(\d{1,2})日")


def day_at(text: str, start: int, lang: str) -> tuple[int, int, str] | None:
    """The day of the year that a number which begins at `start` is part of: month, day and how it looks."""
    if found := EASTERN_DAY.match(text, start):
        return int(found[1]), int(found[2]), found[0]
    months = _months(lang)
    if (found := DAY_MONTH.match(text, start)) and (month := months.get(found[2])):
        return _known(month, found[1], found[0])
    before = MONTH_BEFORE.search(text, max(0, start - BEFORE), start)
    if before and (month := months.get(before[1])) and (day := DAY.match(text, start)):
        return _known(month, day[0], f"{before[0]}{day[0]}")
    return None


def _known(month: int, day: str, looks: str) -> tuple[int, int, str] | None:
    return (month, int(day), looks) if 0 < int(day) <= LAST else None


@cache
def _months(lang: str) -> Mapping[str, int]:
    """The months of a language, also in capitals, or in small letters where no other word is written so: "20 may die"
    is no day."""
    found: dict[str, int] = {}
    for name, number in cldr.month_names(lang).items():
        found |= dict.fromkeys((name, name[0].upper() + name[1:], name.upper()), number)
        if name.lower() not in words(lang, "month-words"):
            found[name.lower()] = number
    return found
