"""The editors' desk: the pages as a build finds them, put together with what the generator makes of them now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from generator.keep import headline, heads, merge, stubs
from generator.keep.before import Before
from generator.keep.checks import check
from generator.keep.heads import head
from generator.keep.identity import Identity
from generator.keep.merge import GaveWay, Merged, lists
from generator.keep.merge.body import paragraphs
from generator.keep.stubs import Sides
from generator.keep.tree import BASE, Tree
from generator.page import dump, markup, parse, readable
from generator.records import Decisions

Step = tuple[str, bytes | None]
"""A path below docs/ and the bytes that shall stand there, None for no file."""


class Desk(Before):
    """All pages of a site on their way through one build. `merge` is called with the pages that the generator makes;
    what it has not made when `steps` is called, it makes no more."""

    def __init__(self, tree: Tree, known: Identity, decided: Decisions, standing: Iterable[str] = ()) -> None:
        super().__init__(tree, known, decided, standing)
        self.outcomes: dict[str, Merged] = {}
        self.made: set[str] = set()

    def merge(self, texts: Mapping[str, str]) -> None:
        """Puts what the generator makes of pages together with what stands there."""
        self.made |= texts.keys()
        gone = [
            path for path in self.deleted if heads.FIXED.fullmatch(path) or heads.LIST in head(self.tree.base[path])
        ]
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
        page = readable(data)
        return paragraphs(page.body, facts="seed" in page.front) if page else None

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

    def agrees(self, path: str) -> bool:
        """Whether the generator now says itself all that will stand on a page, once it is merged."""
        found = self.outcomes.get(path)
        return found is not None and found.data == found.base

    def stands(self, path: str, text: str) -> bool:
        """Whether a page stands in docs just so."""
        return self.tree.docs.get(path) == text.encode()

    @cached_property
    def instead(self) -> dict[str, bytes | None]:
        """path -> what to print instead of a page that has faults (its last good form), None for what is no page."""
        found: dict[str, bytes | None] = dict.fromkeys(self.tree.left_out)
        for path, one in self._checked.items():
            if one.published is not None and path in self.after:
                found[path] = check(self.after[path], self._after[path][1], path, self._allowed).published
        return {path: data for path, data in found.items() if data is not None or path in self.tree.left_out}

    def steps(self, there: Tree) -> list[Step]:
        """What to write, docs before base: after a kill in between, the next build finds its own words in docs.

        `there` is what stands on the disk, where base was lost and guessed (see lost.py).
        """
        steps: list[Step] = []
        for side, before, prefix in ((0, there.docs, ""), (1, there.base, f"{BASE}/")):
            after = {path: data for path, sides in self._after.items() if (data := sides[side]) is not None}
            steps += [(prefix + p, after.get(p)) for p in sorted({*before, *after}) if before.get(p) != after.get(p)]
        return steps

    @property
    def left(self) -> list[str]:
        """Paths of the edited pages that nothing in seeds/ makes any more."""
        return sorted(path for path, one in self.outcomes.items() if one.state == "orphan")

    def gave_way(self) -> list[tuple[str, GaveWay]]:
        """(path, what the generator would have said) wherever an edit by hand stands over it. What is said of a list is
        a count, new with every article: who wrote a better description need not hear of it."""
        told = [(path, one) for path in sorted(self.outcomes) for one in self.outcomes[path].gave_way]
        return [(path, one) for path, one in told if one.where != "description" or path in self.articles.values()]
