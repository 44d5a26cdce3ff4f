"""Items of a feed (RSS, Atom) pasted as text: the fields that each of them states."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

START = re.compile(r"\s*<(?:\?xml|rss|rdf|feed|channel|item|entry)\b", re.IGNORECASE)
ITEM = re.compile(r"<(item|entry)\b[^<>]*>(.*?)(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
LINK = re.compile(r"<link\b[^<>]*\bhref=[\"']([^\"'<>]+)", re.IGNORECASE)
TAGS = {
    "title": ("title",),
    "link": ("link",),
    "published": ("pubDate", "published", "dc:date", "updated"),
    "author": ("dc:creator", "name", "author"),
    "source": ("source",),
    "content": ("content:encoded", "content", "description", "summary"),
}
"""Our name of a field, and the tags that give it, the better ones first."""


def is_feed(text: str) -> bool:
    """Whether a text is the source of a feed or of items of one."""
    return START.match(text) is not None and ITEM.search(text) is not None


def records(text: str) -> Iterator[dict[str, str]]:
    """The fields of each item. Content may be HTML."""
    for item in ITEM.finditer(text):
        found = {field: said for field, tags in TAGS.items() if (said := _first(item[2], tags))}
        address = LINK.search(item[2])
        yield {"link": address[1], **found} if address else found


def _first(item: str, tags: tuple[str, ...]) -> str:
    for tag in tags:
        found = re.search(rf"<{tag}\b[^<>]*>(.*?)</{tag}\s*>", item, re.DOTALL | re.IGNORECASE)
        if found and (said := _said(found[1]).strip()):
            return said
    return ""


def _said(text: str) -> str:
    """What stands in a tag: as it is within CDATA, else with its character references read."""
    parts = CDATA.findall(text)
    return "".join(parts) if parts else html.unescape(text)
