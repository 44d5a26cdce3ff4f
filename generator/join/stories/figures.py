"""Numbers, days of the year and codes in a text, as traits by which articles can be recognised in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from generator.language import scales
from generator.language.monthdays import day_at

DIGITS = re.compile(rf"\d[\d{scales.PARTS}{scales.POINT}]*")
NUMBER = re.compile(rf"\d+(?:[{scales.PARTS}]\d{{3}})+(?!\d)|\d+(?:[{scales.POINT}]\d+)?")
CODE = re.compile(r"[A-Z](?<![A-Za-z0-9].)[A-Z]{0,4}-?\d{1,4}(?![A-Za-z0-9])")
"""What is neither a word nor a number, and written alike everywhere: A320, COP29, F-35. A pattern that begins with what
it looks for is quicker than one that looks back first."""
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[.:h][0-5]\d(?!\d|[.,:]\d| ?%)")
BEFORE_CLOCK = 6
"""Signs before a time of day with which a line begins: kl. 17.42."""
AMOUNT = re.compile(r"\d+\.\d\d[ \u00a0\u202f]?[^\W\d_]")
"""What can be a time as well as an amount: 12.50 Euro."""
OPENING = re.compile(rf"^.{{0,{BEFORE_CLOCK}}}?(?<!\d){CLOCK.pattern}", re.MULTILINE)


def figures(text: str, lang: str) -> Iterator[tuple[int, str, str]]:
    """Where such a trait stands, the trait, how it looks: numbers of two digits and more, written out if they are of
    millions, days of the year, whose number says nothing more, and codes. The time with which a line begins is when it
    was written, and no number."""
    coded: set[int] = set()
    written = 0
    for code in CODE.finditer(text):
        coded.add(code.end())
        yield code.start(), f"name:{code[0].replace('-', '').lower()}", code[0]
    for run in DIGITS.finditer(text):
        start, end = run.span()
        if (clock := CLOCK.match(text, start)) and _opens_a_line(text, start):
            written = clock.end()
        if day := day_at(text, start, lang):
            yield start, f"day:{day[0]}-{day[1]}", day[2]
        for number in islice(NUMBER.finditer(text, start, end), 1 if day else 0, None):
            digits, after = number[0], number.end()
            plain = scales.plain(digits)
            by, whole = scales.scale(text, after, lang)
            if by > 1:
                plain = scales.times(plain, by)
            if len(plain) > 1 and after not in coded and (by > 1 or number.start() >= written):
                yield start, f"number:{plain}", text[number.start() : whole]


def _opens_a_line(text: str, start: int) -> bool:
    """Whether a line begins with the time that stands there; one that can be an amount is a time in a live blog alone,
    where other lines begin with one, too."""
    signs = start - text.rfind("\n", 0, start) - 1
    if signs >= BEFORE_CLOCK:
        return False
    return signs > 0 or not AMOUNT.match(text, start) or len(list(islice(OPENING.finditer(text), 2))) > 1
