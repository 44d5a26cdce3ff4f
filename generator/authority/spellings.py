"""Known people whose names sound like a spelling that nobody listed: how near two spellings must be to be one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from generator.authority.roll import Known
from generator.language.lexicon import entries, primary
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


@dataclass(frozen=True)
class Spellings:
    """The names of known people as they sound, to be searched for one that sounds like another."""

    people: tuple[Known, ...]

    @cached_property
    def _readings(self) -> tuple[_Read, ...]:
        """Each known person with the readings of all forms."""
        return tuple(_read(known) for known in self.people)

    @cached_property
    def _blocks(self) -> dict[str, tuple[int, ...]]:
        return self._numbers(lambda read: (b for reading in read.readings for b in blocks(reading)))

    @cached_property
    def _outlines(self) -> dict[str, tuple[int, ...]]:
        return self._numbers(
            lambda read: (one for reading in read.readings for turn in turned(reading) for one in outlines(turn))
        )

    def _numbers(self, keys: Callable[[_Read], Iterable[str]]) -> dict[str, tuple[int, ...]]:
        """Key of a name -> numbers of the people with such a name."""
        table: dict[str, list[int]] = {}
        for number, read in enumerate(self._readings):
            for key in set(keys(read)):
                table.setdefault(key, []).append(number)
        return {key: tuple(numbers) for key, numbers in table.items()}

    def _candidates(self, wanted: Sequence[str]) -> list[int]:
        """Numbers of the people that share two blocks, or one that few have."""
        shared: Counter[int] = Counter()
        for block in wanted:
            numbers = self._blocks.get(block, ())
            shared.update(dict.fromkeys(numbers, 2 if len(numbers) <= FEW or block.startswith("=") else 1))
        return sorted(number for number, count in shared.items() if count > 1)

    def resembling(self, form: str, lang: str) -> tuple[tuple[float, Known], ...]:
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
