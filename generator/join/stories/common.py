"""How common traits are in news at large: data/stories/common.tsv, which generator/train/stories.py counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from generator.join.stories.marks import WEIGHTS, Numbers, mark, numbers, of_language, written
from generator.language.lexicon import entries


def words(lang: str) -> Mapping[str, float]:
    """The first letters of a language's common words -> share of pieces of news that have such a word, 0..1."""
    return _table().get(lang, {})


@cache
def marked() -> Mapping[bytes, float]:
    """The same of common traits that languages share, by their marks."""
    return {mark(kind, key): share for kind in WEIGHTS for key, share in _table().get(kind, {}).items()}


@cache
def languages() -> frozenset[str]:
    """The languages whose common words are known."""
    return frozenset(_table()) - WEIGHTS.keys()


def of_marks(these: Numbers) -> NDArray[np.float64]:
    """How common each of these marks is; they are sorted."""
    return _shares(these, numbers(b"".join(marked())), [*marked().values()])


def of_words(these: Numbers, langs: Sequence[str]) -> NDArray[np.float64]:
    """How common each of these words is, as marks.py numbers words of these languages; they are sorted."""
    known = [of_language(numbers(b"".join(map(written, words(lang)))), number) for number, lang in enumerate(langs)]
    common = [share for lang in langs for share in words(lang).values()]
    return _shares(these, np.concatenate([np.empty(0, np.int64), *known]), common)


def _shares(of: Numbers, known: Numbers, shares: Sequence[float]) -> NDArray[np.float64]:
    """Of each number the share, which these known ones have; 0 for others."""
    found, places = np.zeros(len(of) + 1), np.searchsorted(of, known)
    here = np.append(of, -1)[places] == known
    found[places[here]] = np.array(shares, np.float64)[here]
    return found[:-1]


@cache
def _table() -> Mapping[str, Mapping[str, float]]:
    """A kind of trait, or a language -> what of it is common, and the share of each."""
    table: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for line in entries("stories/common.tsv"):
        trait, count = line.split("\t")
        kind, key = trait.split(":", 1)
        table[kind][key] = int(count) / 10_000
    return dict(table)
