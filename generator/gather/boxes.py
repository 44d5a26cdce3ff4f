"""Boxes that stand in the middle of a text, facts or a summary: from the line that heads one to the line that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator import lexicon
from generator.gather.draft import Line
from generator.gather.phrases import ANY, fold
from generator.gather.width import size

LONGEST_HEAD, LONGEST_LINE = 60, 200
MOST_LINES = 12
SPEECH = "-–—"


def without_boxes(lines: Sequence[Line], body: Sequence[bool], lang: str) -> list[bool]:
    """The body without them. A box that no line ends stays: nothing tells where the text goes on."""
    kept, code = list(body), lang.split("-")[0]
    for at, line in enumerate(lines):
        if size(line.text) <= LONGEST_HEAD and _is(line.text, code, "box"):
            for inside in range(at, _end(lines, at, code)):
                kept[inside] = False
    return kept


def _end(lines: Sequence[Line], head: int, lang: str) -> int:
    """Where the line stands that ends the box, `head` when none does."""
    for at in range(head + 1, min(len(lines), head + 2 + MOST_LINES)):
        text = lines[at].text
        if _is(text, lang, "box-end"):
            return at
        if size(text) > LONGEST_LINE or text[0] in SPEECH:
            break
    return head


def _is(text: str, lang: str, name: str) -> bool:
    whole, begins = _known(lang, name)
    folded = fold(text)
    return folded in whole or folded.startswith(begins)


@cache
def _known(lang: str, name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The entries of a list, and the beginnings that stand before `…` in it, all folded."""
    entries = (*lexicon.words(lang, name), *lexicon.words("en", name))
    begins = tuple(fold(entry) for entry in entries if entry.endswith(ANY))
    return frozenset(fold(entry) for entry in entries if not entry.endswith(ANY)), begins
