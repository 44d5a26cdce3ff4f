"""Lines that the trees gave up but the text itself claims: leads beside the headline, subheads inside the body."""

from __future__ import annotations

from collections.abc import Sequence

from generator.gather import byline, dates, judge, phrases
from generator.gather.captions import credit
from generator.gather.draft import Line
from generator.gather.headline import shared, stems

LEAD_REACH = 3
LEAD_CHARS = range(40, 400)
LEAD_SHARE = 0.6
SUBHEAD_CHARS = range(12, 90)
SUBHEAD_SHARE = 0.66
PROSE_CHARS = 60
KNOWN_CHARS = 2500


def rescued(lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str) -> list[bool]:
    """The body with its leads and subheads: lines without furniture whose words are those of the body."""
    if judge.is_clean(lines, body, lang):
        return [yes or (at != headline and not _furniture(lines[at].text, lang)) for at, yes in enumerate(body)]
    start = next((at for at, yes in enumerate(body) if yes), len(lines))
    wanted: dict[int, float] = {}
    for at in range(len(lines)):
        if body[at] or at == headline:
            continue
        if (
            headline is not None
            and at < start
            and abs(at - headline) <= LEAD_REACH
            and len(lines[at].text) in LEAD_CHARS
        ):
            wanted[at] = LEAD_SHARE
        elif _may_be_subhead(lines, body, at):
            wanted[at] = SUBHEAD_SHARE
    if not wanted:
        return list(body)
    known = stems(" ".join([line.text for line, yes in zip(lines, body, strict=True) if yes])[:KNOWN_CHARS])
    claimed = {at for at, share in wanted.items() if shared(lines[at].text, known, inside=False) >= share}
    return [yes or (at in claimed and _clean(lines, at, lang)) for at, yes in enumerate(body)]


def _may_be_subhead(lines: Sequence[Line], body: Sequence[bool], at: int) -> bool:
    """Whether a short line stands just above a paragraph, with body before it too."""
    below = at + 1 < len(lines) and body[at + 1] and len(lines[at + 1].text) >= PROSE_CHARS
    return below and len(lines[at].text) in SUBHEAD_CHARS and any(body[:at])


def _clean(lines: Sequence[Line], at: int, lang: str) -> bool:
    """Whether a line is no phrase of the page, no credit, date or byline, and stands there once."""
    text = lines[at].text
    return not _furniture(text, lang) and sum(line.text == text for line in lines) == 1 and len(stems(text)) > 1


def _furniture(text: str, lang: str) -> bool:
    """Whether a line is a phrase of the page, a credit, or gives a date or a byline."""
    if phrases.kind(text, lang) or credit(text, lang)[1]:
        return True
    return dates.find(text, lang) is not None or bool(byline.authors(text, lang))
