"""The traits of one kind of all articles, as numbers: how much two articles share, and which share telling ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from generator.join.stories.marks import Numbers

RARE = 40
"""Articles that may share a trait for it to bring them together: keeps the work in proportion to the articles."""
TELLING = 25
"""The weightiest of these rare traits of an article that are looked up; two articles must share two of them."""

Floats = NDArray[np.float64]
NONE: Numbers = np.empty(0, np.int64)


class Told(NamedTuple):
    """The traits of all articles: `numbers` of those that any has, sorted, and their `kinds`, numbered; then which of
    `size` articles has what: `articles`, and beside each the place of a trait of it in `numbers`, sorted by the latter,
    then by the former."""

    size: int
    numbers: Numbers
    kinds: Numbers
    articles: Numbers
    traits: Numbers

    def having(self, these: slice | NDArray[np.bool_] = slice(None)) -> Numbers:
        """How many articles have each trait, or how many of these rows."""
        return np.bincount(self.traits[these], minlength=len(self.numbers))


def told(found: Numbers, of: Numbers, size: int, kind: int) -> Told:
    """`found` are traits, and `of` the articles, of so many, that have them. The bits of a trait above the first `kind`
    say of which kind it is; an article may have one twice.

    A trait and its article make one number, for these are sorted many times as quickly as numbers with their places.
    """
    bits = size.bit_length()
    rows = found << bits
    rows += of
    rows.sort()
    rows = rows[_differs(rows)]
    numbers, articles = rows >> bits, rows & (1 << bits) - 1
    new = _differs(numbers)
    numbers = numbers[new]
    return Told(size, numbers, numbers >> kind, articles, np.cumsum(new) - 1)


def _differs(column: Numbers) -> NDArray[np.bool_]:
    """Whether each row differs from the one before."""
    return np.concatenate([column[:1] == column[:1], column[1:] != column[:-1]])


@dataclass(frozen=True, slots=True)
class Family:
    """The traits of one kind of all articles. `of` numbers those that an article shares with any other, the weightiest
    first.

    `kinds` are those of the traits, numbered. `squares` are the squared weights of traits, in millionths, so
    that sums do not depend on order. `met` are the pairs (i, j) of articles that share two traits which are telling for
    both, sorted, each as i * articles + j.
    """

    kinds: Numbers
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

    def common(self, i: int, j: int) -> list[int]:
        """Of each trait that both have its kind."""
        both = np.intersect1d(self.of[i], self.of[j], assume_unique=True)
        kinds: list[int] = self.kinds[both].tolist()
        return kinds


def family(told: Told, squares: Numbers, scale: Callable[[Floats], Floats]) -> Family:
    """`squares` are those of the traits as they are told; `scale` gives what the weights of articles are multiplied by,
    from the sums of their squares."""
    size, articles, traits, having = told.size, told.articles, told.traits, told.having()
    masses = np.bincount(articles, squares[traits], size) / 1_000_000
    joining = np.flatnonzero((having > 1) & (squares > 0))
    joining = joining[np.argsort(-squares[joining], kind="stable")]
    number = np.full(len(squares), -1)
    number[joining] = np.arange(len(joining))
    joined = number[traits] >= 0
    articles, traits = _sorted(articles[joined], number[traits[joined]])
    rare = having[joining][traits] <= RARE
    met = _met(*_telling(articles[rare], traits[rare], size), size)
    return Family(told.kinds[joining], squares[joining], _rows(articles, traits, size), scale(masses), met)


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
