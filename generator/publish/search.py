"""The search of a published site: an index in pieces, of which a reader's browser fetches those that a query needs.

MkDocs has written down all that the pages say, for the browser to read as a whole. What is worth finding of it goes to
Pagefind, which makes the pieces; `search.js` looks into them, in the place of the theme's own worker.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from html import escape, unescape
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from unicodedata import normalize
from urllib.parse import unquote

from generator.errors import Misuse
from generator.names.fold import plain_letters

INDEX = "search/search_index.json"
WORKER = "assets/javascripts/workers/search.*.js"
OURS = Path(__file__).with_name("search.js")
ENGINE = "pagefind_bin"
PIECES = "pagefind"
NEEDED = {"pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind"}
"""What a browser asks of Pagefind beside the pieces. The rest is search boxes, and the theme has one."""

LANGUAGE = "mul"
"""One index for all languages. For this code Pagefind has no stemmer, whose stems would lose words of others."""

GLUE = " \u2060 "
"""Parts words that stand together in a text; `search.js` takes it out again where it shows the text."""

SUBJECTS = ("people", "places", "topics")
FAME = 9
"""Somebody with 2 to the power of so many links, or more, comes before all others of that name."""

_BLOCK = re.compile(r"<!-- tidings:begin (\w+) -->(.*?)<!-- tidings:end \1 -->", re.S)
_SECTION = re.compile(r'(?=<h[2-6] id=")')
_HEADING = re.compile(r'<h[2-6] id="([^"]+)">.*?</h[2-6]>', re.S)
_LINK = '<a href="'
_FACTS = re.compile(r"\s*<p>([^<]{1,100} · [^<]{1,100})</p>")
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


def cut(site: Path) -> None:
    """Puts the pieces, and the worker that knows them, into a site, in the place of its index.

    Where there is no Pagefind for this machine, or the site has no search, all stays as MkDocs made it.

    Raises: Misuse where Pagefind cannot make them.
    """
    file, workers = site / INDEX, list(site.glob(WORKER))
    if not file.is_file() or not workers or not find_spec(ENGINE):
        return
    index = json.loads(file.read_bytes())
    apart = re.compile(index["config"]["separator"])
    with TemporaryDirectory() as folder:
        for entry in entries(site, index["docs"]):
            place = Path(folder) / _file(site, entry.page).relative_to(site)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(_page(entry, apart), "utf-8")
        _pieces(Path(folder), site / PIECES)
    file.write_text(json.dumps({"config": index["config"], "docs": []}), "utf-8")
    for worker in workers:
        shutil.copyfile(OURS, worker)


def entries(site: Path, docs: list[dict[str, Any]]) -> Iterator[Entry]:
    """What the pages of a site are found by, from the sections that MkDocs wrote down, those of a page together.

    Lists of links that the generator keeps up are left out: a name is found on its own page, which comes first, and in
    the articles that say it.
    """
    titles = {_at(doc): _plain(doc["title"]) for doc in reversed(docs)}
    for page, sections in groupby(docs, _at):
        folder = page.partition("/")[0] if "/" in page else ""
        lists, spellings, row, links = _kept_up(page, _file(site, page).read_text("utf-8"))
        if page in lists:
            continue
        title, subject = titles[page], folder in SUBJECTS
        left_out = lists.union(spellings) if subject else lists
        first, *others = sections
        facts = _FACTS.match(first["text"])
        text = [first["text"][facts.end() if facts else 0 :]]
        text += [f"{doc['title']} {doc['text']}" for doc in others if doc["location"] not in left_out]
        yield Entry(
            page=page,
            title=title,
            text=_plain(" ".join(text)).removesuffix(row).rstrip(),
            kind=titles.get(f"{folder}/index.html") or titles.get(f"{folder}/") or "",
            facts=_plain(facts[1]) if facts else "",
            links=row,
            names=tuple(_names(title, spellings.values())) if subject else (),
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


def _page(entry: Entry, apart: re.Pattern[str]) -> str:
    """A page for Pagefind alone, which shows nothing but what the entry holds."""
    said = {"kind": entry.kind, "facts": entry.facts, "links": entry.links, "plain": entry.plain}
    said[f"names{entry.fame}"] = " · ".join(entry.names)
    told = [
        f'<p data-pagefind-ignore data-pagefind-meta="{key}">{escape(_apart(text, apart))}</p>'
        for key, text in said.items()
        if text
    ]
    title, text = (escape(_apart(part, apart)) for part in (entry.title, entry.text))
    return f"<html><body><h1>{title}</h1><p>{text}</p>{''.join(told)}</body></html>"


def _apart(text: str, apart: re.Pattern[str]) -> str:
    """The text with a space at every end of a word; glue where the text has something else there."""

    def parted(end: re.Match[str]) -> str:
        inside = text[end.start() - 1 : end.start()].isalnum() and text[end.end() : end.end() + 1].isalnum()
        return end[0] + (GLUE if end[0] else " ") * (inside and not any(map(str.isspace, end[0])))

    return apart.sub(parted, text.replace(GLUE.strip(), ""))


def _pieces(pages: Path, pieces: Path) -> None:
    command = [sys.executable, "-P", "-m", ENGINE, "--site", str(pages), "--output-path", str(pieces)]
    done = subprocess.run(
        [*command, "--force-language", LANGUAGE, "--silent"], capture_output=True, encoding="utf-8", errors="replace"
    )
    if done.returncode:
        todo = "Install pagefind-bin anew; where it is not installed, the site has the theme's own search"
        raise Misuse(str(pieces), f"Pagefind made no index ({done.stderr.strip()})", todo)
    for file in pieces.iterdir():
        if file.is_file() and file.name not in NEEDED and file.suffix != ".pf_meta":
            file.unlink()


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


def _file(site: Path, page: str) -> Path:
    """The file of the page at that address below the site's."""
    file = site / unquote(page)
    return file / "index.html" if file.is_dir() else file
