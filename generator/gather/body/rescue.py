"""Lines that the trees gave up but the text itself claims: leads, subheads, what lists, times and questions show.

The shares were chosen on held-out publishers: of the lines that they save, more than half belong to the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.gather.body import judge, leads, lists, resumed
from generator.gather.body.leads import Claim
from generator.gather.body.resumed import ASKING, BREAKS, PROSE_CHARS, SUBHEAD_CHARS, is_furniture
from generator.gather.body.subheads import SENTENCE
from generator.gather.draft import Line
from generator.gather.line import phrases
from generator.gather.line.captions import is_signed
from generator.gather.line.credits import credit
from generator.gather.line.looks import ends_sentence
from generator.gather.line.width import size
from generator.gather.line.words import stems

SUBHEAD_SHARE = 0.66
COLON_CHARS, LIST_LINES = 30, 12
NUMBERED = re.compile(r"\d{1,2}[.)] ")
KNOWN_CHARS = 6000


def rescued(lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str) -> list[bool]:
    """The body with its leads, subheads and last paragraph: lines without furniture that stand where these do."""
    if judge.is_clean(lines, body, lang):
        return [yes or (at != headline and not is_furniture(lines[at].text, lang)) for at, yes in enumerate(body)]
    wanted = [claim for claim in _wanted(lines, body, headline, lang) if _is_clean(lines, claim[0], lang)]
    claimed = {*lists.times(lines, body), *lists.amounts(lines, body, headline, lang)}
    if wanted:
        known = stems(" ".join([line.text for line, yes in zip(lines, body, strict=True) if yes])[:KNOWN_CHARS])
        claimed |= {at for at, share in dict(wanted).items() if leads.shared(lines[at].text, known) >= share}
    return [yes or at in claimed for at, yes in enumerate(body)]


def _wanted(lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str) -> Iterator[Claim]:
    """The lines in question; where one is named twice, the later share counts."""
    start, end = body.index(True), len(body) - 1 - list(body)[::-1].index(True)
    titles = [at for at, line in enumerate(lines) if headline is not None and line.text == lines[headline].text]
    yield from leads.claims(lines, start, titles, lang)
    inside = (at for at in range(start, end) if not body[at] and at not in titles)
    yield from (claim for at in inside for claim in _subhead(lines, body, at, lang))
    yield from ((at, 0.0) for gap in _gaps(body, start, end) for at in _filled(lines, gap, lang))
    yield from ((at, 0.0) for at in resumed.more(lines, body, end, lang))
    while last := resumed.last(lines, end, lang):
        yield from ((at, 0.0) for at in last)
        end = last[-1]


def _subhead(lines: Sequence[Line], body: Sequence[bool], at: int, lang: str) -> Iterator[Claim]:
    """A short line, no sentence but perhaps a question, just above a paragraph, or one that opens a list."""
    text, below = lines[at].text, lines[at + 1].text
    heads = text[-1] not in ".!:;," and _is_prose(below)
    if body[at + 1] and len(text) in SUBHEAD_CHARS and (heads or (text[-1] not in ".!" and lists.ITEM.match(below))):
        yield at, 0.0 if body[_above(lines, at, lang)] else SUBHEAD_SHARE


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


def _gaps(body: Sequence[bool], start: int, end: int) -> Iterator[range]:
    """The stretches of lines between the first and the last of the body that are not the body's."""
    inside = [at for at in range(start, end + 1) if body[at]]
    return (range(above + 1, below) for above, below in pairwise(inside) if below - above > 1)


def _filled(lines: Sequence[Line], gap: range, lang: str) -> range:
    """The lines of a gap with which the text goes on, all of them or those below a link."""
    if _goes_on(lines, gap, lang):
        return gap
    below = resumed.below_link(lines, gap.start, lang)
    told = resumed.speaks(lines[gap.stop - 1].text, lang) and resumed.sentences_end(lines, below, lang) >= gap.stop
    return range(below, gap.stop) if below == gap.start or told else range(0)


def _goes_on(lines: Sequence[Line], gap: range, lang: str) -> bool:
    """Whether the text goes on in a gap: one numbered line, or the list that a colon above announces."""
    if any(is_furniture(lines[at].text, lang) for at in gap):
        return False
    above = lines[gap.start - 1].text
    if above[-1] in ":：" and size(above) >= COLON_CHARS:
        return len(gap) <= LIST_LINES
    return len(gap) == 1 and NUMBERED.match(lines[gap.start].text) is not None


def _is_clean(lines: Sequence[Line], at: int, lang: str) -> bool:
    """Whether a line is no phrase of the page, no credit, signed caption, date or byline, and stands there once."""
    text = lines[at].text
    if resumed.site_words(text, lang) > 1 or is_furniture(text, lang) or is_signed(text, lang):
        return False
    return sum(line.text == text for line in lines) == 1 and len(stems(text)) > 0
