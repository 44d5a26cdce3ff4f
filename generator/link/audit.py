"""What leads nowhere: links between pages and the navigation, checked before MkDocs does, and stories that no other
article has."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set

from slugify import slugify

from generator.errors import Fault, meant
from generator.link.ancestry import Own, is_circle
from generator.page import HEAD
from generator.page.links import target
from generator.site import ArticlePage

_WRITTEN = rb"< [^<>\n]+ > | (?: [^()\s<>] | \( [^()\s<>]* \) )+"
"""An address as it stands between parentheses."""
_LINK = re.compile(
    rb"""
    \\.                                     # what is escaped
  | (`+) .+? (?<! ` ) \1 (?! ` )             # code
  | ^ [ ]{0,3} (~{3,}) .+? ^ [ ]{0,3} \2
  | <!-- .*? -->
  | \[ (?: [^\[\]\\] | \\. | \[ [^\[\]]* \] (?: \( [^()]* \) )? )* \] \( (?P<address> %(address)b )
  | \[\[ (?! [\d\s,.;-]* \] ) (?P<page> [^\[\]|#\n]+ ) [^\[\]\n]* \]\]   # as wikis and Obsidian write links
    """
    % {b"address": _WRITTEN},
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_ADDRESS = re.compile(rb"\]\( (%b)" % _WRITTEN, re.VERBOSE)
"""Where a link may lead: finds quickly all that _LINK finds, and some that stand in code or are escaped."""
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|#|/")


def dead_links(pages: Mapping[str, bytes], files: Set[str]) -> list[Fault]:
    """Every link of `pages` (path -> Markdown) that leads nowhere, by page and line. `files`: other paths there."""
    found = []
    known: set[tuple[str, bytes]] = set()

    def leads(folder: str, address: bytes) -> bool:
        if (folder, address) not in known:
            there = _plain(address)
            place = target(there, folder)
            if not (_ELSEWHERE.match(there) or place in pages or place in files):
                return False
            known.add((folder, address))
        return True

    for path in sorted(pages):
        folder = posixpath.dirname(path)
        if all(leads(folder, address) for address in _ADDRESS.findall(pages[path])) and b"[[" not in pages[path]:
            continue
        front = HEAD.match(pages[path])
        for match in _LINK.finditer(pages[path], front.end() if front else 0):
            line = pages[path].count(b"\n", 0, match.start()) + 1
            if match["page"]:
                found.append(_of_wikis(match, f"docs/{path}, line {line}", folder, pages))
            elif not leads(folder, match["address"] or b"#"):
                what = f"the link to {_plain(match['address'])} leads nowhere"
                found.append(Fault(f"docs/{path}, line {line}", what, "Correct it, or remove it"))
    return found


def _of_wikis(match: re.Match[bytes], where: str, folder: str, pages: Mapping[str, bytes]) -> Fault:
    """A fault for a link in double brackets, which readers would see as it is written, with the one to write."""
    written, name = (part.decode("utf-8", "replace") for part in (match[0], match["page"].strip()))
    slug = slugify(posixpath.basename(name.removesuffix(".md")))
    meant_by_it = [page for page in sorted(pages) if slug and posixpath.basename(page) == f"{slug}.md"]
    words = written.strip("[]").rpartition("|")[2]
    todo = f"Write [{words}](../FOLDER/PAGE.md), or \\{written} where it is no link"
    if len(meant_by_it) == 1:
        todo = f"Write [{words}]({posixpath.relpath(meant_by_it[0], folder or '.')})"
    return Fault(where, f"{written} is no link in Markdown", todo)


def _plain(written: bytes) -> str:
    """An address without the <> around it."""
    return written.decode("utf-8", "replace").strip("<>").strip()


def missing(nav: Sequence[str], pages: Mapping[str, bytes]) -> list[Fault]:
    """A fault for each page of the navigation that is not there: MkDocs would publish nothing."""
    todo = "Take its line out of `nav:`, or bring it back with `tidings reset {}`"
    gone = [path for path in nav if path not in pages]
    return [Fault("mkdocs.yml, nav", f"there is no docs/{path}", todo.format(path)) for path in gone]


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
