"""What a word is for recognising an article: a trait that languages share, and one of its own language.

Names and long words are spelt in one script, without vowels and doubled letters, in classes of like sounds, so that
Zelenskyj, Zelensky and Selenskyj, or Putin and Putina, give one key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from operator import itemgetter
from sys import intern

from text_unidecode import unidecode

from generator.join.weekdays import week
from generator.lexicon import entries

SHORTEST = 3
"""Letters that a word needs to be a trait."""
TOGETHER = {
    "sch": "s", "dzh": "g", "ch": "k", "ck": "k", "dj": "g", "kh": "k", "ph": "f", "sh": "s", "ts": "s", "tz": "s",
    "zh": "s",
}  # fmt: skip
"""Letters that together spell one sound, in one language or another; three of them before two."""
ALIKE = str.maketrans({"c": "k", "z": "s", "q": "k", "w": "v", "x": "ks"} | dict.fromkeys("aeiouyhj"))
VOWELS = tuple("aeiouy")
COMMON = 0.02
"""Share of pieces of news from which a word with a capital is thought to begin a sentence, not to be a name."""


class Spelling(dict[str, str]):
    """Word -> its trait in its own language ("" for a short one), worked out when it is first met. `shared` holds, of
    the words met, those that have a trait as languages share it."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self.shared: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        if len(word) < SHORTEST:
            own = self[word] = ""
            return own
        plain = folded(word)
        own = self[word] = intern(f"{self._lang}:{plain[:6]}")
        if trait := _trait(word, plain, own):
            self.shared[word] = intern(trait)
        return own

    def trait(self, word: str) -> str:
        """The trait of a word as languages share it; "" for none."""
        return self.shared.get(word, "") if self[word] else ""


@cache
def spelling(lang: str) -> Spelling:
    """The one of a language."""
    return Spelling(lang)


def _trait(word: str, plain: str, own: str) -> str:
    """The trait of a word as languages share it; "" for none."""
    lang = own.partition(":")[0]
    if day := week(lang).day(word):
        return f"weekday:{day}"
    if name := _organisations().get((word, lang)):
        return f"name:{name}"
    if word[0].isupper() or "\u30a1" <= word[0] <= "\u30fa":
        if len(plain) >= 3 and commonness().get(own, 0.0) <= COMMON:
            key = _consonants(plain)
            return f"name:{key[:6] if len(key) >= 3 else plain[:5]}"
    elif len(plain) >= 6 and word.islower() and len(key := _consonants(plain)) >= 4:
        return f"word:{key[:6]}"
    return ""


@cache
def _organisations() -> Mapping[tuple[str, str], str]:
    """Short name, language -> the one in English."""
    rows = (line.split("\t") for line in entries("stories/organisations.tsv"))
    return {(short, lang): name for short, name, langs in rows for lang in langs.split()}


def folded(word: str) -> str:
    """The word in plain Latin letters, lower case."""
    return word.lower() if word.isascii() else word.translate(_PLAIN)


class _Plain(dict[int, str]):
    """A letter -> the small Latin letters that it is written with, worked out when it is first met."""

    def __missing__(self, letter: int) -> str:
        plain = self[letter] = re.sub(r"[^a-z]", "", unidecode(chr(letter)).lower())
        return plain


_PLAIN = _Plain()


def sounds(word: str) -> str:
    """The consonants of a word in classes of like sounds: "Selenskyj" and "Zelensky" are "slnsk"."""
    return _consonants(folded(word))


def _consonants(plain: str) -> str:
    key = plain
    for letters, sound in TOGETHER.items():
        if letters in key:
            key = key.replace(letters, sound)
    key = key.translate(ALIKE)
    single = "".join(map(itemgetter(0), groupby(key)))
    return "a" + single if plain[:1] in VOWELS else single


@cache
def commonness() -> Mapping[str, float]:
    """Trait -> share of pieces of news at large that have it, 0..1; traits that few have are absent."""
    rows = (line.split("\t") for line in entries("stories/common.tsv"))
    return {trait: int(count) / 10_000 for trait, count in rows}
