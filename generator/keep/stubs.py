"""Pages at old addresses that lead to where their text stands now, so that no link anybody made is dead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping

from generator.keep import merge
from generator.keep.heads import MOVED_TO, PASSED, head
from generator.keep.identity import Identity
from generator.keep.tree import SUFFIX, Tree
from generator.page.front import front_text
from generator.page.links import address, target

Sides = tuple[bytes | None, bytes | None]
"""What stands in docs/ and in base."""

INDEX = "index" + SUFFIX

_WORDS_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(([^()\s]+)\)")
_STUB = re.compile(
    rb"---\ntitle: .+\nmoved_to: .+\n(?:passed: true\n)?search:\n  exclude: true\n---\n\n# (.+)\n\n\[.+\]\(.+\)\n"
)

_LINK = re.compile(rb"\]\(\s*<?([^()<>\s#?]+\.md)")


def stub(old: str, new: str, title: str, passed: bool = False, words: str = "") -> bytes:
    """The page at the address `old`, with the title of the page that stood there, escaped as in front matter; `words`
    of the link to `new`, where they are others. `passed`: the page stood at `old` for a time only."""
    front = front_text({"title": title, MOVED_TO: new, PASSED: passed or None, "search": {"exclude": True}})
    return f"{front}\n# {title}\n\n[{words or title}]({address(new, old)})\n".encode()


def of_moved(
    tree: Tree, known: Identity, made: Collection[str], after: Mapping[str, Sides]
) -> Iterator[tuple[str, Sides]]:
    """What will stand where pages stood before people moved them, unless the generator has made a page there, or the
    two addresses are one where file names know no case."""
    for old, new in known.stubs.items():
        page = after.get(new, (None, None))[0]
        if page is not None and old not in made and old.casefold() != new.casefold():
            passed = known.homes.get(new) != old
            is_here = old in known.addresses
            text = stub(old, new, _title(page, new), passed) if is_here else _to_list(tree, old, new, page)
            base, there = tree.base.get(old, b""), tree.docs.get(old)
            before = base if MOVED_TO in head(base) else there if _is_ours(there or b"") else None
            one = merge.page(before, there, text, f"docs/{old}")
            yield old, (one.data, one.base)


def of_stale(
    tree: Tree, stale: Collection[str], after: Mapping[str, Sides], standing: Collection[str]
) -> Iterator[tuple[str, Sides]]:
    """What will stand where pages go to which people link in their own words, or pages that stay as they are meanwhile
    (`standing`): a way to the list they stood on."""
    kept = {p: data for p, (data, base) in after.items() if data is not None and (data != base or p in standing)}
    linked = {to for path, data in kept.items() for to in targets(path, data)} if stale else set()
    for path in sorted(linked & set(stale)):
        for index in (f"{posixpath.dirname(path)}/{INDEX}", INDEX):
            page = after.get(index, (None, None))[0]
            if page is not None:
                yield path, (_to_list(tree, path, index, page),) * 2
                break


def unlinked(path: str, text: str, gone: Collection[str]) -> str:
    """A page of the generator's with its links to pages that people took away as mere words."""
    folder = posixpath.dirname(path)

    def led(link: re.Match[str]) -> str:
        return link[1] if target(link[2], folder) in gone else link[0]

    return _WORDS_LINK.sub(led, text)


def relinked(path: str, data: bytes, moved: Mapping[str, str]) -> bytes:
    """An edited page with its links to pages that moved leading to where these stand now; nothing else is changed."""
    folder = posixpath.dirname(path)

    def led(link: re.Match[bytes]) -> bytes:
        old = target(link[1].decode("utf-8", "replace"), folder)
        return link[0].replace(link[1], address(moved[old], path).encode()) if old in moved else link[0]

    return _LINK.sub(led, data)


def targets(path: str, data: bytes) -> Iterator[str]:
    """The pages to which a page links, by path."""
    folder = posixpath.dirname(path)
    return (target(link.decode("utf-8", "replace"), folder) for link in _LINK.findall(data))


def _is_ours(page: bytes) -> bool:
    """Whether a page is a stub on which nobody has written, also where its base was lost or somebody copied it."""
    found = _STUB.fullmatch(page)
    return found is not None and found[1].decode("utf-8", "replace") == head(page).get("title")


def _to_list(tree: Tree, old: str, new: str, page: bytes) -> bytes:
    """A stub that keeps the title of the page that is gone."""
    gone = tree.docs.get(old) or tree.base.get(old, b"")
    return stub(old, new, _title(gone, old), words=_title(page, new))


def _title(page: bytes, path: str) -> str:
    return head(page).get("title", posixpath.basename(path))
