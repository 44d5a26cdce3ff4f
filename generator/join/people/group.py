"""People as single articles name them, gathered under one name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.authority import Authority, Known, names_of
from generator.names.fold import confusable, script_of, scripts, without_spaces
from generator.names.form import Form, parse
from generator.records import Evidence, Findings, Named

_COMPOUND = re.compile(r"(\S+ .*\w)-[^\W\d_A-Z][^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Sighting:
    """One person of one article."""

    seed: str
    lang: str
    named: Named


@dataclass(eq=False)
class Group:
    """Sightings under one name, and why others were joined to them. Changed only by `take`.

    `known` is the known person it is; `contenders` are several known people whom the name may mean.
    """

    sightings: list[Sighting]
    known: Known | None = None
    contenders: tuple[Known, ...] = ()
    evidence: list[Evidence] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.names = Counter(s.named.name for s in self.sightings)
        self.name = self.known.name if self.known else usual_name(self.names)
        self.form = parse(self.name)
        self.seeds = frozenset(s.seed for s in self.sightings)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """All names of the group itself, and of the known person, without those of groups taken in."""
        known = names_of(self.known) if self.known else ()
        return tuple(parse(name) for name in sorted({*known, *self.names}))

    @property
    def is_single_word(self) -> bool:
        """Whether the name is one word of nobody known: not enough for a page."""
        return not self.known and is_single_word(self.name)

    @property
    def mentions(self) -> int:
        """How often the articles name the person."""
        return sum(len(s.named.mentions) for s in self.sightings)

    def take(self, other: Group, evidence: Iterable[Evidence]) -> None:
        """Join another group to this one, for a reason."""
        self.sightings.extend(other.sightings)
        self.seeds |= other.seeds
        self.evidence += [*other.evidence, *evidence]


def is_single_word(name: str) -> bool:
    """Whether a name is one word, in a script that sets words off."""
    return len(parse(name).tokens) < 2 and not without_spaces(name) and script_of(name[0]) != "HANGUL"


def usual_name(names: Counter[str]) -> str:
    """The name to show: in Latin letters if any is, not in capitals, not of one word; the most used, the fullest."""

    def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
        form = parse(name)
        return (
            scripts(name) != ("LATIN",),
            name.isupper(),
            len(form.tokens) < 2,
            -names[name],
            -len(form.tokens),
            name,
        )

    return min(names, key=rank)


def gather(findings: Sequence[Findings], authority: Authority) -> list[Group]:
    """The sightings of all articles: those of a known person together, the others by the tokens of the name."""
    sightings = [s for s in _sightings(findings) if not authority.refuses(s.named.name)]
    named = {key for s in sightings for key in parse(s.named.name).keys}
    found: dict[str, list[Sighting]] = {}
    meant: dict[str, tuple[Known, ...]] = {}
    mains: dict[str, str] = {}
    for sighting in sightings:
        name = _without_compound(sighting.named.name, named)
        people = _meant(sighting, name, authority)
        keys = (f"known {people[0].key}",) if len(people) == 1 else _keys(name)
        main = next((mains[key] for key in keys if key in mains), keys[0])
        for key in keys:
            mains.setdefault(key, main)
        meant.setdefault(main, people)
        found.setdefault(main, []).append(sighting)
    return [_group(found[main], meant[main]) for main in found]


def _group(sightings: list[Sighting], meant: tuple[Known, ...]) -> Group:
    return Group(sightings, meant[0] if len(meant) == 1 else None, meant if len(meant) > 1 else ())


def _meant(sighting: Sighting, name: str, authority: Authority) -> tuple[Known, ...]:
    """The known people whom a sighting may mean."""
    if person := authority.by_key.get(sighting.named.of):
        return (person,)
    return () if confusable(name) else authority.contenders(name, sighting.lang)


def _without_compound(name: str, named: set[str]) -> str:
    """The name before a hyphen and a common word, where it is named so too: Ada Lie of the "Ada Lie-saken"."""
    match = _COMPOUND.fullmatch(name)
    return match[1] if match and not named.isdisjoint(parse(match[1]).keys) else name


def _keys(name: str) -> tuple[str, ...]:
    """What makes two names one; a word of mixed scripts is like none but itself."""
    return (f"mixed {name}",) if confusable(name) else parse(name).keys or (name,)


def _sightings(findings: Sequence[Findings]) -> Iterable[Sighting]:
    for finding in sorted(findings, key=lambda f: f.article.seed):
        for named in finding.people:
            yield Sighting(finding.article.seed, finding.article.lang.value, named)
