"""What people took out of front matter, remembered in base also while the generator has nothing to say there.

Without it, a name that an editor took off an article would come back under the name of before, once somebody undoes
the renaming of that person; or with the topic that the generator finds, loses and finds again.
"""

from __future__ import annotations

from dataclasses import replace

from generator.errors import Fault
from generator.keep.tree import BASE
from generator.page import Values, dump, parse
from generator.page.front import Front

KEY = "taken_out"
"""The key of base that holds it: key of the page -> what stood there once. No page of docs/ has it."""

MARK = f"\n{KEY}:".encode()
"""Base without these bytes remembers nothing."""


def recalled(base: Front, theirs: Front) -> Front:
    """Base with what people took out before: what they have put back since is forgotten."""
    remembered = base.value(KEY)
    base = base.without(KEY)
    for key, gone in remembered.items() if isinstance(remembered, dict) else ():
        before, now = base.value(key), theirs.value(key)
        if isinstance(gone, list):
            still = [item for item in gone if item not in (*_list(before), *_list(now))]
            base = base.with_value(key, [*_list(before), *still]) if still else base
        elif before is None and key not in theirs:
            base = base.with_value(key, gone)
    return base


def remembered(new: Values, *sides: tuple[Values, Values]) -> dict[str, object]:
    """What people took out that the generator does not say any more either, by key; `sides` are (base, theirs), under
    the names of before, with what was remembered, and under those of today, without."""
    found: dict[str, object] = {}
    for base, theirs in sides:
        for key, before in base.items():
            if isinstance(before, list):
                left = [*_list(theirs.get(key)), *_list(new.get(key)), *_list(found.get(key))]
                if gone := [item for item in before if item not in left]:
                    found[key] = [*_list(found.get(key)), *gone]
            elif not isinstance(before, dict) and key not in theirs and key not in new:
                found[key] = before
    return found


def whole(base: bytes, theirs: bytes) -> bytes:
    """Base with what people took out of the page in its old place, to be shown as their edit."""
    if MARK not in base:
        return base
    try:
        page = parse(base, BASE)
        return dump(replace(page, front=recalled(page.front, parse(theirs, "").front)))
    except Fault:
        return base


def said(base: bytes, key: str = "") -> bytes:
    """What the generator wrote, without what base remembers beside it, or without what it remembers of one key.

    Raises: Fault where somebody broke base.
    """
    if MARK not in base:
        return base
    page = parse(base, BASE)
    found = page.front.value(KEY)
    left = {name: gone for name, gone in found.items() if name != key} if key and isinstance(found, dict) else {}
    return dump(replace(page, front=page.front.with_value(KEY, left) if left else page.front.without(KEY)))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
