"""The weights of the person model, and what they make of a word in its place."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.language.lexicon import DATA

FILE = DATA / "people/model.tsv.gz"
SCALE = 100
"""Weights are stored as whole hundredths."""
Weights = tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]
"""What a training gives: weights of (observation, label) and of (label, label)."""
Score = tuple[int, int, int]
"""For the first word of a longer name (B), a further one (I), a name of one word (U), above what is no name (O)."""
_BITS = 20
"""Room for each number of a score, far more than any sum of weights."""
_HALF, _MASK = 1 << _BITS - 1, (1 << _BITS) - 1


def packed(score: Score) -> int:
    """A score as one number, so that adding such numbers adds the scores."""
    b, i, u = score
    return (((b << _BITS) + i) << _BITS) + u


_HALVES = packed((_HALF, _HALF, _HALF))


def unpacked(number: int) -> Score:
    """The score that was packed, or the sum of several."""
    number += _HALVES
    return (number >> 2 * _BITS) - _HALF, (number >> _BITS & _MASK) - _HALF, (number & _MASK) - _HALF


def one_word(number: int) -> int:
    """The third of the packed numbers, that of a name of one word."""
    return (number + _HALF & _MASK) - _HALF


@dataclass(frozen=True, slots=True)
class Model:
    """Observation -> packed score; two labels in a row -> weight; language -> packed score, added to each in it."""

    weights: dict[str, int]
    steps: dict[str, int]
    boldness: dict[str, int]


def load(path: Path = FILE) -> Model:
    """The model in a weights file: lines of observation, B, I, U; `> OB`, weight; `! nb`, boldness; `# ` comments."""
    model = Model({}, {}, {})
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            key, _, values = line.partition("\t")
            if key.startswith("> "):
                model.steps[key[2:]] = int(values)
            elif key.startswith("! "):
                model.boldness[key[2:]] = int(values) * _EVEN
            elif not key.startswith("# "):
                b, i, u = values.split("\t")
                model.weights[key] = packed((int(b), int(i), int(u)))
    return model


_EVEN = packed((1, 1, 1))


def save(path: Path, model: Model, notes: Iterable[str]) -> None:
    """Writes a model with its notes, sorted and without a time stamp: same model, same bytes."""
    lines = [f"# {note}" for note in notes]
    lines += [f"> {step}\t{weight}" for step, weight in sorted(model.steps.items())]
    lines += [f"! {lang}\t{number // _EVEN}" for lang, number in sorted(model.boldness.items())]
    lines += ["\t".join((seen, *map(str, unpacked(number)))) for seen, number in sorted(model.weights.items())]
    path.write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))


def rounded(learnt: Weights, boldness: Mapping[str, int]) -> Model:
    """The model made of a training's weights."""
    states, steps = learnt
    weights: dict[str, dict[str, float]] = {}
    for (observation, label), weight in states.items():
        weights.setdefault(observation, {})[label] = weight
    scores = {seen: packed((_above(w, "B"), _above(w, "I"), _above(w, "U"))) for seen, w in weights.items()}
    return Model(
        {seen: score for seen, score in scores.items() if score},
        {a + b: round(w * SCALE) for (a, b), w in steps.items()},
        {lang: bold * _EVEN for lang, bold in boldness.items()},
    )


def _above(weights: Mapping[str, float], label: str) -> int:
    return round((weights.get(label, 0.0) - weights.get("O", 0.0)) * SCALE)
