"""What the search of the site reads: articles, and what pages say of themselves; not every list of names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from generator.names.fold import plain_letters

INDEX = "search/search_index.json"
SUBJECTS = ("people/", "places/", "topics/")
BOOST = 2
"""How many times a page of somebody or something counts more than an article that has the same words."""

_KEPT_UP = re.compile(r"<!-- tidings:begin (\w+) -->(.*?)<!-- tidings:end \1 -->", re.S)
_SECTION = re.compile(r'(?=<h[2-6] id=")')
_HEADING = re.compile(r'<h[2-6] id="([^"]+)">.*?</h[2-6]>', re.S)
_LINK = '<a href="'


def trim(site: Path) -> None:
    """Takes out of a site's index the lists of links that the generator keeps up: a name is found on its own page,
    which comes first, and in the articles that say it. Spellings of names and labels of topics stay."""
    file = site / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_bytes())
    pages = {doc["location"].partition("#")[0] for doc in index["docs"]}
    lists = {place for page in pages for place in _lists(page, _html(site / page))}
    index["docs"] = [_weighed(doc) for doc in index["docs"] if doc["location"] not in lists]
    file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _weighed(doc: dict[str, Any]) -> dict[str, Any]:
    """A part of a page, as the index has it; somebody and something are found in plain letters too: Kvåle by kvale."""
    if not doc["location"].startswith(SUBJECTS) or "#" in doc["location"]:
        return doc
    title = unescape(doc["title"])
    plain = " ".join(map(plain_letters, title.split()))
    return doc | {"boost": BOOST, "text": doc["text"] + (f"<p>{plain}</p>" if plain != title.lower() else "")}


def _html(address: Path) -> str:
    return (address / "index.html" if address.is_dir() else address).read_text("utf-8")


def _lists(page: str, html: str) -> Iterator[str]:
    """Where a page has lists that the generator keeps up, as the index says it; one without a heading is the page."""
    for name, inside in _KEPT_UP.findall(html):
        for section in _SECTION.split(inside):
            heading = _HEADING.match(section)
            if heading and (_LINK in section or not section[heading.end() :].strip()):
                yield f"{page}#{heading[1]}"
            elif name == "list" and _LINK in section:
                yield page
