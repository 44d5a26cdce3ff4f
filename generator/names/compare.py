"""Two names compared: how much speaks for one person, and what speaks against it."""

from __future__ import annotations

from typing import Literal

from generator.names.fold import SHORT
from generator.names.form import Form

Likeness = Literal["same", "part", "near", "apart"]
"""same: one name in other letters or order. part: tokens left out. near: one token differs a little."""

LONG = 5
"""Letters that both of two differing tokens must have to be taken for two spellings of one."""


def likeness(one: Form, other: Form) -> Likeness:
    """How alike two names are. Two that contradict each other in a mark, an initial or a token are apart."""
    if one.mark != other.mark:
        return "apart"
    if set(one.keys) & set(other.keys):
        return "same"
    small, large = sorted((one.tokens, other.tokens), key=len)
    if len(small) > 1 and part(small, large):
        return "part"
    return "near" if near(one.tokens, other.tokens) else "apart"


def part(small: tuple[str, ...], large: tuple[str, ...]) -> bool:
    """Whether `large` is `small` with middle names, an initial written out, or a second surname more."""
    if len(small) >= len(large) and not any(len(t) == 1 for t in small):
        return False
    rest = list(large)
    spelled = 0
    for token in small:
        match = next((t for t in rest if _fits(token, t)), None)
        if match is None:
            return False
        spelled += len(token) > 1
        rest.remove(match)
    return spelled > 1 and _fits(small[0], large[0])


def _fits(token: str, other: str) -> bool:
    return (
        token == other or (len(token) == 1 and other.startswith(token)) or (len(other) == 1 and token.startswith(other))
    )


def near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether all tokens agree but one, and those two are long and close to each other."""
    if len(one) != len(other) or len(one) < 2:
        return False
    left = sorted(set(one) - set(other))
    right = sorted(set(other) - set(one))
    if len(left) != 1 or len(right) != 1:
        return False
    a, b = left[0], right[0]
    return min(len(a), len(b)) >= LONG and distance(a, b, 2) <= (1 if min(len(a), len(b)) < 2 * SHORT + 1 else 2)


def distance(a: str, b: str, most: int) -> int:
    """Letters to change, add, drop or swap with a neighbour to make one of the other; `most` + 1 when more.

    Source: optimal string alignment (Damerau 1964).
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        line = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, line[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            line.append(cost)
        before, row = row, line
    return min(row[-1], most + 1)
