"""The pages as a build finds them: where they stand, what people changed on them, and what of it counts."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Set
from functools import cached_property

from generator.keep import heads, stubs
from generator.keep.checks import broken, check, strange_seeds
from generator.keep.decisions import undecided
from generator.keep.heads import head
from generator.keep.identity import Identity
from generator.keep.known import known_of
from generator.keep.merge.renames import renamed
from generator.keep.merge.taken import recalled
from generator.keep.merge.values import effective
from generator.keep.tree import SUFFIX, Tree, page_at
from generator.page import Values, markup, parse
from generator.records import Decisions
from generator.seeds import file_of


class Before:
    """All pages of a site as they stand, and as the generator wrote them last."""

    def __init__(self, tree: Tree, known: Identity, decided: Decisions, standing: Iterable[str] = ()) -> None:
        """`standing` are files and folders of seeds of which something could not be read this time: pages that no seed
        makes now stay as they are. So do those of people and places that have a copy, which decides nothing beside."""
        self.tree, self.known = tree, known
        unread = set(standing)
        self._standing = {path for seed, path in known.articles.items() if _within(file_of(seed), unread)}
        self._standing |= {path for path in known.copies.values() if known.folder(path) in heads.TITLED}
        self._allowed = known_of(tree, known)
        self._checked = {
            path: check(data, self._base(path), path, self._allowed)
            for path, data in tree.docs.items()
            if data != self._base(path)
        }
        self.faults = [*tree.faults, *known.faults, *(f for one in self._checked.values() for f in one.faults)]
        self.faults += strange_seeds(known, self._checked)
        self.faults += broken(tree, [known.origin[path] for path in self._checked if path in known.origin])
        self._decided = {
            known.addresses.get(path := page_at(folder, one.slug), path): one
            for folder, ones in (("people", decided.people), ("topics", decided.topics), ("places", decided.places))
            for one in ones
        }

    @property
    def articles(self) -> Mapping[str, str]:
        """seed -> path of its page."""
        return self.known.articles

    @cached_property
    def stories(self) -> dict[str, str]:
        """seed -> slug of its story, as the generator had it last."""
        heads = ((seed, head(self._base(path) or b"")) for seed, path in self.known.articles.items())
        return {seed: said["story"] for seed, said in heads if "story" in said}

    @cached_property
    def stories_told(self) -> dict[str, str]:
        """seed -> slug of the story that people wrote for it, "" where they took it out of one."""
        said = {seed: self.by_hand(path) for seed, path in self.known.articles.items()}
        return {seed: str(keys["story"] or "") for seed, keys in said.items() if "story" in keys}

    def stood(self, but: Set[str]) -> dict[str, str]:
        """seed -> slug of its story at the last build, "" for none, of the articles that stood there; `but` these."""
        seeds = (seed for seed, path in self.articles.items() if path in self.known.origin and seed not in but)
        return {seed: self.stories.get(seed, "") for seed in seeds}

    def stories_at(self, paths: Mapping[str, str]) -> dict[str, str]:
        """seed -> slug of its story at the last build, or of the one that it left; `paths` of articles by seed."""
        left = {seed: self.stories_left[path] for seed, path in paths.items() if path in self.stories_left}
        return left | self.stories

    @cached_property
    def stories_left(self) -> dict[str, str]:
        """Path of an article -> slug of the story that listed it when its articles went, whose page people keep."""
        told = set(self.stories.values())
        found: dict[str, str] = {}
        for path in sorted(self._checked.keys() & self.known.origin.keys()):
            old = self.known.origin[path]
            slug, listed = posixpath.basename(old).removesuffix(SUFFIX), self.tree.base[old]
            is_story = self.known.folder(path) == "stories" and not heads.FIXED.fullmatch(old)
            if is_story and heads.LIST not in head(listed) and slug not in told:
                found |= dict.fromkeys(stubs.targets(old, listed), slug)
        return found

    def titles(self, folder: str) -> dict[str, str]:
        """Title -> path of the pages that stand in a folder, under the title they have now and the one they had."""
        found: dict[str, str] = {}
        docs, base, known = self.tree.docs, self.tree.base, self.known
        pages = [(path, docs[path]) for path in known.titled]
        pages += [(path, base[path]) for path in known.deleted]
        pages += [(path, base[old]) for path, old in known.origin.items()]
        for path, data in pages:
            said = head(data) if known.folder(path) == folder else {}
            if "title" in said and not {heads.MOVED_TO, heads.LIST} & said.keys():
                found.setdefault(markup.unvalue(said["title"]), path)
        return found

    @cached_property
    def stories_called(self) -> dict[str, str]:
        """Path of a story's page -> the title that people gave it."""
        said = {path: self.by_hand(path).get("title") for path in self._checked if self.known.folder(path) == "stories"}
        return {path: markup.unvalue(title) for path, title in said.items() if isinstance(title, str)}

    @property
    def moved(self) -> Mapping[str, str]:
        """Old address -> path where the page stands to which people moved it."""
        return self.known.addresses

    @property
    def taken(self) -> frozenset[str]:
        """Addresses at which something stands, or stood when people took it away: a new page needs another one."""
        return frozenset({*self.tree.docs, *self.tree.base} - (self.known.stubs.keys() - self.moved.keys()))

    @property
    def deleted(self) -> frozenset[str]:
        """Paths of pages that an editor deleted."""
        return frozenset(self.known.deleted)

    @cached_property
    def merged_into(self) -> dict[str, tuple[str, str, str]]:
        """path -> (its title, path and title of the page that it gave way to by an editor's decision)."""
        found = {}
        for path, one in self._decided.items():
            target = page_at(self.known.folder(path), one.merged_into)
            target = self.moved.get(target, target)
            if one.merged_into and path in self.tree.docs:
                title = head(self.tree.docs.get(target, b"")).get("title", one.merged_into)
                found[path] = (one.name, target, markup.unvalue(title))
        return found

    @cached_property
    def _names(self) -> dict[str, str]:
        """Old name -> new name, as in front matter, of those whom editors renamed or merged into others."""
        merged = {markup.value(title): markup.value(other) for title, _, other in self.merged_into.values()}
        return self._was | merged

    @cached_property
    def _was(self) -> dict[str, str]:
        """The same of those alone whom editors renamed."""
        return {markup.value(one.was): markup.value(one.name) for one in self._decided.values() if one.was}

    def effective(self, path: str, values: Values) -> Values | None:
        """What of a page's front matter counts: `values` under people's edits; None for a page deleted by hand."""
        base, theirs = self._base(path), self.tree.docs.get(path)
        if theirs is None:
            return None if path in self.deleted else values
        if theirs == base:
            return values
        found = self._checked[path]
        if found.front is None:
            return values
        if found.before is None or not found.before.opening:
            theirs_alone = found.front.values()  # written by hand: what stands there is all a person's (see lists.py)
            return self._titled(path, theirs_alone)
        before, now = renamed(recalled(found.before, found.front), found.front, self._names)
        return self._titled(path, effective(before.values(), now.values(), values))

    def handwritten(self, folder: str, made: Mapping[str, object]) -> dict[str, Values]:
        """path -> front matter of the pages of a folder that people keep: written by hand, or edited before their seed
        went. `made` are the pages that the generator makes now."""
        found: dict[str, Values] = {}
        for path, data in self.tree.docs.items():
            ours = path in self.known.origin and data == self._base(path) and path not in self._standing
            if self.known.folder(path) == folder and not ours and path not in made:
                front = self._checked[path].front if path in self._checked else parse(data, path).front
                if front is not None and heads.MOVED_TO not in front:
                    found[path] = self._titled(path, front.values())
        return found

    def _titled(self, path: str, values: Values) -> Values:
        """The front matter of a page, with its headline for a title where it says none."""
        said = self._checked[path].headline if path in self._checked else ""
        return {"title": markup.value(said), **values} if said and "title" not in values else values

    def edited(self, path: str) -> bool:
        """Whether a page stands otherwise than the generator wrote it."""
        base = self._base(path)
        return base is not None and path in self.tree.docs and self.tree.docs[path] != base

    def by_hand(self, path: str) -> dict[str, object]:
        """The keys of a page's front matter that people changed, as they stand."""
        found = self._checked.get(path)
        if not found or not found.front:
            return {}
        before = recalled(found.before, found.front).values() if found.before else {}
        now = found.front.values()
        return {key: now.get(key) for key in sorted({*before, *now}) if before.get(key) != now.get(key)}

    def undecided(self, path: str, values: dict[str, object]) -> dict[str, object]:
        """What base shall hold of a page's front matter: what the generator would say had no editor decided."""
        return undecided(values, self._decided[path]) if path in self._decided else values

    def _base(self, path: str) -> bytes | None:
        """What the generator wrote of a page, wherever it stood then."""
        if path in self.tree.docs:
            return self.tree.base.get(self.known.origin.get(path, ""))
        return None if path in self.known.moved else self.tree.base.get(path)


def _within(file: str, places: Set[str]) -> bool:
    """Whether a file, or a folder above it, is one of these places."""
    return file in places or any(file.startswith(f"{place}/") for place in places)
