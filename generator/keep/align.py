"""Which block of a changed page is which block of the page it was made from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.5
"""Two blocks are one block, changed, when they share this part of their words."""

_UNSPACED = r"\u0e00-\u0eff\u3040-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"[{_UNSPACED}]\s*|[^\s{_UNSPACED}]+\s*|\s+")
"""A word with the space behind it; scripts without spaces are taken character by character."""

_KIND = re.compile(r"\s*(#{1,6}(?=\s)|[-*+](?=\s)|\d+[.)](?=\s)|```|~~~|>|\||<!--|<|)")


@dataclass(frozen=True, slots=True)
class Alignment:
    """`paired[i]` is the place in the changed page of base block i (None: it is gone); `added[i]` are the places of
    the blocks that stand before base block i and have no block of base (added[len(base)]: at the end)."""

    paired: tuple[int | None, ...]
    added: tuple[tuple[int, ...], ...]


def align(base: Sequence[str], side: Sequence[str]) -> Alignment:
    paired: list[int | None] = [None] * len(base)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, base, side, autojunk=False).get_opcodes():
        if tag == "equal":
            paired[i1:i2] = range(j1, j2)
        elif tag == "replace":
            for i, j in _pairs(base[i1:i2], side[j1:j2]):
                paired[i1 + i] = j1 + j
    added: list[tuple[int, ...]] = []
    done = 0
    for place in (*paired, len(side)):
        if place is None:
            added.append(())
        else:
            added.append(tuple(range(done, place)))
            done = place + 1
    return Alignment(tuple(paired), tuple(added))


def alike(one: str, other: str) -> float:
    """The part of their words that two blocks share in order, 0..1."""
    matcher = SequenceMatcher(None, WORD.findall(one), WORD.findall(other), autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _pairs(base: Sequence[str], side: Sequence[str]) -> list[tuple[int, int]]:
    """The best pairs in order of blocks that were replaced by others; a single block is paired with its successor."""
    if len(base) == len(side) == 1:
        return [(0, 0)] if _kind(base[0]) == _kind(side[0]) else []
    best = [[0.0] * (len(side) + 1) for _ in range(len(base) + 1)]
    score = [[_score(b, s) for s in side] for b in base]
    for i in range(len(base) - 1, -1, -1):
        for j in range(len(side) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], score[i][j] + best[i + 1][j + 1])
    found, i, j = [], 0, 0
    while i < len(base) and j < len(side):
        if score[i][j] and best[i][j] == score[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _score(base: str, side: str) -> float:
    if _kind(base) != _kind(side):
        return 0.0
    found = alike(base, side)
    return found if found >= ALIKE else 0.0


def _kind(block: str) -> str:
    found = _KIND.match(block)
    return found.group(1) if found else ""
