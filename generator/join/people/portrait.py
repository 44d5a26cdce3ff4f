"""What the site says of a person, made from all sightings: the name to show, the spellings, the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.join.people.group import Group, is_single_word
from generator.names.fold import clean
from generator.records import Evidence, Person

_MOST_EVIDENCE = 12


def portraits(groups: Sequence[Group]) -> tuple[Person, ...]:
    """The people, sorted by name; of two with one name the second bears its key behind."""
    people: dict[str, Person] = {}
    for group in sorted(groups, key=lambda g: (g.usual_name, -len(g.seeds), g.known.key if g.known else "")):
        person = _portrait(group, people)
        people[person.name] = person
    return tuple(people[name] for name in sorted(people))


def _portrait(group: Group, taken: dict[str, Person]) -> Person:
    name = group.usual_name
    if name in taken:
        name = f"{name} ({group.known.key if group.known else len(taken)})"
    known = (Evidence("known person", group.known.key),) if group.known else ()
    evidence = tuple(dict.fromkeys((*known, *group.evidence)))[:_MOST_EVIDENCE]
    articles = {(s.seed, s.named.name) for s in group.sightings}
    return Person(name, _forms(group), tuple(sorted(articles)), evidence)


def _forms(group: Group) -> tuple[tuple[str, str, int], ...]:
    """(lang, form, count) of all mentions without endings: full names by count, then single words by count."""
    counted: Counter[tuple[str, str]] = Counter()
    for sighting in group.sightings:
        for form in sighting.named.forms or [m.text for m in sighting.named.mentions]:
            counted[sighting.lang, clean(form)] += 1

    def rank(item: tuple[tuple[str, str], int]) -> tuple[bool, int, str, str]:
        (lang, form), count = item
        return is_single_word(form), -count, lang, form

    return tuple((lang, form, count) for (lang, form), count in sorted(counted.items(), key=rank))
