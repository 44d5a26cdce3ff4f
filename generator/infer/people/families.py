"""Full names that lists and cases alone make sure: Nguyễn Văn Thắng, s Jiřím Nováčkem."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from generator.geography import placenames
from generator.infer.people.evidence import FAMILY_FIRST
from generator.infer.people.lists import flags, how_common_last
from generator.infer.people.titles import honorifics, is_role
from generator.infer.people.tokens import Span
from generator.language import lexicon
from generator.names.given import is_given_name
from generator.names.inflection import without_ending
from generator.names.nominative import nominative

LONGEST = 5
"""Words of a name."""
SHORTEST = 2
"""Letters of a word that is too short for a family name, unless the model finds it."""


def behind_family(texts: Sequence[str], found: Iterable[Span], lang: str) -> list[Span]:
    """The names of a run: from its first family name on, where the language has a list of those (family-names.txt), and
    no town's; else those that were found."""
    families = lexicon.words(lang, "family-names")
    if not families:
        return list(found)
    start = next((at for at, text in enumerate(texts[:-1]) if text in families), len(texts))
    whole = [(start, len(texts))] if 0 < len(texts) - start <= LONGEST else found
    return [span for span in whole if not placenames.named(" ".join(texts[slice(*span)]), lang)]


def before_given(
    texts: Sequence[str], found: Iterable[Span], opens: bool, lang: str, inside: Collection[str] = ()
) -> list[Span]:
    """The names of a run, with pairs of words that are a family name and a given one, where a language in letters that
    have capitals puts them so: Vásárhelyi Dóra, also in a case. `opens`: whether the run opens a sentence; `inside`:
    words that have a capital inside one."""
    if lang not in FAMILY_FIRST or len(texts) < 2:
        return list(found)
    taken = {at for start, end in found if end - start > 1 for at in range(start, end)}
    pairs = [
        (at, at + 2)
        for at, (family, given) in enumerate(pairwise(texts))
        if taken.isdisjoint((at, at + 1))
        and ("F" in flags(given) or nominative((family, given), lang))
        and _may_lead(family, opens and at == 0 and not _is_inside(family, inside, lang), lang)
    ]
    covered = {at for start, end in pairs for at in range(start, end)}
    return sorted([*pairs, *(span for span in found if span[0] not in covered)])


def _is_inside(word: str, inside: Collection[str], lang: str) -> bool:
    """Whether a word has a capital inside a sentence too, as it stands or in a case: "Szalontainak"."""
    return word in inside or any(one.startswith(word) and word in without_ending(one, lang) for one in inside)


def _may_lead(word: str, opens: bool, lang: str) -> bool:
    """Whether a word may be a family name before a given one: no given name, role or land; nor, as a sentence's first
    word or a town, one that no list has."""
    if len(word) <= SHORTEST or word.isupper() or word in honorifics() or word in lexicon.words(lang, "openers"):
        return False
    if how_common_last(word) > 0:
        return True
    return not opens and not is_role(word) and {*"CTFf"}.isdisjoint(flags(word))


def in_a_case(texts: Sequence[str], lang: str) -> list[Span]:
    """The pairs of words that are a given name and a family name in one and the same case other than the nominative."""
    if not lexicon.words(lang, "name-cases"):
        return []
    pairs = ((at, pair, nominative(pair, lang)) for at, pair in enumerate(pairwise(texts)))
    return [
        (at, at + 2)
        for at, pair, name in pairs
        if name and name != pair and is_given_name(name[0]) and not is_given_name(name[1])
    ]
