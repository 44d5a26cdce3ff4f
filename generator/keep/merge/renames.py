"""People and places under the names that editors gave them: whom an editor took off a page does not return renamed."""

from __future__ import annotations

from collections.abc import Mapping

from generator.keep.merge.values import unique
from generator.page.front import Front

LISTS = ("people", "places")


def renamed(base: Front, theirs: Front, names: Mapping[str, str]) -> tuple[Front, Front]:
    """Both sides of an edited page with the names of today: `names` is old name -> new name, as in front matter.

    What a person added to a list is theirs, and stays as they typed it.
    """
    for key in LISTS if names else ():
        before, now = base.value(key), theirs.value(key)
        if isinstance(before, list) and any(name in names for name in before if isinstance(name, str)):
            own = [name for name in now if name not in before] if isinstance(now, list) else []
            today = (names.get(str(name), name) for name in before)
            base = base.with_value(key, unique([name for name in today if name not in own]))
            if isinstance(now, list) and any(name in before and name in names for name in now):
                fresh = [names.get(str(name), name) if name in before else name for name in now]
                theirs = theirs.with_value(key, unique(fresh))
    return base, theirs


def decided(base: Front, recalled: Front, theirs: Front, was: Mapping[str, str]) -> Front:
    """Base with what people took out (`recalled`), under the names of before too: a decision under the name of today
    holds for the same one once the renaming (`was`: name in base -> today's) is undone or another name follows."""
    for key in LISTS if was else ():
        before, now, said = recalled.value(key), theirs.value(key), base.value(key)
        if isinstance(before, list):
            there, ours = now if isinstance(now, list) else [], said if isinstance(said, list) else []
            gone = [name for name in before if name in ours or was.get(str(name)) not in there]
            old = [name for name, today in sorted(was.items()) if today in gone and not {name, today} & {*there}]
            recalled = recalled.with_value(key, unique([*gone, *old]))
    return recalled


def retyped(base: Front, theirs: Front, names: Mapping[str, str]) -> Front:
    """Base without the names for which a person wrote those of today on the page: nobody was taken out."""
    for key in LISTS if names else ():
        before, now = base.value(key), theirs.value(key)
        if isinstance(before, list) and isinstance(now, list):
            own = [name for name in now if name not in before]
            base = base.with_value(key, [name for name in before if names.get(str(name)) not in own])
    return base
