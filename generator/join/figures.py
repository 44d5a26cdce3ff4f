"""Numbers, days of the year and codes in a text, as traits by which articles can be recognised in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from generator.language import cldr, scales

DIGITS = re.compile(r"\d[\d.,\u00a0\u202f ]*")
DAY = re.compile(r"\d{1,2}(?!\d)")
DAY_MONTH = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|º|er)?(?: (?:de|of)(?= ))? ?([^\W\d_]{3,})")
EASTERN_DAY = re.compile(r"(\d{1,2})月 ?(\d{1,2})日")
MONTH_BEFORE = re.compile(r"([^\W\d_]{3,})\.? $")
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
CODE = re.compile(r"[A-Z](?<![A-Za-z0-9].)[A-Z]{0,4}-?\d{1,4}(?![A-Za-z0-9])")
"""What is neither a word nor a number, and written alike everywhere: A320, COP29, F-35. A pattern that begins with what
it looks for is quicker than one that looks back first."""


def figures(text: str, lang: str) -> Iterator[tuple[int, str, str]]:
    """Where such a trait stands, the trait, how it looks: numbers of two digits and more, written out if they are of
    millions, days of the year, whose number says nothing more, and codes."""
    months = cldr.months(lang)
    coded: set[int] = set()
    for code in CODE.finditer(text):
        coded.add(code.end())
        yield code.start(), f"name:{code[0].replace('-', '').lower()}", code[0]
    for run in DIGITS.finditer(text):
        start, end = run.span()
        day = _day(text, start, months)
        if day:
            yield start, *day
        for number in islice(NUMBER.finditer(text, start, end), 1 if day else 0, None):
            digits, after = number[0], number.end()
            plain = scales.plain(digits)
            by, whole = scales.scale(text, after, lang)
            if by > 1:
                plain = scales.times(plain, by)
            if len(plain) > 1 and after not in coded:
                yield start, f"number:{plain}", text[number.start() : whole]


def _day(text: str, start: int, months: Mapping[str, int]) -> tuple[str, str] | None:
    """The day of the year that a number at `start` is part of, if it is."""
    if found := EASTERN_DAY.match(text, start):
        return f"day:{int(found[1])}-{int(found[2])}", found[0]
    if (found := DAY_MONTH.match(text, start)) and (month := months.get(found[2].lower())):
        return f"day:{month}-{int(found[1])}", found[0]
    before = MONTH_BEFORE.search(text, max(0, start - 16), start)
    if before and (day := DAY.match(text, start)) and (month := months.get(before[1].lower())):
        return f"day:{month}-{int(day[0])}", f"{before[0]}{day[0]}"
    return None
