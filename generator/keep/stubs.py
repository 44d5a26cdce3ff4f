"""Pages at old addresses that lead to where their text stands now, so that no link anybody made is dead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping

from generator.front import front_text
from generator.keep import merge
from generator.keep.heads import MOVED_TO, PASSED, head
from generator.keep.identity import Identity
from generator.keep.tree import SUFFIX, Tree

Sides = tuple[bytes | None, bytes | None]
"""What stands in docs/ and in base."""

INDEX = "index" + SUFFIX

_WORDS_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]+)\)")
_LINK = re.compile(rb"\]\(\s*<?([^()<>\s#?]+\.md)")


def stub(old: str, new: str, title: str, passed: bool = False) -> bytes:
    """The page at the address `old`; `title` is that of the page at `new`, escaped as in front matter. `passed`: the
    page stood at `old` for a time only."""
    target = posixpath.relpath(new, posixpath.dirname(old) or ".")
    front = front_text({"title": title, MOVED_TO: new, PASSED: passed or None, "search": {"exclude": True}})
    return f"{front}\n# {title}\n\n[{title}]({target})\n".encode()


def of_moved(
    tree: Tree, known: Identity, made: Collection[str], after: Mapping[str, Sides]
) -> Iterator[tuple[str, Sides]]:
    """What will stand where pages stood before people moved them, unless the generator has made a page there, or the
    two addresses are one where file names know no case."""
    for old, new in known.stubs.items():
        page = after.get(new, (None, None))[0]
        if page is not None and old not in made and old.casefold() != new.casefold():
            text = _to(old, new, page, old in known.addresses and known.homes.get(new) != old)
            before = tree.base.get(old) if MOVED_TO in head(tree.base.get(old, b"")) else None
            one = merge.page(before, tree.docs.get(old), text, f"docs/{old}")
            yield old, (one.data, one.base)


def of_stale(stale: Collection[str], after: Mapping[str, Sides]) -> Iterator[tuple[str, Sides]]:
    """What will stand where pages go to which people link in their own words: a way to the list they stood on."""
    by_hand = {path: data for path, (data, base) in after.items() if data is not None and data != base}
    linked = {target for path, data in by_hand.items() for target in _targets(path, data)} if stale else set()
    for path in sorted(linked & set(stale)):
        for index in (f"{posixpath.dirname(path)}/{INDEX}", INDEX):
            page = after.get(index, (None, None))[0]
            if page is not None:
                yield path, (_to(path, index, page),) * 2
                break


def unlinked(path: str, text: str, gone: Collection[str]) -> str:
    """A page of the generator's with its links to pages that people took away as mere words."""

    def led(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link[2]))
        return link[1] if target in gone else link[0]

    return _WORDS_LINK.sub(led, text)


def relinked(path: str, data: bytes, moved: Mapping[str, str]) -> bytes:
    """An edited page with its links to pages that moved leading to where these stand now; nothing else is changed."""

    def led(link: re.Match[bytes]) -> bytes:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link[1].decode("utf-8", "replace")))
        if target not in moved:
            return link[0]
        address = posixpath.relpath(moved[target], posixpath.dirname(path) or ".")
        return link[0].replace(link[1], address.encode())

    return _LINK.sub(led, data)


def _to(old: str, new: str, page: bytes, passed: bool = False) -> bytes:
    return stub(old, new, head(page).get("title", posixpath.basename(new)), passed)


def _targets(path: str, data: bytes) -> Iterator[str]:
    for target in _LINK.findall(data):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(path), target.decode("utf-8", "replace")))
