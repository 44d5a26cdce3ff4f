"""The most likely names in a run of words, by the Viterbi algorithm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.infer.people.model import Score

NEVER = -1_000_000


Steps = tuple[int, ...]
"""The weights of two labels in a row, in the order of `in_order`."""


def in_order(steps: Mapping[str, int]) -> Steps:
    """The weights of steps that the model knows, 0 for the others, in the order in which `best` reads them."""
    return tuple(steps.get(step, 0) for step in ("OO", "IO", "UO", "OB", "IB", "UB", "BI", "II", "OU", "IU", "UU"))


def best(scores: Sequence[Score], steps: Steps) -> str:
    """The best labels, a letter a word: U is a name of one word, B begins a longer one, I goes on with it, O is none.

    `steps` are in the unit of the scores. After B comes I, before I comes B or I.
    """
    oo, io, uo, ob, ib, ub, bi, ii, ou, iu, uu = steps
    o, (b, _, u), i = 0, scores[0], NEVER
    ways: list[str] = []
    for to_b, to_i, to_u in scores[1:]:
        o_, from_o = _most(o + oo, i + io, u + uo)
        b_, from_b = _most(o + ob, i + ib, u + ub)
        u_, from_u = _most(o + ou, i + iu, u + uu)
        i_, from_i = (b + bi, "B") if b + bi > i + ii else (i + ii, "I")
        o, b, i, u = o_, b_ + to_b, i_ + to_i, u_ + to_u
        ways.append(from_o + from_b + from_i + from_u)
    label = _most(o, i, u)[1]
    labels = label
    for way in reversed(ways):
        label = way["OBIU".index(label)]
        labels = label + labels
    return labels


def _most(o: int, i: int, u: int) -> tuple[int, str]:
    """The most of three ways and its label; of equal ones U, then O."""
    if u >= o and u >= i:
        return u, "U"
    return (o, "O") if o >= i else (i, "I")


def names(labels: str) -> Iterator[tuple[int, int]]:
    """The names in a row of labels, as (first word, word after the last)."""
    start = -1
    for k, label in enumerate(labels + "O"):
        if start >= 0 and label != "I":
            yield start, k
            start = -1
        if label in "BU":
            start = k
