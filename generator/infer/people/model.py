"""The weights of the person model, and what they make of a word in its place."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from generator.lexicon import DATA

FILE = DATA / "people/model.tsv.gz"
SCALE = 100
"""Weights are stored as whole hundredths."""
Score = tuple[int, int]
"""For a name's first word (B) and a further one (I), above what stands for no name (O)."""


class Model:
    """Observation -> score, and label pair -> weight of the step (hundredths)."""

    def __init__(self, weights: dict[str, Score], steps: dict[str, int]) -> None:
        self.weights = weights
        self.steps = steps


@cache
def load(path: Path = FILE) -> Model:
    weights: dict[str, Score] = {}
    steps: dict[str, int] = {}
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n"):
        if not line or line.startswith("# "):
            continue
        key, b, i = line.split("\t")
        if key.startswith("> "):
            steps[key[2:]] = int(b)
        else:
            weights[key] = int(b), int(i)
    return Model(weights, steps)


def save(path: Path, states: Mapping[tuple[str, str], float], steps: Mapping[tuple[str, str], float]) -> None:
    """Writes the weights that a training found, rounded, sorted, without a time stamp."""
    found: dict[str, dict[str, float]] = {}
    for (observation, label), weight in states.items():
        found.setdefault(observation, {})[label] = weight
    lines = [f"> {a}{b}\t{round(w * SCALE)}\t0" for (a, b), w in sorted(steps.items())]
    for observation, by_label in sorted(found.items()):
        o = by_label.get("O", 0.0)
        b, i = (round((by_label.get(label, 0.0) - o) * SCALE) for label in "BI")
        if b or i:
            lines.append(f"{observation}\t{b}\t{i}")
    path.write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))
