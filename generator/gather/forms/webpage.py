"""HTML seeds, through trafilatura: the text of the article with its paragraphs, and the page's own metadata."""

from __future__ import annotations

import html
import json
import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Any

import trafilatura

from generator.errors import Refused
from generator.gather.draft import Draft, Line, LineKind, Stated
from generator.gather.forms import markedup, shown
from generator.gather.forms.stated import levels, stated
from generator.gather.forms.tidy import tidy
from generator.gather.head.source import PAGE_TITLE
from generator.gather.head.title import NAME_WORDS, SITE_MARK, letters, without_site
from generator.gather.line.words import stems
from generator.records import Evidence, Value

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
KINDS: dict[str, LineKind] = {"head": "heading", "item": "item", "quote": "quote"}
ITEM_MARK = "- "
HEADLINE_CHARS = range(12, 250)
HEADING = re.compile(r"<h[1-6]\b[^<>]*>.{1,2000}?</h[1-6]\s*>", re.DOTALL | re.IGNORECASE)
CELL = re.compile(r"<(/?)(?:table|tbody|tr|td|th|center)\b[^<>]*>", re.IGNORECASE)
CELL_CHARS = 300
DATA = "ld+json"
DATA_DEPTH = 4
KEPT_SHARE = 0.7  # of the text that a page has with its tables, so that it is read without them
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# The date of publication, not of a change, and from what says that it is one: never from the text's events.
DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
TOP = 4
HEADINGS = ("h1", "h2", "h3")


def read(seed: str, text: str, notes: tuple[str, ...]) -> Draft | Refused:
    """The draft of a web page; refused when no article text is found on it."""
    text = HEADING.sub(lambda found: BREAK.sub(" ", found[0]), text)
    found = _extracted(text)
    if found is not None and _is_laid_out(str(found.text)):
        again = _extracted(CELL.sub(r"<\1div>", text))
        found = again if again is not None and len(again.text) > KEPT_SHARE * len(found.text) else found
    lines = tuple(_lines(found)) if found is not None else ()
    tree = trafilatura.load_html(text)
    said = _stated_body(tree)
    if said and len(lines) < 2:
        lines = tuple(Line(clean, 0, "", True) for raw in said.split("\n") if (clean := tidy(raw)))
    if not lines:
        return Refused(seed, "no article text is found on this page", "Save the article as .txt instead")
    head = stated(_metadata(found), "page metadata")
    title = _title(head, tree, lines)
    seen = shown.page(tree)
    lines, around = shown.with_subheads(seen, lines), shown.around(seen, title.value if title else "", lines)
    source = head.source or _site(tree, title)
    return Draft(seed, lines, replace(head, title=title, source=source), notes, judged=True, around=around)


def _site(tree: Any, title: Value[str] | None) -> Value[str] | None:
    """What stands behind the headline in the page's title, after the last mark: the name of the site."""
    said = "" if tree is None else next((_text(part) for part in tree.iter("title")), "")
    *before, name = SITE_MARK.split(said)
    headed = title is not None and before and letters(before[0]) == letters(title.value)
    if not headed or len(name.split()) > NAME_WORDS or not name.strip():
        return None
    return Value(name.strip(), Evidence(PAGE_TITLE, said))


def _extracted(text: str) -> Any:
    """What trafilatura finds when it is strict, or else when it is not; None when it finds nothing."""
    for strict in (True, False):
        try:
            found = trafilatura.bare_extraction(
                text,
                include_comments=False,
                favor_precision=strict,
                with_metadata=True,
                date_extraction_params=DATES,
            )
        except (ValueError, TypeError, RecursionError, AttributeError, LookupError):  # broken pages raise all kinds
            continue
        if found is not None and (found.text or "").strip():
            return found
    return None


def _is_laid_out(text: str) -> bool:
    """Whether a table holds paragraphs: then it is the layout of an old page."""
    cells = (cell for line in text.split("\n") if "|" in line for cell in line.split("|"))
    return any(len(cell) > CELL_CHARS for cell in cells)


def _stated_body(tree: Any) -> str:
    """The text of the article that the page's data for search engines give, "" where they give none."""
    scripts = [] if tree is None else [part for part in tree.iter("script") if DATA in part.get("type", "")]
    for script in scripts:
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for part in chain.from_iterable(islice(levels(data), DATA_DEPTH)):
            said = part.get("articleBody") if isinstance(part, dict) else None
            if isinstance(said, str) and said.strip():
                return markedup.unmarked(said) if markedup.is_marked(said) else html.unescape(said)
    return ""


def _title(head: Stated, tree: Any, lines: Sequence[Line]) -> Value[str] | None:
    """The heading that the page's title or description speaks of, or its title without the name of the site.

    A heading in the title wins, the longest one: a shorter one is the site's name. Else it is the large heading that
    shares most words with title and description, for the title is often another one, made for search engines. Without
    headings it is the part of the title that stands above the text, or the longest where the one found says too little.
    """
    said = [] if tree is None else [_text(part) for part in tree.iter("title")][:1]
    said += [head.title.value] if head.title else []
    seen = [(part, level) for level in HEADINGS for part in _headings(tree, level)]
    within = [pair for pair in seen if any(letters(pair[0]) in letters(title) for title in said)]
    known = stems(" ".join([*said, head.description.value if head.description else ""]))
    large = [pair for pair in seen if pair[1] == "h1" and (not known or known & stems(pair[0]))]
    if within or large:
        pairs = within or large
        title, level = max(pairs, key=lambda pair: len(pair[0] if within else known & stems(pair[0])))
        return Value(title, Evidence(level, title))
    parts = [part.strip() for title in said for part in SITE_MARK.split(title) if len(part.strip()) in HEADLINE_CHARS]
    for part in parts:
        said_already = head.title is not None and letters(part) in letters(head.title.value)
        if not said_already and any(letters(line.text) == letters(part) for line in lines[:TOP]):
            return Value(part, Evidence("page metadata title", said[0]))
    if parts and (head.title is None or (len(head.title.value) < HEADLINE_CHARS.start and " " not in head.title.value)):
        return Value(max(parts, key=len), Evidence("page metadata title", said[0]))
    if not head.title:
        return None
    site = " ".join(value.value for value in (head.source, head.url) if value)
    return replace(head.title, value=without_site(head.title.value, site))


def _headings(tree: Any, level: str) -> list[str]:
    found = [] if tree is None else [_text(part) for part in tree.iter(level)]
    return [title for title in dict.fromkeys(found) if len(title) in HEADLINE_CHARS]


def _text(part: Any) -> str:
    return tidy("".join(map(str, part.itertext())))


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
    return {_text(part): KINDS[str(part.tag)] for part in body.iter(*KINDS)}
