"""The headline that a text shows: which of the lines around the start of the body it is.

Each line that may be it is scored by what `signs` sees, with weights learnt by generator/train/headlines.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import mul

from generator.gather.body import judge, wire
from generator.gather.draft import Line
from generator.gather.head import overline, title, trail
from generator.gather.head.signs import NAMES, PARAGRAPH, Page, table
from generator.gather.line import byline, captions, dates, issued, phrases
from generator.gather.line.credits import credit
from generator.gather.line.looks import ends_sentence
from generator.gather.line.words import WIDE, is_sentence, stems, words_of
from generator.language import lexicon

LOOK_BACK, LOOK_INTO, LOOK_AFTER = 60, 3, 6
LENGTHS = range(8, 251)
LONG_PARAGRAPH = 160
SHORT_LINE, DATED_HEADLINE = 110, 60
CLEAN_START, MOST_ABOVE = 3, 3
TOLD, TOLD_SHARE = 2, 0.5  # of the longer words of a line that the text below has, and the share of them
STOPS = ".:,;!。"
PARTED = re.compile(r"\s[•·|]\s")
BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")


def find(lines: Sequence[Line], body: Sequence[bool], lang: str, weights: Sequence[float] | None = None) -> int | None:
    """The index of the headline among the lines, None when no line is likely to be it.

    Of several copies, the one next to the body. `weights`: those to use instead of the ones learnt from all pages.
    """
    page, places = candidates(lines, body, lang)
    above = [at for at in places if at <= page.start]
    sure = (at for at in above if lines[at].kind == "heading" or _set_apart(page, at) or _opens(page, at, above[0]))
    best = next(sure, None)
    best = _likeliest(page, places, weights or _weights()) if best is None else best
    if best is None:
        return _labelled(page)
    best = overline.above_lead(page, overline.said_anew(page, best, places), places)
    return max([best, *(at for at in above if text(lines, at) == text(lines, best))])


def _likeliest(page: Page, places: Sequence[int], weights: Sequence[float]) -> int | None:
    """The place with the greatest score above nought."""
    scores = [sum(map(mul, weights, row)) for row in table(page, places)]
    best = max(scores, default=0.0)
    return places[scores.index(best)] if best > 0 else None


def _labelled(page: Page) -> int | None:
    """The line above a date or a byline that would point to another article (`VIDEO: ...`), had the text not its words:
    then it is what the article itself is called."""
    for at in range(min(page.start, len(page.lines)) - 1, -1, -1):
        label, colon, said = page.lines[at].text.partition(":")
        if page.kinds.get(at) == "related" and colon and " " not in label and at + 1 in page.credited:
            return at if is_sentence(said) and _told(page, at, said) >= TOLD else None
    return None


def _told(page: Page, at: int, text: str) -> int:
    """How many of the longer words of a text the lines below have."""
    below = "\n".join([line.text for line in page.lines[at + 1 :]]).lower()
    return sum(part in below for part in stems(text))


def candidates(lines: Sequence[Line], body: Sequence[bool], lang: str) -> tuple[Page, list[int]]:
    """The page, and the places of the lines on it that may be its headline."""
    start = next((at for at, yes in enumerate(body) if yes), len(lines))
    low, high = max(0, start - LOOK_BACK), min(len(lines), start + LOOK_INTO)
    near = range(low, min(len(lines), high + LOOK_AFTER))
    dated = {at for at in near if _is_dated(lines[at].text, lang)}
    signed = {at for at in near if byline.authors(lines[at].text, lang)}
    page = Page(
        lines,
        body,
        start,
        lang,
        kinds={at: phrases.kind(lines[at].text, lang) for at in near if len(lines[at].text) < LENGTHS.stop},
        credited=dated | signed,
        clean=start <= CLEAN_START and _is_clean(lines, body, lang),
    )
    places = [at for at in range(low, high) if at not in signed and _possible(page, at, at in dated)]
    return page, [at for at in places if not trail.leads_to(page, at, places)]


def text(lines: Sequence[Line], at: int) -> str:
    """The headline in a line: without the trail before it; with the line above, if its colon tells that it goes on;
    with the overline that the last crumb of a numbered trail puts before it."""
    found = trail.last(lines, at)
    if at > 0 and found[0] == ":":
        return f"{lines[at - 1].text}: {found[1:].strip()}"
    return trail.with_overline(lines, at, found)


@cache
def _weights() -> tuple[float, ...]:
    found = dict(entry.split("\t") for entry in lexicon.entries("gather/headline.tsv"))
    return tuple(float(found[name]) for name in NAMES)


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
    if wire.is_code(text) or _is_over_another(page, at):
        return False
    if trail.ends_in_section(text):
        return False
    if at > page.start and any(len(line.text) > LONG_PARAGRAPH for line in page.lines[page.start : at]):
        return False
    if dated and (issued.speaks(text, page.lang) or PARTED.search(text)):
        return False
    if not dated and _set_apart(page, at):
        return True
    if page.lines[at].kind != "heading" and captions.is_signed(text, page.lang):
        return False
    if len(text) not in LENGTHS or (dated and len(text) < DATED_HEADLINE):
        return False
    wordy = len(words_of(text).all) > 1 or WIDE.search(text) is not None
    return wordy and not credit(text, page.lang)[1]


def _is_over_another(page: Page, at: int) -> bool:
    """Whether a line is an overline: what stands below is a headline, no sentence, date or byline."""
    below = "".join(line.text for line in page.lines[at + 1 : at + 2])
    if not wire.is_overline(page.lines[at].text, below) or len(below) > SHORT_LINE:
        return False
    return at + 1 not in page.credited and not page.kinds.get(at + 1) and not ends_sentence(below)


def _set_apart(page: Page, at: int) -> bool:
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


def _opens(page: Page, at: int, first: int) -> bool:
    """Whether a line, the first that may be the headline of a clean text, is several words of a sentence without its
    end, or in capitals, of which the text tells: below it another such line may stand, the lead."""
    text = page.lines[at].text
    if at != first or at >= MOST_ABOVE or not page.clean or len(text) > SHORT_LINE or text[-1] in STOPS:
        return False
    if not is_sentence(text.lower() if text.isupper() else text):
        return False
    return _told(page, at, text) >= TOLD_SHARE * len(stems(text))
