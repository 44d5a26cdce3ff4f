"""What editors decided on the pages of people, topics and places: the one thing that flows back to inference.

Only differences from base count: what the generator wrote itself is no decision. So that a decision stays one, base
must never take it in: `undecided` gives the values that the generator writes as if nobody had decided.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape, unescape
from typing import TypeVar

from generator.keep.checks import check
from generator.keep.heads import FIXED, LIST, MOVED_TO, TITLED
from generator.keep.identity import Identity
from generator.keep.known import Known, known_of
from generator.keep.merge import lists
from generator.keep.tree import SUFFIX, Tree, page_at
from generator.page import Values, readable
from generator.page.front import Front
from generator.records import Decision, Decisions, PersonDecision, PlaceDecision, TopicDecision

Texts = tuple[str, ...]
Forms = tuple[tuple[str, str], ...]
NAMES, TERMS = "also_known_as", "terms"
AnyDecision = TypeVar("AnyDecision", PersonDecision, TopicDecision, PlaceDecision)


@dataclass(frozen=True, slots=True)
class _Sides:
    """One page: its front matter in base and in docs (None: no such page, so that all of base is decided against)."""

    slug: str
    base: Front | None
    theirs: Front | None

    def said(self, key: str) -> tuple[str, str, Forms, Forms, str, bool, str]:
        """The fields of a Decision, its forms those under `key`."""
        forms, gone = self.added(key), self.removed(key)
        return self.slug, self.name(), forms, gone, self.text("merged_into"), self.theirs is None, self.was()

    def text(self, key: str) -> str:
        """The value as a person set it; empty where it is the generator's."""
        value = self.theirs.value(key) if self.theirs else None
        return value if isinstance(value, str) and not (self.base and self.base.value(key) == value) else ""

    def name(self) -> str:
        for front in (self.theirs, self.base):
            if front and isinstance(title := front.value("title"), str):
                return unescape(title)
        return posixpath.basename(self.slug)

    def was(self) -> str:
        title = self.base.value("title") if self.base else None
        return unescape(title) if isinstance(title, str) and unescape(title) != self.name() else ""

    def listed(self, key: str) -> tuple[str, ...]:
        return tuple(form for _, form in self.added(key))

    def added(self, key: str) -> Forms:
        if self.theirs is None:
            return pairs(self.base, key)
        return tuple(pair for pair in pairs(self.theirs, key) if pair not in pairs(self.base, key))

    def removed(self, key: str) -> Forms:
        if not self.theirs:
            return ()
        return tuple(pair for pair in pairs(self.base, key) if pair not in pairs(self.theirs, key))


def decisions(tree: Tree, identity: Identity) -> Decisions:
    """All decisions of a site, by slug (the path below people/, topics/ or places/).

    A page that another was merged into is decided by that: it stands among them with its title, as it is.
    """

    def all_of(folder: str, read: Callable[[_Sides], AnyDecision]) -> tuple[AnyDecision, ...]:
        found = [(sides, _followed(read(sides), folder, identity)) for sides in _sides(tree, identity, folder, known)]
        said = {one.slug: one for sides, one in found if not sides.base or one != type(one)(sides.slug, sides.name())}
        for slug in sorted({one.merged_into for one in said.values()} - said.keys()):
            if front := _front(tree.docs, page_at(folder, slug)):
                said[slug] = type(found[0][1])(slug, _Sides(slug, front, front).name())
        return tuple(said.values())

    known = known_of(tree, identity)
    return Decisions(all_of("people", _person), all_of("topics", _topic), all_of("places", _place))


def undecided(values: Values, decision: Decision) -> dict[str, object]:
    """The front matter that the generator would write had nobody decided: this, not `values`, goes into base.

    Of the name and of the forms or terms that the decision gave or took, the generator's own stand here again.
    """
    key = TERMS if isinstance(decision, TopicDecision) else NAMES
    was = dict(values)
    if decision.was:
        was["title"] = escape(decision.was, quote=False)
    forms: dict[str, list[str]] = {}
    found = values.get(key)
    for lang, listed in found.items() if isinstance(found, Mapping) else ():
        forms[lang] = [form for form in listed if (lang, unescape(form)) not in decision.forms]
    for lang, form in decision.not_forms:
        if form not in map(unescape, forms.setdefault(lang, [])):
            forms[lang].append(escape(form, quote=False))
    was[key] = {lang: listed for lang, listed in forms.items() if listed}
    was.pop("same_as", None)
    return was


def elsewhere(people: Iterable[PersonDecision], merged_into: Mapping[str, tuple[str, str, str]]) -> dict[str, Texts]:
    """Name of a person's page -> addresses on other sites, those of pages merged into it too, sorted.

    `merged_into`: path -> (title, path, title) of a page that gave way and the one it gave way to.
    """
    names = {title: name for path, (title, _, name) in merged_into.items() if path.startswith("people/")}
    found: dict[str, set[str]] = {}
    for one in people:
        if one.same_as and not one.deleted:
            found.setdefault(names.get(one.name, one.name), set()).update(one.same_as)
    return {name: tuple(sorted(addresses)) for name, addresses in found.items()}


def called(decided: Decisions) -> dict[tuple[str, str], Forms]:
    """(folder, title) of the pages of people and places -> the names that editors gave beside the title."""
    pages = {"people": decided.people, "places": decided.places}
    return {(folder, one.name): one.forms for folder, found in pages.items() for one in found if one.forms}


def pairs(front: Front | None, key: str) -> Forms:
    """The forms under a key as (lang, form): a mapping lang -> forms, or a list (or one text) for every language."""
    value = front.value(key) if front else None
    by_lang = value if isinstance(value, dict) else {"": value}
    found = []
    for lang, forms in by_lang.items():
        for form in forms if isinstance(forms, list) else [forms]:
            if isinstance(form, str) and form.strip():
                found.append((lang, unescape(form.strip())))
    return tuple(found)


def _sides(tree: Tree, identity: Identity, folder: str, known: Known) -> Iterator[_Sides]:
    """The pages of one folder that an editor changed, deleted or wrote, in the order of their paths."""
    here = [(path, identity.origin.get(path)) for path in tree.docs if path not in identity.copies]
    gone = [(path, path) for path in identity.deleted]
    for path, base in sorted([*here, *gone], key=lambda pair: pair[0]):
        if identity.folder(path) != folder or FIXED.fullmatch(path):
            continue
        base = None if base and lists.is_own(tree.base[base]) else base
        if base and tree.docs.get(path) == tree.base[base]:
            continue
        before = _front(tree.base, base)
        theirs = check(tree.docs[path], tree.base.get(base or ""), path, known).front if path in tree.docs else None
        if folder in TITLED and before is None and theirs is not None and "title" not in theirs:
            continue  # a page that names nobody
        sides = _Sides(_slug(path, folder, identity), before, theirs)
        if any(side and (LIST in side or MOVED_TO in side) for side in (before, theirs)):
            continue
        if path in tree.docs and theirs is None:
            continue
        yield sides


def _followed(one: AnyDecision, folder: str, identity: Identity) -> AnyDecision:
    """The decision with the page that it names where people moved that one."""
    if not one.merged_into:
        return one
    path = page_at(folder, one.merged_into.removesuffix(SUFFIX))
    return replace(one, merged_into=_slug(identity.addresses.get(path, path), folder, identity))


def _slug(path: str, folder: str, identity: Identity) -> str:
    """What others call a page: a topic by its id, which stays when the page moves, others by where they stand."""
    address = identity.homes.get(path, path) if folder == "topics" else path
    return posixpath.relpath(address, folder).removesuffix(SUFFIX)


def _front(pages: Mapping[str, bytes], path: str | None) -> Front | None:
    page = readable(pages.get(path or ""))
    return page.front if page else None


def _person(page: _Sides) -> PersonDecision:
    return PersonDecision(
        *page.said(NAMES), same_as=page.listed("same_as"), different_from=page.listed("different_from")
    )


def _topic(page: _Sides) -> TopicDecision:
    return TopicDecision(*page.said(TERMS), broader=page.text("broader"))


def _place(page: _Sides) -> PlaceDecision:
    return PlaceDecision(*page.said(NAMES), country=page.text("country"))
