"""The word of a name that is its family's, where it leads as in the East and in Hungary."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from generator.language.lexicon import entries, listed, words
from generator.names.fold import fold, plain_letters, scripts
from generator.names.given import given_names, is_given_name
from generator.names.habits import languages_with
from generator.names.romanised import is_chinese, is_korean

JOINED = re.compile(r"[A-Z][a-z]{1,4}[-‐‑][a-z]{1,6}")
"""A given name of two syllables with a hyphen: Ki-moon, Ing-wen."""
_VIETNAMESE = re.compile("(?:ngh?|nh|ph|t[hr]?|c?h|g[hi]?|kh?|qu|[bcdlmnprsvx])?[aeiouy]{1,3}(?:n[gh]?|ch?|[mpt])?")
"""A syllable without its marks."""
_SYLLABLE = re.compile("[b-df-hj-np-tv-z]{0,2}[aeiouy]{1,3}[ghkmnptw]{0,2}")


def family_leads(name: Sequence[str], langs: Collection[str] = ()) -> bool:
    """Whether the first of two words or more is the family's: not in Kim Larsen nor Lee Anderson, where it may be a
    given name.

    `langs`: the languages whose texts write the name just so.
    """
    first, *others = name
    last = others[-1]
    if len(first) > 1 and scripts(first) == ("LATIN",) and not first.endswith(".") and _is_eastern(first, others):
        return True
    if fold(first) in listed("people/family-first.txt") and not is_given_name(first):
        return True
    turned = is_given_name(last) and not is_given_name(first)
    return leads_japanese(first, last) or (turned and not languages_with("family name first").isdisjoint(langs))


def is_japanese(family: str, given: str) -> bool:
    """Whether both words are among those that Japanese often bear, in this order or the other."""
    return leads_japanese(family, given) or leads_japanese(given, family)


def leads_japanese(family: str, given: str) -> bool:
    return fold(family) in listed("people/japanese-family.txt") and fold(given) in listed("people/japanese-given.txt")


def _is_eastern(first: str, others: Sequence[str]) -> bool:
    """Whether a Chinese, Korean or Vietnamese family name stands before syllables of the same language.

    Of two words that may both be the family's, it does not before one that many more bear: Yun Sun.
    """
    if len(others) == 1:
        often = listed("people/family-first.txt")
        joined = JOINED.fullmatch(others[0]) and not is_given_name(others[0])
        if joined and (fold(first) in often or not is_given_name(first)):
            return True
        if leads_japanese(others[0], first):
            return False
        western = fold(first) in given_names() or (fold(first) not in often and is_given_name(first))
        if fold(others[0]) in often and (western or fold(first) not in often):
            return False
        if western and is_family_name(others[0]):
            return False
    family, given = plain_letters(first), [plain_letters(word) for word in others]
    if family in _vietnamese() and all(map(_VIETNAMESE.fullmatch, given)):
        return len(given) > 1 or not is_given_name(first)
    chinese, korean = _chinese(), _korean()
    return (family in chinese and all(word in chinese or is_chinese(word) or _is_southern(word) for word in given)) or (
        family in korean and all(map(is_korean, given))
    )


def _is_southern(word: str) -> bool:
    """Whether it may be a syllable as Chinese of Singapore write theirs, and is nobody's name: Yew, Keat."""
    return bool(_SYLLABLE.fullmatch(word)) and not is_borne(word)


@cache
def _chinese() -> frozenset[str]:
    return _spellings("people/han-families.txt") | listed("people/family-first-rare.txt")


@cache
def _korean() -> frozenset[str]:
    return _spellings("people/hangul-families.txt")


@cache
def _vietnamese() -> frozenset[str]:
    return frozenset(map(plain_letters, words("vi", "family-names")))


def _spellings(path: str) -> frozenset[str]:
    return frozenset(spelling for line in entries(path) for spelling in line.split()[1:])


def is_family_name(word: str) -> bool:
    """Whether it stands in the list of family names, accents aside."""
    return fold(word) in listed("people/last.txt")


def is_borne(word: str) -> bool:
    """Whether people are known to bear it, by whatever source, as a family name or a given one."""
    lists = ("people/last.txt", "people/last-rare.txt", "people/last-swedish.txt")
    return is_given_name(word) or any(fold(word) in listed(path) for path in lists)
