"""Which lines of a draft are the article's body. Every line that is not goes with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.gather import byline, dates, judge, phrases
from generator.gather.captions import caption, is_credit
from generator.gather.draft import Draft, Line
from generator.gather.subheads import is_paragraph
from generator.records import Dropped

DATE_CHARS = 90
SURE = frozenset({"share", "comments", "newsletter", "related", "navigation", "notice"})
SURE_CHARS = 200
REPEATED_CHARS = 60
FEW_LINES = 4
LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """The lines of the body, those that are captions, and those that went."""

    body: tuple[Line, ...]
    captions: tuple[Line, ...]
    dropped: tuple[Dropped, ...]


def without_prose(draft: Draft) -> bool:
    """Whether a draft has no running text, so that nothing tells its body from leftovers: it is kept whole."""
    return not any(is_paragraph(line) for line in draft.lines)


def flags(draft: Draft, lang: str) -> list[bool]:
    """Which lines are taken for the body; all of them where an extractor chose them, or there are hardly any."""
    if draft.judged or len(draft.lines) < FEW_LINES or without_prose(draft):
        return [True] * len(draft.lines)
    return judge.body(draft.lines, lang)


def scrub(draft: Draft, body: Sequence[bool], headline: int | None, lang: str) -> Scrubbed:
    """Parts the lines of a draft into body, captions and leftovers. `headline`: the line that is the title."""
    kept: list[Line] = []
    captions: list[Line] = []
    dropped: list[Dropped] = []
    title = phrases.fold(draft.lines[headline].text) if headline is not None else ""
    seen: set[str] = set()
    whole = without_prose(draft)
    for at, (line, inside) in enumerate(zip(draft.lines, body, strict=True)):
        twin = len(line.text) >= REPEATED_CHARS and line.text in [other.text for other in draft.lines[at + 1 : at + 2]]
        credited = any(is_credit(other.text, lang) for other in draft.lines[at + 1 : at + 2])
        text, credit = caption(line.text, lang, inside and not twin, credited)
        if credit and byline.authors(line.text, lang):
            text, credit = "", line.text
        again = at > 0 and line.text == draft.lines[at - 1].text
        again = again or (not draft.judged and len(line.text) >= REPEATED_CHARS and line.text in seen)
        why = "headline" if at == headline else "" if whole else _why(line, inside, lang, title, again)
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


def _why(line: Line, inside: bool, lang: str, title: str, again: bool) -> str:
    """The reason why a line is no part of the body, "" when it is one."""
    text = line.text
    kind = "" if line.kind == "heading" or len(text) >= SURE_CHARS else phrases.kind(text, lang)
    if title and phrases.fold(text) == title:
        return "headline"
    if again:
        return "repeated"
    if not LETTER.search(text):
        return "mark"
    if inside:
        return kind if kind in SURE else ""
    if kind:
        return kind
    if byline.authors(text, lang):
        return "byline"
    found = dates.find(text, lang) if len(text) < DATE_CHARS else None
    if found and found.end - found.start > len(text) / 6:
        return "date"
    return "aside" if is_paragraph(line) else "navigation"
