"""The page as the generator wrote it last, as it stands, and as it would be now, made one. People's edits win."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from generator.errors import Fault
from generator.keep.merge import taken, values
from generator.keep.merge.renames import decided, renamed, retyped
from generator.keep.merge.sections import held_back, merge_sections
from generator.keep.merge.values import GaveWay
from generator.page import Page, Values, dump, parse
from generator.page.front import Entry, Front
from generator.page.yamlread import newline

__all__ = ["GaveWay", "Merged", "State", "page"]

State = Literal["new", "untouched", "edited", "deleted", "adopted", "stale", "orphan", "taken over"]


@dataclass(frozen=True, slots=True)
class Merged:
    """What shall stand in docs (`data`) and in base (`base`); None: no file.

    `fault` is set where the page cannot be read: then both stay as they are, byte for byte.
    """

    data: bytes | None
    base: bytes | None
    state: State
    gave_way: tuple[GaveWay, ...] = ()
    fault: Fault | None = None


def page(
    base: bytes | None,
    theirs: bytes | None,
    new: bytes | None,
    where: str = "this page",
    names: Mapping[str, str] = MappingProxyType({}),
    was: Mapping[str, str] = MappingProxyType({}),
) -> Merged:
    """One row of the table of hand edits: each argument is a file's bytes, or None where there is none.

    `names` are people and places that an editor renamed or merged into others since: old name -> new name, as in front
    matter; `was` those of them who were renamed.
    Merging again with the result changes nothing, whether base was written in between or not.
    """
    if theirs is None:
        if base is None:
            return Merged(new, new, "new")
        return Merged(None, base if new is None else new, "deleted")
    if base is None:
        return Merged(theirs, None, "adopted") if theirs != new else Merged(new, new, "untouched")
    if theirs == base:
        return Merged(new, new, "untouched" if new is not None else "stale")
    if new is None:
        return Merged(theirs, base, "orphan")
    try:
        return _merged(base, theirs, new, where, names, was)
    except Fault as fault:
        return Merged(theirs, base, "edited", fault=fault)


def _merged(
    base: bytes, theirs: bytes, new: bytes, where: str, names: Mapping[str, str], was: Mapping[str, str]
) -> Merged:
    """An edited page with what the generator says now; base gets that, and what people took out beside it.

    Raises: Fault where one of the three cannot be read.
    """
    before, machine = parse(base, where), parse(new, where)
    now = parse(theirs, where, before.front)
    whole = decided(before.front, taken.recalled(before.front, now.front), now.front, was)
    of_today, own = renamed(whole, now.front, names)
    merged = _edited(replace(before, front=of_today), replace(now, front=own), machine)
    said, _ = renamed(before.front.without(taken.KEY), now.front, names)
    under_old_names = retyped(whole, now.front, names).values(), now.front.values()
    gone = taken.remembered(machine.front.values(), under_old_names, (said.values(), own.values()))
    written = replace(machine, body=held_back(before.body, now.body, machine.body))
    if gone:
        written = replace(written, front=machine.front.with_value(taken.KEY, gone))
    elif merged.data == new:
        merged = replace(merged, state="untouched")
    return replace(merged, base=dump(written))


def _edited(base: Page, theirs: Page, new: Page) -> Merged:
    """The page that shall stand in docs, and what of the generator's gave way."""
    sides = base.front.values(), theirs.front.values(), new.front.values()
    front = _front(base.front, theirs.front, new.front, values.effective(*sides))
    body = merge_sections(base.body, theirs.body, new.body, str(front).count("\n") + 1)
    state: State = "taken over" if body.taken_over else "edited"
    whole = dump(Page(front, body.text, theirs.bom))
    return Merged(whole, None, state, (*values.overruled(*sides), *body.gave_way))


def _front(base: Front, theirs: Front, new: Front, wanted: Values) -> Front:
    """Their front matter with the wanted values: where they left the text alone, as the generator writes it."""
    merged = theirs
    for key in theirs.values():
        if key not in wanted:
            merged = merged.without(key)
    for key in (*(k for k in new.values() if k in wanted), *(k for k in wanted if k not in new)):
        old, mine = theirs.entry(key), new.entry(key)
        if old and old.value == wanted[key]:
            continue
        if mine and mine.value == wanted[key] and (old is None or _same_text(old, base.entry(key))):
            merged = merged.with_entry(mine)
        else:
            merged = merged.with_value(key, wanted[key])
    return merged


def _same_text(one: Entry, other: Entry | None) -> bool:
    eol = newline(one.text)
    return other is not None and one.text.replace(eol, "\n") == other.text
