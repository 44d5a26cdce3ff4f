"""Which lines of a draft are the article's body. Every line that is not goes with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.gather import byline, dates, judge, phrases
from generator.gather.captions import caption
from generator.gather.draft import Draft, Line
from generator.records import Dropped

PROSE, SENTENCE = 90, 40
SURE = frozenset({"share", "comments", "newsletter", "related", "navigation", "notice", "blurb"})
SURE_CHARS = 200
REPEATED_CHARS = 25
FEW_LINES = 4


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """The lines of the body, those that are captions, and those that went."""

    body: tuple[Line, ...]
    captions: tuple[Line, ...]
    dropped: tuple[Dropped, ...]


def flags(draft: Draft, lang: str) -> list[bool]:
    """Which lines are taken for the body. A draft without running text, or nearly without lines, is kept whole:
    it may be all there is."""
    lines = draft.lines
    if draft.judged or len(lines) < FEW_LINES or not any(_is_prose(line.text) for line in lines):
        return [True] * len(lines)
    return judge.body(lines, lang)


def scrub(draft: Draft, body: Sequence[bool], headline: int | None, lang: str) -> Scrubbed:
    """Parts the lines of a draft into body, captions and leftovers. `headline`: the line that is the title."""
    kept: list[Line] = []
    captions: list[Line] = []
    dropped: list[Dropped] = []
    title = phrases.fold(draft.lines[headline].text) if headline is not None else ""
    seen: set[str] = set()
    for at, (line, inside) in enumerate(zip(draft.lines, body, strict=True)):
        text, credit = caption(line.text, lang, inside)
        why = "headline" if at == headline else _why(line, inside, lang, title, seen)
        if (text or credit) and why != "headline":
            if text and text not in seen:
                captions.append(Line(text, line.number))
                seen.add(text)
            dropped.append(Dropped(credit or line.text, "credit" if credit else "caption", line.number))
        elif why:
            dropped.append(Dropped(line.text, why, line.number))
        else:
            kept.append(line)
        seen.add(line.text)
    return Scrubbed(tuple(kept), tuple(captions), tuple(dropped))


def _why(line: Line, inside: bool, lang: str, title: str, seen: set[str]) -> str:
    """The reason why a line is no part of the body, "" when it is one."""
    text = line.text
    if line.kind == "heading":
        kind = ""
    else:
        kind = phrases.kind(text, lang) if len(text) < SURE_CHARS else ""
    if title and phrases.fold(text) == title:
        return "headline"
    if len(text) >= REPEATED_CHARS and text in seen:
        return "repeated"
    if inside:
        return kind if kind in SURE else ""
    if kind:
        return kind
    if byline.authors(text, lang):
        return "byline"
    found = dates.find(text, lang) if len(text) < SENTENCE * 2 else None
    if found and found.end - found.start > len(text) / 4:
        return "date"
    return "aside" if _is_prose(text) else "navigation"


def _is_prose(text: str) -> bool:
    return len(text) >= PROSE or (len(text) >= SENTENCE and text[-1] in ".!?…。！？”»\"")
