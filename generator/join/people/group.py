"""People as single articles name them, gathered under one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from generator.authority import Known, names_of
from generator.names.fold import script_of, scripts, without_spaces
from generator.names.form import Form, parse
from generator.records import OF_SEVERAL, Evidence, Named


@dataclass(frozen=True, slots=True)
class Sighting:
    """One person of one article; `name` is theirs without what a compound puts behind it."""

    seed: str
    lang: str
    named: Named
    name: str


@dataclass(eq=False)
class Group:
    """Sightings under one name, and why others were joined to them. Changed only by `take`.

    `known` is the known person it is; `contenders` are several known people whom the name may mean.
    """

    sightings: list[Sighting]
    known: Known | None = None
    contenders: tuple[Known, ...] = ()
    evidence: list[Evidence] = field(default_factory=list)
    home: Group | None = None
    """The group that took this one in."""

    def __post_init__(self) -> None:
        self.names = Counter(s.name for s in self.sightings)
        self.name = self.known.name if self.known else usual_name(self.names)
        self.form = parse(self.name)
        self.seeds = frozenset(s.seed for s in self.sightings)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """All names of the group itself, and of the known person, without those of groups taken in."""
        known = names_of(self.known) if self.known else ()
        return tuple(form for name in sorted({*known, *self.names}) if (form := parse(name)).tokens)

    @property
    def is_single_word(self) -> bool:
        """Whether the name is one word of nobody known: not enough for a page."""
        return not self.known and is_single_word(self.name)

    @property
    def is_of_several(self) -> bool:
        """Whether an article says that the name may be that of more than one person there."""
        return any(OF_SEVERAL in s.named.rule for s in self.sightings)

    @property
    def mentions(self) -> int:
        """How often the articles name the person."""
        return sum(len(s.named.mentions) for s in self.sightings)

    @property
    def whole(self) -> Group:
        """The person's group in the end: this one, or that which took it in over any number of steps."""
        return self.home.whole if self.home else self

    @property
    def usual_name(self) -> str:
        """The name to show, of all that were joined: the known one, or the most usual."""
        return self.known.name if self.known else usual_name(Counter(s.name for s in self.sightings))

    def take(self, other: Group, evidence: Iterable[Evidence]) -> None:
        """Join another group to this one, for a reason."""
        self.sightings.extend(other.sightings)
        self.seeds |= other.seeds
        other.home = self
        self.evidence += [*other.evidence, *evidence]


def kept_apart(one: Group, other: Group) -> bool:
    """Whether an editor said on the page of either that the other is somebody else."""
    return _denies(one, other) or _denies(other, one)


def _denies(one: Group, other: Group) -> bool:
    if not one.known or not one.known.different_from:
        return False
    theirs = {key for form in other.forms for key in form.keys} | ({other.known.key} if other.known else set())
    return any(not theirs.isdisjoint((name, *parse(name).keys)) for name in one.known.different_from)


def is_single_word(name: str) -> bool:
    """Whether a name is one word, in a script that sets words off."""
    tokens = parse(name).tokens
    return not tokens or (len(tokens) < 2 and not without_spaces(name) and script_of(name[:1]) != "HANGUL")


def usual_name(names: Counter[str]) -> str:
    """The name to show: in Latin letters, not in capitals, not one word or initial; the most used, the fullest, with
    its accents: João before Joao."""

    def rank(name: str) -> tuple[bool, bool, bool, bool, int, int, tuple[str, ...], bool, str]:
        form = parse(name)
        return (
            scripts(name) != ("LATIN",),
            name.isupper(),
            len(form.tokens) < 2,
            len(form.tokens[0]) < 2 if form.tokens else True,
            -names[name],
            -len(form.tokens),
            form.tokens,
            name.isascii(),
            name,
        )

    return min(names, key=rank)
