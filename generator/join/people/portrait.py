"""What the site says of a person, made from all sightings: the name to show, the spellings, the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.authority import names_of
from generator.join.people.group import Group
from generator.names.fold import clean
from generator.names.form import parse
from generator.names.index import WORD
from generator.names.inflection import same_word
from generator.records import Evidence, Mention, Person

_MOST_EVIDENCE = 12


def portraits(groups: Sequence[Group]) -> tuple[Person, ...]:
    """The people, sorted by name; of two with one name the second bears its key behind."""
    people: dict[str, Person] = {}
    for group in sorted(groups, key=lambda g: (g.name, -len(g.seeds), g.known.key if g.known else "")):
        person = _portrait(group, people)
        people[person.name] = person
    return tuple(people[name] for name in sorted(people))


def _portrait(group: Group, taken: dict[str, Person]) -> Person:
    name = group.name
    if name in taken:
        name = f"{name} ({group.known.key if group.known else len(taken)})"
    known = (Evidence("known person", group.known.key),) if group.known else ()
    evidence = tuple(dict.fromkeys((*known, *group.evidence)))[:_MOST_EVIDENCE]
    articles = {(s.seed, s.named.name) for s in group.sightings}
    return Person(name, _forms(group), tuple(sorted(articles)), evidence)


def _forms(group: Group) -> tuple[tuple[str, str, int], ...]:
    """(lang, form, count) of all mentions without endings: full names by count, then single words by count."""
    attested = _attested(group)
    counted: Counter[tuple[str, str]] = Counter()
    for sighting in group.sightings:
        for mention in sighting.named.mentions:
            counted[sighting.lang, _bare(mention, sighting.lang, attested)] += 1

    def rank(item: tuple[tuple[str, str], int]) -> tuple[bool, int, str, str]:
        (lang, form), count = item
        return " " in group.name and len(parse(form).tokens) < 2 and form.isascii(), -count, lang, form

    return tuple((lang, form, count) for (lang, form), count in sorted(counted.items(), key=rank))


def _attested(group: Group) -> dict[str, list[str]]:
    """What the person is called without an ending, by first letter: names, their words, then other mentions."""
    names = [*sorted({s.named.name for s in group.sightings}), *(names_of(group.known) if group.known else ())]
    mentions = sorted({m.text for s in group.sightings for m in s.named.mentions}, key=lambda t: (len(t), t))
    table: dict[str, list[str]] = {}
    for form in dict.fromkeys((*names, *(w for n in names for w in n.split()), *mentions)):
        table.setdefault(form[:1], []).append(form)
    return table


def _bare(mention: Mention, lang: str, attested: dict[str, list[str]]) -> str:
    """The mention as it is attested without an ending: Putins is Putin, but Jonas stays."""
    text = clean(mention.text)
    words = WORD.findall(text)
    forms = attested.get(text[:1], [])
    return next((form for form in forms if form == text or _ended(words, WORD.findall(form), lang)), text)


def _ended(words: list[str], form: list[str], lang: str) -> bool:
    """Whether the words are those of the form with endings of the language."""
    return len(words) == len(form) and all(same_word(a, b, lang) for a, b in zip(words, form, strict=True))
