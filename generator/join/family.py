"""The traits of one kind of all articles, as numbers: how much two articles share, and which share telling ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from sys import intern

import numpy as np
from numpy.typing import NDArray

RARE = 40
"""Articles that may share a trait for it to bring them together: keeps the work in proportion to the articles."""
TELLING = 25
"""The weightiest of these rare traits of an article that are looked up; two articles must share two of them."""

Numbers = NDArray[np.int64]
NONE: Numbers = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Family:
    """The traits of one kind of all articles. `of` numbers those that an article shares with any other.

    `kinds` are what stands before the ":" of each trait. `squares` are the squared weights of traits, in millionths, so
    that sums do not depend on order. `met` are the pairs (i, j) of articles that share two traits which are telling for
    both, sorted, each as i * articles + j.
    """

    kinds: Sequence[str]
    squares: Numbers
    of: Sequence[Numbers]
    scales: NDArray[np.float64]
    met: Numbers

    def products(self, pairs: Numbers) -> NDArray[np.float64]:
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


def family(
    found: Iterable[Collection[str]], square: Callable[[str, int], int], scale: Callable[[float], float]
) -> Family:
    """`found` are the traits of each article. `square` gives the squared weight, in millionths, of a trait that so many
    articles have; `scale` what the weights of an article are multiplied by, from the sum of their squares."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    rows = [np.fromiter(map(numbers.__getitem__, own), np.int64, len(own)) for own in found]
    traits = np.concatenate([NONE, *rows])
    articles = np.repeat(np.arange(len(rows)), list(map(len, rows)))
    having = np.bincount(traits)
    squares = np.fromiter(map(square, numbers, having.tolist()), np.int64, len(numbers))
    masses = np.bincount(articles, squares[traits], len(rows)) / 1_000_000
    names = list(numbers)
    joining = _by_name(names, np.flatnonzero((having > 1) & (squares > 0)))
    kinds = [intern(names[trait].split(":", 1)[0]) for trait in joining.tolist()]
    number = np.full(len(numbers), -1)
    number[joining] = np.arange(len(joining))
    articles, traits = articles[number[traits] >= 0], number[traits[number[traits] >= 0]]
    of = list(_rows(articles, traits, len(rows)))
    rare = (having[joining] <= RARE)[traits]
    telling = _telling(articles[rare], traits[rare], squares[joining])
    scales = np.fromiter(map(scale, masses.tolist()), np.float64, len(rows))
    return Family(kinds, squares[joining], of, scales, _met(*telling, len(rows)))


def _by_name(names: Sequence[str], chosen: Numbers) -> Numbers:
    """In an order that does not depend on that of the articles."""
    return np.array(sorted(chosen.tolist(), key=names.__getitem__), np.int64)


def _rows(articles: Numbers, traits: Numbers, number: int) -> Iterator[Numbers]:
    """The traits of each article."""
    ends = np.searchsorted(articles, np.arange(number + 1)).tolist()
    yield from (traits[start:end] for start, end in pairwise(ends))


def _sums(numbers: Numbers, rows: Sequence[Numbers]) -> Numbers:
    """The sum of those numbers that each row chooses."""
    of = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    return np.bincount(of, numbers[np.concatenate(rows)], len(rows)).astype(np.int64)


def _telling(articles: Numbers, traits: Numbers, squares: Numbers) -> tuple[Numbers, Numbers]:
    """The weightiest traits of each article: articles, and beside each a trait of it."""
    order = np.lexsort((traits, -squares[traits], articles))
    articles, traits = articles[order], traits[order]
    weightiest = np.arange(len(articles)) - np.searchsorted(articles, articles) < TELLING
    return articles[weightiest], traits[weightiest]


def _met(articles: Numbers, traits: Numbers, number: int) -> Numbers:
    """The pairs of articles that share two of these traits, as told of Family."""
    order = np.lexsort((articles, traits))
    articles, traits = articles[order], traits[order]
    steps = range(1, RARE)
    same = [traits[step:] == traits[:-step] for step in steps]
    met = [articles[:-step][by] * number + articles[step:][by] for step, by in zip(steps, same, strict=True)]
    pairs, times = np.unique(np.concatenate(met), return_counts=True)
    return pairs[times > 1]
