"""Pages that people moved: known by their place, or else by their text, and where they stood before."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.keep.heads import FIXED, LIST, MOVED_TO, PASSED
from generator.keep.tree import Tree

Heads = Mapping[str, dict[str, str]]
"""path -> what its page says on top."""

SAME, RENAMED = 0.5, 0.8
"""A page at a new path is a known one, moved and edited, when it holds this part of that one's lines: under the same
title, and under another one (for pages of two people who share their articles are much alike)."""


def others(
    tree: Tree, heads: Heads, known: Heads, articles: Mapping[str, str], copies: Iterable[str]
) -> dict[str, str]:
    """page in docs -> its page in base, for `articles`, of which that is known, and for all others: first by path, then
    those moved, by their text."""
    origin = dict(articles)
    busy = {*origin, *copies}
    fled = {
        data: path for path, data in tree.base.items() if tree.docs.get(path) != data and _followed(path, known[path])
    }
    for path, data in tree.docs.items():
        if path not in busy and data in fled and tree.base.get(path) != data:
            origin[path] = fled.pop(data)  # moved as it is, maybe to where another page stood
    busy |= origin.keys()
    taken = busy.union(origin.values())
    for path in tree.docs:
        known_here = path in tree.base and path not in taken and "seed" not in known[path]
        if known_here and (MOVED_TO in known[path]) == (MOVED_TO in heads[path]):
            origin[path] = path
    found = set(origin.values())
    missing = [path for path in tree.base if path not in found and _followed(path, known[path])]
    strange = [path for path in tree.docs if path not in origin and path not in busy and _followed(path, heads[path])]
    before = {path: _text(tree.base[path], path, known[path]) for path in missing}
    now = {path: _text(tree.docs[path], path, heads[path]) for path in strange}
    pairs = [(before[old].same(now[new]), old, new) for old in missing for new in strange]
    for score, old, new in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if score >= SAME and new not in origin and old not in found:
            origin[new] = old
            found.add(old)
    return origin


def _followed(path: str, head: Mapping[str, str]) -> bool:
    """Whether a page that is no article may be known by its text."""
    return not {"seed", MOVED_TO, LIST} & head.keys() and not FIXED.fullmatch(path)


@dataclass(frozen=True, slots=True)
class _Text:
    """What tells a page that is no article from others: its folder and title, and its lines."""

    name: tuple[str, str]
    lines: frozenset[bytes]

    def same(self, other: _Text) -> float:
        """How much two pages are one page, 0..1. The same title in the same folder is enough."""
        shared = len(self.lines & other.lines) / max(len(self.lines), len(other.lines), 1)
        if self.name[1] != other.name[1]:
            return shared if shared >= RENAMED else 0.0
        return max(shared, SAME) if self.name == other.name and self.name[1] else shared


def _text(data: bytes, path: str, head: Mapping[str, str]) -> _Text:
    lines = frozenset(line.strip() for line in data.split(b"\n")) - {b"", b"---"}
    return _Text((posixpath.dirname(path), head.get("title", "")), lines)


def stubs(heads: Heads, known: Heads, moved: Mapping[str, str]) -> dict[str, str]:
    """Every old address that no page of its own holds now, with the place where its page stands."""
    taken = {path for path, h in heads.items() if MOVED_TO not in h}
    old = {path: h[MOVED_TO] for side in (heads, known) for path, h in side.items() if MOVED_TO in h} | dict(moved)
    found = {}
    for path in sorted(old):
        target, steps = old[path], 0
        while target in old and target not in taken and steps < len(old):
            target, steps = old[target], steps + 1
        target = moved.get(target, target)
        if path not in taken and target in taken and target != path:
            found[path] = target
    return found


def homes(heads: Heads, known: Heads, moved: Mapping[str, str]) -> dict[str, str]:
    """Where pages stood first that people moved, now or before, by the path where they stand."""
    old = {path: h for side in (heads, known) for path, h in side.items() if MOVED_TO in h}
    ours_last = sorted(old.items(), key=lambda one: (one[0] in known, one[0]))
    before = {h[MOVED_TO]: path for path, h in ours_last if PASSED not in h}
    now = {moved.get(path, path): home for path, home in before.items() if not FIXED.fullmatch(path)}
    now |= {new: old for old, new in moved.items() if old not in before}
    return {path: home for path, home in sorted(now.items()) if path != home}
