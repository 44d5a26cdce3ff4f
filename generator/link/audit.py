"""Links between pages, checked before MkDocs does: every relative link leads to a page or file that is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Set
from urllib.parse import unquote

from generator.errors import Fault

_LINK = re.compile(rb"\]\(<?([^()\s<>]+)")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|#|/")


def dead_links(pages: Mapping[str, bytes], files: Set[str]) -> list[Fault]:
    """Every link of `pages` (path -> Markdown) that leads nowhere, by page and line. `files`: other paths there."""
    found = []
    known: set[tuple[str, bytes]] = set()
    for path in sorted(pages):
        folder = posixpath.dirname(path)
        for match in _LINK.finditer(pages[path]):
            link = (folder, match[1])
            if link in known:
                continue
            address = match[1].decode("utf-8", "replace")
            if _ELSEWHERE.match(address) or _target(folder, address) in pages or _target(folder, address) in files:
                known.add(link)
                continue
            line = pages[path].count(b"\n", 0, match.start()) + 1
            what = f"the link to {address} leads nowhere"
            found.append(Fault(f"docs/{path}, line {line}", what, "Correct it, or remove it"))
    return found


def _target(folder: str, address: str) -> str:
    """The path below docs/ that a relative link on a page of that folder leads to."""
    return posixpath.normpath(posixpath.join(folder, unquote(address.split("#", 1)[0].split("?", 1)[0])))
