"""Which lines of a draft are the article's body. Every line that is not goes with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.gather import byline, dates, judge, looks, phrases, published
from generator.gather.captions import caption, is_agency, is_credit, is_picture_credit
from generator.gather.draft import Draft, Line
from generator.gather.signs import stems
from generator.gather.subheads import is_paragraph
from generator.records import Dropped

DATE_CHARS = 90
SURE = frozenset({"share", "comments", "newsletter", "related", "navigation", "notice"})
SURE_CHARS, BLURB_CHARS = 200, 400
REPEATED_CHARS = 60
CAPTION_CHARS = 30
FEW_LINES = 4
LINK_CHARS, SHOUTED_WORDS = 120, 6
TAIL_CHARS = 40
TAIL = re.compile(rf"(?<=[.!?…”\"»] )[^.!?…]{{3,{TAIL_CHARS}}}$")
MAIL = re.compile(r"(?:[^\W\d_]+[ :：-]+){0,3}\(?[\w.+-]+@[\w-]+\.[\w.-]+\w\)?")
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
    captions: dict[str, Line] = {}
    dropped: list[Dropped] = []
    seen: set[str] = set()
    title = phrases.fold(draft.lines[headline].text) if headline is not None else ""
    whole = without_prose(draft)
    mixed = not any(is_paragraph(line) and line.text.isupper() for line in draft.lines)
    start, end = list(body).index(True) if True in body else -1, _end(draft.lines, body, lang)
    for at, (line, inside) in enumerate(zip(draft.lines, body, strict=True)):
        # An extractor leaves out captions, not their credits; and a first paragraph may be the lead, a last be signed.
        paragraph = inside and (draft.judged or at in (start, end))
        text, credit = _caption(draft.lines, at, lang, inside, paragraph)
        again = at > 0 and line.text == draft.lines[at - 1].text
        again = again or (not draft.judged and len(line.text) >= REPEATED_CHARS and line.text in seen)
        if at == headline:
            why = "headline"
        elif text or credit:
            why = "credit" if credit else "caption"
        elif whole:
            why = ""
        elif line.text in captions or (inside and at > end):
            why = "caption" if line.text in captions else "blurb"
        elif inside and not draft.judged and (_is_link(draft.lines, at, lang) or (mixed and _is_shouted(line.text))):
            why = "related"
        else:
            why = _why(line, inside, lang, title, again)
        if text and at != headline:
            captions.setdefault(text, Line(text, line.number))
        if why:
            dropped.append(Dropped(credit if why == "credit" else line.text, why, line.number))
        else:
            said = line.text if draft.judged else _without_button(line.text, lang)
            kept.append(line if said == line.text else line._replace(text=said))
        seen.add(line.text)
    return Scrubbed(tuple(kept), tuple(captions.values()), tuple(dropped))


def _without_button(text: str, lang: str) -> str:
    """A paragraph without the words of a button after its last sentence, even where they stand there twice."""
    tail = TAIL.search(text, max(0, len(text) - TAIL_CHARS))
    if not tail:
        return text
    words = tail[0].split()
    half = words[: len(words) // 2]
    said = " ".join(half if words == half * 2 else words)
    return text[: tail.start()].rstrip() if phrases.whole(said, lang) in SURE else text


def _caption(lines: Sequence[Line], at: int, lang: str, inside: bool, paragraph: bool) -> tuple[str, str]:
    """The caption and the credit that a line is. `paragraph`: it is one even above a lone credit."""
    line, below = lines[at].text, [other.text for other in lines[at + 1 : at + 2]]
    twin = len(line) >= REPEATED_CHARS and line in below
    credited = not paragraph and any(is_picture_credit(text, lang) for text in below)
    if inside and _is_below_agency(lines, at):
        return line, ""
    text, credit = caption(line, lang, inside and not twin, credited)
    return ("", line) if credit and byline.authors(line, lang) else (text, credit)


def _is_below_agency(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is no sentence, and stands below the name of an agency, as some captions do."""
    if at < 2 or len(lines[at].text) < CAPTION_CHARS or not is_agency(lines[at - 1].text):
        return False
    return not looks.ends_sentence(lines[at].text)


def _is_shouted(text: str) -> bool:
    """Whether a line is a headline in capitals, longer than subheads are: inside a text in small letters, a link."""
    return text.isupper() and len(text.split()) >= SHOUTED_WORDS and not looks.ends_sentence(text.rstrip("?"))


def _is_link(lines: Sequence[Line], at: int, lang: str) -> bool:
    """Whether a line is a headline below a "Read also" that gives no link itself, and is not about the line below."""
    text = lines[at].text
    if not at or len(text) >= LINK_CHARS or looks.ends_sentence(text):
        return False
    above, below = lines[at - 1].text, "".join(line.text for line in lines[at + 1 : at + 2])
    is_label = phrases.kind(above, lang) == "related" and not phrases.gives_link(above, lang)
    return is_label and stems(text).isdisjoint(stems(below))


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
        return kind if kind in SURE else _signed_or_dated(text, lang)
    if kind:
        return kind
    if byline.authors(text, lang):
        return "byline"
    found = dates.find(text, lang) if len(text) < DATE_CHARS else None
    if found and found.end - found.start > len(text) / 6:
        return "date"
    return "aside" if is_paragraph(line) else "navigation"


def _end(lines: Sequence[Line], body: Sequence[bool], lang: str) -> int:
    """Where the last line of the body stands that is neither about its author nor a lone credit."""
    inside = [at for at, yes in enumerate(body) if yes]
    while len(inside) > 1 and _closes(lines[inside[-1]].text, lang):
        inside.pop()
    return inside[-1] if inside else -1


def _closes(text: str, lang: str) -> bool:
    return len(text) < BLURB_CHARS and (phrases.kind(text, lang) == "blurb" or is_credit(text, lang))


def _signed_or_dated(text: str, lang: str) -> str:
    """Whether a line taken for the body is a byline, an address for mail, or says when it was published or updated."""
    if len(text) < DATE_CHARS and published.says(text, lang):
        return "date"
    if "@" in text and MAIL.fullmatch(text):
        return "byline"
    return "byline" if len(text) < DATE_CHARS and byline.authors(text, lang) else ""
