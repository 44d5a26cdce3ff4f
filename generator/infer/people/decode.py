"""The most likely names in a run of words, by the Viterbi algorithm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.infer.people.model import Score

NEVER = -1_000_000


def best(scores: Sequence[Score], steps: Mapping[str, int]) -> str:
    """The best labels, a letter a word: B begins a name, I goes on with it, O is no name. No name begins with I.

    `steps` are the weights of two labels in a row ("OB"), in the unit of the scores.
    """
    oo, ob, bo, bb, bi, io, ib, ii = (steps.get(step, 0) for step in ("OO", "OB", "BO", "BB", "BI", "IO", "IB", "II"))
    o, b, i = 0, scores[0][0], NEVER
    ways: list[str] = []
    for to_b, to_i in scores[1:]:
        o_, from_o = max((o + oo, "O"), (b + bo, "B"), (i + io, "I"))
        b_, from_b = max((o + ob, "O"), (b + bb, "B"), (i + ib, "I"))
        i_, from_i = max((b + bi, "B"), (i + ii, "I"))
        o, b, i = o_, b_ + to_b, i_ + to_i
        ways.append(from_o + from_b + from_i)
    label = max((o, "O"), (b, "B"), (i, "I"))[1]
    labels = label
    for way in reversed(ways):
        label = way["OBI".index(label)]
        labels = label + labels
    return labels


def names(labels: str) -> Iterator[tuple[int, int]]:
    """The names in a row of labels, as (first word, word after the last)."""
    start = -1
    for k, label in enumerate(labels + "O"):
        if start >= 0 and label != "I":
            yield start, k
            start = -1
        if label == "B":
            start = k
