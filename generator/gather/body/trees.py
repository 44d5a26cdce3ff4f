"""A sum of small decision trees over the features of a line, learnt by generator/train/lines.py.

Each row of data/gather/lines.tsv is a node (feature, threshold, row if not above, row if above) or a leaf (=, weight).
A row to which no other leads is the root of a tree. The weights of a line's leaves are added up: the log odds of body.

All nodes are asked at once: each that a line is above closes the leaves on its low side to that line, and the first
leaf left open is the line's.
Source: Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees"
(2015).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

import numpy as np
from numpy.typing import NDArray

from generator.gather.body.features import NAMES
from generator.gather.line.looks import Matrix
from generator.language import lexicon

LEAF = "="
BLOCK = 64
"""Lines judged together; all of a very long page would need much memory."""

MOST_LEAVES = 16
CLOSED = np.arange(2**MOST_LEAVES - 1)
FIRST_OPEN = np.log2(~CLOSED & (CLOSED + 1)).astype(np.intp)
"""The number of the lowest bit that is not set, for each set of closed leaves, one bit a leaf."""


@dataclass(frozen=True, slots=True)
class _Forest:
    """The nodes of all trees: the first of each tree, then the second of each, and so on; and what each leaf weighs.

    `low`: the leaves on the low side of a node, as bits. The leaves of tree n begin at weight[MOST_LEAVES * n].
    """

    feature: NDArray[np.intp]
    threshold: NDArray[np.float64]
    low: NDArray[np.uint16]
    weight: NDArray[np.float64]


Node = tuple[int, float, int]
NOWHERE: Node = (0, np.inf, 0)


def scores(seen: Matrix) -> Matrix:
    """How much each line looks like body (log odds), from its row of features."""
    forest = _forest()
    return np.concatenate([_sums(forest, seen[at : at + BLOCK]) for at in range(0, len(seen), BLOCK)])


def _sums(forest: _Forest, seen: Matrix) -> Matrix:
    trees = len(forest.weight) // MOST_LEAVES
    closing = (seen.take(forest.feature, axis=1) > forest.threshold) * forest.low
    closed = np.bitwise_or.reduce(closing.reshape(len(seen), -1, trees), axis=1)
    leaves = FIRST_OPEN.take(closed) + np.arange(trees) * MOST_LEAVES
    total: Matrix = forest.weight.take(leaves).sum(axis=1)
    return total


@cache
def _forest() -> _Forest:
    rows = [entry.split("\t") for entry in lexicon.entries("gather/lines.tsv")]
    inner = {int(child) for row in rows if row[0] != LEAF for child in row[2:]}
    trees: list[list[Node]] = []
    weights: list[float] = []
    for root in range(len(rows)):
        if root not in inner:
            nodes, leaves = _tree(rows, root, 0)
            trees.append(nodes)
            weights += leaves + [0.0] * (MOST_LEAVES - len(leaves))
    nodes = [node for level in zip_longest(*trees, fillvalue=NOWHERE) for node in level]
    return _Forest(
        feature=np.array([feature for feature, _, _ in nodes]),
        threshold=np.array([threshold for _, threshold, _ in nodes]),
        low=np.array([low for _, _, low in nodes], dtype=np.uint16),
        weight=np.array(weights),
    )


def _tree(rows: Sequence[Sequence[str]], at: int, first: int) -> tuple[list[Node], list[float]]:
    """The nodes from a row on down, and the weights of its leaves, which are numbered from `first` on."""
    row = rows[at]
    if row[0] == LEAF:
        return [], [float(row[1])]
    below, low = _tree(rows, int(row[2]), first)
    above, high = _tree(rows, int(row[3]), first + len(low))
    closes = (2 ** len(low) - 1) << first
    return [(NAMES.index(row[0]), float(row[1]), closes), *below, *above], low + high
