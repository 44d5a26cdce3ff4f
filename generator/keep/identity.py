"""Which page is which: where an article stands now, and what people moved, deleted, copied or wrote by hand."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import yaml

from generator.errors import Fault
from generator.keep.tree import Tree

MOVED_TO = "moved_to"
"""The key by which a stub says where its page went, as a path below docs/."""

PASSED = "passed"
"""The key of a stub at an address where the page stood for a time only, between others."""

LIST = "list"
"""A page with this key lists others and is nobody's own page, wherever it stands."""

FIXED = re.compile(r"(?:.*/)?index\.md|about\.md|timeline\.md")
"""Pages that are found by their address alone: under another one, they are somebody's own page."""

TITLED = ("people", "places")
"""Folders in which a title names one page."""

SAME, RENAMED = 0.5, 0.8
"""A page at a new path is a known one, moved and edited, when it holds this part of that one's lines: under the same
title, and under another one (for pages of two people who share their articles are much alike)."""

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"^(seed|story|title|moved_to|merged_into|passed|list):[ \t]*(\S[^\r\n]*)", re.MULTILINE)


@dataclass(frozen=True)
class Identity:
    """Paths are posix, below docs/.

    `articles`: seed -> where its page stands, or stood when it is deleted; a page whose place people gave to another
    one is neither, and is made anew elsewhere. `origin`: page in docs -> its page in
    base (another path when it was moved). `moved`: from -> to. `deleted`: pages of base that people took away.
    `adopted`: pages without base, written by hand. `copies`: those of them that say they are what another page is.
    `stubs`: old address -> path where that page stands now. `homes`: path of a page that stands elsewhere than where
    the generator looks for it -> that first address.
    """

    articles: Mapping[str, str] = field(default_factory=dict)
    origin: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    deleted: tuple[str, ...] = ()
    adopted: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    stubs: Mapping[str, str] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """`stubs` of pages that were moved: others lead from a page that is gone to the list on which it stood."""
        return {old: new for old, new in self.stubs.items() if not FIXED.fullmatch(new)}

    def folder(self, path: str) -> str:
        """The folder that says what a page is about ("people"), wherever people moved it."""
        return self.homes.get(path, path).partition("/")[0]


def identify(tree: Tree) -> Identity:
    """The pages of a site told apart, by their `seed` or else by path and text; titles name nobody."""
    heads = {path: head(data) for path, data in tree.docs.items()}
    known = {path: head(data) for path, data in tree.base.items()}
    origin: dict[str, str] = {}
    articles, copied = _articles(tree, heads, known, origin)
    _others(tree, heads, known, origin, {path for paths in copied.values() for path in paths})
    moved = {old: new for new, old in sorted(origin.items()) if new != old}
    here = set(origin.values())
    found = Identity(
        articles=dict(sorted(articles.items())),
        origin=dict(sorted(origin.items())),
        moved=dict(sorted(moved.items())),
        deleted=tuple(path for path in tree.base if path not in {*here, *tree.docs} and MOVED_TO not in known[path]),
        adopted=tuple(path for path in tree.docs if path not in origin),
        stubs=_stubs(heads, known, moved),
        homes=_homes(heads, known, moved),
    )
    same_seed = [(seed, [articles[seed], *paths]) for seed, paths in sorted(copied.items())]
    same_title = _namesakes(found, heads)
    copies = sorted(path for _, paths in (*same_seed, *same_title) for path in paths[1:])
    faults = [
        _twice(f"made from seed {seed}", "take the line `seed:` out of a copy", paths) for seed, paths in same_seed
    ]
    faults += [_twice(f"about {title}", "give one another title", paths) for title, paths in same_title]
    return replace(found, copies=tuple(copies), faults=tuple(faults))


def under_new_seeds(known: Identity, renamed: Mapping[str, str]) -> Identity:
    """The same pages after maintainers renamed seed files (old name -> new name): an article stays what it is."""
    if not renamed:
        return known
    articles = {}
    for seed, path in known.articles.items():
        file, mark, key = seed.partition("#")
        articles[renamed.get(file, file) + mark + key] = path
    return replace(known, articles=dict(sorted(articles.items())))


def head(data: bytes) -> dict[str, str]:
    """The keys of _KEY that a page has, read fast, also where its front matter is broken."""
    found = _HEAD.match(data)
    if not found:
        return {}
    text = found.group(1).decode("utf-8", "replace")
    return {key: _unquoted(value) for key, value in reversed(_KEY.findall(text))}


def _unquoted(value: str) -> str:
    if value[0] not in "\"'":
        return value.split(" #")[0].rstrip()
    inside = value.rstrip()[1:-1]
    if value.rstrip()[-1:] == value[0] and len(value) > 1 and not {value[0], "\\"} & set(inside):
        return inside
    try:
        return str(yaml.safe_load(value))
    except yaml.YAMLError:
        return value


def _articles(
    tree: Tree, heads: Mapping[str, dict[str, str]], known: Mapping[str, dict[str, str]], origin: dict[str, str]
) -> tuple[dict[str, str], dict[str, list[str]]]:
    """seed -> path of its page, and seed -> further pages that claim it; fills `origin` for the articles of base."""
    claims: dict[str, list[str]] = defaultdict(list)
    for path in tree.docs:
        seed = heads[path].get("seed") or (known[path].get("seed") if path in known else None)
        if seed and MOVED_TO not in heads[path]:
            claims[seed].append(path)
    home = {h["seed"]: path for path, h in sorted(known.items(), reverse=True) if "seed" in h}
    articles = {seed: path for seed, path in home.items() if path not in tree.docs}
    copies: dict[str, list[str]] = {}
    for seed, paths in claims.items():
        here = home[seed] if home.get(seed) in paths else paths[0]
        articles[seed] = here
        if seed in home:
            origin[here] = home[seed]
        if rest := [path for path in paths if path != here]:
            copies[seed] = rest
    return articles, copies


def _others(
    tree: Tree,
    heads: Mapping[str, dict[str, str]],
    known: Mapping[str, dict[str, str]],
    origin: dict[str, str],
    copies: Iterable[str],
) -> None:
    """Fills `origin` for the pages that are no articles: first by path, then those moved, by their text."""
    busy = {*origin, *copies}
    fled = {
        data: path for path, data in tree.base.items() if tree.docs.get(path) != data and _followed(path, known[path])
    }
    for path, data in tree.docs.items():
        if path not in busy and data in fled and tree.base.get(path) != data:
            origin[path] = fled.pop(data)  # moved as it is, maybe to where another page stood
    busy |= origin.keys()
    found = set(origin.values())
    for path in tree.docs:
        known_here = path in tree.base.keys() - found and path not in busy and "seed" not in known[path]
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


def _stubs(
    heads: Mapping[str, dict[str, str]], known: Mapping[str, dict[str, str]], moved: Mapping[str, str]
) -> dict[str, str]:
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


def _homes(
    heads: Mapping[str, dict[str, str]], known: Mapping[str, dict[str, str]], moved: Mapping[str, str]
) -> dict[str, str]:
    """Where pages stood first that people moved, now or before, by the path where they stand."""
    stubs = {path: h for side in (heads, known) for path, h in side.items() if MOVED_TO in h}
    before = {h[MOVED_TO]: path for path, h in sorted(stubs.items()) if PASSED not in h}
    now = {moved.get(path, path): home for path, home in before.items() if not FIXED.fullmatch(path)}
    now |= {new: old for old, new in moved.items() if old not in before}
    return {path: home for path, home in sorted(now.items()) if path != home}


def _namesakes(found: Identity, heads: Mapping[str, dict[str, str]]) -> list[tuple[str, list[str]]]:
    """(title, pages) of people and places that several pages are about, the generator's own or the first in front."""
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in (*found.origin, *found.adopted):
        said, folder = heads[path], found.folder(path)
        if folder in TITLED and said.get("title") and not {MOVED_TO, LIST, "merged_into"} & said.keys():
            bearers[folder, said["title"]].append(path)
    return [(title, paths) for (_, title), paths in sorted(bearers.items()) if len(paths) > 1]


def _twice(what: str, todo: str, paths: Sequence[str]) -> Fault:
    return Fault(" and ".join(paths), f"these pages are all {what}", f"Keep one, or {todo}")
