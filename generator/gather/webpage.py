"""HTML seeds, through trafilatura: the text of the article with its paragraphs, and the page's own metadata."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree

from generator.errors import Refused
from generator.gather.draft import Draft, Line, LineKind
from generator.gather.stated import stated
from generator.gather.tidy import tidy

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
KINDS: dict[str, LineKind] = {"head": "heading", "item": "item", "quote": "quote"}
BLOCKS = frozenset({"p", "head", "item", "quote", "cell", "fw", "ab"})


def read(seed: str, text: str, notes: tuple[str, ...]) -> Draft | Refused:
    """The draft of a web page; refused when no article text is found on it."""
    found = trafilatura.bare_extraction(text, include_comments=False, include_tables=True, with_metadata=True)
    body = None if found is None else found.body
    lines = tuple(_lines(body)) if body is not None else ()
    if not lines:
        return Refused(seed, "no article text is found on this page", "Save the article as .txt instead")
    return Draft(seed, lines, stated(_metadata(found), "page metadata"), notes, judged=True)


def _metadata(found: Any) -> dict[str, object]:
    return {
        "title": found.title,
        "date": found.date,
        "author": found.author,
        "sitename": found.sitename,
        "url": found.url,
        "language": found.language,
        "description": found.description,
        "topics": list(found.tags or []),
    }


def _lines(body: etree._Element) -> Iterator[Line]:
    """The text blocks of trafilatura's body, in order, with what their element says they are."""
    for element in body.iter(*BLOCKS):
        if any(child.tag in BLOCKS for child in element.iterdescendants()) and element.tag != "p":
            continue
        kind: LineKind = KINDS.get(str(element.tag), "")
        for part in _parts(element):
            if clean := tidy(part):
                yield Line(clean, 0, kind, True)


def _parts(element: etree._Element) -> list[str]:
    """The text of an element, parted at its line breaks."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            pieces.append("\n")
        elif child.tag not in BLOCKS:
            pieces.append("".join(str(text) for text in child.itertext()))
        pieces.append(child.tail or "")
    return "".join(pieces).split("\n")
