"""Which page is which: where an article stands now, and what people moved, deleted, copied or wrote by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.errors import Fault
from generator.keep import follow
from generator.keep.follow import Heads
from generator.keep.heads import FIXED, LIST, MOVED_TO, TITLED, head
from generator.keep.tree import Tree
from generator.seeds import file_of


@dataclass(frozen=True)
class Identity:
    """Paths are posix, below docs/.

    `articles`: seed -> where its page stands, or stood when it is deleted; a page whose place people gave to another
    one is neither, and is made anew elsewhere. `origin`: page in docs -> its page in
    base (another path when it was moved). `moved`: from -> to. `deleted`: pages of base that people took away.
    `copies`: pages that say they are what another page is -> that page.
    `titled`: all pages in the order in which a title is theirs: from the generator, by an editor, written by hand.
    `stubs`: old address -> path where that page stands now. `homes`: path of a page that stands elsewhere than where
    the generator looks for it -> that first address. `reseeded`: seed of an article -> the one that people wrote there.
    """

    articles: Mapping[str, str] = field(default_factory=dict)
    origin: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    deleted: tuple[str, ...] = ()
    titled: tuple[str, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    stubs: Mapping[str, str] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    reseeded: Mapping[str, str] = field(default_factory=dict)
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
    articles, copied, origin = _articles(tree, heads, known)
    origin = follow.others(tree, heads, known, origin, {path for paths in copied.values() for path in paths})
    moved = {old: new for new, old in sorted(origin.items()) if new != old}
    there = {*origin.values(), *tree.docs}
    found = Identity(
        articles=dict(sorted(articles.items())),
        origin=dict(sorted(origin.items())),
        moved=dict(sorted(moved.items())),
        deleted=tuple(path for path in tree.base if path not in there and MOVED_TO not in known[path]),
        titled=_titled(heads, known, origin),
        stubs=follow.stubs(heads, known, moved),
        homes=follow.homes(heads, known, moved),
        reseeded=_reseeded(heads, known),
    )
    same_seed = [(seed, [articles[seed], *paths]) for seed, paths in sorted(copied.items())]
    same_title = _namesakes(found, heads)
    copies = {path: paths[0] for _, paths in (*same_seed, *same_title) for path in paths[1:]}
    faults = [
        _twice(f"made from seed {seed}", "take the line `seed:` out of a copy", paths) for seed, paths in same_seed
    ]
    faults += [_twice(f"about {title}", "give one another title", paths) for title, paths in same_title]
    return replace(found, copies=dict(sorted(copies.items())), faults=tuple(faults))


def under_new_seeds(known: Identity, renamed: Mapping[str, str]) -> Identity:
    """The same pages after maintainers renamed seed files (old name -> new name): an article stays what it is."""
    if not renamed:
        return known
    articles = {}
    for seed, path in known.articles.items():
        file = file_of(seed)
        articles[renamed.get(file, file) + seed.removeprefix(file)] = path
    return replace(known, articles=dict(sorted(articles.items())))


def _reseeded(heads: Heads, known: Heads) -> dict[str, str]:
    """Seed of an article that stands in its place -> the one that a person wrote there, of which no page was made: a
    slip, or the new name of its file."""
    made = {h["seed"] for h in known.values() if "seed" in h}
    claimed = {h["seed"] for h in heads.values() if "seed" in h}
    pairs = (
        (known[path]["seed"], h["seed"]) for path, h in heads.items() if "seed" in h and "seed" in known.get(path, {})
    )
    return {was: now for was, now in pairs if now not in made and was not in claimed}


def _articles(tree: Tree, heads: Heads, known: Heads) -> tuple[dict[str, str], dict[str, list[str]], dict[str, str]]:
    """seed -> path of its page; seed -> further pages that claim it; path of an article of base -> its path there."""
    claims: dict[str, list[str]] = defaultdict(list)
    home = {h["seed"]: path for path, h in sorted(known.items(), reverse=True) if "seed" in h}
    reseeded = _reseeded(heads, known)
    for path in tree.docs:
        was = known[path].get("seed") if path in known else None
        seed = was if was in reseeded else heads[path].get("seed") or was
        if seed and MOVED_TO not in heads[path]:
            claims[seed].append(path)
    articles = {seed: path for seed, path in home.items() if path not in tree.docs}
    copies: dict[str, list[str]] = {}
    origin: dict[str, str] = {}
    for seed, paths in claims.items():
        here = home[seed] if home.get(seed) in paths else paths[0]
        articles[seed] = here
        if seed in home:
            origin[here] = home[seed]
        if rest := [path for path in paths if path != here]:
            copies[seed] = rest
    return articles, copies, origin


def _titled(heads: Heads, known: Heads, origin: Mapping[str, str]) -> tuple[str, ...]:
    def claim(path: str) -> int:
        if path not in origin:
            return 2
        return heads[path].get("title") != known[origin[path]].get("title")

    return tuple(sorted(sorted(heads), key=claim))


def _namesakes(found: Identity, heads: Heads) -> list[tuple[str, list[str]]]:
    """(title, pages) of people and places that several pages are about, the one whose title it is in front."""
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in found.titled:
        said, folder = heads[path], found.folder(path)
        if folder in TITLED and said.get("title") and not {MOVED_TO, LIST, "merged_into"} & said.keys():
            bearers[folder, said["title"]].append(path)
    return [(title, paths) for (_, title), paths in sorted(bearers.items()) if len(paths) > 1]


def _twice(what: str, todo: str, paths: Sequence[str]) -> Fault:
    return Fault(" and ".join(f"docs/{path}" for path in paths), f"these pages are all {what}", f"Keep one, or {todo}")
