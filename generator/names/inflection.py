"""Endings that a language puts on names: Putins, Путину, Putinille. Taken off only to compare, never to show.

Lists of a language say how: name-prefixes.txt for what is written together with a name behind it (Hebrew, Arabic);
name-endings.txt for endings of the last word alone (Germanic, Finnish), after a tab what the bare word has instead
(Virtasen is of Virtanen); case-endings.txt where every word of a name takes them (Slavic).
"""

from __future__ import annotations

from functools import cache, lru_cache

from generator.language.lexicon import words
from generator.language.words import longest_first
from generator.names.fold import fold

STEM = 3
"""Letters that must remain of a word when an ending is taken off."""


@cache
def _endings(lang: str, name: str) -> tuple[str, ...]:
    """The endings of a language, longest first."""
    return longest_first(words(lang, name))


def inflects_every_word(lang: str) -> bool:
    """Whether given names take endings too: Владимиру Путину."""
    return bool(_endings(lang, "case-endings"))


@lru_cache(maxsize=1 << 16)
def prefixes(word: str, lang: str) -> tuple[int, ...]:
    """How long each run of letters is that may be joined to a name in front: "and", "in" in Hebrew and Arabic."""
    found = words(lang, "name-prefixes") if not word.isascii() else ()
    return tuple(sorted({len(p) for p in found if word.startswith(p) and len(word) > len(p) + 1}))


@lru_cache(maxsize=1 << 16)
def root(word: str, lang: str) -> str:
    """The folded word without any case ending: one for all cases of a name (Сергей, Сергея, Сергеем)."""
    low = word.casefold()
    while ending := next(
        (e for e in _endings(lang, "case-endings") if low.endswith(e) and len(low) - len(e) >= STEM), ""
    ):
        low = low[: -len(ending)]
    return fold(low)


@lru_cache(maxsize=1 << 16)
def bare_forms(word: str, lang: str) -> tuple[str, ...]:
    """The folded word as it stands, then without each ending that it may carry as the last of a name."""
    if inflects_every_word(lang):
        return (root(word, lang),)
    return tuple(dict.fromkeys((fold(word), *map(fold, without_ending(word.casefold(), lang)))))


def without_ending(name: str, lang: str) -> tuple[str, ...]:
    """The name without each ending that its last word may carry, as "Ada Lies" may be of Ada Lie."""
    endings = (entry.partition("\t") for entry in _endings(lang, "name-endings"))
    return tuple(
        name[: -len(ending)] + bare
        for ending, _, bare in endings
        if name.endswith(ending) and len(name) > len(ending) + 1
    )


def same_word(written: str, name: str, lang: str) -> bool:
    """Whether a word of a text is a word of a name, as it stands or with an ending of the language."""
    if inflects_every_word(lang):
        return root(written, lang) == root(name, lang)
    return fold(name) in bare_forms(written, lang)
