"""Which block of a changed page is which block of the page it was made from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from generator.language.unspaced import EAST, SOUTH

ALIKE = 0.5
"""Two blocks are one block, changed, when they share this part of their words."""

MANY = 20_000
"""Of more pairs of blocks than this, words are not compared one by one: a long list is told by its links alone."""

_UNSPACED = SOUTH + EAST
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
    """Each block of base with the block of a changed page that it became; blocks that stayed are paired first."""
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
    first, second = _block(one), _block(other)
    if first.kind != second.kind:
        return 0.0
    if first.kind == ITEM and first.target and second.target:
        return float(first.target == second.target)
    matcher = SequenceMatcher(None, first.words, second.words, autojunk=False)
    grown = bool(first.text and second.text) and (
        first.text.startswith(second.text) or second.text.startswith(first.text)
    )
    if matcher.quick_ratio() < ALIKE and not grown:
        return 0.0
    return max(matcher.ratio(), ALIKE if grown else 0.0)


@dataclass(frozen=True, slots=True)
class _Block:
    kind: str
    target: str
    text: str
    words: tuple[str, ...]


@lru_cache(maxsize=4096)
def _block(block: str) -> _Block:
    """What a block is compared by: the page it leads to, and its text without its first mark."""
    target = _TARGET.search(block)
    text = _KIND.sub("", block, count=1).strip()
    return _Block(kind(block), target.group(1) if target else "", text, tuple(_TERM.findall(text)))


def _pairs(base: Sequence[str], side: Sequence[str]) -> list[tuple[int, int]]:
    """The best pairs in order of blocks that were replaced by others; a single block is paired with its successor."""
    if len(base) == len(side) == 1 and kind(base[0]) == kind(side[0]) != ITEM:
        return [(0, 0)]
    best = [[0.0] * (len(side) + 1) for _ in range(len(base) + 1)]
    near = alike if len(base) * len(side) <= MANY else _same_target
    score = [[value if (value := near(b, s)) >= ALIKE else 0.0 for s in side] for b in base]
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


def _same_target(one: str, other: str) -> float:
    target = _block(one).target
    return float(bool(target) and target == _block(other).target)


def kind(block: str) -> str:
    """What a block is by its first mark: ITEM, "##", "```", ...; "" for a paragraph."""
    found = _KIND.match(block)
    mark = found.group(1) if found else ""
    return ITEM if mark and (mark in "-*+" or mark[0].isdigit()) else mark
