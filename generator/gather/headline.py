"""The headline that a text shows: which of the lines around the start of the body it is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.gather import byline, dates, judge, phrases
from generator.gather.captions import credit
from generator.gather.draft import Line

LOOK_BACK = 45
LOOK_INTO = 3
LEAST_SCORE = 1.5
LENGTHS = range(8, 251)
PARAGRAPH, LONG_PARAGRAPH = 60, 160
DATE_CHARS = 110
KNOWN_CHARS = 4000
WORD = re.compile(r"[^\W\d_]+")
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
NUMBERED = re.compile(r"\d+\.\s")
TRAIL = re.compile(r"[\d»›>|/:]")
STEM = 5
OTHER_SHARE = 0.35
CLEAN_START = 3
TITLE_CASE = 0.7
# Fitted to the headlines of 170 news pages (conditional logit, tested on publishers left out).
WEIGHTS = {
    "words shared with the body": 1.44,
    "words shared with the first paragraphs": 1.24,
    "shares most": 0.23,
    "date just below": 0.99,
    "date below": 0.79,
    "byline below": 0.94,
    "longer line below": 0.56,
    "share buttons below": 0.45,
    "short line above": 0.3,
    "colon": 0.83,
    "quote": 0.59,
    "ends with a letter": 0.68,
    "under 25 characters": -1.52,
    "two words": -0.83,
    "three or four words": -0.8,
    "characters over 70, in fifties": -0.52,
    "full stop": -0.92,
    "sentences inside": -0.48,
    "capitals throughout": -0.57,
    "begins with a number": -0.43,
    "others above": -0.53,
    "another just above": -0.47,
    "first line of the body": -0.49,
    "later line of the body": -0.33,
    "far above the body, in tens": -0.23,
    # Not fitted, for the pages have none of them: a text's own layout and markup.
    "first line, set apart": 3.5,
    "first line of a clean text": 3.5,
    "marked as heading": 3.0,
}


@dataclass(frozen=True, slots=True)
class _Page:
    """What the lines of a page say about each other."""

    lines: Sequence[Line]
    body: Sequence[bool]
    start: int
    kinds: dict[int, str]
    dated: frozenset[int]
    signed: frozenset[int]
    clean: bool
    known: Counter[str]
    opening: Counter[str]


def find(lines: Sequence[Line], body: Sequence[bool], lang: str) -> int | None:
    """The index of the headline among the lines, None when no line is likely to be it."""
    start = next((at for at, yes in enumerate(body) if yes), len(lines))
    low, high = max(0, start - LOOK_BACK), min(len(lines), start + LOOK_INTO)
    page = _page(lines, body, lang, start, low, high)
    places = [at for at in range(low, high) if _possible(page, at, lang)]
    places = [at for at in places if not _trails(lines, at, places)]
    shares = {at: shared(page.lines[at].text, page.known, body[at]) for at in places}
    scores = {at: _score(page, at, shares, low) for at in places}
    best = max(scores, key=lambda at: (scores[at], -at), default=None)
    return best if best is not None and scores[best] >= LEAST_SCORE else None


def _page(lines: Sequence[Line], body: Sequence[bool], lang: str, start: int, low: int, high: int) -> _Page:
    near = range(low, min(len(lines), high + 6))
    text = [line.text for line, yes in zip(lines, body, strict=True) if yes]
    return _Page(
        lines,
        body,
        start,
        kinds={at: phrases.kind(lines[at].text, lang) for at in near},
        dated=frozenset(at for at in near if _is_dated(lines[at].text, lang)),
        signed=frozenset(at for at in near if byline.authors(lines[at].text, lang)),
        clean=start <= CLEAN_START
        and len(text) > 1
        and max(map(len, text)) > PARAGRAPH
        and judge.is_clean(lines, body, lang),
        known=stems(" ".join(text)[:KNOWN_CHARS]),
        opening=stems(" ".join([part for part in text if len(part) > 60][:3])),
    )


def _is_dated(text: str, lang: str) -> bool:
    found = dates.find(text, lang) if len(text) < DATE_CHARS else None
    return found is not None and found.end - found.start > len(text) / 7


def _possible(page: _Page, at: int, lang: str) -> bool:
    """Whether a line may be a headline at all."""
    text = page.lines[at].text
    wide = WIDE.search(text) is not None
    if at > page.start and any(len(line.text) > LONG_PARAGRAPH for line in page.lines[page.start : at]):
        return False
    if _set_apart(page, at) and not page.kinds[at] and at not in page.dated and len(text) <= LENGTHS[-1]:
        return True
    if len(text) not in LENGTHS or page.kinds[at] or at in page.signed or (at in page.dated and len(text) < 60):
        return False
    return (wide or len(WORD.findall(text)) > 1) and not credit(text, lang)[1]


def _trails(lines: Sequence[Line], at: int, places: Sequence[int]) -> bool:
    """Whether a line is another one with something before it: a breadcrumb trail, a number, a rubric."""
    text = lines[at].text
    for place in places:
        other = lines[place].text
        if place != at and text.endswith(other) and TRAIL.search(text[: -len(other)]):
            return len(other) > OTHER_SHARE * len(text)
    return False


def _score(page: _Page, at: int, shares: dict[int, float], low: int) -> float:
    text = page.lines[at].text
    words = WORD.findall(text)
    below = page.lines[at + 1].text if at + 1 < len(page.lines) else ""
    cased = sum(word[0].isupper() for word in words) >= TITLE_CASE * len(words)
    wide = len(WIDE.findall(text))
    size = len(text) + wide * 1.5
    seen: dict[str, float] = {
        "words shared with the body": shares[at],
        "words shared with the first paragraphs": shared(text, page.opening, page.body[at]),
        "shares most": shares[at] >= max(shares.values()),
        "date just below": bool({at + 1, at + 2} & page.dated),
        "date below": bool({at + 3, at + 4, at + 5} & page.dated),
        "byline below": bool({at + 1, at + 2, at + 3} & page.signed),
        "longer line below": len(below) > 1.2 * len(text) and len(below) > 70,
        "share buttons below": any(page.kinds.get(at + step) in ("share", "comments") for step in (1, 2, 3)),
        "short line above": at > 0 and len(page.lines[at - 1].text) < 25,
        "colon": ":" in text,
        "quote": any(mark in text for mark in '"“„«»‘’”'),
        "ends with a letter": text[-1].isalnum() or (cased and text[-1] == "."),
        "under 25 characters": size < 25,
        "two words": len(words) <= 2 and not wide,
        "three or four words": len(words) in (3, 4) and not wide,
        "characters over 70, in fifties": max(0.0, size - 70) / 50,
        "full stop": text[-1] in ".。" and not cased and not text.endswith("..."),
        "sentences inside": len(re.findall(r"[.!?]\s", text)),
        "capitals throughout": cased,
        "begins with a number": text[0].isdigit() + (NUMBERED.match(text) is not None),
        "others above": sum(_alike(page, other) for other in range(max(low, at - 4), at)) / 4,
        "another just above": _alike(page, at - 1),
        "first line of the body": at == page.start,
        "later line of the body": at > page.start,
        "far above the body, in tens": max(0, page.start - at - 12) / 10,
        "first line, set apart": _set_apart(page, at),
        "first line of a clean text": at == 0 and page.clean and size < DATE_CHARS and text[-1] not in ".。:,;",
        "marked as heading": page.lines[at].kind == "heading" and at <= page.start,
    }
    return sum(WEIGHTS[name] * value for name, value in seen.items())


def _set_apart(page: _Page, at: int) -> bool:
    """Whether a line is the first of the text, no sentence, and an empty line parts it from the first paragraph."""
    if at > 0 or len(page.lines) < 2 or page.lines[0].text[-1] in ".:,;!":
        return False
    below = page.lines[1]
    return below.apart and page.start <= 1 and len(below.text) > PARAGRAPH and below.text[-1] in '.!?”"»。'


def _alike(page: _Page, at: int) -> bool:
    """Whether a line has the length and the end of a headline."""
    if at < 0:
        return False
    text = page.lines[at].text
    return 25 < len(text) < 130 and text[-1] not in ".,:;" and not page.kinds.get(at)


def stems(text: str) -> Counter[str]:
    """Beginnings of the longer words of a text; pairs of characters where there are no spaces."""
    wide = WIDE.findall(text)
    pairs = (a + b for a, b in pairwise(wide))
    return Counter([*(word[:STEM].lower() for word in WORD.findall(text) if len(word) > 3), *pairs])


def shared(text: str, known: Counter[str], inside: bool) -> float:
    """The share of a line's longer words that the body has (elsewhere than in this line, if it lies inside)."""
    words = stems(text)
    return sum(known[word] > (words[word] if inside else 0) for word in words) / len(words) if words else 0.0
