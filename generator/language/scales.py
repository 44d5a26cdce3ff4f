"""Thousands, millions and milliards as languages write them: 1,3 Mrd., 1.3 billion and 13億 are one number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from unicodedata import decimal

from generator.language import cldr
from generator.language.lexicon import words
from generator.language.unspaced import BEYOND

BEHIND = re.compile(r"(?P<space>[ \u00a0\u202f]?)(?P<word>[^\W\d_]{1,14})(?: (?P<next>[^\W\d_]{4,12}))?")
PARTS = r".,\u00a0\u202f '’\u066c"
"""What parts thousands, for a class of a pattern: also 1'300, as the Swiss write, and what Arabic does."""
POINT = r".,\u066b．"
"""What parts decimals."""
POINTS = str.maketrans(dict.fromkeys("\u066b．", "."))
THOUSANDS = re.compile(rf"[{PARTS}](?=\d{{3}}(?!\d))")
NO_LETTER = re.compile(r"[^\w]|[0_]")


def plain(number: str) -> str:
    """A number in the digits of 0 to 9, without what parts its thousands, its decimals behind a full stop: 1.300.000,5
    is 1300000.5, and so is what Arabic, Hindi and full-width digits say."""
    if not number.isascii():
        number = "".join(str(decimal(sign)) if sign.isdecimal() else sign for sign in number).translate(POINTS)
    return number if number.isdecimal() else THOUSANDS.sub("", number).replace(",", ".")


def times(number: str, by: int) -> str:
    """A plain number so many times, written out; "inf" where it has more than 308 digits."""
    return f"{float(number) * by:.0f}"


def scale(text: str, end: int, lang: str) -> tuple[int, int]:
    """What the number that ends there is to be multiplied by, for the word behind it, and where that word ends; 1 and
    the end of the number for any other word."""
    found = BEHIND.match(text, end)
    if found is None:
        return 1, end
    scales, word, following = _scales(lang), found["word"].lower(), (found["next"] or "").lower()
    if BEYOND.match(word):  # 万人 is ten thousand people
        known = next((letters for letters in (word[:2], word[0]) if letters in scales), "")
        return (scales[known], found.start("word") + len(known)) if known else (1, end)
    if len(word) == 1 and found["space"]:
        return 1, end
    if word + following in scales:
        return scales[word + following], found.end()
    return (scales[word], found.end("word")) if word in scales else (1, end)


@cache
def _scales(lang: str) -> Mapping[str, int]:
    """Words behind numbers, without spaces and full stops -> 1,000 and more."""
    listed = (entry.split("\t") for entry in words(lang, "scales"))
    return dict(_cldr(lang)) | {word: 10 ** int(power) for word, power in listed}


def _cldr(lang: str) -> Iterator[tuple[str, int]]:
    """Its patterns say "00 millions" for 10000000."""
    locale = cldr.locale(lang)
    formats = locale.compact_decimal_formats if locale else {}
    for length in ("short", "long"):
        for of_number in formats.get(length, {}).values():
            for value, pattern in of_number.items():
                text = pattern.pattern
                word = NO_LETTER.sub("", text).lower()
                if text.strip("\u200f\u200e").startswith("0") and (len(word) > 1 or BEYOND.match(word)):
                    yield word, int(value) // 10 ** (text.count("0") - 1)
