"""One syllable of Chinese or Korean, and all the ways in which names write it in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from itertools import product

from anyascii import anyascii

from generator.language.lexicon import entries

Spellings = frozenset[str]
"""In letters a-z."""
NONE = "-"
_CONSONANTS = "bpmfdtnlgkhjqxrzcs"
_FIRST, _VOWEL, _LAST = 0x1100, 0x1161, 0x11A7
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
"""The letters of a syllable in the order of Unicode."""


@cache
def korean(syllable: str) -> Spellings:
    """A syllable of Hangul: 정 is jeong, jung, chong, ..."""
    initial, vowel, *final = list(unicodedata.normalize("NFD", syllable))
    letters = [_INITIALS[ord(initial) - _FIRST], _VOWELS[ord(vowel) - _VOWEL]]
    letters += ["-" + _FINALS[ord(letter) - _LAST] for letter in final]
    return _joined(*(_table("people/hangul.txt")[letter] for letter in letters))


@cache
def sino_korean(character: str) -> Spellings:
    """A Han character as Korean reads it; r and n may fall away before its vowel: 龙 is ryong and yong."""
    _, read = _readings().get(character, (NONE, NONE))
    if read == NONE:
        return frozenset()
    found = korean(read)
    return found | {spelling[1:] for spelling in found if re.match("[rn][yi]", spelling)}


@cache
def hangul_of(character: str) -> str:
    """The syllable of Hangul that a Han character is in Korean; "" where that is not known."""
    return _readings().get(character, (NONE, NONE))[1].strip(NONE)


@cache
def mandarin(character: str) -> Spellings:
    """A Han character in pinyin."""
    return frozenset(_table("people/han-pinyin.txt").get(character, (anyascii(character).strip().lower(),)))


@cache
def wade_giles(character: str) -> Spellings:
    """A Han character as Taiwan writes it, without apostrophes."""
    return frozenset(spelling for syllable in mandarin(character) for spelling in _written(syllable, "wade-giles"))


@cache
def cantonese(character: str) -> Spellings:
    """A Han character as Hong Kong writes it."""
    read, _ = _readings().get(character, (NONE, NONE))
    return frozenset() if read == NONE else _written(read, "cantonese")


def is_chinese(word: str) -> bool:
    """Whether a word in letters a-z is one or two syllables of pinyin, or of one of the other systems."""
    return any(_is_of(word, _chinese_syllables(read)) for read in (mandarin, wade_giles, cantonese))


def is_korean(word: str) -> bool:
    """Whether a word in letters a-z is one or two syllables of Korean."""
    return _is_of(word, _korean_syllables())


def _is_of(word: str, syllables: Spellings) -> bool:
    return any(
        word[:cut] in syllables and (cut == len(word) or word[cut:] in syllables) for cut in range(1, len(word) + 1)
    )


@cache
def _chinese_syllables(read: Callable[[str], Spellings]) -> Spellings:
    return frozenset().union(*map(read, _readings()))


@cache
def _korean_syllables() -> Spellings:
    return frozenset().union(*map(korean, sorted({read for _, read in _readings().values() if read != NONE})))


def _written(syllable: str, system: str) -> Spellings:
    """A syllable of pinyin or Jyutping as another system writes it."""
    initials, finals = _systems()[system]
    starts = [syllable[:cut] for cut in (2, 1) if syllable[:cut] in initials]
    initial = starts[0] if starts else syllable[: len(syllable) - len(syllable.lstrip(_CONSONANTS))]
    final = syllable[len(initial) :]
    return _joined(initials.get(initial, (initial,)), finals.get(final, (final,)))


def _joined(*parts: tuple[str, ...]) -> Spellings:
    return frozenset("".join(one).replace(NONE, "") for one in product(*parts))


@cache
def _table(name: str) -> Mapping[str, tuple[str, ...]]:
    """First word of each line -> the others."""
    return {first: tuple(others) for first, *others in map(str.split, entries(name))}


@cache
def _readings() -> Mapping[str, tuple[str, str]]:
    """Han character -> its Jyutping and its syllable in Korean."""
    lines = map(str.split, entries("people/han-readings.txt"))
    return {character: (jyutping, syllable) for character, jyutping, syllable in lines}


@cache
def _systems() -> Mapping[str, tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]]:
    """System -> how it writes initials, and how finals."""
    found: dict[str, tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]] = {}
    for system, part, letters, written in (line.split("\t") for line in entries("people/romanised.tsv")):
        tables = found.setdefault(system, ({}, {}))
        tables[part == "final"][letters.strip(NONE)] = tuple(written.split())
    return found
