"""A paragraph as words, and the runs of words that may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import lexicon
from generator.infer.people.titles import credits

# Addresses, user names and tags whole; abbreviations and initials with their full stop; the English 's alone;
# elided articles (l', dell') apart from their noun, but O'Neill and D'Angelo whole; hyphens, H&M and EU:n inside words.
_TOKEN = re.compile(
    r"""https?://\S+ | www\.\S+ | [\w.+-]+@\w+[\w.-]* | [@\#]\w+
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


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph's words with their places. `opens[i]`: the word is the first of a sentence."""

    texts: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    opens: tuple[bool, ...]


def words(text: str) -> Words:
    """The words and signs of a paragraph."""
    found = [(m.group(), m.span()) for m in _TOKEN.finditer(text)]
    texts = tuple(word for word, _ in found)
    return Words(texts, tuple(span for _, span in found), tuple(_opens(texts)))


def _opens(texts: tuple[str, ...]) -> Iterator[bool]:
    start = True
    for text in texts:
        yield start and text not in _OPENERS
        if text in _STOPS:
            start = True
        elif text not in _OPENERS:
            start = False


def runs(texts: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where names can stand: stretches of words with a capital, and particles (van, bin) next to one of them."""
    found = []
    start = -1
    for i, text in enumerate(texts):
        if _may_name(text):
            if start < 0:
                start = i
                while start and texts[start - 1] in PARTICLES:
                    start -= 1
        elif start >= 0 and text not in PARTICLES:
            found.append((start, i))
            start = -1
    if start >= 0:
        found.append((start, len(texts)))
    return [(start, _trimmed(texts, start, end)) for start, end in found]


def _may_name(text: str) -> bool:
    """The word has a capital (Xi, al-Assad) and is no word such as "Photo"."""
    if text.islower() or not text[0].isalpha() or text in PARTICLES:
        return False
    return (text[0].isupper() or any(c.isupper() for c in text)) and text not in credits()


def _trimmed(texts: tuple[str, ...], start: int, end: int) -> int:
    while end - 1 > start and texts[end - 1] in PARTICLES:
        end -= 1
    return end


PARTICLES = frozenset(lexicon.entries("people/particles.txt"))
