"""Names of one word that no article completes: placed with the one person they can be, or left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.join.people import doubts
from generator.join.people.company import Company
from generator.join.people.group import Group, kept_apart
from generator.names.fold import plain_letters
from generator.names.form import Form, parse
from generator.names.given import given_names, is_given_name
from generator.records import Evidence, Question

OFTEN = 3
"""Articles in which a single word must be named before an editor is asked about it."""


def place(single: Sequence[Group], full: Sequence[Group], around: Company) -> list[Question]:
    """Join each single word to the one full name that bears it in such company; the doubts about the others."""
    bearers: dict[str, list[Group]] = {}
    for group in full:
        forms = (*group.forms, *(parse(sighting.name) for sighting in group.sightings))
        for token in sorted({token for form in forms for token in _families(form)}):
            bearers.setdefault(token, []).append(group)
    questions = []
    for group in sorted(single, key=lambda g: g.name):
        able = [bearer for bearer in bearers.get(group.form.key, []) if not kept_apart(group, bearer)]
        near = [g for g in able if group.seeds.isdisjoint(g.seeds) and _meets(group, g, around)]
        if len(near) == 1 and not group.is_of_several:
            near[0].take(group, (Evidence("family name alone", f"{group.name}: {near[0].name}"),))
        elif able and len(group.seeds) >= OFTEN:
            questions.append(doubts.single_word(group, able))
    return questions


def _families(form: Form) -> Iterable[str]:
    """The words of a name that may stand for all of it: the last, and the first if it is no given name; behind a given
    name any that is none, as of two family names."""
    first, *rest = form.tokens or ("",)
    if rest and rest[-1] not in given_names():
        yield rest[-1]
    if rest and not is_given_name(first):
        yield first
    elif rest:
        yield from (token for token in rest[:-1] if len(token) > 1 and not is_given_name(token))


def _meets(group: Group, bearer: Group, around: Company) -> bool:
    """Whether the single word has company in common with a bearer of it: people, also by one word, or countries."""
    if around.support(group, bearer)[0]:
        return True
    theirs = {word for name in _company_names(bearer, around) for word in _words(name)}
    mine = {word for name in _company_names(group, around) for word in _words(name)}
    return not theirs.isdisjoint(mine - _words(group.name))


def _company_names(group: Group, around: Company) -> Iterable[str]:
    return (around.names[i] for i in around.companions(group))


def _words(name: str) -> set[str]:
    return {plain_letters(word) for word in name.split()}
