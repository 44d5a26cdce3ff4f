"""Copy as news agencies send it: codes above and below the text, and the day in its dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, islice

from generator.gather.body.subheads import is_paragraph
from generator.gather.draft import Line
from generator.gather.line import dates, phrases
from generator.language import dateline
from generator.records import Evidence, Value

CODE_CHARS, OPENING_LINES = 60, 6
OVERLINE_CHARS, OVERLINE_WORDS = 30, 3
NOTICE_CHARS = 200
INITIALS = re.compile(r"[a-zß-öø-ÿ]{2,5}(?:[/-][a-zß-öø-ÿ]{2,5}){1,4}")
SLUG = re.compile(r"[^\W\d_]\w*(?:[/-]+\w+){2,}/?")
"""All in small letters or all in capitals, or with strokes, for `Rhein-Main-Gebiet` is a name."""

IN_BRACKETS = re.compile(r"(?:[(\[][^()\[\].]{1,30}[)\]]\s?)+")
CODED = re.compile(r"(?<!\S)/?(?:[A-Za-z]{2,}[A-Z-]*\d{3,}|\d{5,})(?!\S)")
"""A word that mixes letters and digits, or a long number, in a line of short words, most of which have digits."""

LONGEST_WORD = 4
CLOSING_LINES = 4
NUMBERED = re.compile(r"(?<!\w)[a-z]{2,4}:(\d{6})-\d\d-\d{3,}")


def is_code(text: str) -> bool:
    """Whether a line is a slug, a number or somebody's initials: `bsh0231 4 pl 214`, `flood-victims-aid`, `ab/cd`."""
    if len(text) > CODE_CHARS or (" " in text and not CODED.search(text) and text[0] not in "(["):
        return False
    if INITIALS.fullmatch(text) or IN_BRACKETS.fullmatch(text):
        return True
    if SLUG.fullmatch(text):
        return "/" in text or text.islower() or text.isupper()
    numbered = [any(map(str.isdigit, word)) for word in text.split()]
    few = all(yes or len(word) <= LONGEST_WORD for word, yes in zip(text.split(), numbered, strict=True))
    return few and sum(numbered) > len(numbered) / 2 and CODED.search(text) is not None


def without_codes(lines: Sequence[Line], body: Sequence[bool], titled: bool, lang: str) -> list[bool]:
    """The body without the codes above its first paragraph and below its last. `titled`: its headline is known, so that
    an overline goes, too."""
    kept = list(body)
    inside = [at for at, yes in enumerate(body) if yes]
    if titled and len(inside) > 1 and is_overline(lines[inside[0]].text, lines[inside[1]].text):
        kept[inside.pop(0)] = False
    for places in (inside, inside[::-1]):
        for at in places:
            if is_code(lines[at].text):
                kept[at] = False
            elif is_paragraph(lines[at]) and not _is_notice(lines[at].text, lang):
                break
    return kept if True in kept else list(body)


def is_overline(text: str, below: str) -> bool:
    """Whether a line is a few words in capitals, above a longer line in small letters."""
    if not text.isupper() or len(text) > OVERLINE_CHARS or len(text.split()) > OVERLINE_WORDS:
        return False
    return len(below) > len(text) and len(below.split()) > 2 and not below.isupper()


def _is_notice(text: str, lang: str) -> bool:
    return len(text) <= NOTICE_CHARS and phrases.kind(text, lang) != ""


def told_day(lines: Sequence[Line], body: Sequence[bool], lang: str) -> Value[str] | None:
    """The day in the dateline before the first sentence (`QUITO, Oct 15, 2025 (AP) - `), or that of the agency's number
    below the text (`dpa:211021-99-678543/2`). A day that the sentence itself gives may be one that the article looks
    back at."""
    for line in islice(compress(lines, body), OPENING_LINES):
        sent = dateline.end(line.text)
        for day in dates.all_in(line.text[:sent], lang)[:1]:
            return Value(day.edtf, Evidence("dateline", line.text[:sent].rstrip(), line.number))
    for line in lines[-CLOSING_LINES:]:
        if (code := NUMBERED.search(line.text)) and (date := dates.edtf(f"20{code[1]}", lang)):
            return Value(date, Evidence("the agency's number", line.text, line.number))
    return None
