"""Who is named as somebody's relative: "his wife, Ada Berg", "Tom Berg's wife". So there is another one of the family,
who may be the one that is called by its name alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from generator.infer.people.reading import NOUNS_HAVE_CAPITALS
from generator.infer.people.tokens import Span
from generator.language.lexicon import words
from generator.names.inflection import inflects_every_word

_OF = 2
"""Words between a relative and the one whose relative it is: "femme de Tom Berg", "kona til ordfører Tom Berg"."""
_GENITIVES = frozenset(("'s", "’s", "'", "’"))


def is_relative(texts: Sequence[str], name: Span, lang: str) -> bool:
    """Whether a name is that of a relative: "sønnen Ola Berg", "his wife, Ada Berg", "Ada Berg, his wife, said"."""
    kin, (start, end) = _kin(lang), name
    before = start - (start > 1 and texts[start - 1] == ",")
    if before and not inflects_every_word(lang) and _is_kin(texts[before - 1], kin, lang):
        return not _is_address(texts, before - 1, lang)
    behind = [text.lower() for text in texts[end + 1 : end + 3]] if texts[end : end + 1] == (",",) else []
    return any(word in kin for word in behind) or _is_one_of_two(texts, start, lang)


def _is_one_of_two(texts: Sequence[str], start: int, lang: str) -> bool:
    """Whether a relative is named before it, and both at once: "the sons, Tom Berg and Ola Berg"."""
    if start < 2 or texts[start - 1] not in words(lang, "and"):
        return False
    first = start - 1
    while first and texts[first - 1][0].isupper():
        first -= 1
    return first < start - 1 and is_relative(texts, (first, start - 1), lang)


def is_beside_relative(texts: Sequence[str], name: Span, lang: str) -> bool:
    """Whether a name is that of a relative, or of one whose relative is spoken of: "Tom Berg's wife", "mother of
    Tom Berg"."""
    kin, (start, end) = _kin(lang), name
    behind = end + (end < len(texts) and texts[end] in _GENITIVES)
    near = [*texts[max(0, start - 1 - _OF) : start], *texts[behind : behind + 1]]
    return any(text.lower() in kin for text in near) or is_relative(texts, name, lang)


def _is_kin(text: str, kin: Collection[str], lang: str) -> bool:
    """Whether a word in small letters is a relative: no "Sister Mary Berg"."""
    return (text.islower() or lang in NOUNS_HAVE_CAPITALS) and text.lower() in kin


def _is_address(texts: Sequence[str], at: int, lang: str) -> bool:
    """Whether a word for a relative is how somebody is addressed, as no possessive stands before it: "Frau Berg"."""
    owned = at > 0 and texts[at - 1].lower() in words(lang, "role-possessives")
    return texts[at] in words(lang, "honorifics") and not owned


@cache
def _kin(lang: str) -> frozenset[str]:
    return frozenset(words(lang, "kin"))
