"""Leads: what stands between a headline and the text below it, and sums that up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.gather.body import lists, resumed
from generator.gather.body.subheads import STOPS, is_paragraph
from generator.gather.draft import Line
from generator.gather.line import byline, dates, issued
from generator.gather.line.agencies import names_agency
from generator.gather.line.looks import ends_sentence, speaks
from generator.gather.line.phrases import CRUMB
from generator.gather.line.width import size, wide
from generator.gather.line.words import is_sentence, stems, words_of

REACH, BESIDE, SHOWN_REACH = 3, 2, 8
LEAD, LEAST_LEAD = 40, 24
"""Letters from which a line above the text may be its lead; and just below the headline, if it says something, or in a
script without spaces."""

CHARS, SHORT_CHARS = range(LEAD, 400), range(LEAST_LEAD, LEAD)
SHARE, BESIDE_SHARE, SHOWN_SHARE, MANY_STEMS = 0.6, 0.3, 0.25, 500
SAME_SHARE = 0.6  # of a line's words that the headline has: then it says the headline once more

Claim = tuple[int, float]
"""A line, and the share of its words that the body must have."""


def claims(lines: Sequence[Line], start: int, titles: Sequence[int], lang: str) -> Iterator[Claim]:
    """The lines near a headline that may be a lead: a sentence, or, below it, a second headline that says more. Just
    below it, what says something needs no words of the body, and may be short."""
    for at in range(start) if titles else ():
        text, title = lines[at].text, min(titles, key=lambda title: abs(at - title))
        if at in titles or abs(at - title) > REACH or int(size(text)) not in range(LEAST_LEAD, CHARS.stop):
            continue
        more = at > title and shared(text, stems(lines[title].text)) < SAME_SHARE
        below = at == title + 1
        told = below and (ends_sentence(text) or speaks(text) or (more and _says_more(lines, at, lang)))
        if told or (below and wide(text) and size(text) < LEAD):
            yield at, 0.0
        elif size(text) >= LEAD and (more or ends_sentence(text)):
            yield at, BESIDE_SHARE if abs(at - title) == 1 else SHARE


def left_out(shown: Sequence[Line], body: Sequence[Line], lang: str) -> Line | None:
    """The lead that an extractor left out of a text: below the headline the first sentence that speaks of the same, and
    of nothing of the site. `shown`: the headline of the page, and the lines below it."""
    said = {line.text for line in body}
    known = stems("\n".join([line.text for line in (*shown[:1], *body)]))
    for line in shown[1 : 1 + SHOWN_REACH]:
        if not ends_sentence(line.text) or int(size(line.text)) not in CHARS or line.text in said:
            continue
        if resumed.site_words(line.text, lang) or resumed.is_furniture(line.text, lang) or CRUMB.search(line.text):
            continue
        return line if shared(line.text, known) >= min(SHOWN_SHARE, len(known) / MANY_STEMS) else None
    return None


def from_the_lead_on(lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str) -> list[bool]:
    """The body without the short lines above its first paragraph, list of amounts or time of a live text:
    sections, names, dates, buttons. A lead is longer, or stands just below the headline."""
    live = {at for told in lists.timed(lines) for at in told}
    first = next((at for at, yes in enumerate(body) if yes and (at in live or _begins(lines, at))), 0)
    below = -1 if headline is None else headline + 1
    return [yes and (at >= first or _may_lead(lines, at, at == below, lang)) for at, yes in enumerate(body)]


def _begins(lines: Sequence[Line], at: int) -> bool:
    return is_paragraph(lines[at]) or lists.opens_amounts(lines, at)


def _may_lead(lines: Sequence[Line], at: int, below: bool, lang: str) -> bool:
    text = lines[at].text
    if size(text) >= LEAD or (below and _says_more(lines, at, lang)):
        return True
    if below and size(text) >= LEAST_LEAD and (speaks(text) or wide(text) > 0):
        return True
    return text[-1] in STOPS and dates.find(text, lang) is None


def _says_more(lines: Sequence[Line], at: int, lang: str) -> bool:
    """Whether a line without a stop is a sentence all the same, just above the text, a date or a role: several words,
    most of them small, none of the site, and no agency; it opens no list."""
    text, below = lines[at].text, lines[at + 1 : at + 1 + BESIDE]
    if (
        not is_sentence(text)
        or lists.ITEM.match(text)
        or text[-1] in ":;,"
        or "@" in text
        or names_agency(words_of(text).folded)
    ):
        return False
    if resumed.site_words(text, lang) or resumed.is_furniture(text, lang) or issued.speaks(text, lang):
        return False
    return any(is_paragraph(line) or byline.is_beside(line.text, lang) for line in below)


def shared(text: str, known: set[str]) -> float:
    """The share of a text's longer words that others have."""
    words = stems(text)
    return len(words & known) / len(words) if words else 0.0
