"""A name in a case whose nominative stands nowhere: Алексея Самойлова is Алексей Самойлов.

Only where it is sure: the given name is none as it stands, and is one without its ending; and there is one way alone to
end both words (name-cases.tsv of the language). What may be a woman's given name as it stands, as Aleksandra, stays,
unless the family name ends as none does but in a case (Dvořákovou).

Where the family name leads and only the last word takes endings, one base of that alone may be a given name:
Vereczkey Gergellyel is Vereczkey Gergely.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from generator.geography.declension import NONE
from generator.language.lexicon import words
from generator.names.given import is_given_name
from generator.names.habits import languages_with
from generator.names.inflection import STEM, without_ending

Name = tuple[str, ...]
UNKNOWN = "?"
SURE = 4
"""Letters of a family name's ending that tell a case by themselves: -ovou, -iego, but no Diego."""
SHORTENED = {"á": "a", "é": "e"}
"""Vowels at the end of a Hungarian word before an ending, and without one: Zsuzsannát, Zsuzsanna."""
LONG_ENDED = frozenset(("andré", "chloé", "józsué", "máté", "noé", "rené", "salomé", "timoté", "zoé"))
"""Given names that end so without an ending too: Mátét, Máté."""
VOWELS = frozenset("aeiouyáéíóúýаеиоуыэюяіїє")


def nominative(name: Name, lang: str) -> Name | None:
    """A given name and a family name in the nominative; None where that is not sure, or they stand in it."""
    if len(name) != 2:
        return None
    if lang in languages_with("family name first"):
        return _given_behind(*name, lang)
    least = SURE if is_given_name(name[0]) else 0
    found = {base for base in _bases(*name, lang, least) if is_given_name(base[0])}
    return next(iter(found)) if len(found) == 1 else None


def _given_behind(family: str, given: str, lang: str) -> Name | None:
    """The family name, and the one given name that the other word is with an ending; an ending lengthens its vowel."""
    if is_given_name(given):
        return None
    bases = {_shortened(base) for base in without_ending(given, lang)}
    found = sorted(base for base in bases if len(base) >= STEM and is_given_name(base))
    return (family, found[0]) if len(found) == 1 else None


def _shortened(base: str) -> str:
    return base if base.casefold() in LONG_ENDED else base[:-1] + SHORTENED.get(base[-1], base[-1])


def _bases(given: str, family: str, lang: str, least: int) -> Iterator[Name]:
    """What the two may be, by the longest ending of the family name that goes with one of the given name and has at
    `least` so many letters."""
    fits: dict[tuple[str, str], tuple[str, str]] = {}
    for ending, base, own, bare in _cases(lang):
        if _ends(given, ending) and _may_end(family, own):
            longest, _ = fits.get((ending, base), ("", ""))
            if len(own) >= len(longest):
                fits[ending, base] = own, bare
    for (ending, base), (own, bare) in fits.items():
        if bare != UNKNOWN and len(own) >= least:
            yield _with(given, ending, base), _with(family, own, bare)


@cache
def _cases(lang: str) -> tuple[tuple[str, ...], ...]:
    """What each line of name-cases.tsv says: the ending and the base of a given name, and of a family name with it."""
    return tuple(tuple(line.split("\t")[:4]) for line in words(lang, "name-cases"))


def _may_end(family: str, ending: str) -> bool:
    """Whether a family name stands in the case of that ending; undeclined are women's that end in a consonant."""
    return family[-1] not in VOWELS if ending == NONE else _ends(family, ending)


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= STEM


def _with(word: str, ending: str, base: str) -> str:
    """The word with another ending."""
    return word[: len(word) - len(ending.strip(NONE))] + base.strip(NONE)
