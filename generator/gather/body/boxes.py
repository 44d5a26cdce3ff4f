"""Boxes inside a text, facts or a summary: from the line that heads one to the line that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.gather.draft import Line
from generator.gather.line.phrases import ANY, fold
from generator.gather.line.width import size
from generator.gather.line.words import words_of
from generator.language import lexicon

LONGEST_HEAD, LONGEST_LINE = 60, 200
MOST_LINES = 12
NAME_LETTERS = 4
LEAST_FACTS, PROSE, MUCH_LONGER = 2, 90, 2
"""Facts that are as short beside the next line are a list of such: the text goes on there."""

SPEECH = "-–—"
SAID = ("– ", "— ", "”", "»", "“", '"')


def without_boxes(lines: Sequence[Line], body: Sequence[bool], lang: str) -> list[bool]:
    """The body without them. Of boxes that no line ends, only those of facts go: of others nothing tells where the text
    goes on."""
    kept = list(body)
    for at, line in enumerate(lines):
        if len(line.text) <= LONGEST_HEAD and _is(line.text, lang, "box"):
            stop = _end(lines, at, lang) or _tail(lines, kept, at, lang)
            kept[at:stop] = [False] * (stop - at)
    return kept


def _end(lines: Sequence[Line], head: int, lang: str) -> int:
    """Where the line stands that ends the box, 0 when none does."""
    for at in range(head + 1, min(len(lines), head + 2 + MOST_LINES)):
        text = lines[at].text
        if _is(text, lang, "box-end"):
            return at
        if size(text) > LONGEST_LINE or text[0] in SPEECH:
            break
    return 0


def _tail(lines: Sequence[Line], body: Sequence[bool], head: int, lang: str) -> int:
    """Where a box of facts ends that no line ends, `head` when it may be none: where somebody speaks, where the
    article's own people come again, or at a paragraph far longer than the facts. Most of the text stands above it."""
    if not fold(lines[head].text).startswith(_known(lang, "box")[1]):
        return head
    above = [line.text for line, yes in zip(lines[:head], body[:head], strict=True) if yes]
    named = {name for text in above for name in _names(text)}
    stop = head + 1
    while stop < len(lines) and not any(mark in lines[stop].text for mark in SAID):
        if named & _names(lines[stop].text) or _goes_on(lines[head + 1 : stop], lines[stop]):
            break
        stop += 1
    inside = [line.text for line, yes in zip(lines[head:stop], body[head:stop], strict=True) if yes]
    return stop if len(inside) > 2 and sum(map(len, above)) > sum(map(len, inside)) else head


def _goes_on(facts: Sequence[Line], line: Line) -> bool:
    """Whether a line below facts is a paragraph beside which they are short."""
    return len(facts) >= LEAST_FACTS and size(line.text) >= max(
        PROSE, MUCH_LONGER * max(size(one.text) for one in facts)
    )


def _names(text: str) -> set[str]:
    """The words of a line with a capital inside it."""
    return {word for word in words_of(text).inner if len(word) >= NAME_LETTERS}


def _is(text: str, lang: str, name: str) -> bool:
    whole, begins = _known(lang, name)
    folded = fold(text)
    return folded in whole or folded.startswith(begins)


@cache
def _known(lang: str, name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The entries of a list, folded: whole lines, and beginnings that stand before `…`."""
    entries = lexicon.with_english(lang, name)
    begins = tuple(fold(entry) for entry in entries if entry.endswith(ANY))
    return frozenset(fold(entry) for entry in entries if not entry.endswith(ANY)), begins
