"""Conflicts that git leaves where two branches were built: most are in words of the generator, and nobody has to mend
them.

A page stands in docs/ and in base, so a conflict in base shows how it stood on either branch. Where one side has all
that people changed on the other, that side is the page; the build then brings it up to date. Where people changed each
otherwise, the page in docs/ keeps its marks until a person has chosen, and base keeps its own; then the side nearest to
what the person chose is what the generator wrote.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher

from generator.keep.tree import Tree
from generator.page import conflict

Sides = tuple[bytes, bytes]
"""What one branch has, and what the other."""

OURS, BEFORE, THEIRS, END = b"<<<<<<< ", b"||||||| ", b"=======", b">>>>>>> "


def one_sided(tree: Tree) -> Tree:
    """The pages with those conflicts mended that stand in words of the generator alone."""
    docs, base = dict(tree.docs), dict(tree.base)
    for path, data in tree.base.items():
        if both := _sides(data):
            page = _chosen(tree.docs.get(path), both)
            if page:
                docs |= {path: page[0]} if page[0] is not None else {}
                base[path] = page[1]
    return replace(tree, docs=docs, base=base) if base != tree.base else tree


def _chosen(page: bytes | None, base: Sides) -> tuple[bytes | None, bytes] | None:
    """The page as one branch has it, with its base; None where people changed it on both, each otherwise."""
    if page is None:
        return None, base[0]
    if not (both := _sides(page)):
        marked = conflict(page.decode("utf-8", "replace"))
        return None if marked else (page, max(base, key=lambda one: _shared(page, one)))
    ours, theirs = map(_edits, both, base)
    if theirs <= ours:
        return both[0], base[0]
    return (both[1], base[1]) if ours <= theirs else None


def _edits(page: bytes, base: bytes) -> Counter[tuple[str, bytes]]:
    """The lines that people took out of a page, and those that they wrote."""
    before, now = base.splitlines(keepends=True), page.splitlines(keepends=True)
    found = Counter[tuple[str, bytes]]()
    for tag, a, b, c, d in SequenceMatcher(None, before, now, autojunk=False).get_opcodes() if before != now else ():
        if tag != "equal":
            found.update([*(("out", line) for line in before[a:b]), *(("in", line) for line in now[c:d])])
    return found


def _sides(data: bytes) -> Sides | None:
    """What either branch has of a file with conflicts; None for one that has none, or whose marks are not whole or not
    clear: a line of ======= is also that of a headline."""
    if OURS not in data:
        return None
    ours, theirs, at = bytearray(), bytearray(), b""
    for line in data.splitlines(keepends=True):
        mark = next((mark for mark in (OURS, BEFORE, THEIRS, END) if line.startswith(mark)), b"")
        if mark == THEIRS and line.strip() != THEIRS:
            mark = b""
        if mark and (at, mark) in ((b"", OURS), (OURS, BEFORE), (OURS, THEIRS), (BEFORE, THEIRS), (THEIRS, END)):
            at = b"" if mark == END else mark
            continue
        if at == mark == THEIRS:
            return None
        if at in (b"", OURS):
            ours += line
        if at in (b"", THEIRS):
            theirs += line
    return None if at or ours == theirs == data else (bytes(ours), bytes(theirs))


def _shared(one: bytes, other: bytes) -> int:
    """How many lines two pages have in common."""
    return len(set(one.splitlines()) & set(other.splitlines()))
