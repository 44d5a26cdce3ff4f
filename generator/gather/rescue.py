"""Lines that the trees gave up but the text itself claims: leads, subheads, and a last paragraph below a link.

The shares were chosen on held-out publishers: of the lines that they save, more than half belong to the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.gather import byline, dates, judge, phrases
from generator.gather.captions import credit
from generator.gather.draft import Line
from generator.gather.looks import ends_sentence
from generator.gather.signs import stems
from generator.gather.subheads import SENTENCE
from generator.gather.telling import counted
from generator.gather.width import size
from generator.gather.words import words_of

LEAD_REACH = 3
LEAD_CHARS = range(40, 400)
LEAD_SHARE, LEAD_BESIDE_SHARE = 0.6, 0.3
SAME_SHARE = 0.6  # of a line's words that the headline has: then it says the headline once more
SUBHEAD_CHARS = range(4, 90)
SUBHEAD_SHARE = 0.66
PROSE_CHARS = 60
NAME_LETTERS = 5
LAST_CHARS, SHORT_CHARS = 25, range(12, 100)
LAST_REACH = 4
LEAST_MORE, MORE_SITE_WORDS = 2, 2
COLON_CHARS, LIST_LINES = 30, 12
ASKING = "?？"
NO_ENDS = ("!", "！", "…", "...")
BREAKS = frozenset({"navigation", "newsletter", "notice", "share", "caption"})
LINKS = BREAKS | {"related", "section"}
NUMBERED = re.compile(r"\d{1,2}[.)] ")
KNOWN_CHARS = 6000


def rescued(lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str) -> list[bool]:
    """The body with its leads, subheads and last paragraph: lines without furniture that stand where these do."""
    if judge.is_clean(lines, body, lang):
        return [yes or (at != headline and not _furniture(lines[at].text, lang)) for at, yes in enumerate(body)]
    if True not in body:
        return list(body)
    wanted = {at: share for at, share in _wanted(lines, body, headline, lang) if _clean(lines, at, lang)}
    if not wanted:
        return list(body)
    known = stems(" ".join([line.text for line, yes in zip(lines, body, strict=True) if yes])[:KNOWN_CHARS])
    claimed = {at for at, share in wanted.items() if _shared(lines[at].text, known) >= share}
    return [yes or at in claimed for at, yes in enumerate(body)]


def _wanted(lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str) -> list[tuple[int, float]]:
    """The lines in question, each with the share of its words that the body must have."""
    found: list[tuple[int, float]] = []
    start, end = body.index(True), len(body) - 1 - list(body)[::-1].index(True)
    titles = [at for at, line in enumerate(lines) if headline is not None and line.text == lines[headline].text]
    for at in range(len(lines)):
        if body[at] or at in titles:
            continue
        if at < start:
            title = min(titles, key=lambda title: abs(at - title), default=None)
            if title is not None and _may_be_lead(lines, at, title):
                found.append((at, _lead_share(lines, at, title)))
        elif at < end and _may_be_subhead(lines, body, at):
            found.append((at, 0.0 if body[_above(lines, at, lang)] else SUBHEAD_SHARE))
    for gap in _gaps(body, start, end):
        below = gap.start if _goes_on(lines, gap, lang) else _below_link(lines, gap.start, lang)
        resumed = _speaks(lines[gap.stop - 1].text, lang, MORE_SITE_WORDS) and _resumed(lines, below, lang) >= gap.stop
        if below == gap.start or resumed:
            found += [(at, 0.0) for at in range(below, gap.stop)]
    found += [(at, 0.0) for at in _more(lines, body, end, lang)]
    while last := _last(lines, end, lang):
        found += [(at, 0.0) for at in last]
        end = last[-1]
    return found


def _gaps(body: Sequence[bool], start: int, end: int) -> Iterator[range]:
    """The stretches of lines between the first and the last of the body that are not the body's."""
    inside = [at for at in range(start, end + 1) if body[at]]
    return (range(above + 1, below) for above, below in pairwise(inside) if below - above > 1)


def _goes_on(lines: Sequence[Line], gap: range, lang: str) -> bool:
    """Whether the text goes on in a gap: one question, one numbered line, or the list that a colon above announces."""
    if any(_furniture(lines[at].text, lang) for at in gap):
        return False
    above = lines[gap.start - 1].text
    if above[-1] in ":：" and size(above) >= COLON_CHARS:
        return len(gap) <= LIST_LINES
    text = lines[gap.start].text
    return len(gap) == 1 and (text[-1] in ASKING or NUMBERED.match(text) is not None)


def _may_be_lead(lines: Sequence[Line], at: int, headline: int) -> bool:
    """Whether a line near the headline may be a lead: a sentence, or, below it, a second headline that says more."""
    text = lines[at].text
    if abs(at - headline) > LEAD_REACH or int(size(text)) not in LEAD_CHARS:
        return False
    more = at > headline and _shared(text, stems(lines[headline].text)) < SAME_SHARE
    return more or ends_sentence(text)


def _lead_share(lines: Sequence[Line], at: int, headline: int) -> float:
    """The share of its words that a lead must have of the body: none for a sentence just below the headline."""
    if at == headline + 1 and ends_sentence(lines[at].text):
        return 0.0
    return LEAD_BESIDE_SHARE if abs(at - headline) == 1 else LEAD_SHARE


def _may_be_subhead(lines: Sequence[Line], body: Sequence[bool], at: int) -> bool:
    """Whether a short line, no sentence but perhaps a question, stands just above a paragraph."""
    text = lines[at].text
    return _is_prose(lines[at + 1].text) and body[at + 1] and len(text) in SUBHEAD_CHARS and text[-1] not in ".!:;,"


def _is_prose(text: str) -> bool:
    """Whether a line is long enough for a paragraph; a sentence that asks nothing may be shorter."""
    told = ends_sentence(text) and text[-1] not in ASKING
    return size(text) >= (SENTENCE if told else PROSE_CHARS)


def _above(lines: Sequence[Line], at: int, lang: str) -> int:
    """The nearest line above that is no break in the text: no button, and no "Read also" that gives its link itself."""
    for above in range(at - 1, 0, -1):
        text = lines[above].text
        if phrases.kind(text, lang) not in BREAKS and not phrases.gives_link(text, lang) and not credit(text, lang)[1]:
            return above
    return 0


def _more(lines: Sequence[Line], body: Sequence[bool], end: int, lang: str) -> Sequence[int]:
    """The lines below the body's last one where only a "Read also" with its link stands between: two sentences or more,
    below a subhead perhaps, or one that such lines follow below the next link; or, where the link is in its line, any
    of which the first names what the body names."""
    start = _below_link(lines, end + 1, lang)
    stop = _resumed(lines, start, lang)
    if _are_many(lines, start, stop):
        return range(start, stop)
    if start < stop and size(lines[start].text) >= PROSE_CHARS and ends_sentence(lines[start].text):
        following = _below_link(lines, stop, lang)
        last = _resumed(lines, following, lang)
        if _are_many(lines, following, last):
            return [*range(start, stop), *range(following, last)]
    first = lines[start].text if start < len(lines) and phrases.gives_link(lines[start - 1].text, lang) else ""
    if size(first) < PROSE_CHARS or not ends_sentence(first):
        return range(0)
    named = {name for line, yes in zip(lines, body, strict=True) if yes for name in _names(line.text)}
    stop = next((at for at in range(start, len(lines)) if _furniture(lines[at].text, lang)), len(lines))
    return range(start, stop) if named & _names(first) else range(0)


def _are_many(lines: Sequence[Line], start: int, stop: int) -> bool:
    """Whether lines are two sentences or more, beside a subhead or a question above them."""
    asked = start < stop and (lines[start].text[-1] in ASKING or not ends_sentence(lines[start].text))
    return stop - start >= LEAST_MORE + asked


def _resumed(lines: Sequence[Line], start: int, lang: str) -> int:
    """Where the sentences end that go on from a line, or below it where it may be a subhead."""
    subhead = start < len(lines) and len(lines[start].text) in SUBHEAD_CHARS and not _furniture(lines[start].text, lang)
    stop = start + subhead
    while stop < len(lines) and _speaks(lines[stop].text, lang, MORE_SITE_WORDS):
        stop += 1
    return stop


def _below_link(lines: Sequence[Line], at: int, lang: str) -> int:
    """Below buttons, captions and "Read also" with its link, in the same line or the next; the end of the text where
    there is none of them."""
    start = at
    while at < len(lines):
        text = lines[at].text
        kind = phrases.kind(text, lang)
        if kind != "related" and kind not in BREAKS and not credit(text, lang)[1]:
            break
        at += 2 if kind == "related" and not phrases.gives_link(text, lang) else 1
        at += kind == "related" and _is_signed(lines, at, lang)
    return at if start < at < len(lines) else len(lines)


def _is_signed(lines: Sequence[Line], at: int, lang: str) -> bool:
    """Whether a line is the byline of a link, above the text."""
    signed = at + 1 < len(lines) and bool(byline.authors(lines[at].text, lang))
    return signed and not phrases.kind(lines[at + 1].text, lang)


def _names(text: str) -> set[str]:
    """How the longer words begin that have a capital, but for the first."""
    return {word[:NAME_LETTERS] for word in words_of(text).inner if len(word) >= NAME_LETTERS}


def _last(lines: Sequence[Line], end: int, lang: str) -> range:
    """The short sentences just below the body, or the one below links, above the end of the text or of its part of the
    page. The last of them is no question: those are put to the reader."""
    stop = end + 1
    while stop < len(lines) and int(size(lines[stop].text)) in SHORT_CHARS and _speaks(lines[stop].text, lang, 0):
        stop += 1
    if end + 1 < stop <= end + LAST_REACH and lines[stop - 1].text[-1] not in ASKING and _ends(lines, stop, lang):
        return range(end + 1, stop)
    links = False
    for at in range(end + 1, min(len(lines), end + 1 + LAST_REACH)):
        text = lines[at].text
        kind = phrases.kind(text, lang)
        near = at == end + 1
        if (links or near) and size(text) >= LAST_CHARS and _speaks(text, lang, near) and text[-1] not in ASKING:
            return range(at, at + 1) if _ends(lines, at + 1, lang) else range(0)
        if kind and kind not in LINKS:
            return range(0)
        links = links or kind in LINKS
    return range(0)


def _speaks(text: str, lang: str, site_words: int) -> bool:
    """Whether a line is a sentence that has no more words of the site, and calls for nothing."""
    if phrases.kind(text, lang) or not ends_sentence(text) or text.endswith(NO_ENDS):
        return False
    return _site_words(text, lang) <= site_words


def _ends(lines: Sequence[Line], at: int, lang: str) -> bool:
    """Whether the text or a part of the page ends above a line."""
    return at == len(lines) or phrases.kind(lines[at].text, lang) != "" or _site_words(lines[at].text, lang) > 1


def _clean(lines: Sequence[Line], at: int, lang: str) -> bool:
    """Whether a line is no phrase of the page, no credit, date or byline, and stands there once."""
    text = lines[at].text
    if _site_words(text, lang) > 1 or _furniture(text, lang):
        return False
    return sum(line.text == text for line in lines) == 1 and len(stems(text)) > 0


def _site_words(text: str, lang: str) -> int:
    """How many words of a line are frequent in lines about the site or an author."""
    furniture, _, bio = counted(text, lang)
    return furniture + bio


def _furniture(text: str, lang: str) -> bool:
    """Whether a line is a phrase of the page, a credit, or gives a date or a byline."""
    if phrases.kind(text, lang) or credit(text, lang)[1]:
        return True
    return dates.find(text, lang) is not None or bool(byline.authors(text, lang))


def _shared(text: str, known: set[str]) -> float:
    """The share of a line's longer words that others have."""
    words = stems(text)
    return len(words & known) / len(words) if words else 0.0
