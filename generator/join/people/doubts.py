"""What only a person can decide about people, each with its evidence and the line that decides it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.join.people.group import Group
from generator.records import Evidence, Question

_NAMED = 5
"""People named in one question."""
_SEEDS = 3
"""Seeds named in one question."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A group that some rule lets be one of these, without being sure; `evidence` is the company that they share."""

    group: Group
    homes: tuple[Group, ...]
    rule: str
    evidence: tuple[Evidence, ...] = ()


def unmarked(groups: Iterable[Group]) -> Iterator[Doubt]:
    """The doubts about names without marks that several have, each with marks of its own."""
    spelt: dict[str, list[Group]] = {}
    for group in groups:
        spelt.setdefault(group.form.key, []).append(group)
    for alike in spelt.values():
        if len(alike) > 2 and len(bare := [group for group in alike if group.name.isascii()]) == 1:
            yield Doubt(bare[0], tuple(g for g in alike if g is not bare[0]), "the same without its marks")


def questions(doubts: Iterable[Doubt]) -> list[Question]:
    """What is still open once all is joined, each choice once, for its first reason."""
    asked: set[frozenset[int]] = set()
    found = []
    for doubt in doubts:
        homes = list({id(home.whole): home.whole for home in doubt.homes}.values())
        choices = [frozenset((id(doubt.group.whole), id(home))) for home in homes]
        if doubt.group.whole not in homes and not asked.issuperset(choices):
            asked.update(choices)
            found.append(_which(doubt.group, homes, doubt))
    return found


def _which(group: Group, homes: Sequence[Group], doubt: Doubt) -> Question:
    """One name that may be another's, or one of several."""
    names = [home.usual_name for home in homes]
    said = Evidence(doubt.rule, " | ".join((group.name, *names)))
    may_be = " or ".join(map(_counted, homes))
    return _asked(group, f"may be {may_be}: {doubt.rule}", (said, *doubt.evidence), names)


def either(group: Group) -> Question:
    """A name that several known people bear."""
    names = sorted(known.name for known in group.contenders)
    evidence = Evidence("several known people", " | ".join((group.name, *names)))
    return _asked(group, f"may be {' or '.join(names)}", (evidence,), names)


def mixed_letters(group: Group) -> Question:
    """A name with a word in letters of two scripts that look alike."""
    evidence = Evidence("letters of two scripts in one word", group.name)
    return _asked(group, "mixes letters that look alike; it was joined to nobody", (evidence,), ["whoever it is"])


def single_word(group: Group, able: Sequence[Group]) -> Question:
    """One word that is often named and nobody's for certain."""
    names = [g.usual_name for g in able]
    some = [*names[:_NAMED], "another"] if len(names) > _NAMED else names
    text = f"is a single word and may be {' or '.join(some)}; it has no page"
    return _asked(group, text, (Evidence("single word", group.name),), some)


def _asked(group: Group, text: str, evidence: Sequence[Evidence], names: Sequence[str]) -> Question:
    """The question whether a group is one of these people, with the first seeds that name it."""
    seeds = sorted({sighting.seed for sighting in group.sightings})
    named = Evidence("named in", ", ".join(seeds[:_SEEDS]))
    return Question(group.name, f"{_counted(group)} {text}", (*evidence, named), _answer(group, names), group.mentions)


def _counted(group: Group) -> str:
    number = len(group.seeds)
    return f"{group.usual_name} ({number} article{'s' if number != 1 else ''})"


def _answer(group: Group, names: Sequence[str]) -> str:
    """The lines of front matter that join or part, and the pages where to write them."""
    lang = min(s.lang for s in group.sightings)
    joins, parts = f"also_known_as: {{{lang}: [{group.name}]}}", f"different_from: [{group.name}]"
    where = "there" if len(names) == 1 else "on each"
    return f"{joins} on the page of {' or '.join(names)} joins; {parts} {where} parts"
