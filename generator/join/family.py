"""The traits of one kind of all articles, as numbers: how much two articles share, and which share telling ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from sys import intern
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.join.spelling import LETTERS, letters

RARE = 40
"""Articles that may share a trait for it to bring them together: keeps the work in proportion to the articles."""
TELLING = 25
"""The weightiest of these rare traits of an article that are looked up; two articles must share two of them."""

SPARE = 64 - 8 * LETTERS
"""Bits of a written word that hold no letter."""

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]
NONE: Numbers = np.empty(0, np.int64)


class Told(NamedTuple):
    """The traits of all articles: `names` of those that any has, and what stands before the ":" of each; in `rows`, the
    numbers of those that each article has."""

    names: Sequence[str]
    kinds: Sequence[str]
    rows: Sequence[Numbers]

    def having(self, rows: Iterable[Numbers]) -> Numbers:
        """How many of these articles have each trait."""
        return np.bincount(np.concatenate([NONE, *rows]), minlength=len(self.names))


def told(found: Iterable[Collection[str]]) -> Told:
    """`found` are the names of the traits of each article."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    rows = [np.fromiter(map(numbers.__getitem__, own), np.int64, len(own)) for own in found]
    return Told(list(numbers), [intern(name.partition(":")[0]) for name in numbers], rows)


def told_of_words(found: Sequence[Numbers], langs: Sequence[str]) -> Told:
    """`found` are the words of each article, as spelling.py writes them, which are told apart by language, and numbered
    by name, so that they are quick to sort."""
    places = {lang: number << 8 * LETTERS for number, lang in enumerate(sorted(set(langs), key="{}:".format))}
    of = np.repeat(np.array([places[lang] for lang in langs], np.int64), list(map(len, found)))
    spelt = np.concatenate([NONE, *found]).byteswap() >> SPARE & (1 << 8 * LETTERS) - 1
    words, numbers = np.unique(spelt + of, return_inverse=True)
    starts = np.searchsorted(words, list(places.values())).tolist()
    names, kinds = [], []
    for (lang, place), (start, end) in zip(places.items(), pairwise((*starts, len(words))), strict=True):
        names += [f"{lang}:{word}" for word in letters((words[start:end] - place << SPARE).byteswap())]
        kinds += [lang] * (end - start)
    return Told(names, kinds, np.split(numbers, np.cumsum(list(map(len, found)))[:-1]))


@dataclass(frozen=True, slots=True)
class Family:
    """The traits of one kind of all articles. `of` numbers those that an article shares with any other, the weightiest
    first.

    `kinds` are those of the traits. `squares` are the squared weights of traits, in millionths, so
    that sums do not depend on order. `met` are the pairs (i, j) of articles that share two traits which are telling for
    both, sorted, each as i * articles + j.
    """

    kinds: Sequence[str]
    squares: Numbers
    of: Sequence[Numbers]
    scales: Floats
    met: Numbers

    def products(self, pairs: Numbers) -> Floats:
        """How much the articles of each pair share, which are given as `met` are: the weights of one article are laid
        out once, and those that it pairs with read theirs there."""
        ones, others = np.divmod(pairs, max(len(self.of), 1))
        sums, laid = np.zeros(len(pairs), np.int64), np.zeros(len(self.squares), np.int64)
        firsts, starts = np.unique(ones, return_index=True)
        for one, (start, end) in zip(firsts.tolist(), pairwise((*starts.tolist(), len(pairs))), strict=True):
            own = self.of[one]
            laid[own] = self.squares[own]
            sums[start:end] = _sums(laid, [self.of[other] for other in others[start:end].tolist()])
            laid[own] = 0
        return sums * self.scales[ones] * self.scales[others] / 1_000_000

    def common(self, i: int, j: int) -> list[str]:
        """Of each trait that both have its kind."""
        both = np.intersect1d(self.of[i], self.of[j], assume_unique=True)
        return [self.kinds[trait] for trait in both.tolist()]


def family(told: Told, squares: Numbers, scale: Callable[[Floats], Floats]) -> Family:
    """`squares` are those of the traits as they are told; `scale` gives what the weights of articles are
    multiplied by, from the sums of their squares."""
    size, having = len(told.rows), told.having(told.rows)
    articles = np.repeat(np.arange(size), list(map(len, told.rows)))
    traits = np.concatenate([NONE, *told.rows])
    masses = np.bincount(articles, squares[traits], size) / 1_000_000
    joining = _weightiest_first(told.names, squares, np.flatnonzero((having > 1) & (squares > 0)))
    number = np.full(len(squares), -1)
    number[joining] = np.arange(len(joining))
    joined = number[traits] >= 0
    articles, traits = _sorted(articles[joined], number[traits[joined]])
    rare = having[joining][traits] <= RARE
    met = _met(*_telling(articles[rare], traits[rare], size), size)
    return Family(
        [told.kinds[t] for t in joining.tolist()], squares[joining], _rows(articles, traits, size), scale(masses), met
    )


def _weightiest_first(names: Sequence[str], squares: Numbers, chosen: Numbers) -> Numbers:
    """Those of like weight by name, so that nothing depends on the order of the articles."""
    by_name = np.array(sorted(chosen.tolist(), key=names.__getitem__), np.int64)
    return by_name[np.argsort(-squares[by_name], kind="stable")]


def _sorted(ones: Numbers, others: Numbers) -> tuple[Numbers, Numbers]:
    """Two columns, sorted by the first and then by the second."""
    size = others.max(initial=0) + 1
    return np.divmod(np.sort(ones * size + others), size)


def _rows(articles: Numbers, traits: Numbers, size: int) -> list[Numbers]:
    """The traits of each article."""
    ends = np.searchsorted(articles, np.arange(size + 1)).tolist()
    return [traits[start:end] for start, end in pairwise(ends)]


def _sums(numbers: Numbers, rows: Sequence[Numbers]) -> Numbers:
    """The sum of those numbers that each row chooses."""
    of = np.repeat(np.arange(len(rows)), list(map(len, rows)))
    return np.bincount(of, numbers[np.concatenate(rows)], len(rows)).astype(np.int64)


def _telling(articles: Numbers, traits: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """The weightiest traits of each article: articles, and beside each a trait of it."""
    starts = np.searchsorted(articles, np.arange(size))
    weightiest = np.arange(len(articles)) - starts[articles] < TELLING
    return articles[weightiest], traits[weightiest]


def _met(articles: Numbers, traits: Numbers, size: int) -> Numbers:
    """The pairs of articles that share two of these traits, as told of Family."""
    traits, articles = _sorted(traits, articles)
    steps = range(1, RARE)
    same = [traits[step:] == traits[:-step] for step in steps]
    met = [articles[:-step][by] * size + articles[step:][by] for step, by in zip(steps, same, strict=True)]
    pairs, times = np.unique(np.concatenate(met), return_counts=True)
    return pairs[times > 1]
