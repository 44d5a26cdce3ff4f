"""Known people looked up by name: exactly so, or spelled as a language spells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from generator.authority.roll import Known, names_of
from generator.language.lexicon import entries, primary
from generator.names import index
from generator.names.compare import marked_apart
from generator.names.form import parse
from generator.names.native import SURE
from generator.names.reading import Reading, blocks, comparable, outlines, readings, turned
from generator.names.resemblance import ALIKE, resemblance

NEAR = 0.78
"""Resemblance from which spellings in two scripts, or of a language that spells names anew, are one name.

Source: the best on the names of tests/quality/tasks/names.py.
"""
NEAR_VARIED = 0.85
"""The same between two names in Latin letters, where languages spell the name in several ways."""
NEAR_COPY = 0.92
"""The same where names are copied letter by letter, so that a difference more likely means somebody else."""
ALIKE_COPY, ALIKE_VARIED = 0.8, 0.85
"""What each two words must at least resemble each other there; and where a varied name lacks a word of the other."""
ALIKE_CUT = 0.95
"""The same where a name in a script of syllables has more or fewer words than the other."""
SAME = 0.97
"""The same for Chinese and Korean names, where one vowel tells two people apart: Jinping, Jinpeng."""
FEW = 20
"""People who share a block, up to which the block alone is reason to compare."""
MARGIN = 0.03
"""By how much the best must resemble more than the next person."""


@dataclass(frozen=True)
class Authority:
    """All known people, sorted by key, and the names that an editor said are no person of this site."""

    people: tuple[Known, ...] = ()
    refused: tuple[str, ...] = ()
    _indexes: dict[str, index.Index] = field(default_factory=dict, init=False, repr=False, compare=False)
    _meant: dict[tuple[str, str], tuple[Known, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What was asked already: a name comes up in many articles."""

    @cached_property
    def by_key(self) -> dict[str, Known]:
        """The known people by their keys."""
        return {known.key: known for known in self.people}

    def index(self, lang: str) -> index.Index:
        """All names of all known people, to be looked for in texts of a language."""
        if lang not in self._indexes:
            names = [(at, form, k.key) for k in self.people for at, form in (("", k.name), *k.forms)]
            self._indexes[lang] = index.build(names, lang)
        return self._indexes[lang]

    @cached_property
    def refused_keys(self) -> frozenset[str]:
        """The keys of all names that are no person of this site."""
        return frozenset(key for name in self.refused for key in parse(name).keys)

    @cached_property
    def _by_name(self) -> dict[str, tuple[Known, ...]]:
        table: dict[str, list[Known]] = {}
        for known in self.people:
            for key in sorted({k for form in names_of(known) for k in parse(form).keys}):
                table.setdefault(key, []).append(known)
        return {key: tuple(people) for key, people in table.items()}

    def lookup(self, form: str, lang: str = "") -> Known | None:
        """The one known person of exactly that name, in any order, case and marks; None where two bear it."""
        found = {known.key: known for key in parse(form).keys for known in self._by_name.get(key, ())}
        if not form.isascii():
            found = {key: known for key, known in found.items() if not _other_letters(form, known)}
        if len(found) > 1:
            found = {k.key: k for k in found.values() if any(f == form and at in ("", lang) for at, f in k.forms)}
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _readings(self) -> tuple[_Read, ...]:
        """Each known person with the readings of all forms."""
        return tuple(_read(known) for known in self.people)

    @cached_property
    def _blocks(self) -> dict[str, tuple[int, ...]]:
        table: dict[str, set[int]] = {}
        for number, read in enumerate(self._readings):
            for block in {b for reading in read.readings for b in blocks(reading)}:
                table.setdefault(block, set()).add(number)
        return {block: tuple(sorted(numbers)) for block, numbers in table.items()}

    @cached_property
    def _outlines(self) -> dict[str, tuple[int, ...]]:
        table: dict[str, set[int]] = {}
        for number, read in enumerate(self._readings):
            for outline in {one for reading in read.readings for turn in turned(reading) for one in outlines(turn)}:
                table.setdefault(outline, set()).add(number)
        return {outline: tuple(sorted(numbers)) for outline, numbers in table.items()}

    def _candidates(self, wanted: Sequence[str]) -> list[int]:
        """Numbers of the people that share two blocks, or one that few have."""
        shared: Counter[int] = Counter()
        for block in wanted:
            numbers = self._blocks.get(block, ())
            shared.update(dict.fromkeys(numbers, 2 if len(numbers) <= FEW or block.startswith("=") else 1))
        return sorted(number for number, count in shared.items() if count > 1)

    def resembling(self, form: str, lang: str = "") -> tuple[tuple[float, Known], ...]:
        """Known people whose names are alike, the most alike (1.0) first, down to NEAR."""
        mine = readings(form, lang)
        turns = {turn for reading in mine for turn in turned(reading)}
        numbers = set(self._candidates(sorted({block for turn in turns for block in blocks(turn)})))
        for adopted in (reading for reading in mine if reading.is_adopted):
            numbers.update(number for one in outlines(adopted) for number in self._outlines.get(one, ()))
        found = []
        for number in sorted(numbers):
            score = self._readings[number].likeness(form, lang, mine)
            if score:
                found.append((score, self._readings[number].known))
        return tuple(sorted(found, key=lambda pair: (-pair[0], pair[1].key)))

    def contenders(self, form: str, lang: str = "") -> tuple[Known, ...]:
        """The people whom that name may mean in that language: one where it is certain, several where it is not."""
        if (form, lang) not in self._meant:
            self._meant[form, lang] = self._contenders(form, lang)
        return self._meant[form, lang]

    def _contenders(self, form: str, lang: str) -> tuple[Known, ...]:
        if exact := self.lookup(form, lang):
            return (exact,)
        found = self.resembling(form, lang)
        return tuple(known for score, known in found if found[0][0] - score < MARGIN)

    def link(self, form: str, lang: str = "") -> Known | None:
        """The known person of that name, or the one whose name is spelled so in that language; None when in doubt."""
        found = self.contenders(form, lang)
        return found[0] if len(found) == 1 else None

    def refuses(self, form: str) -> bool:
        """Whether an editor deleted the page of that name."""
        return not self.refused_keys.isdisjoint(parse(form).keys)


@dataclass(frozen=True)
class _Read:
    """A known person's names as they sound.

    `copied`: a language that copies names has it in Latin letters. `varied`: languages of Latin letters spell it in
    several ways, as they do with a Russian name.
    """

    known: Known
    readings: tuple[Reading, ...]
    copied: bool
    varied: bool

    def likeness(self, form: str, lang: str, mine: Sequence[Reading]) -> float:
        """How alike a name in a language is to this one, from NEAR to 1; 0 where it must be somebody else's."""
        if any(not set(parse(form).keys).isdisjoint(parse(other).keys) for other in self.known.different_from):
            return 0.0
        if any(0 < len(reading.native) < SURE for reading in mine) or self._marked_apart(form, lang):
            return 0.0
        pairs = [(a, b) for a in mine for b in (comparable(a, self.readings) if self.copied else self.readings)]
        pairs = [(a, b) for a, b in pairs if not 0 < len(b.native) < SURE]
        least, alike = NEAR, ALIKE
        if all(a.script == b.script == "LATIN" for a, b in pairs) and not respells(lang):
            least = SAME if self.known.family_first else NEAR_VARIED if self.varied else NEAR_COPY
            alike = ALIKE if self.varied else ALIKE_COPY
        score = max((resemblance(a, b, max(alike, self._strict(a, b))) for a, b in pairs), default=0.0)
        return score if score >= least else 0.0

    def _marked_apart(self, form: str, lang: str) -> bool:
        """Whether marks tell the name from one of this person's, both in languages that copy names: Åberg, Öberg."""
        if form.isascii() or respells(lang):
            return False
        mine = parse(form)
        named = (("", self.known.name), *self.known.forms)
        return any(marked_apart(mine, parse(name)) for at, name in named if not respells(at))

    def _strict(self, one: Reading, other: Reading) -> float:
        """What each two words must at least resemble each other where one name has words or an initial that the other
        lacks: José Roberto Marinho is not José Mourinho."""
        shortened = len(one.tokens) != len(other.tokens) or any(len(t) == 1 for t in (*one.tokens, *other.tokens))
        if one.is_adopted or other.is_adopted:
            return ALIKE_CUT if shortened else 0.0
        if not shortened or not one.script == other.script == "LATIN":
            return 0.0
        return ALIKE_VARIED if self.varied else SAME


def _other_letters(form: str, known: Known) -> bool:
    """Whether marks tell the form from each name of a person that reads the same without them: Läng, Lång."""
    mine = parse(form)
    same = [other for name in names_of(known) if not set(mine.keys).isdisjoint((other := parse(name)).keys)]
    return all(marked_apart(mine, other) for other in same)


def _read(known: Known) -> _Read:
    named = (("", known.name), *known.forms)
    found = [reading for lang, form in named for reading in readings(form, lang)]
    latin = [(lang, r) for lang, r in ((lang, readings(form, lang)[0]) for lang, form in named) if r.script == "LATIN"]
    copied = any(not respells(lang) for lang, _ in latin)
    varied = any(_respelled(a, b) for _, a in latin for _, b in latin)
    return _Read(known, tuple(dict.fromkeys(found)), copied, varied)


def _respelled(one: Reading, other: Reading) -> bool:
    """Whether two spellings differ in other than tokens left out, or initials run together."""
    if "".join(one.tokens) == "".join(other.tokens):
        return False
    return bool(set(one.tokens) - set(other.tokens)) and bool(set(other.tokens) - set(one.tokens))


@cache
def respells(lang: str) -> bool:
    """Whether the language spells foreign names of Latin letters anew, as Latvian does and English does not."""
    return primary(lang) in entries("people/respelling-languages.txt")
