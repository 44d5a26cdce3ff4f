"""What leads nowhere: links between pages and the navigation, checked before MkDocs does, and stories that no other
article has."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence, Set
from urllib.parse import quote

from slugify import slugify

from generator.errors import Fault, meant
from generator.link.ancestry import Own, is_circle
from generator.page import HEAD, blocks
from generator.page.links import target
from generator.site import ArticlePage

_WRITTEN = r"< [^<>\n]+ > | (?: [^()\s<>] | \( [^()\s<>]* \) )+"
"""An address as it stands between parentheses."""
_LINK = re.compile(
    rf"""
    \\.                                     # what is escaped
  | (`+) .+? (?<! ` ) \1 (?! ` )             # code
  | ^ [ ]{{0,3}} (~{{3,}}) .+? ^ [ ]{{0,3}} \2
  | <!-- .*? -->
  | \[ (?: [^\[\]\\] | \\. | \[ [^\[\]]* \] (?: \( [^()]* \) )? )* \] \( (?P<address> {_WRITTEN} )
  | !? \[\[ (?! [\d\s,.;-]* \] ) (?P<page> [^\[\]|#\n]+ ) [^\[\]\n]* \]\]   # as wikis and Obsidian write links
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE | re.ASCII,
)
_ADDRESS = re.compile(rf"\]\( ({_WRITTEN})".encode(), re.VERBOSE)
"""Where a link may lead: finds quickly all that _LINK finds, and some that stand in code or are escaped."""
_INDENTED = re.compile(r"(?:(?:[ ]{4}|[ ]{0,3}\t)[^\n]*\n?)+")
_HOLDING = re.compile(r"!!!|\?\?\?|===|\[\^|:|<")
"""How blocks of extensions begin to which indented ones belong: notes, tabs, footnotes, definitions, HTML."""
_PICTURE = re.compile(r".+\.(?!md$)\w{2,5}")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|#|/")


def dead_links(pages: Mapping[str, bytes], files: Set[str]) -> list[Fault]:
    """Every link of `pages` (path -> Markdown) that leads nowhere, by page and line. `files`: other paths there."""
    found = []
    known: set[tuple[str, bytes]] = set()

    def leads(folder: str, address: bytes) -> bool:
        if (folder, address) not in known:
            there = _plain(address.decode("utf-8", "replace"))
            place = target(there, folder)
            if not (_ELSEWHERE.match(there) or place in pages or place in files):
                return False
            known.add((folder, address))
        return True

    for path in sorted(pages):
        folder = posixpath.dirname(path)
        if all(leads(folder, address) for address in _ADDRESS.findall(pages[path])) and b"[[" not in pages[path]:
            continue
        for line, match in _links(pages[path]):
            if match["page"]:
                found.append(_of_wikis(match, f"docs/{path}, line {line}", folder, [*pages, *files]))
            elif match["address"] and not leads(folder, match["address"].encode()):
                what = f"the link to {_plain(match['address'])} leads nowhere"
                found.append(Fault(f"docs/{path}, line {line}", what, "Correct it, or remove it"))
    return found


def _links(page: bytes) -> Iterator[tuple[int, re.Match[str]]]:
    """What _LINK finds on a page, each with its line; nothing in what is code because it is indented."""
    front = HEAD.match(page)
    start = front.end() if front else 0
    line, holding = page.count(b"\n", 0, start) + 1, False
    for block in blocks(page[start:].decode("utf-8", "replace")):
        indented = _INDENTED.match(block)
        if not indented:
            holding = _HOLDING.match(block) is not None
        for match in _LINK.finditer(block, indented.end() if indented and not holding else 0):
            yield line + block.count("\n", 0, match.start()), match
        line += block.count("\n")


def _of_wikis(match: re.Match[str], where: str, folder: str, there: Sequence[str]) -> Fault:
    """A fault for a link in double brackets, which readers would see as it is written, with the one to write. `there`:
    paths of all that a link may lead to."""
    written, name = match[0].lstrip("!"), posixpath.basename(match["page"].strip())
    words = written.strip("[]").rpartition("|")[2]
    if match[0] != written and _PICTURE.fullmatch(name):
        wanted, kind, mark, todo = {name}, "picture", "!", f"Write ![{name}](../FOLDER/{name})"
        words = name if words.isdigit() else words  # Obsidian's width
    else:
        slug = slugify(name.removesuffix(".md"))
        wanted, kind, mark = {f"{slug}.md"} if slug else set(), "link", ""
        todo = f"Write [{words}](../FOLDER/PAGE.md), or \\{written} where it is no link"
    meant_by_it = sorted(path for path in there if posixpath.basename(path) in wanted)
    if len(meant_by_it) == 1:
        todo = f"Write {mark}[{words}]({quote(posixpath.relpath(meant_by_it[0], folder or '.'), safe='/')})"
    return Fault(where, f"{mark}{written} is no {kind} in Markdown", todo)


def _plain(written: str) -> str:
    """An address without the <> around it."""
    return written.strip("<>").strip()


def missing(nav: Sequence[str], pages: Mapping[str, bytes], base: Container[str]) -> list[Fault]:
    """A fault for each page of the navigation that is not there: MkDocs would publish nothing. `base`: the paths of the
    pages that can be brought back."""
    back = "Take its line out of `nav:`, or bring it back with `tidings reset {}`"
    todos = {path: back if path in base else "Write it, or take its line out of `nav:`" for path in nav}
    return [
        Fault("mkdocs.yml, nav", f"there is no docs/{path}", todo.format(path))
        for path, todo in todos.items()
        if path not in pages
    ]


def hidden(pages: Mapping[str, bytes]) -> list[Fault]:
    """A fault for each README.md beside an index.md: to MkDocs both are the first page of their folder."""
    what, todo = "MkDocs has no room for this page beside index.md", "Give it another name, or take it away"
    paths = [path for path in sorted(pages) if posixpath.basename(path) == "README.md"]
    return [Fault(f"docs/{path}", what, todo) for path in paths if path.removesuffix("README.md") + "index.md" in pages]


def circles(own: Own) -> list[Fault]:
    """A fault for each topic that editors put below itself."""
    what, todo = "this topic lies below itself, by way of those above it", "Name another topic, or take the line out"
    return [Fault(f"docs/topics/{id}.md, broader", what, todo) for id in sorted(own) if is_circle(id, own)]


def lone_stories(pages: Sequence[ArticlePage], by_hand: Callable[[str], Mapping[str, object]]) -> list[Fault]:
    """A fault for each story that people gave to one article alone. `by_hand`: what people changed on a page (by path)
    of its front matter."""
    counts = Counter(page.story for page in pages)
    several = sorted(story for story, count in counts.items() if story and count > 1)
    lone = [page for page in pages if counts[page.story] == 1 and page.story and "story" in by_hand(page.path)]
    what = "no other article has the story {}, so this one stands in none"
    todo = "Give it to another article too, or leave `story:` empty"
    return [
        Fault(f"docs/{page.path}, story", what.format(page.story), meant(page.story, several) or todo) for page in lone
    ]
