"""The most likely names in a run of words, by the Viterbi algorithm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.infer.people.model import Score

NEVER = -1_000_000


def best(scores: Sequence[Score], steps: Mapping[str, int]) -> str:
    """The best labels, a letter a word: U is a name of one word, B begins a longer one, I goes on with it, O is none.

    `steps` are the weights of two labels in a row ("OB"), in the unit of the scores. After B comes I, before I comes
    B or I.
    """
    oo, ob, ou, bi, io, ib, iu, ii, uo, ub, uu = (steps.get(step, 0) for step in _STEPS)
    o, (b, _, u), i = 0, scores[0], NEVER
    ways: list[str] = []
    for to_b, to_i, to_u in scores[1:]:
        o_, from_o = max((o + oo, "O"), (i + io, "I"), (u + uo, "U"))
        b_, from_b = max((o + ob, "O"), (i + ib, "I"), (u + ub, "U"))
        u_, from_u = max((o + ou, "O"), (i + iu, "I"), (u + uu, "U"))
        i_, from_i = max((b + bi, "B"), (i + ii, "I"))
        o, b, i, u = o_, b_ + to_b, i_ + to_i, u_ + to_u
        ways.append(from_o + from_b + from_i + from_u)
    label = max((o, "O"), (i, "I"), (u, "U"))[1]
    labels = label
    for way in reversed(ways):
        label = way["OBIU".index(label)]
        labels = label + labels
    return labels


_STEPS = ("OO", "OB", "OU", "BI", "IO", "IB", "IU", "II", "UO", "UB", "UU")


def names(labels: str) -> Iterator[tuple[int, int]]:
    """The names in a row of labels, as (first word, word after the last)."""
    start = -1
    for k, label in enumerate(labels + "O"):
        if start >= 0 and label != "I":
            yield start, k
            start = -1
        if label in "BU":
            start = k
