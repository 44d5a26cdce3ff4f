"""Which lines of a draft are the article's body. Every line that is not goes with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.gather import phrases
from generator.gather.draft import Draft, Line
from generator.records import Dropped

SENTENCE_END = re.compile(r"[.!?…。！？:;]['\"”’»“)\]]*$")
LONG = 90
SHORT = 40


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """The lines of the body, those that are captions, and those that went."""

    body: tuple[Line, ...]
    captions: tuple[Line, ...]
    dropped: tuple[Dropped, ...]


def scrub(draft: Draft, lang: str) -> Scrubbed:
    """Judges each line of a draft. A draft without any running text is kept whole: it may be all there is."""
    lines = draft.lines
    reasons = [phrases.reason(line.text, lang) for line in lines]
    weights = [_weight(line.text, why) for line, why in zip(lines, reasons, strict=True)]
    first, last = (0, len(lines)) if draft.judged else _zone(weights)
    body: list[Line] = []
    captions: list[Line] = []
    dropped: list[Dropped] = []
    seen: set[str] = set()
    for at, (line, why) in enumerate(zip(lines, reasons, strict=True)):
        if not first <= at < last:
            why = why or "navigation"
        elif line.text in seen and len(line.text) > SHORT // 2:
            why = "repeated"
        if why == "caption":
            text, credit = phrases.credit(line.text, lang)
            if text:
                captions.append(Line(text, line.number))
            dropped.append(Dropped(credit or line.text, "credit", line.number))
        elif why:
            dropped.append(Dropped(line.text, why, line.number))
        else:
            body.append(line)
        seen.add(line.text)
    return Scrubbed(tuple(body), tuple(captions), tuple(dropped))


def _weight(text: str, why: str) -> float:
    """How much a line looks like running text, above or below nought."""
    if why:
        return -2.0
    size = len(text)
    if size >= LONG or (size >= SHORT and SENTENCE_END.search(text)):
        return 1.0 + min(size, 600) / 150
    return -0.2 if SENTENCE_END.search(text) else -1.0


def _zone(weights: list[float]) -> tuple[int, int]:
    """The stretch of lines with the greatest sum of weights; everything, where no line looks like running text."""
    best, best_span, total, start = 0.0, (0, len(weights)), 0.0, 0
    for at, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, at
        total += weight
        if total > best:
            best, best_span = total, (start, at + 1)
    return best_span
