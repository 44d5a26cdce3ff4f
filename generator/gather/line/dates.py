"""Dates as newspapers write them, as EDTF with the precision they give (month names from Unicode CLDR)."""

from __future__ import annotations

import datetime
import re
from functools import cache, lru_cache
from typing import NamedTuple

from generator.language import cldr
from generator.language.lexicon import primary
from generator.language.words import longest_first

FIRST_YEAR, LAST_YEAR = 1700, 2100
CACHED = 1024
YEAR_DIGITS = re.compile(r"\d(?:\d{3}|[./-]\d)")
EPOCH, EPOCH_DIGITS = re.compile(r"1\d{9}(?:\d{3})?"), 10  # seconds or milliseconds since 1970, as software writes
ISO = r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2}))?(?!\d)"
SPACED = r"(?P<y>\d{4})\. (?P<m>\d{1,2})\. (?P<d>\d{1,2})(?!\d)"  # Hungarian, Korean
CJK = r"(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월](?:\s?(?P<d>\d{1,2})\s?[日일])?"
NUMBERS = r"(?<![\d.])(?<!\d\. )(?P<a>\d{1,2})(?P<s>[./-])\s?(?P<b>\d{1,2})(?P=s)\s?(?P<y>\d{4}|\d{2})(?![\d.:]\d)"
IN_NUMBERS = tuple(map(re.compile, (rf"(?<!\d){ISO}", rf"(?<!\d){SPACED}", rf"(?<!\d){CJK}", NUMBERS)))
DAY = r"(?<!\d)(?P<d>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?"


class Found(NamedTuple):
    """A date in a text: its EDTF form and where it stands there."""

    edtf: str
    start: int
    end: int


def edtf(text: str, lang: str) -> str | None:
    """The one date a field's value gives, None when it gives none."""
    if re.fullmatch(r"\d{4}", text.strip()):
        return _valid(int(text), None, None)
    if EPOCH.fullmatch(text.strip()):
        seconds = int(text.strip()[:EPOCH_DIGITS])
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()
    if compact := re.match(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$", text.strip()):
        return _valid(int(compact[1]), int(compact[2]), int(compact[3]))
    found = find(text, lang)
    return found.edtf if found else None


def find(text: str, lang: str) -> Found | None:
    """The first date in a text that names at least a month and a year."""
    return next(iter(all_in(text, lang)), None)


@lru_cache(maxsize=CACHED)
def all_in(text: str, lang: str) -> tuple[Found, ...]:
    """The dates in a text, in reading order; of two that overlap, the one that begins first, then the longer.

    The last texts are remembered, for several steps look at the same short lines.
    """
    if not YEAR_DIGITS.search(text):
        return ()
    hits = (_read(match, lang) for pattern in _patterns(lang) for match in pattern.finditer(text))
    found: list[Found] = []
    for hit in sorted((hit for hit in hits if hit), key=lambda hit: (hit.start, -hit.end)):
        if not found or hit.start >= found[-1].end:
            found.append(hit)
    return tuple(found)


@cache
def months(lang: str) -> dict[str, int]:
    """Month names of the language and of English, folded, without a last full stop -> 1..12."""
    names = {**cldr.months("en"), **cldr.months(primary(lang))}
    names.setdefault("sept", 9)
    return names


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    names = "|".join(longest_first(map(re.escape, months(lang))))
    month = rf"(?<!\w)(?P<n>{names})(?!\w)\.?"
    year = r"(?P<y>\d{4})(?!\d)"
    return IN_NUMBERS + tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"{DAY}\s*[-–]?\s*(?:de\s+|of\s+|d['’])?{month},?\s*(?:de\s+|del\s+)?{year}",
            rf"(?<!\d)(?P<y>\d{{4}})(?:\.| m\.)?\s+{month}\s+(?P<d>\d{{1,2}})(?!\d)",  # Hungarian, Lithuanian
            rf"{month}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d),?\s+{year}",
            rf"{month},?\s+(?:de\s+)?{year}",
        )
    )


def _read(match: re.Match[str], lang: str) -> Found | None:
    part = match.groupdict()
    year = int(part["y"])
    if part.get("a"):
        year += 2000 if year < 100 else 0
        pair = _day_and_month(int(part["a"]), int(part["b"]), lang, part["s"])
        value = _valid(year, *pair) if pair else None
    else:
        month = months(lang)[part["n"].lower()] if part.get("n") else int(part["m"])
        value = _valid(year, month, int(part["d"]) if part.get("d") else None)
    return Found(value, match.start(), match.end()) if value else None


def _day_and_month(a: int, b: int, lang: str, separator: str) -> tuple[int | None, int | None] | None:
    """(month, day) of `a/b`: day first, but English with slashes is ambiguous unless one number is over 12."""
    if b > 12:
        return a, b
    if a > 12 or a == b or separator == "." or primary(lang) not in ("en", ""):
        return b, a
    return None, None


def _valid(year: int, month: int | None, day: int | None) -> str | None:
    """EDTF of a date that exists, None otherwise."""
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])
