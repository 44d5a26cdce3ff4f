"""Four reasons for which two names may be one person's. Each finds its candidates by keys, so that no two groups are
compared without need, and says when one of them may be taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from generator.join.people.company import ENOUGH, Company
from generator.join.people.group import Group
from generator.names.compare import LONG, borne_apart, families_apart, marked_apart, misspelt, part, second_family
from generator.names.form import Form
from generator.names.given import given_names
from generator.names.native import ways
from generator.names.reading import Reading, comparable, outlines, readings
from generator.names.resemblance import certain, resemblance
from generator.names.sounds import bones
from generator.names.transcribed import one_transcribed

ACROSS = 0.88
"""Resemblance, 0..1, of two names in different scripts from which they are one."""
WITHIN = 0.97
"""The same for two spellings of different languages in one script: every token sounds the same."""
MANY = 50
"""Groups that share a key, above which the key says nothing."""
RARE = 3
"""How many times fewer articles a misspelt name must have than the right one."""


class Kin(Protocol):
    """A reason to join: groups are shelved in order, the best known first, and each looks for a home among those."""

    rule: str

    def shelve(self, group: Group) -> None:
        """Lets later groups find this one."""

    def candidates(self, group: Group) -> Iterable[Group]:
        """The shelved groups that the name of this one fits."""

    def sure(self, group: Group, home: Group, around: Company) -> bool:
        """Whether one of its candidates is the same person for certain."""


class Shelf:
    """Groups by keys."""

    def __init__(self) -> None:
        self._groups: dict[object, list[Group]] = {}

    def put(self, keys: Iterable[object], group: Group) -> None:
        for key in set(keys):
            self._groups.setdefault(key, []).append(group)

    def get(self, keys: Iterable[object]) -> list[Group]:
        """The groups under any of the keys, but not under one that MANY share: that says nothing."""
        shelves = [self._groups.get(key, []) for key in dict.fromkeys(keys)]
        return list({id(g): g for groups in shelves if len(groups) <= MANY for g in groups}.values())


class Parts(Shelf):
    """The name is a fuller one's with tokens left out."""

    rule = "part of a fuller name"

    def shelve(self, group: Group) -> None:
        for form in group.forms:
            families = ((form.tokens[:i], "begins") for i in range(2, len(form.tokens)))
            self.put((_ends(form), *families), group)

    def candidates(self, group: Group) -> Iterable[Group]:
        form = group.form
        found = self.get((_ends(form), (form.tokens, "begins")))
        return [g for g in found if any(part(form, f) or second_family(form, f) for f in g.forms)]

    def sure(self, group: Group, home: Group, around: Company) -> bool:
        if group.seeds & home.seeds:  # an article that joined them not
            return False
        tokens = set(group.form.tokens)
        if any(part(group.form, f) and tokens <= set(f.tokens) and f.halves <= tokens for f in home.forms):
            return True
        family = len(group.form.tokens[-1]) > 1 and group.form.tokens[-1] not in given_names()
        return family and around.support(group, home)[0] > 0


class Respelt(Shelf):
    """The name sounds the same in another script or language."""

    rule = "spelt so in another language"

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        """`groups`: all that will be asked for; where none is in a script of syllables, there are fewer keys."""
        super().__init__()
        foreign = [(g, r) for g in groups if not g.name.isascii() for _, r in _readings(g)]
        self._adopted = any(r.is_adopted for _, r in foreign)
        self._native = Shelf()
        for group, reading in foreign:
            if reading.native:
                self._native.put(_bones(reading), group)
        self.doubtful: list[tuple[Group, Group]] = []
        """Groups, each with the one home that it may have, that nothing but the sound joins."""

    def shelve(self, group: Group) -> None:
        self.put((key for _, r in _readings(group) for key in self._keys(r)), group)

    def _keys(self, reading: Reading, sought: bool = False) -> Iterable[object]:
        """Where a name is put, or `sought`; by outline names are only compared with those in a script of syllables."""
        yield from _bones(reading)
        if self._adopted:
            sides = {True, not reading.is_adopted} if sought else {reading.is_adopted}
            yield from ((outline, side) for outline in outlines(reading, depth=2) for side in sides)

    def candidates(self, group: Group) -> Iterable[Group]:
        """Of several, each the only one in its script, the first: they may all be the same person."""
        mine = list(_readings(group))
        near = self.get(key for _, r in mine for key in self._keys(r, sought=True))
        near = [g for g in near if not any(marked_apart(group.form, form) for form in g.forms)]
        found = [g for g in near if any(_alike(mine, list(_readings(g))))]
        written = [script for g in found for script in {r.script for _, r in _readings(g)}]
        return found if len(set(written)) < len(written) else found[:1]

    def sure(self, group: Group, home: Group, around: Company) -> bool:
        mine, theirs = (list(_readings(g)) for g in (group, home))
        alike = tuple(_alike(mine, theirs))
        if group.seeds.isdisjoint(home.seeds) and any(one_transcribed(a, b) for a, b, _ in alike):
            return True
        if any(families_apart(group.form, form) for form in home.forms):
            return False
        if around.support(group, home)[0] > 0:
            return True
        if not {r.script for _, r in mine}.isdisjoint(r.script for _, r in theirs):
            return False
        if not any(certain(*pair) for pair in alike) or self._rivals(group, home):
            self.doubtful.append((group, home))
            return False
        return True

    def _rivals(self, group: Group, home: Group) -> bool:
        """Whether others in the same characters of China, Japan or Korea may be read as the home's name too."""
        if not any(reading.native for _, reading in _readings(group)):
            return False
        theirs = list(_readings(home))
        near = self._native.get(key for _, reading in theirs for key in _bones(reading))
        return any(other is not group and any(_alike(list(_readings(other)), theirs)) for other in near)


class Beside:
    """A name that only sounds like another's stands, as that does, beside one that was joined, or another such."""

    rule = "spelt so in another language, in the same company"

    def __init__(self, doubtful: Sequence[tuple[Group, Group]]) -> None:
        there: dict[str, list[tuple[Group, Group]]] = {}
        for pair in doubtful:
            for seed in pair[0].seeds:
                there.setdefault(seed, []).append(pair)
        self._homes = {id(group): home for group, home in doubtful}
        self._beside = {
            id(group)
            for group, home in doubtful
            if any(
                group is not other and home is not its and home.seeds & its.seeds
                for seed in group.seeds
                for other, its in there[seed]
            )
        }

    def shelve(self, group: Group) -> None:
        """Nothing: what is joined is known beforehand."""

    def candidates(self, group: Group) -> Iterable[Group]:
        home = self._homes.get(id(group))
        return [home] if home and id(home) not in self._homes else []

    def sure(self, group: Group, home: Group, around: Company) -> bool:
        together = group.seeds.isdisjoint(home.seeds) and id(group) in self._beside
        return together or around.support(group, home)[0] > 0


class Misspelt(Shelf):
    """One long token differs a little, and the company is the same."""

    rule = "one word of the name differs a little"

    def shelve(self, group: Group) -> None:
        self.put((key for form in group.forms for key in _gaps(form)), group)

    def candidates(self, group: Group) -> Iterable[Group]:
        found = self.get(_gaps(group.form))
        return [g for g in found if any(misspelt(group.form, form) for form in g.forms)]

    def sure(self, group: Group, home: Group, around: Company) -> bool:
        rare = RARE * len(group.seeds) <= len(home.seeds)
        slip = not any(borne_apart(group.form, form) for form in home.forms if misspelt(group.form, form))
        return rare and slip and around.support(group, home)[0] >= ENOUGH


def _ends(form: Form) -> tuple[str, str]:
    """The first letter of the first token, and the last token."""
    return form.tokens[0][0], form.tokens[-1]


def _gaps(form: Form) -> Iterable[tuple[int, str, tuple[str, ...]]]:
    """For each long token: its place, how it begins or ends, and the other tokens. One letter wrong spares one end."""
    for i, token in enumerate(form.tokens):
        if len(token) >= LONG:
            others = form.tokens[:i] + form.tokens[i + 1 :]
            yield i, f"{token[:3]}-", others
            yield i, f"-{token[3:][-3:]}", others


def _readings(group: Group) -> Iterable[tuple[str, Reading]]:
    """How the names of a group sound, with their language ("" where it does not matter)."""
    known = (("", group.known.name), *group.known.forms) if group.known else ()
    spoken = dict.fromkeys((*known, *((s.lang, s.name) for s in group.sightings)))
    for lang, name in spoken:
        for reading in readings(name, lang):
            yield lang, reading


def _bones(reading: Reading) -> Iterable[tuple[str, ...]]:
    """The bones of all words, run together too, and, as patronymics are left out, of the first and last; also without
    what one language writes before a vowel and another does not: Jurgita, Юргита."""
    yield (bones("".join(reading.sounds)),)
    yield from ((one,) for way in ways(reading.native) for one in sorted(way.bones))
    for sounds in {reading.sounds, (reading.sounds[0], reading.sounds[-1])}:
        yield tuple(sorted(map(bones, sounds)))
        yield tuple(sorted(bones(sound.lstrip("ghij")) for sound in sounds))


def _alike(
    mine: list[tuple[str, Reading]], theirs: list[tuple[str, Reading]]
) -> Iterable[tuple[Reading, Reading, float]]:
    """Readings that sound the same across scripts, or across two languages of one script, and how alike they are."""
    lang_of = {id(reading): lang for lang, reading in theirs}
    for lang, one in mine:
        for other in comparable(one, [reading for _, reading in theirs]):
            within = one.script == other.script
            if within and lang == lang_of[id(other)]:
                continue
            score = resemblance(one, other)
            if score >= (WITHIN if within else ACROSS):
                yield one, other, score
