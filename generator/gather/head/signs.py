"""What each line that may be the headline has of one, as numbers. What they weigh: data/gather/headline.tsv."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.gather.draft import Line
from generator.gather.line.telling import counts
from generator.gather.line.words import WIDE, is_sentence, stems, words_of

WIDE_SIZE = 1.5
SENTENCE = re.compile(r"[.!?]\s")
KNOWN_CHARS = 4000
PARAGRAPH = 60
MOST = 5
DATE_REACH, ALIKE_REACH, MENU_REACH = 10, 4, 30
FAR = 12
NAMES = (
    "any line",
    "words of the body",
    "share of the first paragraph",
    "longer line below",
    "date or byline below",
    "repeated",
    "first to come",
    "others above",
    "lines before the body, log",
    "far before the body, in tens",
    "colon",
    "full stop",
    "sentences inside",
    "words of pictures",
    "words of the site",
    "under 25 characters",
    "two words",
    "characters over 110, in fifties",
    "first line of a clean text",
    "first of its length",
)


@dataclass(frozen=True, slots=True)
class Page:
    """What the lines of a page say about each other. `start`: where the body begins; `credited`: dates,
    bylines, sources."""

    lines: Sequence[Line]
    body: Sequence[bool]
    start: int
    lang: str
    kinds: dict[int, str]
    credited: Collection[int]
    clean: bool


def table(page: Page, places: Sequence[int]) -> list[list[float]]:
    """A row for each of the places, a number for each of NAMES."""
    text = [line.text for line, yes in zip(page.lines, page.body, strict=True) if yes]
    known = " ".join(text)[:KNOWN_CHARS].lower()
    opening = next((part for part in text if len(part) > PARAGRAPH), "").lower()
    whole = "\n".join([line.text for line in page.lines]).lower()
    return [_row(page, at, known, opening, whole, at == places[0]) for at in places]


def _row(page: Page, at: int, known: str, opening: str, whole: str, first: bool) -> list[float]:
    text = page.lines[at].text
    words = words_of(text)
    wide = 0 if text.isascii() else len(WIDE.findall(text))
    size = len(text) + wide * WIDE_SIZE
    inside, before = page.body[at], max(0, page.start - at)
    parts = stems(text)
    below = page.lines[at + 1].text if at + 1 < len(page.lines) else ""
    furniture, picture, _ = counts(words.folded, page.lang)
    stop = text[-1] in ".。" and is_sentence(text, 1) and not text.endswith("...")
    return [
        1.0,
        min(MOST, _found(parts, known, inside)),
        _found(parts, opening, inside) / (len(parts) or 1),
        len(below) > 1.2 * len(text) and len(below) > 70,
        any(at + step in page.credited for step in range(1, DATE_REACH + 1)),
        min(3, whole.count(text.lower()) - 1),
        first,
        sum(alike(page, above) for above in range(max(0, at - ALIKE_REACH), at)) / ALIKE_REACH,
        math.log1p(before),
        max(0, before - FAR) / 10,
        ":" in text,
        stop,
        len(SENTENCE.findall(text)),
        min(3, picture),
        min(3, furniture),
        size < 25,
        len(words.all) <= 2 and not wide,
        max(0.0, size - 110) / 50,
        at == 0 and page.clean and size < 110 and text[-1] not in ".。:,;",
        alike(page, at) and not any(alike(page, above) for above in range(max(0, at - MENU_REACH), at)),
    ]


def _found(parts: Collection[str], text: str, inside: bool) -> int:
    """How many of the parts a text has, elsewhere than in their own line if that lies inside it."""
    found = [part for part in parts if part in text]
    return sum(text.find(part, text.find(part) + len(part)) >= 0 for part in found) if inside else len(found)


def alike(page: Page, at: int) -> bool:
    """Whether a line has the length and the end of a headline, and is no date, byline or button."""
    text = page.lines[at].text
    return 25 < len(text) < 130 and text[-1] not in ".,:;/" and at not in page.credited and not page.kinds.get(at)
