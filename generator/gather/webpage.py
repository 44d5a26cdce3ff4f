"""HTML seeds, through trafilatura: the text of the article with its paragraphs, and the page's own metadata."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import trafilatura

from generator.errors import Refused
from generator.gather.draft import Draft, Line, LineKind, Stated
from generator.gather.stated import stated
from generator.gather.tidy import tidy
from generator.gather.title import without_site
from generator.records import Evidence, Value

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
KINDS: dict[str, LineKind] = {"head": "heading", "item": "item", "quote": "quote"}
ITEM_MARK = "- "
HEADLINE_CHARS = range(12, 250)


def read(seed: str, text: str, notes: tuple[str, ...]) -> Draft | Refused:
    """The draft of a web page; refused when no article text is found on it."""
    found = _extracted(text)
    lines = tuple(_lines(found)) if found is not None else ()
    if not lines:
        return Refused(seed, "no article text is found on this page", "Save the article as .txt instead")
    head = stated(_metadata(found), "page metadata")
    return Draft(seed, lines, replace(head, title=_title(head, text)), notes, judged=True)


def _extracted(text: str) -> Any:
    """What trafilatura finds when it is strict, or else when it is not; None when it finds nothing."""
    for strict in (True, False):
        try:
            found = trafilatura.bare_extraction(
                text, include_comments=False, favor_precision=strict, with_metadata=True
            )
        except (ValueError, TypeError, RecursionError, AttributeError, LookupError):  # broken pages raise all kinds
            continue
        if found is not None and (found.text or "").strip():
            return found
    return None


def _title(head: Stated, text: str) -> Value[str] | None:
    """The page's one large heading, or its title without the name of the site."""
    tree = trafilatura.load_html(text)
    found = [] if tree is None else [tidy("".join(map(str, part.itertext()))) for part in tree.iter("h1")]
    large = {title for title in found if len(title) in HEADLINE_CHARS}
    if len(large) == 1:
        (title,) = large
        return Value(title, Evidence("h1", title))
    if not head.title:
        return None
    site = " ".join(value.value for value in (head.source, head.url) if value)
    return replace(head.title, value=without_site(head.title.value, site))


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


def _lines(found: Any) -> Iterator[Line]:
    """The lines of the extracted text, with what the page's markup says they are."""
    kinds = _kinds(found.body) if found.body is not None else {}
    for raw in str(found.text).split("\n"):
        if not (clean := tidy(raw)):
            continue
        item = clean.removeprefix(ITEM_MARK)
        if item != clean and kinds.get(item) == "item":
            yield Line(item, 0, "item", True)
        else:
            yield Line(clean, 0, kinds.get(clean, ""), True)


def _kinds(body: Any) -> dict[str, LineKind]:
    """The tidy text of each heading, list item and quote -> which of them it is."""
    return {tidy("".join(map(str, part.itertext()))): KINDS[str(part.tag)] for part in body.iter(*KINDS)}
