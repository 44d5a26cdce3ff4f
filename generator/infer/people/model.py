"""The weights of the person model, and what they make of a word in its place."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.lexicon import DATA

FILE = DATA / "people/model.tsv.gz"
SCALE = 100
"""Weights are stored as whole hundredths."""
Score = tuple[int, int, int]
"""For the first word of a longer name (B), a further one (I), a name of one word (U), above what is no name (O)."""


@dataclass(frozen=True, slots=True)
class Model:
    """Observation -> score; two labels in a row -> weight; language -> what is added to a name's scores in it."""

    weights: dict[str, Score]
    steps: dict[str, int]
    boldness: dict[str, int]


@cache
def load(path: Path = FILE) -> Model:
    """The model in a weights file: lines of observation, B, I, U; `> OB`, weight; `! nb`, boldness; `# ` comments."""
    model = Model({}, {}, {})
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n"):
        key, _, values = line.partition("\t")
        if key.startswith("> "):
            model.steps[key[2:]] = int(values)
        elif key.startswith("! "):
            model.boldness[key[2:]] = int(values)
        elif not key.startswith("# "):
            b, i, u = values.split("\t")
            model.weights[key] = int(b), int(i), int(u)
    return model


def save(path: Path, model: Model, notes: Iterable[str]) -> None:
    """Writes a model with its notes, sorted and without a time stamp: same model, same bytes."""
    lines = [f"# {note}" for note in notes]
    lines += [f"> {step}\t{weight}" for step, weight in sorted(model.steps.items())]
    lines += [f"! {lang}\t{weight}" for lang, weight in sorted(model.boldness.items())]
    lines += ["\t".join((seen, *map(str, score))) for seen, score in sorted(model.weights.items()) if any(score)]
    path.write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))


def rounded(
    states: Mapping[tuple[str, str], float], steps: Mapping[tuple[str, str], float], boldness: Mapping[str, int]
) -> Model:
    """The model made of a training's weights of (observation, label) and (label, label)."""
    weights: dict[str, dict[str, float]] = {}
    for (observation, label), weight in states.items():
        weights.setdefault(observation, {})[label] = weight
    scores = {seen: (_above(found, "B"), _above(found, "I"), _above(found, "U")) for seen, found in weights.items()}
    return Model(scores, {a + b: round(w * SCALE) for (a, b), w in steps.items()}, dict(boldness))


def _above(weights: Mapping[str, float], label: str) -> int:
    return round((weights.get(label, 0.0) - weights.get("O", 0.0)) * SCALE)
