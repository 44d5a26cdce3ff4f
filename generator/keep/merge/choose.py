"""Which blocks stand on a page that a person and the generator have both changed, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from generator.keep.merge.align import ITEM, Alignment, align, alike, kind
from generator.keep.merge.block import merge_block

MOVED = 0.75
"""A block that the generator moves and changes is still the block that a person deleted, when this alike."""

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A place of the merged body. `text` stands there (None: nothing); it is block `base`, `theirs`, `new` of the
    three pages (None: of none). `overruled` is what the generator would have there, where a person's will stands."""

    text: str | None
    base: int | None = None
    theirs: int | None = None
    new: int | None = None
    overruled: str | None = None


@dataclass(frozen=True)
class Sides:
    """The blocks of the three pages, and which of them are the same."""

    base: Texts
    theirs: Texts
    new: Texts

    @cached_property
    def hand(self) -> Alignment:
        """What people made of base."""
        return align(self.base, self.theirs)

    @cached_property
    def machine(self) -> Alignment:
        """What the generator makes of it now."""
        return align(self.base, self.new)

    @cached_property
    def moved(self) -> dict[int, int]:
        """Blocks that a person moved without changing them: place in theirs -> place in base."""
        gone = [i for i, j in enumerate(self.hand.paired) if j is None and self.base[i]]
        left = {self.base[i]: i for i in gone if self.base.count(self.base[i]) == 1}
        added = [j for places in self.hand.added for j in places]
        return {j: left[self.theirs[j]] for j in added if self.theirs[j] in left and self._once(self.theirs[j])}

    def _once(self, text: str) -> bool:
        return self.theirs.count(text) == 1

    def touched(self, i: int) -> bool:
        """Whether a person changed or deleted base block i."""
        j = self.hand.paired[i]
        return self.base[i] not in self.theirs if j is None else self.theirs[j] != self.base[i]

    def rewritten(self, i: int) -> bool:
        """Whether a person has something else to say where base block i stood."""
        paired = (*self.hand.paired, len(self.theirs))
        below = next(k for k in range(i, len(paired)) if paired[k] is not None)
        return (below == i or bool(self.hand.added[below])) and self.touched(i)


def choose(sides: Sides) -> list[Chosen]:
    """The blocks of the merged body, and the places where the generator gave way, in order."""
    kept = [_kept(sides, i) for i in range(len(sides.base))]
    by_hand = [[_by_hand(sides, j) for j in places] for places in sides.hand.added]
    standing = Counter(c.text for c in kept) + Counter(c.text for places in by_hand for c in places)
    chosen: list[Chosen] = []
    for i, places in enumerate(sides.machine.added):
        chosen += [*by_hand[i], *_by_machine(sides, i, places, standing), *kept[i : i + 1]]
    return chosen


def _kept(sides: Sides, i: int) -> Chosen:
    """What stands for base block i in its place."""
    base, j, k = sides.base[i], sides.hand.paired[i], sides.machine.paired[i]
    new = None if k is None else sides.new[k]
    if j is None:
        moved = i in sides.moved.values()
        return Chosen(None, overruled=None if moved or new == base else new)
    theirs = sides.theirs[j]
    place = Chosen(theirs, i, j, k)
    if new is None:
        return Chosen(None) if theirs == base else replace(place, overruled=None if theirs in sides.new else "")
    if theirs == base:
        return replace(place, text=new)
    if new in (base, theirs):
        return place
    both = merge_block(base, theirs, new)
    return replace(place, overruled=new) if both is None else replace(place, text=both)


def _by_hand(sides: Sides, j: int) -> Chosen:
    """A block that a person put here: their own, or one they moved, which follows the generator."""
    if j not in sides.moved:
        return Chosen(sides.theirs[j], theirs=j)
    k = sides.machine.paired[sides.moved[j]]
    return Chosen(sides.theirs[j] if k is None else sides.new[k], sides.moved[j], j, k)


def _by_machine(sides: Sides, i: int, places: tuple[int, ...], standing: Counter[str | None]) -> Iterator[Chosen]:
    """The blocks that the generator adds before base block i; `standing` counts what stands already, and is kept up."""
    for k in places:
        text = sides.new[k]
        had, has = sides.base.count(text), sides.theirs.count(text)
        taken_away = had > 0 and has == 0
        if taken_away or standing[text] >= sides.new.count(text) - max(0, had - has):
            continue
        if _overruled(sides, text, i):
            yield Chosen(None, overruled=text)
        else:
            standing[text] += 1
            yield Chosen(text, new=k)


def _overruled(sides: Sides, text: str, i: int) -> bool:
    """Whether a block that the generator adds before base block i is what it now has for a block that a person changed
    or deleted: for those that it dropped just above, all rewritten by hand, or for one alike that it dropped
    anywhere."""
    dropped = [k for k, place in enumerate(sides.machine.paired) if place is None]
    start = next(k for k in range(i, -1, -1) if k - 1 not in dropped)
    if start < i and kind(text) != ITEM and all(map(sides.rewritten, range(start, i))):
        return True
    return any(alike(sides.base[k], text) >= MOVED for k in dropped if sides.touched(k))
