"""What only a person can decide about people, each with its evidence and the line that decides it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.join.people.company import Company
from generator.join.people.group import Group
from generator.records import Evidence, Question

_NAMED = 5
"""People named in one question."""


def which(group: Group, homes: Sequence[Group], rule: str, around: Company) -> Question:
    """One name that may be another's, or one of several."""
    names = [home.name for home in homes]
    text = f"{_counted(group)} may be {' or '.join(_counted(home) for home in homes)}: {rule}"
    company = around.support(group, homes[0])[1] if len(homes) == 1 else ()
    return Question(
        group.name,
        text,
        (Evidence(rule, " | ".join((group.name, *names))), *company),
        _answer(group, names),
        group.mentions,
    )


def either(group: Group) -> Question:
    """A name that several known people bear."""
    names = sorted(known.name for known in group.contenders)
    evidence = Evidence("several known people", " | ".join((group.name, *names)))
    return Question(
        group.name, f"{_counted(group)} may be {' or '.join(names)}", (evidence,), _answer(group, names), group.mentions
    )


def mixed_letters(group: Group) -> Question:
    """A name with a word in letters of two scripts that look alike."""
    text = f"{_counted(group)} mixes letters that look alike; it was joined to nobody"
    return Question(
        group.name,
        text,
        (Evidence("letters of two scripts in one word", group.name),),
        _answer(group, ["whoever it is"]),
        group.mentions,
    )


def single_word(group: Group, able: Sequence[Group]) -> Question:
    """One word that is often named and nobody's for certain."""
    names = [g.name for g in able]
    some = [*names[:_NAMED], "another"] if len(names) > _NAMED else names
    text = f"{_counted(group)} is a single word and may be {' or '.join(some)}; it has no page"
    return Question(
        group.name,
        text,
        (Evidence("single word", group.name),),
        _answer(group, some),
        group.mentions,
    )


def _counted(group: Group) -> str:
    number = len(group.seeds)
    return f"{group.name} ({number} article{'s' if number != 1 else ''})"


def _answer(group: Group, names: Sequence[str]) -> str:
    """The lines of front matter that join or part, and the page where to write them."""
    lang = min(s.lang for s in group.sightings)
    page = " or ".join(names)
    joins, parts = f"also_known_as: {{{lang}: [{group.name}]}}", f"different_from: [{group.name}]"
    return f"{joins} on the page of {page} joins; {parts} there parts"
