"""A block that a person and the generator have both changed, made one where they touch different words."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from generator.keep.merge.align import WORD

Change = tuple[int, int, tuple[str, ...]]
"""From and to (words of base), and the words that stand there now."""


def merge_block(base: str, theirs: str, new: str) -> str | None:
    """The block with both changes; None where they meet: the same word, or words beside each other."""
    words = WORD.findall(base)
    ours, others = _changes(words, WORD.findall(theirs)), _changes(words, WORD.findall(new))
    if any(_meet(a, b) for a in ours for b in others if a != b):
        return None
    for start, end, put in sorted({*ours, *others}, reverse=True):
        words[start:end] = put
    return "".join(words)


def _changes(base: Sequence[str], side: Sequence[str]) -> list[Change]:
    codes = SequenceMatcher(None, base, side, autojunk=False).get_opcodes()
    return [(i1, i2, tuple(side[j1:j2])) for tag, i1, i2, j1, j2 in codes if tag != "equal"]


def _meet(one: Change, other: Change) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
