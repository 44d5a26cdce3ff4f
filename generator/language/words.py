"""The words of a text, their letters without accents, and the order in which they are looked for.

The words of a paragraph are read once for all who ask: places, topics and stories look at one article in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

WORD = re.compile(r"\w+")
KEPT = 200
"""Paragraphs remembered: more than an article has, hardly ever fewer."""


@lru_cache(maxsize=KEPT)
def words_of(text: str) -> tuple[str, ...]:
    """The runs of letters, digits and low lines, in reading order."""
    return tuple(WORD.findall(text))


def bare(text: str) -> str:
    """The text without accents, and without other marks that stand on letters."""
    return text if text.isascii() else "".join(char for char in normalize("NFKD", text) if not combining(char))


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """The words in the order in which they are looked for: none before a longer one that begins like it."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
