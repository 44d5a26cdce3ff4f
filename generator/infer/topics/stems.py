"""How the words of a language meet in their inflected forms: by their stems, and by what data/topics/stems.tsv tells.

A language without a Snowball stemmer has a list of endings there, the longest of which is taken off.

Source: the Snowball stemmers, https://snowballstem.org/algorithms/.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import Stemmer

from generator.language.lexicon import entries
from generator.language.words import bare

LONGEST_ENDING = 4
"""Letters that an inflected form may have more than the term: Danish "krig", "krigenes"."""
END_VOWELS = "aeoy"
"""With which a term may end that its forms end without."""

SHORTEST_STEM = 3
SHORT, SHORT_ENDING = 7, 2
"""Letters of a term that stands whole in its forms, and of what they may have more: "partido" is no "partida"."""


@dataclass(frozen=True, slots=True)
class Inflection:
    """That of one language. `holds` are the words of stems.tsv that hold for it, `read_as` the endings that are read as
    others, `others` those that make another word, `ends_gaps` the words over which no term with a gap reaches.

    `strangers` are forms of no other word, and none stands in them; `before` is what is written together with a word
    (nothing, an article ...), `changing` the last letters that may be others before an ending."""

    stem: Callable[[Sequence[str]], list[str]]
    holds: frozenset[str] = frozenset()
    read_as: tuple[tuple[str, str], ...] = ()
    others: tuple[str, ...] = ()
    ends_gaps: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()
    before: tuple[str, ...] = ("",)
    changing: tuple[str, ...] = ()

    def stems(self, words: Sequence[str]) -> list[str]:
        """The stems of words in lower case."""
        if "twice" in self.holds:
            return self.stem(self.stem(words))
        if not self.read_as:
            return self.stem(words)
        endings = tuple(ending for ending, _ in self.read_as)
        return self.stem(self.stem([self._read(word) if word.endswith(endings) else word for word in words]))

    def _read(self, word: str) -> str:
        return next(word.removesuffix(ending) + other for ending, other in self.read_as if word.endswith(ending))

    def is_form(self, word: str, term: str) -> bool:
        """Whether a word begins like a term and is only by an ending longer. Both in lower case, with the same stem."""
        if word in self.strangers:
            return word == term
        if word.endswith(self.others) and not term.endswith(self.others):
            return False
        if "begin" in self.holds:
            return self._begins(bare(word), bare(term).removeprefix("".join(self.before[1:2])))
        if "endings" in self.holds:
            return len(word) >= len(term) - 1
        if "accents" in self.holds:
            if len(word) == len(term) and word[0] != term[0]:  # "über" is no Uber
                return False
            word, term = bare(word), bare(term)
        if "whole" in self.holds and len(term) <= SHORT:
            return word.startswith(term) and len(word) - len(term) <= SHORT_ENDING
        begin = term[:-1] if term[-1] in END_VOWELS else term
        return word.startswith(begin) and 0 <= len(word) - len(term) <= LONGEST_ENDING

    def _begins(self, word: str, term: str) -> bool:
        """Whether a word is the whole term, but for a last letter that changes, with or without an ending."""
        begin = term[:-1] if term.endswith(self.changing) else term
        return any(word.startswith(by + begin) and len(word) - len(by) >= len(term) for by in self.before)


@cache
def inflection(lang: str) -> Inflection:
    """The one of a language; of one that is not listed words stand for themselves."""
    row = next((row for row in map(str.split, entries("topics/stems.tsv")) if row[0] == lang), None)
    if row is None:
        return Inflection(list)
    swaps = [word.partition("=") for word in row[2:] if "=" in word]
    endings = [word[1:] for word in row[2:] if word[0] == "-"]
    stem: Callable[[Sequence[str]], list[str]] = _without(endings) if endings else list
    if row[1] != "-":
        stem = Stemmer.Stemmer(row[1], 0).stemWords
    marked = defaultdict[str, list[str]](list)
    for word in row[2:]:
        marked[word[0]].append(word[1:])
    return Inflection(
        stem,
        frozenset(row[2:]),
        tuple((ending, other) for ending, _, other in swaps),
        others=tuple(marked["~"]),
        ends_gaps=frozenset(marked["/"]),
        strangers=frozenset(marked["!"]),
        before=("", *marked["+"]),
        changing=tuple(marked["^"]),
    )


def _without(endings: Iterable[str]) -> Callable[[Sequence[str]], list[str]]:
    """What takes the longest of these endings off words, and leaves at least SHORTEST_STEM letters."""
    form = re.compile(rf"(.{{{SHORTEST_STEM}}}.*?)(?:{'|'.join(endings)})?")
    return lambda words: [found[1] if (found := form.fullmatch(word)) else word for word in words]
