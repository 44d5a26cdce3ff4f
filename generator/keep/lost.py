"""Pages whose base was lost: base is again what the generator writes where nobody has edited them.

A page without base is taken for the words of a person, and decides with all it says. Where base was lost, every page
would, and none would ever be brought up to date. But a page that holds a filled list of the generator's was once its
own. So a build is planned over such pages as if they were all untouched; what it makes of them is their base, and what
stands there otherwise is the edit of a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from generator.keep.desk import Desk
from generator.keep.heads import TITLED, head
from generator.keep.identity import Identity, identify
from generator.keep.merge.sections import sections
from generator.keep.tree import Tree
from generator.page import readable


class Planned(Protocol):
    """What a build would do, with the desk over which all its pages went."""

    @property
    def desk(self) -> Desk: ...


AnyPlan = TypeVar("AnyPlan", bound=Planned)


def settled(tree: Tree, plan: Callable[[Tree], AnyPlan]) -> AnyPlan:
    """What `plan` makes of the pages with their base; it is called again where base was lost of a page that is not just
    as the generator would write it, or that follows from what people wrote on such a page."""
    lost = _lost(tree)
    planned = plan(_with_base(tree, lost))
    desk = planned.desk
    base = {path: made for path in lost if path in desk.made and (made := desk.outcomes[path].base) is not None}
    if base == lost:
        return planned
    return settled(_with_base(tree, base), plan) if base else plan(tree)


def _with_base(tree: Tree, found: Mapping[str, bytes]) -> Tree:
    return replace(tree, base=dict(sorted({**tree.base, **found}.items()))) if found else tree


def _lost(tree: Tree) -> dict[str, bytes]:
    """path -> bytes of the pages without base that hold a filled list, but for copies of others."""
    found = {path: data for path, data in tree.docs.items() if path not in tree.base and _listing(data)}
    if not found:
        return {}
    known = identify(tree)
    names = {_name(known, path, tree.docs[path]) for path in known.origin if known.folder(path) in TITLED}
    lost = tree.docs.keys() - known.origin.keys() - set(known.copies)
    return {path: data for path, data in found.items() if path in lost and _name(known, path, data) not in names}


def _name(known: Identity, path: str, data: bytes) -> tuple[str, str]:
    """Whom a page is about: its folder and title."""
    return known.folder(path), head(data).get("title", "")


def _listing(data: bytes) -> bool:
    page = readable(data) if b"<!-- tidings:begin" in data else None
    return page is not None and any(section.text.strip() for section in sections(page.body).values())
