"""Japanese names as Cyrillic letters write them, by the system of Polivanov: Синъити Таканаси is Shinichi Takanashi."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.language.lexicon import entries
from generator.language.words import longest_first
from generator.names.japanese import is_japanese

CYRILLIC = "CYRILLIC"


def romanised(words: Sequence[str]) -> tuple[str, ...]:
    """The words in Latin letters, where they are a Japanese family name and a given one, in whichever order; else
    none."""
    latin = tuple(_rewritten(word.casefold()) for word in words)
    return latin if "" not in latin and is_japanese(latin) else ()


def _rewritten(word: str) -> str:
    """The word syllable by syllable; "" where it has others than Japanese has."""
    table = _table()
    return "".join(table[one] for one in _syllables().findall(word)) if _syllables().sub("", word) == "" else ""


@cache
def _table() -> dict[str, str]:
    return dict(line.split(" ") for line in entries("people/japanese-cyrillic.txt"))


@cache
def _syllables() -> re.Pattern[str]:
    return re.compile("|".join(longest_first(_table())))
