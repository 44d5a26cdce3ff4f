"""How a name sounds, whatever script and country it was written in, and how alike two names sound."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from generator.language.lexicon import entries, words
from generator.language.unspaced import KOREAN
from generator.language.words import longest_first
from generator.names.fold import clean, plain_letters, simplified

VOWELS = frozenset("aeiouy")
_BROAD = str.maketrans("bdgqcjzxfw", "ptkkssssvv")
_CHEAPEST = 0.5
"""Letters that it costs to drop a vowel."""


@cache
def _rules(lang: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The rewriting rules of a language ("" for those of all), as one pattern and what replaces each match."""
    lines = words(lang, "romanisation") if lang else entries("people/romanisation.txt")
    table = dict(_letters(line).split("=", 1) for line in lines)
    if not table:
        return re.compile(r"(?!)"), {}
    by_length = longest_first(table)
    return re.compile("|".join(re.escape(k).replace(r"\^", "^").replace(r"\$", "$") for k in by_length)), table


def _letters(text: str) -> str:
    """The text with syllables of Hangul taken apart."""
    return unicodedata.normalize("NFD", text) if KOREAN.search(text) else text


def _rewrite(text: str, lang: str) -> str:
    pattern, table = _rules(lang)

    def to(match: re.Match[str]) -> str:
        found = match.group()
        start = "^" if match.start() == 0 else ""
        end = "$" if match.end() == len(text) else ""
        for key in (start + found + end, found + end, start + found, found):
            if key in table:
                return table[key]
        return found

    return pattern.sub(to, text)


@lru_cache(maxsize=1 << 17)
def sound(word: str, lang: str = "") -> str:
    """One word as it sounds, in letters a-z: Sergej (nb), Sergueï (fr) and Сергей (ru) are equal."""
    low = _letters(simplified(clean(word).casefold()))
    plain = plain_letters(_rewrite(low, lang) if lang else low)
    plain = _rewrite(plain, "")
    return re.sub(r"(.)\1+", r"\1", plain)


@lru_cache(maxsize=1 << 18)
def gap(one: str, other: str, most: float) -> float:
    """Cost of making one sound of the other: letters changed, added or dropped, cheap ones less.

    Beyond `most` the exact cost does not matter: any greater number may be given.
    """
    if _CHEAPEST * abs(len(one) - len(other)) > most:
        return most + 1
    row = [0.0]
    for y in other:
        row.append(row[-1] + _drop(y))
    for x in one:
        drop = _drop(x)
        line = [row[0] + drop]
        for j, y in enumerate(other, 1):
            line.append(min(row[j] + drop, line[j - 1] + _drop(y), row[j - 1] + _change(x, y)))
        if min(line) > most:
            return most + 1
        row = line
    return row[-1]


@cache
def _drop(letter: str) -> float:
    return _CHEAPEST if letter in VOWELS or letter in "hR" else 1.0


@cache
def _close() -> frozenset[tuple[str, str]]:
    groups = entries("people/close-sounds.txt")
    return frozenset((a, b) for g in groups for a in g for b in g if a != b)


@cache
def _change(x: str, y: str) -> float:
    if x == y:
        return 0.0
    if x in VOWELS and y in VOWELS:
        return 0.4
    return 0.4 if (x, y) in _close() else 2.0


@lru_cache(maxsize=1 << 17)
def bones(sounded: str) -> str:
    """The consonants in broad classes: the same for all likely spellings of a name; ts and z are one."""
    broad = sounded.replace("kh", "h").replace("ts", "z").translate(_BROAD)
    letters = "".join(c for c in broad if c not in VOWELS and c != "h")
    return re.sub(r"(.)\1+", r"\1", letters)
