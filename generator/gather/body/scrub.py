"""Which lines of a draft are the article's body. Every line that is not goes with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.gather.body import judge, leftovers
from generator.gather.body.leftovers import REPEATED_CHARS, SURE, Page
from generator.gather.body.subheads import is_paragraph
from generator.gather.draft import Draft, Line
from generator.gather.line import byline, looks, phrases
from generator.gather.line.agencies import is_agency
from generator.gather.line.captions import caption, is_picture_credit
from generator.gather.line.credits import is_credit
from generator.records import Dropped

BLURB_CHARS = 400
CAPTION_CHARS = 30
FEW_LINES = 4
TAIL_CHARS = 40
TAIL = re.compile(rf"(?<=[.!?…”\"»] )[^.!?…]{{3,{TAIL_CHARS}}}$")


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """The lines of the body, those that are captions, and those that went."""

    body: tuple[Line, ...]
    captions: tuple[Line, ...]
    dropped: tuple[Dropped, ...]


def without_prose(draft: Draft) -> bool:
    """Whether a draft has no running text, so that nothing tells its body from leftovers: it is kept whole."""
    return not any(is_paragraph(line) for line in draft.lines)


def has_few_lines(lines: Sequence[Line]) -> bool:
    """Whether a text has hardly any lines, so that nothing tells its body from leftovers."""
    return len(lines) < FEW_LINES


def flags(draft: Draft, lang: str) -> list[bool]:
    """Which lines are taken for the body; all of them where an extractor chose them, or there are hardly any."""
    if draft.judged or has_few_lines(draft.lines) or without_prose(draft):
        return [True] * len(draft.lines)
    return judge.body(draft.lines, lang)


def scrub(draft: Draft, body: Sequence[bool], headline: int | None, lang: str) -> Scrubbed:
    """Parts the lines of a draft into body, captions and leftovers. `headline`: the line that is the title."""
    kept: list[Line] = []
    captions: dict[str, Line] = {}
    dropped: list[Dropped] = []
    page = _page(draft, body, headline, lang)
    seen: set[str] = set()
    for at, line in enumerate(draft.lines):
        text, credit = ("", "") if at == headline else _caption(page, at)
        if text:
            captions.setdefault(text, Line(text, line.number))
        why = "credit" if credit else "caption" if text else ""
        why = why or leftovers.why(page, at, line.text in captions, line.text in seen)
        if why:
            dropped.append(Dropped(credit if why == "credit" else line.text, why, line.number))
        else:
            said = line.text if draft.judged else _without_button(line.text, lang)
            kept.append(line if said == line.text else line._replace(text=said))
        seen.add(line.text)
    return Scrubbed(tuple(kept), tuple(captions.values()), tuple(dropped))


def _page(draft: Draft, body: Sequence[bool], headline: int | None, lang: str) -> Page:
    return Page(
        draft.lines,
        body,
        lang,
        headline,
        judged=draft.judged,
        whole=without_prose(draft),
        start=list(body).index(True) if True in body else -1,
        end=_end(draft.lines, body, lang),
        title=phrases.fold(draft.lines[headline].text) if headline is not None else "",
    )


def _without_button(text: str, lang: str) -> str:
    """A paragraph without the words of a button after its last sentence, even where they stand there twice."""
    tail = TAIL.search(text, max(0, len(text) - TAIL_CHARS))
    if not tail:
        return text
    words = tail[0].split()
    half = words[: len(words) // 2]
    said = " ".join(half if words == half * 2 else words)
    return text[: tail.start()].rstrip() if phrases.whole(said, lang) in SURE else text


def _caption(page: Page, at: int) -> tuple[str, str]:
    """The caption and the credit that a line is.

    An extractor leaves out captions, not their credits; and a first paragraph may be the lead, a last be signed: they
    are no captions even above a lone credit.
    """
    line, below = page.lines[at].text, [other.text for other in page.lines[at + 1 : at + 2]]
    inside = page.body[at]
    if inside and _is_below_agency(page.lines, at):
        return line, ""
    paragraph = inside and (page.judged or at in (page.start, page.end))
    credited = not paragraph and any(is_picture_credit(text, page.lang) for text in below)
    twin = len(line) >= REPEATED_CHARS and line in below
    text, credit = caption(line, page.lang, inside and not twin, credited)
    return ("", line) if credit and byline.authors(line, page.lang) else (text, credit)


def _is_below_agency(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is no sentence, and stands below the name of an agency, as some captions do."""
    if at < 2 or len(lines[at].text) < CAPTION_CHARS or not is_agency(lines[at - 1].text):
        return False
    return not looks.ends_sentence(lines[at].text)


def _end(lines: Sequence[Line], body: Sequence[bool], lang: str) -> int:
    """Where the last line of the body stands that is neither about its author nor a lone credit."""
    inside = [at for at, yes in enumerate(body) if yes]
    while len(inside) > 1 and _closes(lines[inside[-1]].text, lang):
        inside.pop()
    return inside[-1] if inside else -1


def _closes(text: str, lang: str) -> bool:
    return len(text) < BLURB_CHARS and (phrases.kind(text, lang) == "blurb" or is_credit(text, lang))
