"""The trees: all nodes asked at once say what walking down each tree says."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.gather.body import trees
from generator.gather.body.features import NAMES
from generator.gather.line.looks import Matrix
from generator.language import lexicon

ROWS = [entry.split("\t") for entry in lexicon.entries("gather/lines.tsv")]
CHILDREN = {int(child) for row in ROWS if row[0] != trees.LEAF for child in row[2:]}
ROOTS = [at for at in range(len(ROWS)) if at not in CHILDREN]


def walked(line: Matrix) -> float:
    """The sum of the leaves that a line comes to, a node at a time."""
    total = 0.0
    for at in ROOTS:
        while ROWS[at][0] != trees.LEAF:
            name, threshold, low, high = ROWS[at]
            at = int(high if line[NAMES.index(name)] > float(threshold) else low)
        total += float(ROWS[at][1])
    return total


@given(st.integers(1, 2 * trees.BLOCK + 1), st.integers(0, 2**32 - 1))
def test_a_line_scores_what_its_leaves_weigh(count: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    seen = chance.choice(np.array([-1.0, 0.0, 0.3, 1.0, 4.0, 40.0, 900.0]), size=(count, len(NAMES)))
    scores = trees.scores(seen)
    assert scores.shape == (count,)
    for at in {0, count - 1}:
        assert scores[at] == pytest.approx(walked(seen[at]))
