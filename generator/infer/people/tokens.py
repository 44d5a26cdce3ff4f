"""A paragraph as words, and the runs of words that may be names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from generator import lexicon
from generator.infer.people.titles import credits

# Plain words first, for speed. Addresses, user names and tags whole; abbreviations and initials with their full stop;
# the English 's alone; elided articles (l', dell') apart from their noun, but O'Neill and D'Angelo whole; hyphens, H&M
# and EU:n inside words.
_TOKEN = re.compile(
    r"""[^\W\d_]{2,}+(?=[\s,;!?)”»]|$)
      | https?://\S+ | www\.\S+ | [\w.+-]+@\w+[\w.-]* | [@\#]\w+
      | (?:[^\W\d_]\.){2,}
      | (?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Prof|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Rev|Hon)\.
      | [^\W\d_]\.(?=[\s\-‐][^\W\d_])
      | ['’]s\b
      | [A-KM-Z][a-z]?['’][A-ZÀ-Þ]\w+
      | [^\W\d_]{1,6}['’](?=[^\W\d_]{3})
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
    """A paragraph's words with their places (code points). `opens[i]`: the word is the first of a sentence.

    `runs` are where names can stand: stretches of words with capitals, as (first word, word after the last).
    """

    texts: tuple[str, ...]
    spans: tuple[Span, ...]
    opens: tuple[bool, ...]
    runs: tuple[Span, ...]


@lru_cache(PARAGRAPHS_KEPT)
def words(text: str) -> Words:
    """The words and signs of a paragraph."""
    found = list(_TOKEN.finditer(text))
    texts = tuple([m.group() for m in found])
    return Words(texts, tuple([m.span() for m in found]), tuple(_opens(texts)), tuple(_runs(texts)))


def _opens(texts: tuple[str, ...]) -> list[bool]:
    opens = []
    start = True
    for text in texts:
        opener = text in _OPENERS
        opens.append(start and not opener)
        if text in _STOPS:
            start = True
        elif not opener:
            start = False
    return opens


def _runs(texts: tuple[str, ...]) -> list[Span]:
    """Words with a capital next to each other, with the particles (van, bin) before and between them."""
    found: list[Span] = []
    for i in [i for i, text in enumerate(texts) if _may_name(text)]:
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
    if text.islower() or not text[0].isalpha() or text in PARTICLES:
        return False
    return text.lower() != text and text not in credits()
