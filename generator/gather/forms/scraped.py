"""JSON, JSON Lines and feeds as extractors and sites write them: records of fields, one of which is the text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.config import Settings
from generator.errors import Refused
from generator.gather.draft import Draft, part_of
from generator.gather.forms import feed, markedup, plain
from generator.gather.forms.stated import levels, stated, texts
from generator.gather.forms.tidy import lines

TEXT_FIELDS = (
    *("maintext", "text", "raw_text", "articleBody", "article_text", "article_body", "full_text", "body"),
    *("content_text", "content_html", "content"),
)
INSIDE = ("rendered", "content")
"""Where the text stands in a field that is an object itself: as WordPress gives it, and readers of feeds."""

MOST_WRAPPERS = 3


def read(seed: str, text: str, notes: tuple[str, ...], settings: Settings) -> Iterator[Draft | Refused]:
    """The drafts of a JSON seed. A single object has the seed's path as its identity, a record of many `path#key`."""
    if seed.lower().endswith(".jsonl"):
        found = [(n, line) for n, line in enumerate(lines(text), 1) if line.strip()]
        for number, line in found:
            yield _record(seed, f"{seed}, line {number}", line, notes, settings)
        return
    whole = _parse(seed, text, settings)
    if isinstance(whole, Refused):
        yield whole
    elif isinstance(whole := _records(whole), list):
        for number, record in enumerate(whole, 1):
            yield _draft(seed, f"{seed}, record {number}", record, notes, True)
    else:
        yield _draft(seed, seed, whole, notes, False)


def items(seed: str, text: str, notes: tuple[str, ...]) -> Iterator[Draft | Refused]:
    """The drafts of a feed's items."""
    found = list(feed.records(text))
    for number, record in enumerate(found, 1):
        yield _draft(seed, f"{seed}, item {number}", record, notes, len(found) > 1)


def _records(whole: Any) -> Any:
    """The list of records with texts in an object that has none itself; else what was given.

    Of a graph of schema.org, only what has a text: the rest tells of the site.
    """
    held = whole
    for _ in range(MOST_WRAPPERS):
        if not isinstance(held, dict) or _text(held):
            break
        lists = [value for value in held.values() if isinstance(value, list)]
        told = [[item for item in found if isinstance(item, dict) and _text(item)] for found in lists]
        if sum(map(bool, told)) == 1:
            at = list(map(bool, told)).index(True)
            return told[at] if "@graph" in held else lists[at]
        inner = [value for value in held.values() if isinstance(value, dict)]
        if len(inner) != 1:
            break
        held = inner[0]
    return whole


def _text(record: dict[str, Any]) -> str:
    """The first of the fields that hold a text; "" for none."""
    for value in map(record.get, TEXT_FIELDS):
        if isinstance(value, dict):
            value = next((value[key] for key in INSIDE if isinstance(value.get(key), str)), None)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _record(seed: str, where: str, line: str, notes: tuple[str, ...], settings: Settings) -> Draft | Refused:
    record = _parse(where, line, settings)
    return record if isinstance(record, Refused) else _draft(seed, where, record, notes, True)


def _parse(where: str, text: str, settings: Settings) -> Any:
    try:
        value = json.loads(text)
    except RecursionError:
        return _too_deep(where, settings)
    except ValueError as error:
        return Refused(where, f"this is not JSON ({error})", "Mend it, or save the article as .txt")
    depth = sum(1 for _ in levels(value))
    return _too_deep(where, settings) if depth > settings.max_json_depth else value


def _too_deep(where: str, settings: Settings) -> Refused:
    limit = settings.max_json_depth
    return Refused(where, f"it is nested deeper than {limit}", "Flatten it, or raise max_json_depth in mkdocs.yml")


def _draft(seed: str, where: str, record: Any, notes: tuple[str, ...], many: bool) -> Draft | Refused:
    if not isinstance(record, dict):
        return Refused(where, "this is no JSON object", "Give an object with title and text")
    text = _text(record)
    text = markedup.unmarked(text) if markedup.is_marked(text) else text
    if not text:
        return Refused(where, "it has no text", f"Give the article as one of {', '.join(TEXT_FIELDS)}")
    head = stated(record, "field")
    address = head.url.value if head.url else "".join(texts(record.get("url")))
    name = part_of(seed, address or text) if many else seed
    body = plain.read(name, text, notes, markdown=False)
    return Draft(name, tuple(body.lines), head, notes, judged=True)
