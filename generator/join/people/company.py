"""The company people keep: who is named with them, how they are described, which countries the articles are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.join.people.group import Group
from generator.names.fold import plain_letters
from generator.records import Evidence, Findings

ENOUGH = 2
"""Points of support from which two alike names in different articles are taken for one person's."""
_LONG_WORD = 5
_COMPANIONS = 2
"""The most points that companions give: one name shared may be chance, and three say little more than two."""


@dataclass(frozen=True)
class Company:
    """By seed: the groups named there (by `id`), and the countries; and the words that describe each group."""

    names: dict[int, str]
    present: dict[str, frozenset[int]]
    countries: dict[str, frozenset[str]]
    roles: dict[int, frozenset[str]]

    def companions(self, group: Group) -> set[int]:
        """Those named in the same articles."""
        return {other for seed in group.seeds for other in self.present.get(seed, ())} - {id(group)}

    def support(self, one: Group, other: Group) -> tuple[int, tuple[Evidence, ...]]:
        """Points for one person under two names, with what gave them. 0 where one article names both."""
        if one.seeds & other.seeds:
            return 0, ()
        few, many = sorted((one, other), key=lambda g: len(g.seeds))
        shared = sorted(self.names[i] for i in self.companions(few) if self._with(i, many))
        roles = sorted(self.roles[id(one)] & self.roles[id(other)])
        places = sorted(self._countries(one) & self._countries(other))
        points = min(len(shared), _COMPANIONS) + bool(roles) + (len(places) > 1)
        found = (("named with", shared[:5]), ("described as", roles[:5]), ("articles about", places[:5]))
        return points, tuple(Evidence(rule, ", ".join(words)) for rule, words in found if words)

    def _with(self, companion: int, group: Group) -> bool:
        return any(companion in self.present.get(seed, ()) for seed in group.seeds)

    def _countries(self, group: Group) -> set[str]:
        return {country for seed in group.seeds for country in self.countries[seed]}


def company(findings: Sequence[Findings], groups: Sequence[Group]) -> Company:
    """The company of all groups."""
    present: dict[str, set[int]] = {}
    for group in groups:
        for seed in group.seeds:
            present.setdefault(seed, set()).add(id(group))
    return Company(
        {id(g): g.name for g in groups},
        {seed: frozenset(ids) for seed, ids in present.items()},
        {f.article.seed: frozenset(p.of for p in f.places if p.of) for f in findings},
        {id(g): frozenset(w for s in g.sightings for role in s.named.roles for w in _words(role)) for g in groups},
    )


@lru_cache(maxsize=1 << 16)
def _words(role: str) -> frozenset[str]:
    """The longer words of a role in plain letters: "president" is one in many languages."""
    return frozenset(w for word in role.split() if len(w := plain_letters(word)) >= _LONG_WORD)
