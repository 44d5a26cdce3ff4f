"""Editors' decisions laid over the shipped list: theirs win."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.authority.lookup import Authority
from generator.authority.roll import Known, by_wikidata, names_of, shipped
from generator.names.form import parse
from generator.records import Decisions, PersonDecision


def known(decisions: Decisions) -> Authority:
    """All known people: those with a decided page under its slug, the rest of the shipped list under their keys.

    A person whose page was deleted is refused under every name, also the shipped ones.
    """
    by_key = {person.key: person for person in shipped()}
    people = dict(by_key)
    bearers = _bearers(shipped())
    refused: set[str] = set()
    for decision in _merged(decisions.people, by_key):
        same = [by_key[key] for key in sorted(_same(decision, bearers))]
        for person in same:
            people.pop(person.key, None)
        person = _decided(decision, same)
        if decision.deleted:
            refused.update(names_of(person))
        else:
            people[person.key] = person
    return Authority(tuple(people[key] for key in sorted(people)), tuple(sorted(refused)))


def _decided(decision: PersonDecision, same: Sequence[Known]) -> Known:
    """The person of a page, with the shipped forms behind the editor's, without those that the editor took off."""
    was = (("", decision.was),) if decision.was else ()
    forms = dict.fromkeys((*decision.forms, *was, *(form for k in same for form in (("", k.name), *k.forms))))
    off = {form for _, form in decision.not_forms}
    apart = dict.fromkeys((*decision.different_from, *sorted(off)))
    kept = tuple((lang, form) for lang, form in forms if form not in off)
    return Known(decision.slug, decision.name, kept, tuple(apart))


def _bearers(people: Iterable[Known]) -> dict[str, set[str]]:
    """Key of a name -> keys of the people who bear it."""
    table: dict[str, set[str]] = {}
    for person in people:
        for name in names_of(person):
            for key in parse(name).keys:
                table.setdefault(key, set()).add(person.key)
    return table


def _same(decision: PersonDecision, bearers: dict[str, set[str]]) -> set[str]:
    """Keys of the shipped people that a decided page is about: by name, or by a Wikidata address in same_as."""
    named = {key for name in _names(decision) for token in parse(name).keys for key in bearers.get(token, ())}
    wikidata = by_wikidata()
    addressed = {wikidata[end] for address in decision.same_as if (end := address.rsplit("/", 1)[-1]) in wikidata}
    apart = {key for name in decision.different_from for k in parse(name).keys for key in bearers.get(k, ())}
    return (named | addressed) - apart - set(decision.different_from)


def _names(decision: PersonDecision) -> Iterator[str]:
    """The names that tell whose page it is: the title, and forms of more than one word."""
    yield decision.name
    yield from (decision.was,) if decision.was else ()
    yield from (form for _, form in decision.forms if len(parse(form).tokens) > 1 or not form.isascii())


def _merged(people: Iterable[PersonDecision], by_key: dict[str, Known]) -> list[PersonDecision]:
    """The pages that stand, each with what was merged into it over any number of steps, sorted by slug."""
    pages = {d.slug: d for d in people}
    for decision in tuple(pages.values()):
        slug = decision.merged_into
        if slug not in pages and slug in by_key:
            pages[slug] = PersonDecision(slug, by_key[slug].name)
    gathered: dict[str, list[PersonDecision]] = {}
    for slug in sorted(pages):
        gathered.setdefault(_end(slug, pages), []).append(pages[slug])
    return [_merge(pages[slug], members) for slug, members in sorted(gathered.items())]


def _end(slug: str, pages: dict[str, PersonDecision]) -> str:
    """The page where a chain of merged pages ends; in a circle, the page that closes it."""
    seen = {slug}
    while (target := pages[slug].merged_into) in pages and target not in seen:
        seen.add(target)
        slug = target
    return slug


def _merge(page: PersonDecision, members: list[PersonDecision]) -> PersonDecision:
    """The page with the names and distinctions of those merged into it."""
    others = [d for d in members if d is not page]
    forms = dict.fromkeys((*page.forms, *(f for d in others for f in (("", d.name), *d.forms))))
    different = dict.fromkeys(name for d in (page, *others) for name in d.different_from)
    return replace(page, forms=tuple(forms), different_from=tuple(different))
