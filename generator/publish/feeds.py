"""The newest articles as an Atom feed: a plain file among the pages, so every publisher carries it along."""

from __future__ import annotations

import re
from collections.abc import Iterable
from posixpath import splitext
from xml.etree import ElementTree as ET

from generator.site import ArticlePage

ENTRIES = 50
"""Articles in a feed; a reader's program asks for it every hour, so it stays small."""

NAMESPACE = "http://www.w3.org/2005/Atom"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Source: XML 1.0, production 2 (Char)."""


def atom(articles: Iterable[ArticlePage], name: str, address: str, ending: str = "/") -> bytes:
    """The feed of a site of that name at that address (absolute, with a slash at its end).

    `ending` is what addresses of pages end in: "/" or ".html".

    Only articles whose date is a whole day can stand in it, for Atom asks for one and none is invented.
    They come newest first. Source: RFC 4287.
    """
    dated = [article for article in articles if DAY.fullmatch(article.date)]
    newest = sorted(sorted(dated, key=lambda a: a.path), key=lambda a: a.date, reverse=True)[:ENTRIES]
    feed = ET.Element("feed", {"xmlns": NAMESPACE})
    _text(feed, "title", name)
    _text(feed, "id", address)
    _text(feed, "updated", _moment(newest[0].date) if newest else "1970-01-01T00:00:00Z")
    ET.SubElement(feed, "link", {"rel": "self", "href": f"{address}feed.xml"})
    ET.SubElement(feed, "link", {"href": address})
    for article in newest:
        feed.append(_entry(article, name, f"{address}{splitext(article.path)[0]}{ending}"))
    ET.indent(feed)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(article: ArticlePage, name: str, page: str) -> ET.Element:
    entry = ET.Element("entry", {"xml:lang": article.lang})
    _text(entry, "title", article.title)
    _text(entry, "id", page)
    _text(entry, "updated", _moment(article.date))
    ET.SubElement(entry, "link", {"href": page, "hreflang": article.lang})
    for author in article.authors or (article.source or name,):
        _text(ET.SubElement(entry, "author"), "name", author)
    if article.description:
        _text(entry, "summary", article.description)
    for topic in article.topics:
        ET.SubElement(entry, "category", {"term": topic})
    return entry


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = NOT_XML.sub("\ufffd", text)


def _moment(day: str) -> str:
    """The first second of a day, as Atom writes it."""
    return f"{day}T00:00:00Z"
