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

_TERM = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_TARGET = re.compile(r"\]\(([^()\s]+)")
ITEM = "-"

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
            gone = [i for i in range(i1, i2) if base[i] not in side]
            come = [j for j in range(j1, j2) if side[j] not in base]
            for i, j in _pairs([base[i] for i in gone], [side[j] for j in come]):
                paired[gone[i]] = come[j]
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
    """How much two blocks are one and the same, changed, 0..1: 0 for different kinds, else the part of their words
    that they share in order. List items with links are the same when they lead to the same page."""
    if kind(one) != kind(other):
        return 0.0
    targets = [_TARGET.findall(block)[:1] for block in (one, other)]
    if kind(one) == ITEM and all(targets):
        return float(targets[0] == targets[1])
    one, other = _KIND.sub("", one, count=1).strip(), _KIND.sub("", other, count=1).strip()
    matcher = SequenceMatcher(None, _TERM.findall(one), _TERM.findall(other), autojunk=False)
    grown = one.startswith(other) or other.startswith(one)
    if matcher.quick_ratio() < ALIKE and not grown:
        return 0.0
    return max(matcher.ratio(), ALIKE if grown and one and other else 0.0)


def _pairs(base: Sequence[str], side: Sequence[str]) -> list[tuple[int, int]]:
    """The best pairs in order of blocks that were replaced by others; a single block is paired with its successor."""
    if len(base) == len(side) == 1 and kind(base[0]) == kind(side[0]) != ITEM:
        return [(0, 0)]
    best = [[0.0] * (len(side) + 1) for _ in range(len(base) + 1)]
    score = [[near if (near := alike(b, s)) >= ALIKE else 0.0 for s in side] for b in base]
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


def kind(block: str) -> str:
    """What a block is by its first mark: ITEM, "##", "```", ...; "" for a paragraph."""
    found = _KIND.match(block)
    mark = found.group(1) if found else ""
    return ITEM if mark and (mark in "-*+" or mark[0].isdigit()) else mark
