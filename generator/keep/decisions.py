"""What editors decided on the pages of people, topics and places: the one thing that flows back to inference.

Only differences from base count: what the generator wrote itself is no decision. So that a decision stays one, base
must never take it in: `undecided` gives the values that the generator writes as if nobody had decided.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape

from generator.errors import Fault
from generator.front import Front
from generator.keep.checks import check, known_of
from generator.keep.identity import MOVED_TO, Identity
from generator.keep.tree import SUFFIX, Tree
from generator.page import parse
from generator.records import Decisions, PersonDecision, PlaceDecision, TopicDecision

LIST = "list"
"""A page with this key lists others and is nobody's own page, wherever it stands."""

Forms = tuple[tuple[str, str], ...]
Decision = PersonDecision | TopicDecision | PlaceDecision


@dataclass(frozen=True, slots=True)
class _Sides:
    """One page: its front matter in base and in docs (None: no such page, or none that can be read)."""

    slug: str
    base: Front | None
    theirs: Front | None

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
        return tuple(pair for pair in pairs(self.theirs, key) if pair not in pairs(self.base, key))

    def removed(self, key: str) -> Forms:
        if not self.theirs:
            return ()
        return tuple(pair for pair in pairs(self.base, key) if pair not in pairs(self.theirs, key))


def decisions(tree: Tree, identity: Identity) -> Decisions:
    """All decisions of a site, by slug (the path below people/, topics/ or places/)."""
    return Decisions(
        tuple(filter(None, map(_person, _sides(tree, identity, "people")))),
        tuple(filter(None, map(_topic, _sides(tree, identity, "topics")))),
        tuple(filter(None, map(_place, _sides(tree, identity, "places")))),
    )


def undecided(values: Mapping[str, object], decision: Decision) -> dict[str, object]:
    """The front matter that the generator would write had nobody decided: this, not `values`, goes into base.

    Of the name and of the forms or terms that the decision gave or took, the generator's own stand here again.
    """
    key = "terms" if isinstance(decision, TopicDecision) else "also_known_as"
    added = decision.terms if isinstance(decision, TopicDecision) else decision.forms
    removed = decision.not_terms if isinstance(decision, TopicDecision) else decision.not_forms
    was = dict(values)
    if decision.was:
        was["title"] = escape(decision.was, quote=False)
    forms: dict[str, list[str]] = {}
    found = values.get(key)
    for lang, listed in found.items() if isinstance(found, Mapping) else ():
        forms[lang] = [form for form in listed if (lang, unescape(form)) not in added]
    for lang, form in removed:
        if form not in map(unescape, forms.setdefault(lang, [])):
            forms[lang].append(escape(form, quote=False))
    was[key] = {lang: listed for lang, listed in forms.items() if listed}
    return was


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


def _sides(tree: Tree, identity: Identity, folder: str) -> Iterator[_Sides]:
    """The pages of one folder that an editor changed, deleted or wrote, in the order of their paths."""
    here = [(path, identity.origin.get(path)) for path in tree.docs if path not in identity.left_out]
    gone = [(path, path) for path in identity.deleted]
    known = known_of(tree)
    for path, base in sorted([*here, *gone], key=lambda pair: pair[0]):
        if not path.startswith(folder + "/") or posixpath.basename(path) == "index" + SUFFIX:
            continue
        if base and tree.docs.get(path) == tree.base[base]:
            continue
        slug = path.removeprefix(folder + "/").removesuffix(SUFFIX)
        before = _front(tree.base, base)
        theirs = check(tree.docs[path], tree.base.get(base or ""), path, known).front if path in tree.docs else None
        sides = _Sides(slug, before, theirs)
        if any(side and (LIST in side or MOVED_TO in side) for side in (sides.base, sides.theirs)):
            continue
        if path in tree.docs and sides.theirs is None:
            continue
        yield sides


def _front(pages: Mapping[str, bytes], path: str | None) -> Front | None:
    if path is None or path not in pages:
        return None
    try:
        return parse(pages[path], path).front
    except Fault:
        return None


def _person(sides: _Sides) -> PersonDecision | None:
    if sides.theirs is None:
        return PersonDecision(sides.slug, sides.name(), pairs(sides.base, "also_known_as"), deleted=True)
    found = PersonDecision(
        sides.slug,
        sides.name(),
        sides.added("also_known_as"),
        sides.listed("same_as"),
        sides.listed("different_from"),
        sides.text("merged_into"),
        not_forms=sides.removed("also_known_as"),
        was=sides.was(),
    )
    return None if sides.base and found == PersonDecision(found.slug, found.name) else found


def _topic(sides: _Sides) -> TopicDecision | None:
    if sides.theirs is None:
        return TopicDecision(sides.slug, sides.name(), pairs(sides.base, "terms"), deleted=True)
    found = TopicDecision(
        sides.slug,
        sides.name(),
        sides.added("terms"),
        sides.text("broader"),
        sides.text("merged_into"),
        not_terms=sides.removed("terms"),
        was=sides.was(),
    )
    return None if sides.base and found == TopicDecision(found.slug, found.label) else found


def _place(sides: _Sides) -> PlaceDecision | None:
    if sides.theirs is None:
        return PlaceDecision(sides.slug, sides.name(), pairs(sides.base, "also_known_as"), deleted=True)
    found = PlaceDecision(
        sides.slug,
        sides.name(),
        sides.added("also_known_as"),
        sides.text("country"),
        sides.text("merged_into"),
        not_forms=sides.removed("also_known_as"),
        was=sides.was(),
    )
    return None if sides.base and found == PlaceDecision(found.slug, found.name) else found
