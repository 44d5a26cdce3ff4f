"""What opens a byline: a word on top of the line, or behind the date of publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from generator.gather.line import dates, issued
from generator.language import lexicon

LABEL_WORDS = 2
CLOCKS = tuple(
    re.compile(rf"\.?[\s,|/•·–—-]+(?:(?:[^\W\d]{{1,5}}\.?\s)?\d{{1,2}}[.:hH]\d\d(?:\s?[hH]{unit})?[\s,|/•·–—-]+)?")
    for unit in ("", r"|\s[^\W\d_]{1,4}")
)
"""What stands between a date and a name behind it, a time perhaps; its last word may be the time's or the name's."""


class Words(NamedTuple):
    """What opens a byline in a language, the letters with which that begins, what joins names; whether it has
    capitals that show them."""

    opening: re.Pattern[str]
    firsts: frozenset[str]
    joint: re.Pattern[str]
    capitals: bool


@cache
def words(lang: str) -> Words:
    """Those of a language, and the English ones."""

    def any_of(entries: Iterable[str]) -> str:
        return "|".join(sorted(map(re.escape, entries), key=lambda entry: (-len(entry), entry)))

    listed = lexicon.with_english(lang, "byline")
    opening = {*listed, *map(str.upper, listed)}
    joint = rf"\s*,\s*|\s+(?:{any_of(lexicon.with_english(lang, 'and'))})\s+"
    return Words(
        re.compile(rf"(?:{any_of(opening)})\s*:?\s+(?=\S)"),
        frozenset(word[0] for word in opening),
        re.compile(joint),
        not lexicon.words(lang, "name-family"),
    )


def find(text: str, lang: str) -> re.Match[str] | None:
    """What opens the byline that a line is, on top of it or behind a date; None where nothing does."""
    opening, firsts, *_ = words(lang)
    begin = opening.match(text) if text[0] in firsts else None
    starts = () if begin else _after_date(text, lang)
    return begin or next(filter(None, (opening.match(text, start) for start in starts)), None)


def _after_date(text: str, lang: str) -> Sequence[int]:
    """Where a line may go on behind a date on top of it, and a time perhaps; nowhere where it has none. The date may
    have its weekday and a word of publishing before it: `Published on Monday, 3 May 2021 by`."""
    date = dates.find(text, lang)
    if not date:
        return []
    label = next(filter(None, (pattern.match(text) for pattern in issued.words(lang))), None)
    before = text[label.end() if label else 0 : date.start].split()
    if len(before) > (LABEL_WORDS if label else 1):
        return []
    return [found.end() for clock in CLOCKS if (found := clock.match(text, date.end))]
