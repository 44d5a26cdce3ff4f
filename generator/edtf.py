"""Dates as EDTF writes them, levels 0 and 1.

Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 2019; ISO 8601-2:2019, annex A.
"""

from __future__ import annotations

import re
from calendar import monthrange

_SEASONS = range(21, 25)
_DATE = re.compile(
    r"(?P<year>-?(?:\d{4}|\d{3}X|\d{2}XX))(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[?~%]?)", re.ASCII
)
_LONG = re.compile(r"Y-?[1-9]\d{4,}", re.ASCII)
_TIME = re.compile(
    r"(?P<date>[^T]+)T(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)(?:Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII
)


def is_date(text: str) -> bool:
    """Whether the text is an EDTF date of level 0 or 1: "2022", "2022-09~", "202X", "2022-21", "2022-09/2022-11"."""
    if "/" in text:
        ends = text.split("/")
        days = set(filter(_is_day, ends))
        return len(ends) == 2 and bool(days) and days.union(("", "..")).issuperset(ends)
    if found := _TIME.fullmatch(text):
        hour, minute, second = (int(found[part]) for part in ("hour", "minute", "second"))
        return len(found["date"]) == 10 and _is_day(found["date"]) and hour < 24 and minute < 60 and second < 61
    return bool(_LONG.fullmatch(text)) or _is_day(text)


def is_vague(date: str) -> bool:
    """Whether a date is missing or only about right."""
    return date[-1:] in ("", *"?~%")


def _is_day(text: str) -> bool:
    """One date, without time: its month and day exist in the calendar, as far as they are given."""
    found = _DATE.fullmatch(text)
    if not found or ("X" in found["year"] and found["month"]):
        return False
    year, month, day = found["year"], found["month"], found["day"]
    if month is None or month == "XX":
        return day in (None, "XX")
    if int(month) in _SEASONS:
        return day is None
    if not 1 <= int(month) <= 12:
        return False
    return day in (None, "XX") or 1 <= int(day) <= monthrange(abs(int(year)) or 4, int(month))[1]
