"""Words of publishing and updating, in the languages of the lists: what makes a date one of the article itself."""

from __future__ import annotations

import re
from functools import cache

from generator.gather.line import dates
from generator.language import lexicon

STAMP_CHARS, STAMP_LETTERS = 40, 8
"""A line that gives a time, or a day without its year, is no longer; behind its label it has hardly a word."""

DASHES = ("-", "–", "—")
AT_START = r"\A"
CLOCK = re.compile(r"(?<!\d)\d{1,2}(?:[:.h/]\s?\d{1,2}(?!\d)|\s?(?:[ap]\.?m\b|uhr\b|h\b)|[월月])")
WORD = re.compile(r"[^\W\d_]+")
"""What else than a number may stand behind the label: `Created 200 jobs` gives no time."""


def says(text: str, lang: str) -> bool:
    """Whether a line is hardly more than the date of publication or of an update, or its time, and calls it that; or
    the days between which an archive saw the page."""
    found = dates.find(text, lang)
    if found is not None and found.end - found.start >= len(text) / 6:
        return any(pattern.match(text) for pattern in words(lang)) or is_span(text, lang)
    if len(text) > STAMP_CHARS or not any(map(str.isdigit, text)):
        return False
    label = next(filter(None, (pattern.match(text) for pattern in words(lang))), None)
    behind = text[label.end() :].lower() if label else ""
    if sum(map(str.isalpha, behind)) > STAMP_LETTERS:
        return False
    return CLOCK.search(behind) is not None or any(word in dates.months(lang) for word in WORD.findall(behind))


def is_span(text: str, lang: str) -> bool:
    """Whether a line is two days with a dash between, and no more."""
    found = dates.all_in(text, lang)
    if len(found) < 2 or found[0].start > 0 or found[-1].end < len(text):
        return False
    return text[found[0].end : found[-1].start].strip() in DASHES


def speaks(text: str, lang: str) -> bool:
    """Whether a line has a word of publishing or updating."""
    return any(pattern.search(text) for pattern in words(lang))


def is_label(text: str, lang: str) -> bool:
    """Whether a line is nothing but a word of publishing, so that the date is the next one."""
    return any(pattern.fullmatch(text.rstrip(": ")) for pattern in words(lang))


@cache
def words(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says "published" in a language or in English, and what says "updated". An entry with ^ is a verb of other
    things too (`infört i lagen`), and does so only where a line begins."""
    return _pattern(lang, "published"), _pattern(lang, "updated")


def _pattern(lang: str, name: str) -> re.Pattern[str]:
    listed = sorted(lexicon.with_english(lang, name))
    entries = "|".join(AT_START * entry.startswith("^") + re.escape(entry.lstrip("^")) for entry in listed)
    return re.compile(rf"(?<!\w)(?:{entries})(?!\w)", re.IGNORECASE)
