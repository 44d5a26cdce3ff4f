"""The editors' desk: the pages as they stand, as the generator wrote them last, and as they will be."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from functools import cached_property

from generator.errors import Fault
from generator.keep import headline, heads, merge, stubs
from generator.keep.checks import broken, check, known_of, strange_seeds
from generator.keep.decisions import undecided
from generator.keep.heads import head
from generator.keep.identity import Identity
from generator.keep.merge import GaveWay, Merged, lists
from generator.keep.merge.body import paragraphs
from generator.keep.merge.renames import renamed
from generator.keep.merge.taken import recalled
from generator.keep.merge.values import effective
from generator.keep.stubs import Sides
from generator.keep.tree import BASE, Tree
from generator.page import dump, markup, parse
from generator.records import Decisions
from generator.seeds import file_of

Front = Mapping[str, object]
Step = tuple[str, bytes | None]
"""A path below docs/ and the bytes that shall stand there, None for no file."""


class Desk:
    """All pages of a site on their way through one build. `merge` is called with the pages that the generator makes;
    what it has not made when `steps` is called, it makes no more."""

    def __init__(self, tree: Tree, known: Identity, decided: Decisions, standing: Iterable[str] = ()) -> None:
        """`standing` are files and folders of seeds of which something could not be read this time: pages that no seed
        makes now stay as they are. So do those of people and places that have a copy, which decides nothing beside."""
        self.tree, self.known = tree, known
        unread = set(standing)
        self._standing = {path for seed, path in known.articles.items() if _within(file_of(seed), unread)}
        self._standing |= {path for path in known.copies.values() if known.folder(path) in heads.TITLED}
        self.outcomes: dict[str, Merged] = {}
        self.made: set[str] = set()
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
            known.addresses.get(path := _path(folder, one.slug), path): one
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
    def stories_left(self) -> dict[str, str]:
        """Path of an article -> slug of the story that listed it when its articles went, whose page people keep."""
        told = set(self.stories.values())
        found: dict[str, str] = {}
        for path in sorted(self._checked):
            slug = posixpath.basename(self.known.origin.get(path, "")).removesuffix(".md")
            if self.known.folder(path) == "stories" and slug and slug not in told:
                found |= dict.fromkeys(stubs.targets(path, self.tree.docs[path]), slug)
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
            target = _path(self.known.folder(path), one.merged_into)
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

    def effective(self, path: str, values: Front) -> Front | None:
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

    def handwritten(self, folder: str, made: Mapping[str, object]) -> dict[str, Front]:
        """path -> front matter of the pages of a folder that people keep: written by hand, or edited before their seed
        went. `made` are the pages that the generator makes now."""
        found: dict[str, Front] = {}
        for path, data in self.tree.docs.items():
            ours = path in self.known.origin and data == self._base(path) and path not in self._standing
            if self.known.folder(path) == folder and not ours and path not in made:
                front = self._checked[path].front if path in self._checked else parse(data, path).front
                if front is not None and heads.MOVED_TO not in front:
                    found[path] = self._titled(path, front.values())
        return found

    def _titled(self, path: str, values: Front) -> Front:
        """The front matter of a page, with its headline for a title where it says none."""
        said = self._checked[path].headline if path in self._checked else ""
        return {"title": markup.value(said), **values} if said and "title" not in values else values

    def edited(self, path: str) -> bool:
        """Whether a page stands otherwise than the generator wrote it."""
        base = self._base(path)
        return base is not None and path in self.tree.docs and self.tree.docs[path] != base

    def agrees(self, path: str) -> bool:
        """Whether the generator now says itself all that will stand on a page, once it is merged."""
        found = self.outcomes.get(path)
        return found is not None and found.data == found.base

    def undecided(self, path: str, values: dict[str, object]) -> dict[str, object]:
        """What base shall hold of a page's front matter: what the generator would say had no editor decided."""
        return undecided(values, self._decided[path]) if path in self._decided else values

    def merge(self, texts: Mapping[str, str]) -> None:
        """Puts what the generator makes of pages together with what stands there."""
        self.made |= texts.keys()
        gone = [path for path in self.deleted if heads.FIXED.fullmatch(path)]
        for path, text in texts.items():
            text = stubs.unlinked(path, text, gone) if gone else text
            new, base, theirs = text.encode(), self._base(path), self.tree.docs.get(path)
            if base is None and theirs not in (None, new) and (filled := lists.invited(theirs, new)):
                found = Merged(*filled, "adopted")
            else:
                if base is not None and theirs != new:
                    new = headline.beside(theirs or base, base, lists.own_words(base, new))
                found = merge.page(base, theirs, new, f"docs/{path}", self._names, self._was)
            if found.state == "edited" and found.data and self.known.moved:
                found = replace(found, data=stubs.relinked(path, found.data, self.known.moved))
            self.outcomes[path] = found

    def text_of(self, path: str) -> tuple[str, ...] | None:
        """The visible paragraphs of an article as they will stand; None where they are the generator's."""
        found = self.outcomes.get(path)
        if found and (found.fault or found.data == found.base):
            return None
        data = (found.data if found else None) or self.tree.docs.get(path, b"")
        try:
            page = parse(data, path)
        except Fault:
            return None
        return paragraphs(page.body, facts="seed" in page.front)

    @cached_property
    def after(self) -> dict[str, bytes]:
        """path -> bytes of every page that will stand in docs/."""
        return {path: data for path, (data, _) in self._after.items() if data is not None}

    @cached_property
    def _after(self) -> dict[str, Sides]:
        """path -> what will stand in docs/ and in base."""
        found: dict[str, Sides] = {path: (one.data, one.base) for path, one in self.outcomes.items()}
        for path in [*self.known.origin, *self.known.deleted]:
            if path not in self.outcomes and path not in self._standing:
                self.outcomes[path] = one = self._unmade(path)
                found[path] = (one.data, one.base)
        found |= {path: (None, base) for path, base in self._deleted_under_new_seeds() if path not in self.made}
        for path in self.tree.docs.keys() - found.keys():
            found[path] = (self.tree.docs[path], self._base(path))
        found |= stubs.of_moved(self.tree, self.known, self.made, found)
        stale = [path for path, one in self.outcomes.items() if one.state == "stale" and found[path][0] is None]
        return found | dict(stubs.of_stale(self.tree, stale, found, self._standing))

    def _unmade(self, path: str) -> Merged:
        """What becomes of a page that the generator makes no more: one that a person wrote is all theirs again."""
        base, theirs = self._base(path), self.tree.docs.get(path)
        if base is None or theirs is None or not lists.is_own(base):
            return merge.page(base, theirs, None, f"docs/{path}")
        found = merge.page(base, theirs, lists.emptied(base), f"docs/{path}")
        return found if found.fault else replace(found, base=None, state="adopted")

    def _deleted_under_new_seeds(self) -> Iterator[tuple[str, bytes]]:
        """(path, base) of articles that people took away, for they stay away also when their seed files are renamed."""
        for seed, path in self.known.articles.items():
            if path in self.deleted and head(self.tree.base[path]).get("seed") != seed:
                page = parse(self.tree.base[path], path)
                yield path, dump(replace(page, front=page.front.with_value("seed", markup.value(seed))))

    @cached_property
    def instead(self) -> dict[str, bytes | None]:
        """path -> what to print instead of a page that has faults (its last good form), None for what is no page."""
        found: dict[str, bytes | None] = dict.fromkeys(self.tree.left_out)
        for path, one in self._checked.items():
            if one.published is not None and path in self.after:
                found[path] = check(self.after[path], self._after[path][1], path, self._allowed).published
        return {path: data for path, data in found.items() if data is not None or path in self.tree.left_out}

    def steps(self, there: Tree | None = None) -> list[Step]:
        """What to write, docs before base: after a kill in between, the next build finds its own words in docs.

        `there` is what stands on the disk, where base was lost and guessed (see lost.py).
        """
        steps: list[Step] = []
        there = there or self.tree
        for side, before, prefix in ((0, there.docs, ""), (1, there.base, f"{BASE}/")):
            after = {path: data for path, sides in self._after.items() if (data := sides[side]) is not None}
            steps += [(prefix + p, after.get(p)) for p in sorted({*before, *after}) if before.get(p) != after.get(p)]
        return steps

    def gave_way(self) -> list[tuple[str, GaveWay]]:
        """(path, what the generator would have said) wherever an edit by hand stands over it."""
        return [(path, one) for path in sorted(self.outcomes) for one in self.outcomes[path].gave_way]

    def by_hand(self, path: str) -> dict[str, object]:
        """The keys of a page's front matter that people changed, as they stand."""
        found = self._checked.get(path)
        if not found or not found.front:
            return {}
        before = recalled(found.before, found.front).values() if found.before else {}
        now = found.front.values()
        return {key: now.get(key) for key in sorted({*before, *now}) if before.get(key) != now.get(key)}

    def _base(self, path: str) -> bytes | None:
        """What the generator wrote of a page, wherever it stood then."""
        if path in self.tree.docs:
            return self.tree.base.get(self.known.origin.get(path, ""))
        return None if path in self.known.moved else self.tree.base.get(path)


def _within(file: str, places: Set[str]) -> bool:
    """Whether a file, or a folder above it, is one of these places."""
    return file in places or any(file.startswith(f"{place}/") for place in places)


def _path(folder: str, slug: str) -> str:
    return posixpath.normpath(f"{folder}/{slug}.md")
