"""Words of publishing and updating, in the languages of the lists: what makes a date one of the article itself."""

from __future__ import annotations

import re
from functools import cache

from generator.gather.line import dates
from generator.language import lexicon


def says(text: str, lang: str) -> bool:
    """Whether a line is hardly more than the date of publication or of an update, and calls it that."""
    found = dates.find(text, lang)
    if found is None or found.end - found.start < len(text) / 6:
        return False
    return any(pattern.match(text) for pattern in words(lang))


def speaks(text: str, lang: str) -> bool:
    """Whether a line has a word of publishing or updating."""
    return any(pattern.search(text) for pattern in words(lang))


def is_label(text: str, lang: str) -> bool:
    """Whether a line is nothing but a word of publishing, so that the date is the next one."""
    return any(pattern.fullmatch(text.rstrip(": ")) for pattern in words(lang))


@cache
def words(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says "published" in a language or in English, and what says "updated"."""
    return _pattern(lang, "published"), _pattern(lang, "updated")


def _pattern(lang: str, name: str) -> re.Pattern[str]:
    entries = "|".join(map(re.escape, sorted(lexicon.with_english(lang, name))))
    return re.compile(rf"(?<!\w)(?:{entries})(?!\w)", re.IGNORECASE)
