"""Why a line of a draft is no part of its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.gather.body.subheads import is_paragraph
from generator.gather.draft import Line
from generator.gather.line import byline, dates, issued, looks, phrases
from generator.gather.line.words import stems

SURE = frozenset({"share", "comments", "newsletter", "related", "navigation", "notice"})
SURE_CHARS, DATE_CHARS, REPEATED_CHARS = 200, 90, 60
LINK_CHARS, SHOUTED_WORDS = 120, 6
MAIL = re.compile(r"(?:[^\W\d_]+[ :：-]+){0,3}\(?[\w.+-]+@[\w-]+\.[\w.-]+\w\)?")
LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a draft, and what is known of all of them.

    `judged`: an extractor chose them; `whole`: without running text; `shouts`: a paragraph is in capitals; `start`,
    `end`: the first and the last line of the body; `title`: the headline, folded.
    """

    lines: Sequence[Line]
    body: Sequence[bool]
    lang: str
    headline: int | None
    judged: bool
    whole: bool
    shouts: bool
    start: int
    end: int
    title: str


def why(page: Page, at: int, shown: bool, seen: bool) -> str:
    """The reason why a line is no part of the body, "" when it is one. `shown`: it is a caption's text once more;
    `seen`: it stood there before."""
    line, inside = page.lines[at], page.body[at]
    if at == page.headline:
        return "headline"
    if page.whole:
        return ""
    if shown:
        return "caption"
    if inside and at > page.end:
        return "blurb"
    if inside and not page.judged and (_is_link(page, at) or (not page.shouts and _is_shouted(line.text))):
        return "related"
    if page.title and phrases.fold(line.text) == page.title:
        return "headline"
    if (at > 0 and line.text == page.lines[at - 1].text) or (
        seen and not page.judged and len(line.text) >= REPEATED_CHARS
    ):
        return "repeated"
    if not LETTER.search(line.text):
        return "mark"
    kind = "" if line.kind == "heading" or len(line.text) >= SURE_CHARS else phrases.kind(line.text, page.lang)
    if inside:
        return kind if kind in SURE else _signed_or_dated(line.text, page.lang)
    return kind or _what(line, page.lang)


def _is_shouted(text: str) -> bool:
    """Whether a line is a headline in capitals, longer than subheads are: inside a text in small letters, a link."""
    return text.isupper() and len(text.split()) >= SHOUTED_WORDS and not looks.ends_sentence(text.rstrip("?"))


def _is_link(page: Page, at: int) -> bool:
    """Whether a line is a headline below a "Read also" that gives no link itself, and is not about the line below."""
    text = page.lines[at].text
    if not at or len(text) >= LINK_CHARS or looks.ends_sentence(text):
        return False
    above, below = page.lines[at - 1].text, "".join(line.text for line in page.lines[at + 1 : at + 2])
    is_label = phrases.kind(above, page.lang) == "related" and not phrases.gives_link(above, page.lang)
    return is_label and stems(text).isdisjoint(stems(below))


def _what(line: Line, lang: str) -> str:
    """What a line outside the body is that no list has."""
    if byline.authors(line.text, lang):
        return "byline"
    found = dates.find(line.text, lang) if len(line.text) < DATE_CHARS else None
    if found and found.end - found.start > len(line.text) / 6:
        return "date"
    return "aside" if is_paragraph(line) else "navigation"


def _signed_or_dated(text: str, lang: str) -> str:
    """Whether a line taken for the body is a byline, an address for mail, or says when it was published or updated."""
    if len(text) < DATE_CHARS and issued.says(text, lang):
        return "date"
    if "@" in text and MAIL.fullmatch(text):
        return "byline"
    return "byline" if len(text) < DATE_CHARS and byline.authors(text, lang) else ""
