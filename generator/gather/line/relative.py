"""Dates that a page gives from the day it was read: "2 hours ago", "i går". Only with that day known, never the clock.

The patterns are those of Unicode CLDR; what newspapers write beside them is in the lists ago.tsv.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Literal

from babel import Locale
from babel.dates import format_timedelta

from generator.language import cldr
from generator.language.lexicon import primary, words

Unit = Literal["second", "minute", "hour", "day", "week", "month", "year"]
UNITS: tuple[Unit, ...] = ("second", "minute", "hour", "day", "week", "month", "year")
SECONDS = dict(zip(UNITS, (1, 60, 3600, 86400, 7 * 86400, 30 * 86400, 365 * 86400), strict=True))
WIDTHS: tuple[Literal["long", "short", "narrow"], ...] = ("long", "short", "narrow")
NUMBER = "{0}"
COUNTS = (1, 3, 5)  # one of each plural form


def find(text: str, lang: str, read: str) -> str | None:
    """The day a hint in the text means, as EDTF with `~`; None without a hint. `read`: the day the page was read."""
    for unit, pattern, count in _patterns(primary(lang)):
        if found := pattern.search(text):
            return _before(read, unit, int(count or found[1]))
    return None


def _before(read: str, unit: Unit, count: int) -> str | None:
    """The day, month or year so many units before a day; None for what is no day."""
    try:
        day = datetime.date.fromisoformat(read)
        if unit in ("month", "year"):
            months = day.year * 12 + day.month - 1 - count * (12 if unit == "year" else 1)
            past = datetime.date(months // 12, months % 12 + 1, 1)
            return f"{past:%Y}~" if unit == "year" else f"{past:%Y-%m}~"
        return f"{day - datetime.timedelta(seconds=count * SECONDS[unit] if unit in ('day', 'week') else 0)}~"
    except (ValueError, OverflowError):
        return None


@cache
def _patterns(lang: str) -> tuple[tuple[Unit, re.Pattern[str], str], ...]:
    """What says that time has passed, in the language and in English: the unit, and how many if the words say none."""
    rows: dict[tuple[str, Unit, str], None] = {}
    for code in dict.fromkeys((lang, "en")):
        for entry in words(code, "ago"):
            said, name, *count = entry.split("\t")
            rows |= {(said, unit, "".join(count)): None for unit in UNITS if unit == name}
        if locale := cldr.locale(code):
            rows |= {(said, unit, ""): None for unit in UNITS for said in _forms(unit, locale)}
    return tuple((unit, _pattern(said), count) for said, unit, count in rows)


def _forms(unit: Unit, locale: Locale) -> Iterator[str]:
    """How CLDR says that some of these units have passed, with {0} for how many."""
    for width, count in product(WIDTHS, COUNTS):
        past = datetime.timedelta(seconds=-count * SECONDS[unit])
        said = format_timedelta(past, unit, 10**6, add_direction=True, format=width, locale=locale)
        if str(count) in said:
            yield said.replace(str(count), NUMBER, 1)


def _pattern(said: str) -> re.Pattern[str]:
    before, number, after = (re.escape(part.strip().removesuffix(".")) for part in said.partition(NUMBER))
    return re.compile(rf"(?<!\w){before}" + (rf"\s?(?<!\d)(\d{{1,3}})\s?{after}" if number else "") + r"(?!\w)", re.I)
