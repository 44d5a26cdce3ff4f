"""Endings that a language puts on names: Putins, Путину, Putinille. Taken off only to compare, never to show."""

from __future__ import annotations

from functools import cache, lru_cache

from generator.lexicon import words
from generator.names.fold import fold

STEM = 3
"""Letters that must remain of a word when an ending is taken off."""


@cache
def endings(lang: str) -> tuple[str, ...]:
    """The endings of a language's name_endings.txt, longest first; of nb for nb-NO."""
    found = words(lang, "name_endings") or words(lang.split("-")[0], "name_endings")
    return tuple(sorted(found, key=lambda e: (-len(e), e)))


@lru_cache(maxsize=1 << 16)
def stems(word: str, lang: str) -> tuple[str, ...]:
    """The folded word, and what is left of it without each ending that it may carry."""
    low = word.casefold()
    bare = [low[: -len(e)] for e in endings(lang) if low.endswith(e) and len(low) - len(e) >= STEM]
    return tuple(dict.fromkeys((fold(word), *(fold(b) for b in bare))))


@lru_cache(maxsize=1 << 16)
def stem(word: str, lang: str) -> str:
    """The word without its longest ending, folded: one for all cases of a name (Сергей, Сергея, Сергею)."""
    return stems(word, lang)[1] if len(stems(word, lang)) > 1 else fold(word)
