"""People as single articles name them, gathered under one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.authority import Authority, Known, names_of
from generator.names.fold import confusable, script_of, scripts, without_spaces
from generator.names.form import Form, parse
from generator.records import Evidence, Findings, Named


@dataclass(frozen=True, slots=True)
class Sighting:
    """One person of one article."""

    seed: str
    lang: str
    named: Named


@dataclass(eq=False)
class Group:
    """Sightings under one name, `known` or not, and why others were joined to them. Changed only by `take`."""

    sightings: list[Sighting]
    known: Known | None = None
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
    found: dict[str, list[Sighting]] = {}
    known: dict[str, Known] = {}
    names: dict[str, str] = {}
    linked: dict[tuple[str, str], Known | None] = {}
    for sighting in _sightings(findings):
        name, lang = sighting.named.name, sighting.lang
        if authority.refuses(name):
            continue
        if (name, lang) not in linked:
            linked[name, lang] = None if confusable(name) else authority.link(name, lang)
        person = authority.by_key.get(sighting.named.of) or linked[name, lang]
        keys = (f"known {person.key}",) if person else _keys(name)
        main = next((names[key] for key in keys if key in names), keys[0])
        for key in keys:
            names.setdefault(key, main)
        if person:
            known[main] = person
        found.setdefault(main, []).append(sighting)
    return [Group(sightings, known.get(main)) for main, sightings in found.items()]


def _keys(name: str) -> tuple[str, ...]:
    """What makes two names one; a word of mixed scripts is like none but itself."""
    return (f"mixed {name}",) if confusable(name) else parse(name).keys or (name,)


def _sightings(findings: Sequence[Findings]) -> Iterable[Sighting]:
    for finding in sorted(findings, key=lambda f: f.article.seed):
        for named in finding.people:
            yield Sighting(finding.article.seed, finding.article.lang.value, named)
