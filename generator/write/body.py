"""An article's paragraphs as Markdown, each person and place linked where the text first names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.page import markup
from generator.page.links import address
from generator.records import Paragraph

_BEFORE = {"text": "", "heading": "## ", "item": "- ", "quote": "> "}


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a paragraph that becomes a link to the page at `path`; no two of them cross."""

    paragraph: int
    start: int
    end: int
    path: str


def markdown(paragraphs: Sequence[Paragraph], spots: Sequence[Spot], here: str) -> str:
    """The blocks of an article's text, separated by blank lines; items of one list stand together."""
    blocks: list[str] = []
    previous = ""
    inside: dict[int, list[Spot]] = defaultdict(list)
    for spot in spots:
        inside[spot.paragraph].append(spot)
    for number, paragraph in enumerate(paragraphs):
        line = _BEFORE[paragraph.kind] + _linked(paragraph.text, inside[number], here)
        if paragraph.kind == previous == "item":
            blocks[-1] += "\n" + line
        else:
            blocks.append(line)
        previous = paragraph.kind
    return "\n\n".join(blocks)


def _linked(text: str, spots: Sequence[Spot], here: str) -> str:
    """Every character of `text` shown as it is, with links over the spots."""
    parts: list[str] = []
    at = 0
    for spot in sorted(spots, key=lambda s: s.start):
        before = text[at : spot.start]
        parts.append((markup.inline(before) if parts or not before else markup.text(before)) if before else "")
        parts.append(markup.link(text[spot.start : spot.end], address(spot.path, here)))
        at = spot.end
    rest = text[at:]
    parts.append(markup.inline(rest) if parts else markup.text(rest))
    return markup.ended("".join(parts))
