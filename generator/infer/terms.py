"""Finds weighted terms in a text, in whatever inflection they stand there.

A term is one word or several ("air strike"). Words meet by their stems. A term written with a capital meets only words
with one, an acronym (WHO) only itself. In languages that write compounds as one word, `-krieg` meets every word that
ends so and `krieg-` every word that begins so, unless the word is a term of its own. Of overlapping terms the longest counts.

Source: the Snowball stemmers, https://snowballstem.org/algorithms/.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
SHORTEST_AFFIX = 3
STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "nb": "norwegian",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "sv": "swedish",
}
"""BCP 47 code -> name of its Snowball stemmer. Words of other languages stand for themselves."""


@dataclass(frozen=True, slots=True, eq=False)
class Clue:
    """A term, what it speaks for, and how much. `words` are its words as written, hyphens of affixes gone."""

    topic: str
    term: str
    weight: float
    words: tuple[str, ...]


Known = tuple[str, tuple[Clue, ...], tuple[tuple[tuple[str, ...], Clue], ...]]
"""What is known about one form of a word: its stem, the clues it is, and the phrases it begins (their stems, clue)."""


@dataclass(slots=True)
class Index:
    """Terms of one language, ready to be looked up. Filled by `index` alone; `seen` remembers forms of words."""

    stem: Callable[[str], str]
    words: dict[str, list[Clue]] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], Clue]]] = field(default_factory=dict)
    starts: dict[str, list[Clue]] = field(default_factory=dict)
    ends: dict[str, list[Clue]] = field(default_factory=dict)
    seen: dict[str, Known] = field(default_factory=dict)


def index(terms: Iterable[tuple[str, str, float]], lang: str) -> Index:
    """An index of (topic, term, weight) for texts in that language."""
    found = Index(stemmer(lang.split("-")[0]))
    for topic, term, weight in terms:
        clue = Clue(topic, term, weight, tuple(WORD.findall(term)))
        stems = tuple(found.stem(word.casefold()) for word in clue.words)
        if not stems:
            continue
        if len(stems) > 1:
            found.phrases.setdefault(stems[0], []).append((stems, clue))
        elif term.endswith("-"):
            found.starts.setdefault(clue.words[0].casefold(), []).append(clue)
        elif term.startswith("-"):
            found.ends.setdefault(stems[0], []).append(clue)
        else:
            found.words.setdefault(stems[0], []).append(clue)
    for phrases in found.phrases.values():
        phrases.sort(key=lambda pair: -len(pair[0]))
    return found


def find(text: str, terms: Index) -> Iterator[Clue]:
    """The terms that stand in the text, once for each time, in reading order."""
    words = WORD.findall(text)
    seen, free = terms.seen, 0
    for at, word in enumerate(words):
        known = seen.get(word) or _meet(word, terms)
        if at < free or not (known[1] or known[2]):
            continue
        longest = 1
        for stems, clue in known[2]:
            if len(stems) < longest:
                break
            if _stands(words[at : at + len(stems)], stems, clue, terms):
                longest = len(stems)
                yield clue
        if longest == 1:
            yield from known[1]
        free = at + longest


@cache
def stemmer(lang: str) -> Callable[[str], str]:
    """The function from a word in lower case to its stem."""
    if lang not in STEMMERS:
        return str
    stem: Callable[[str], str] = snowballstemmer.stemmer(STEMMERS[lang]).stemWord
    return stem


def _meet(word: str, terms: Index) -> Known:
    """Works out what a form of a word is, and remembers it."""
    folded = word.casefold()
    stem = terms.stem(folded)
    clues = terms.words.get(stem) or [*_longest(stem, terms.ends, -1), *_longest(folded, terms.starts, 1)]
    phrases = terms.phrases.get(stem, ())
    known = (
        stem,
        tuple(clue for clue in clues if clue.term[0] == "-" or _cased(word, clue.words[0])),
        tuple((stems, clue) for stems, clue in phrases if _cased(word, clue.words[0])),
    )
    terms.seen[word] = known
    return known


def _longest(word: str, affixes: dict[str, list[Clue]], side: int) -> list[Clue]:
    """The clues of the longest affix with which the word ends (side -1) or begins (side 1)."""
    for size in range(len(word), SHORTEST_AFFIX - 1, -1):
        if found := affixes.get(word[-size:] if side < 0 else word[:size]):
            return found
    return []


def _stands(words: list[str], stems: tuple[str, ...], clue: Clue, terms: Index) -> bool:
    return len(words) == len(stems) and all(
        (terms.seen.get(word) or _meet(word, terms))[0] == stem and _cased(word, wanted)
        for word, stem, wanted in zip(words, stems, clue.words, strict=True)
    )


def _cased(word: str, wanted: str) -> bool:
    """Whether the word has the capitals that the term is written with."""
    if not wanted[0].isupper():
        return True
    return word.isupper() if len(wanted) > 1 and wanted.isupper() else word[0].isupper()
