"""What the pages of a site are found by: of all that MkDocs wrote down for a browser to read, what is worth finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from unicodedata import normalize
from urllib.parse import unquote

from generator.names.fold import plain_letters

SUBJECTS = ("people", "places", "topics")
FAME = 9
"""Somebody with 2 to the power of so many links, or more, comes before all others of that name."""

_BLOCK = re.compile(r"<!-- tidings:begin (\w+) -->(.*?)<!-- tidings:end \1 -->", re.S)
_SECTION = re.compile(r'(?=<h[2-6] id=")')
_HEADING = re.compile(r'<h[2-6] id="([^"]+)">.*?</h[2-6]>', re.S)
_LINK = '<a href="'
_FACTS = re.compile(r"\s*<p>([^<]{1,100} · [^<]{1,100})</p>")
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
_COUNT = re.compile(r" \d+$")
_LABEL = re.compile(r"<strong>.*?</strong>", re.S)
_TAG = re.compile(r"<[^>]*>")


class Entry(NamedTuple):
    """What one page is found by: plain text, nothing of it markup."""

    page: str
    title: str
    text: str
    kind: str = ""
    """The title of the list that the page stands in; "" for an article."""
    facts: str = ""
    """The line below the title."""
    links: str = ""
    """The row of its people, places and topics."""
    names: tuple[str, ...] = ()
    """What somebody or something is called, in all spellings; nothing for a page of another kind."""
    plain: str = ""
    """The title in the letters a to z, where these are others."""
    fame: int = 0
    """How much there is on the page: the binary logarithm of its links, at most `FAME`."""


def entries(site: Path, docs: list[dict[str, Any]]) -> Iterator[Entry]:
    """What the pages of a site are found by, from the sections that MkDocs wrote down, those of a page together.

    What the generator keeps up is left out: a name is found on its own page, which comes first, and in the articles
    that say it. A story, of which nothing else is left, is found by the words that describe it.
    """
    titles = {_at(doc): _plain(doc["title"]) for doc in reversed(docs)}
    for page, sections in groupby(docs, _at):
        folder = page.partition("/")[0] if "/" in page else ""
        html = file_of(site, page).read_text("utf-8")
        lists, others, row, links = _kept_up(page, html)
        if page in lists:
            continue
        title, subject = titles[page], folder in SUBJECTS
        first, *rest = sections
        facts = _FACTS.match(first["text"])
        text = [first["text"][facts.end() if facts else 0 :]]
        text += [f"{doc['title']} {doc['text']}" for doc in rest if doc["location"] not in lists.union(others)]
        said = _plain(" ".join(text)).removesuffix(row).rstrip()
        yield Entry(
            page=page,
            title=title,
            text=said or ("" if subject else _described(html)),
            kind=titles.get(f"{folder}/index.html") or titles.get(f"{folder}/") or "",
            facts=_plain(facts[1]) if facts else "",
            links=row,
            names=tuple(_names(title, others.values())) if subject else (),
            plain=_in_plain_letters(title) if subject else "",
            fame=min(FAME, links.bit_length()),
        )


def _at(section: dict[str, Any]) -> str:
    return str(section["location"].partition("#")[0])


def _kept_up(page: str, html: str) -> tuple[set[str], dict[str, str], str, int]:
    """Of the sections that the generator keeps up on a page: where its lists of links are, as the index says it (one
    without a heading is the page itself); the others with their HTML; the row of links that ends an article's text;
    and how many links there are."""
    lists, others, row, links = set(), {}, "", 0
    for name, inside in _BLOCK.findall(html):
        links += inside.count(_LINK)
        for section in _SECTION.split(inside):
            heading = _HEADING.match(section)
            if heading and (_LINK in section or not section[heading.end() :].strip()):
                lists.add(f"{page}#{heading[1]}")
            elif heading:
                others[f"{page}#{heading[1]}"] = section[heading.end() :]
            elif _LINK in section and name == "list":
                lists.add(page)
            elif _LINK in section:
                row = _plain(section)
    return lists, others, row, links


def _names(title: str, spellings: Iterable[str]) -> Iterator[str]:
    """A title, and the names in lists that have a label and names on each line, perhaps with how often each is met."""
    said = (name for html in spellings for line in html.split("</li>") for name in _LABEL.sub("", line).split("·"))
    yield from dict.fromkeys([title, *filter(None, (_COUNT.sub("", _plain(name)) for name in said))])


def _in_plain_letters(title: str) -> str:
    """Kvaløy is found by kvaloy. Accents need no help: the search itself takes them off."""
    plain = [plain_letters(word) for word in re.split(r"[\s-]+", title)]
    return "" if "".join(plain) == "".join(filter(str.isalnum, normalize("NFD", title.lower()))) else " ".join(plain)


def file_of(site: Path, page: str) -> Path:
    """The file of the page at that address below the site's."""
    file = site / unquote(page)
    return file / "index.html" if file.is_dir() else file


def _described(html: str) -> str:
    """What the head of a page says of it."""
    return _plain(found[1]) if (found := _DESCRIPTION.search(html)) else ""


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())
