"""A paragraph as words, and the runs of words that may be names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from generator import lexicon
from generator.infer.people.titles import credits

_TITLES = sorted(
    {
        word[:-1]
        for name in ("forms-of-address", "honorifics")
        for words in lexicon.everywhere(name).values()
        for word in words
        if word.endswith(".")
    }
)
# Plain words first, for speed. Addresses, user names and tags whole; initials, abbreviations and numerals (Pavol II.)
# with their full stop; the English 's alone; elided articles (l', dell') apart from their noun, but O'Neill and
# D'Angelo whole; hyphens, H&M and EU:n inside words.
_TOKEN = re.compile(
    rf"""[^\W\d_]{{2,}}+(?=[\s,;!?)”»]|$)
      | https?://\S+ | www\.\S+ | [\w.+-]+@\w+[\w.-]* | [@\#]\w+
      | (?:[^\W\d_]\.){{2,}}
      | (?:{"|".join(_TITLES)}|Jr|St)\.
      | [IVX]+\.(?=\s[^\W\d_A-ZÀ-Þ])
      | [^\W\d_]\.(?=[\s\-‐][^\W\d_])
      | ['’]s\b
      | [A-KM-Z][a-z]?['’][A-ZÀ-Þ]\w+
      | [^\W\d_]{{1,6}}['’](?=[^\W\d_]{{3}})
      | \w+(?:(?:[-‐‑&]|['’](?!s\b))\w+|:[^\W\d_A-Z]+)*
      | \S""",
    re.VERBOSE,
)
_STOPS = frozenset(".!?…:;")
_OPENERS = frozenset("\"'“”„«»‘’–—-([*•−>")


PARTICLES = frozenset(lexicon.entries("people/particles.txt"))
Span = tuple[int, int]
PARAGRAPHS_KEPT, WORDS_KEPT = 4_000, 200_000


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph's words. `opens`: which of them are the first of a sentence.

    `runs` are where names can stand: stretches of words with capitals, as (first word, word after the last).
    """

    texts: tuple[str, ...]
    opens: frozenset[int]
    runs: tuple[Span, ...]


@lru_cache(PARAGRAPHS_KEPT)
def words(text: str) -> Words:
    """The words and signs of a paragraph."""
    texts = tuple(_TOKEN.findall(text))
    return Words(texts, _opens(texts), tuple(_runs(texts)))


@lru_cache(PARAGRAPHS_KEPT)
def places(text: str) -> tuple[Span, ...]:
    """Where each word of a paragraph stands (code points): only spaces stand between words."""
    found = []
    at = 0
    for word in words(text).texts:
        start = text.index(word, at)
        at = start + len(word)
        found.append((start, at))
    return tuple(found)


def _opens(texts: tuple[str, ...]) -> frozenset[int]:
    found = set()
    for at in (0, *[i + 1 for i, text in enumerate(texts) if text in _STOPS]):
        while at < len(texts) and texts[at] in _OPENERS:
            at += 1
        if at < len(texts):
            found.add(at)
    return frozenset(found)


def _runs(texts: tuple[str, ...]) -> list[Span]:
    """Words with a capital next to each other, with the particles (van, bin) before and between them."""
    found: list[Span] = []
    for i in [i for i, text in enumerate(texts) if not text.islower() and _may_name(text)]:
        start = i
        while start and texts[start - 1] in PARTICLES:
            start -= 1
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], i + 1
        else:
            found.append((start, i + 1))
    return found


@cache
def foreign_particles() -> frozenset[str]:
    """Particles that stand in names alone, but for their own languages."""
    return frozenset(lexicon.entries("people/particles-foreign.txt"))


@lru_cache(WORDS_KEPT)
def _may_name(text: str) -> bool:
    """The word has a capital (Xi, al-Assad) and is no word such as "Photo"."""
    if not text[0].isalpha() or text in PARTICLES:
        return False
    return text.lower() != text and text not in credits()
