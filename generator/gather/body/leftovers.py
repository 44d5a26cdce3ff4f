"""Why a line of a draft is no part of its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.gather.body.subheads import is_paragraph
from generator.gather.draft import Line
from generator.gather.line import byline, dates, issued, phrases

SURE = frozenset({"share", "comments", "newsletter", "related", "navigation", "notice"})
SURE_CHARS, DATE_CHARS, REPEATED_CHARS = 200, 90, 60
TITLE_CHARS = 300  # of a line that may say the headline once more
MAIL = re.compile(rf"(?:[^\W\d_]+[ :：-]+){{0,3}}\(?{byline.ADDRESS}\)?")
LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a draft, and what is known of all of them.

    `judged`: an extractor chose them; `whole`: without running text; `start`, `end`: the first and the last line of the
    body; `title`: the headline, folded.
    """

    lines: Sequence[Line]
    body: Sequence[bool]
    lang: str
    headline: int | None
    judged: bool
    whole: bool
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
    if page.title and len(line.text) <= TITLE_CHARS and phrases.fold(line.text) == page.title:
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
