"""Front matter of three pages made one: who changed a value owns it, and lists keep people's differences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.page import Values

MISSING = object()


@dataclass(frozen=True, slots=True)
class GaveWay:
    """Where the generator had something else to say than a person: theirs stands, its own is told.

    `where` is "title" for a key of the front matter, "line 12" for a block of the merged page.
    Either text is empty where that side has nothing there.
    """

    where: str
    hand: str
    generator: str


def effective(base: Values, theirs: Values, new: Values) -> dict[str, object]:
    """The values that count: the generator's new ones under people's edits, their difference from base to theirs.

    Scalars: touched by hand means owned by hand, and so does a key taken away. Lists: what a person added and
    removed is kept over the new list. Mappings: key by key.
    """
    order = [*theirs, *(key for key in new if key not in theirs)]
    merged = {key: _three(base.get(key, MISSING), theirs.get(key, MISSING), new.get(key, MISSING)) for key in order}
    return {key: value for key, value in merged.items() if value is not MISSING}


def overruled(base: Values, theirs: Values, new: Values) -> list[GaveWay]:
    """The scalar keys that a person and the generator have both changed, each in its own way."""
    found = []
    for key in sorted({*base, *theirs, *new}):
        b, t, n = (side.get(key, MISSING) for side in (base, theirs, new))
        scalars = not any(isinstance(v, list | dict) for v in (b, t, n))
        if scalars and t != b and n not in (b, t):
            found.append(GaveWay(key, *("" if v is MISSING else str(v) for v in (t, n))))
    return found


def _three(base: object, theirs: object, new: object) -> object:
    sides = [side for side in (base, theirs, new) if side is not MISSING]
    if theirs is None and any(isinstance(side, list) for side in sides):
        return _three(base, [], new) or None  # `people:` with nothing behind it is an emptied list
    if all(isinstance(side, list) for side in sides):
        b, t, n = (side if isinstance(side, list) else [] for side in (base, theirs, new))
        merged = difference(b, t, n)
        return merged if merged or theirs == [] or new == [] else MISSING
    if all(isinstance(side, dict) for side in sides) and theirs is not MISSING and new is not MISSING:
        return effective(*(side if isinstance(side, dict) else {} for side in (base, theirs, new)))
    return new if theirs == base else theirs


def difference(base: Sequence[object], theirs: Sequence[object], new: Sequence[object]) -> list[object]:
    """The new list without what a person removed from base, with what they added where they put it.

    Order: the new list's, unless the person changed the order of base's items; then theirs, new ones behind.
    """
    if theirs == base:
        return list(new)
    gone = [item for item in base if item not in theirs]
    fresh = [item for item in new if item not in gone]
    shared = [item for item in theirs if item in base and item in new]
    if shared != [item for item in base if item in theirs and item in new]:
        merged = [item for item in theirs if item not in base or item in new]
        return unique([*merged, *fresh])
    merged = unique(fresh)
    for at, item in enumerate(theirs):
        if item not in base and item not in merged:
            before = [merged.index(other) for other in theirs[:at] if other in merged]
            merged.insert(before[-1] + 1 if before else 0, item)
    return merged


def unique(items: Sequence[object]) -> list[object]:
    """Each of these once, where it stands first; they need not be hashable."""
    return [item for at, item in enumerate(items) if item not in items[:at]]
