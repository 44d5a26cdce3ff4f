"""Which lines around the start of the body may be its headline at all, and what is known of the lines beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.gather.body import judge, lists, scrub, wire
from generator.gather.draft import Line
from generator.gather.head import source, title, trail
from generator.gather.head.signs import PARAGRAPH, Page
from generator.gather.line import byline, captions, dates, issued, phrases
from generator.gather.line.credits import credit
from generator.gather.line.width import size
from generator.gather.line.words import WIDE, words_of

LOOK_BACK, LOOK_INTO, LOOK_AFTER = 60, 3, 6
LENGTHS = range(8, 251)
LONG_PARAGRAPH = 160
SHORT_LINE, DATED_HEADLINE = 110, 60
CLEAN_START, MOST_ABOVE = 3, 3
STOPS = ".:,;!。"
PARTED = re.compile(r"\s[•·|]\s")
BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")


def find(lines: Sequence[Line], body: Sequence[bool], lang: str) -> tuple[Page, list[int]]:
    """The page, and the places of the lines on it that may be its headline."""
    start = next((at for at, yes in enumerate(body) if yes), len(lines))
    low, high = max(0, start - LOOK_BACK), min(len(lines), start + LOOK_INTO)
    near = range(low, min(len(lines), high + LOOK_AFTER))
    dated = {at for at in near if _is_dated(lines[at].text, lang)}
    signed = {at for at in near if byline.authors(lines[at].text, lang)}
    sourced = {at for at in near if source.is_labelled(lines[at].text, lang)}
    page = Page(
        lines,
        body,
        start,
        lang,
        kinds={at: phrases.kind(lines[at].text, lang) for at in near if len(lines[at].text) < LENGTHS.stop},
        credited=dated | signed | sourced,
        clean=start <= CLEAN_START and _is_clean(lines, body, lang),
    )
    live = {at for told in lists.timed(lines) for at in told}
    places = [at for at in range(low, high) if at not in signed | live and _possible(page, at, at in dated)]
    return page, [at for at in places if not trail.leads_to(page, at, places)]


def set_apart(page: Page, at: int) -> bool:
    """Whether a line is the first of the text, but for a date, an overline and the like, no sentence, and an empty line
    parts it from the first paragraph."""
    text = page.lines[at].text
    if at > MOST_ABOVE or at + 1 >= len(page.lines) or len(text) > SHORT_LINE or text[-1] in STOPS:
        return False
    below = page.lines[at + 1]
    if not below.apart or page.start > at + 1 or len(below.text) <= PARAGRAPH or below.text[-1] not in '.!?”"»。':
        return False
    return at == 0 or (
        page.lines[at].apart and not any(_possible(page, above, above in page.credited) for above in range(at))
    )


def _is_clean(lines: Sequence[Line], body: Sequence[bool], lang: str) -> bool:
    """Whether a text has paragraphs, and hardly a line that is not the article's."""
    inside = [len(line.text) for line, yes in zip(lines, body, strict=True) if yes]
    return len(inside) > 1 and max(inside) > PARAGRAPH and judge.is_clean(lines, body, lang)


def _is_dated(text: str, lang: str) -> bool:
    found = dates.find(text, lang) if len(text) < SHORT_LINE else None
    return found is not None and found.end - found.start > len(text) / 7


def _possible(page: Page, at: int, dated: bool) -> bool:
    """Whether a line may be a headline at all."""
    text = page.lines[at].text
    if page.kinds.get(at) or (" " not in text and "/" in text) or title.is_address(text) or BRACKETED.fullmatch(text):
        return False
    if wire.is_code(text) or lists.is_amount(page.lines, at):
        return False
    if trail.ends_in_section(text) or source.is_labelled(text, page.lang):
        return False
    if at > page.start and any(len(line.text) > LONG_PARAGRAPH for line in page.lines[page.start : at]):
        return False
    if dated and (issued.speaks(text, page.lang) or PARTED.search(text)):
        return False
    if not dated and set_apart(page, at):
        return True
    if page.lines[at].kind != "heading" and captions.is_signed(text, page.lang):
        return False
    letters = int(size(text)) if scrub.has_few_lines(page.lines) else len(text)  # among many, so few are a site's name
    if letters not in LENGTHS or (dated and len(text) < DATED_HEADLINE):
        return False
    wordy = len(words_of(text).all) > 1 or WIDE.search(text) is not None
    return wordy and not credit(text, page.lang)[1]
