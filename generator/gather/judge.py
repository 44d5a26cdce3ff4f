"""Body or not, for each line of a page: a sum of small decision trees, learnt by generator/train/lines.py.

Each row of data/gather/lines.tsv is a node (feature, threshold, row if not above, row if above) or a leaf (=, weight).
A row to which no other leads is the root of a tree. The weights of a line's leaves are added up: the log odds of body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from generator import lexicon
from generator.gather import phrases
from generator.gather.draft import Line
from generator.gather.features import NAMES, Matrix, features

LEAF = "="
CLEAN_SHARE, CLEAN_LINES, CLEAN_PHRASES = 0.9, 0.5, 0.05
LEAST, MOST = 0.2, 0.45  # of the chance to be body that a line needs; below a half, as a lost paragraph is worse


@dataclass(frozen=True, slots=True)
class _Forest:
    """The nodes of all trees; node n leads to child[2n] or, above its threshold, to child[2n + 1], a leaf to itself."""

    roots: NDArray[np.int64]
    feature: NDArray[np.int64]
    threshold: NDArray[np.float64]
    child: NDArray[np.int64]
    weight: NDArray[np.float64]
    depth: int


def body(lines: tuple[Line, ...], lang: str) -> list[bool]:
    """Which lines are the body; the likeliest one, when none is likely."""
    if not lines:
        return []
    seen = features(lines, lang)
    return chosen(scores(seen), np.expm1(seen[:, NAMES.index("size")]))


def chosen(scores: Matrix, sizes: Matrix) -> list[bool]:
    """The lines that make the F1 to be expected greatest: those likelier than half of it, by their scores and sizes.

    So a page that puzzles the trees keeps more of what is doubtful than a page that is plain to them.
    Source: Lewis, "Evaluating and optimizing autonomous text classification systems" (1995).
    """
    chances = 1 / (1 + np.exp(-scores))
    order = np.argsort(-chances, kind="stable")
    hits, taken = np.cumsum((chances * sizes)[order]), np.cumsum(sizes[order])
    half = float((hits / (taken + hits[-1])).max())
    least = min(max(LEAST, min(MOST, half)), float(chances.max()))
    return [bool(chance >= least) for chance in chances]


def is_clean(lines: Sequence[Line], body: Sequence[bool], lang: str) -> bool:
    """Whether a text has hardly anything but a body: then its short lines are headline and subheads, not menus."""
    if sum(body) < CLEAN_LINES * len(lines):
        return False
    inside = sum(len(line.text) for line, yes in zip(lines, body, strict=True) if yes)
    phrased = sum(bool(phrases.kind(line.text, lang)) for line, yes in zip(lines, body, strict=True) if not yes)
    return inside >= CLEAN_SHARE * sum(len(line.text) for line in lines) and phrased <= CLEAN_PHRASES * len(lines)


def scores(seen: Matrix) -> Matrix:
    """How much each line looks like body (log odds)."""
    forest = _forest()
    at = np.broadcast_to(forest.roots, (len(seen), len(forest.roots)))
    values, first = seen.ravel(), (np.arange(len(seen)) * seen.shape[1])[:, None]
    for _ in range(forest.depth):
        above = values.take(forest.feature.take(at) + first) > forest.threshold.take(at)
        at = forest.child.take(2 * at + above)
    total: Matrix = forest.weight.take(at).sum(axis=1)
    return total


@cache
def _forest() -> _Forest:
    rows = [entry.split("\t") for entry in lexicon.entries("gather/lines.tsv")]
    leaf = [row[0] == LEAF for row in rows]
    low = [at if leaf[at] else int(row[2]) for at, row in enumerate(rows)]
    high = [at if leaf[at] else int(row[3]) for at, row in enumerate(rows)]
    inner = {child for at in range(len(rows)) if not leaf[at] for child in (low[at], high[at])}
    roots = [at for at in range(len(rows)) if at not in inner]
    return _Forest(
        roots=np.array(roots),
        feature=np.array([0 if leaf[at] else NAMES.index(row[0]) for at, row in enumerate(rows)]),
        threshold=np.array([0.0 if leaf[at] else float(row[1]) for at, row in enumerate(rows)]),
        child=np.array([child for pair in zip(low, high, strict=True) for child in pair]),
        weight=np.array([float(row[1]) if leaf[at] else 0.0 for at, row in enumerate(rows)]),
        depth=max((_depth(root, low, high) for root in roots), default=0),
    )


def _depth(at: int, low: list[int], high: list[int]) -> int:
    return 0 if low[at] == at else 1 + max(_depth(low[at], low, high), _depth(high[at], low, high))
