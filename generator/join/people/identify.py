"""The steps from sightings to people: each joins groups for one kind of reason, the surest first.

A group is only ever compared with the own names of another, never with names that were joined to it, so that
weak reasons do not add up to a chain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from generator.authority import Authority
from generator.join.people import doubts
from generator.join.people.company import Company, company
from generator.join.people.doubts import Doubt
from generator.join.people.gathered import gather
from generator.join.people.group import Group, kept_apart
from generator.join.people.kin import Beside, Kin, Misspelt, Parts, Respelt
from generator.join.people.meant import Meant
from generator.join.people.portrait import portraits
from generator.join.people.single import place
from generator.names.fold import confusable
from generator.records import Evidence, Findings, Person, Question


def identify(
    findings: Sequence[Findings], authority: Authority, meant: Mapping[str, Meant] = MappingProxyType({})
) -> tuple[tuple[Person, ...], tuple[Question, ...]]:
    """All people of all articles, each once, sorted by name; and what a person should decide, most mentioned first.

    `meant`: whom the names of an article may mean, by seed, so far as that is known.
    """
    groups = gather(findings, authority, meant)
    single = [g for g in groups if g.is_single_word]
    full = [g for g in groups if not g.is_single_word]
    parted = {name for known in authority.people for name in known.different_from}
    questions = [doubts.mixed_letters(g) for g in full if confusable(g.name) and g.name not in parted]
    questions += [doubts.either(g) for g in full if g.contenders]
    open_ = list(doubts.unmarked(full))
    either = [doubt.group for doubt in open_]
    full = [g for g in full if g not in either]
    for kin in _steps(full):
        full, more = _join(full, kin, company(findings, full))
        open_ += more
    full += either
    questions += doubts.questions(open_)
    questions += place(single, full, company(findings, groups))
    return portraits(full), tuple(sorted(questions, key=lambda q: (-q.weight, q.subject, q.text)))


def _steps(groups: Sequence[Group]) -> Iterator[Kin]:
    """The reasons to join, each asked for once those before it have joined what they can."""
    yield Parts()
    respelt = Respelt(groups)
    yield respelt
    if respelt.doubtful:
        yield Beside(respelt.doubtful)
    yield Misspelt()


def _join(groups: list[Group], kin: Kin, around: Company) -> tuple[list[Group], list[Doubt]]:
    """The groups that stand for themselves, the others taken in by the one home they can have; and the doubts left."""
    kept: list[Group] = []
    left: list[Doubt] = []
    for group in sorted(groups, key=_rank):
        homes = _homes(group, kin)
        sure = len(homes) == 1 and kin.sure(group, homes[0], around)
        if sure:
            support = around.support(group, homes[0])[1] if isinstance(kin, Misspelt) else ()
            homes[0].take(group, (Evidence(kin.rule, f"{group.name}: {homes[0].name}"), *support))
            continue
        if homes:
            evidence = around.support(group, homes[0])[1] if len(homes) == 1 else ()
            left.append(Doubt(group, tuple(homes), kin.rule, evidence))
        kept.append(group)
        if not confusable(group.name):
            kin.shelve(group)
    return kept, left


def _homes(group: Group, kin: Kin) -> list[Group]:
    """The groups that may take this one in; none for a known person, or where several known people are meant."""
    if group.known or group.contenders or confusable(group.name):
        return []
    return [g for g in kin.candidates(group) if not kept_apart(group, g)]


def _rank(group: Group) -> tuple[bool, int, int, int, str]:
    """Known people first, then the fuller names, initials counting less, then the more often named."""
    tokens = group.form.tokens
    return not group.known, -sum(len(t) > 1 for t in tokens), -len(tokens), -len(group.seeds), group.name
