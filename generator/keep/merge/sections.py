"""Machine lists stand between markers; what stands outside them is the editor's.

A list is merged with the generator's list of the same name, wherever a person has moved it. A list whose markers a
person removed is theirs from then on: the generator's is not written again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.keep.merge.body import merge_body
from generator.keep.merge.values import GaveWay
from generator.page import BEGIN, END, blocks

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Section:
    """One machine list: `begin` and `end` are its markers, `text` all that stands between them."""

    begin: str
    text: str
    end: str

    def __str__(self) -> str:
        return self.begin + self.text + self.end


@dataclass(frozen=True, slots=True)
class Body:
    """A merged body; `taken_over` when a person removed the markers of every list the page had."""

    text: str
    gave_way: tuple[GaveWay, ...]
    taken_over: bool = False


def merge_sections(base: str, theirs: str, new: str, first_line: int) -> Body:
    """The three bodies merged: what stands outside of the markers, and each list by itself."""
    old, hand, machine = sections(base), sections(theirs), sections(new)
    dropped = {name for name in hand if name not in machine and hand[name] != old.get(name)}
    hand = {name: section for name, section in hand.items() if name not in dropped}
    taken = {name for name in old if name not in hand}
    outer_base = _without(_folded(base, old), old, taken)
    outer_new = _without(_folded(new, machine), machine, taken)
    text, gave_way = merge_body(outer_base, _folded(theirs, hand), outer_new, first_line)
    for name in sorted({*hand, *machine} - taken):
        section = hand.get(name) or machine[name]
        inner = section.text
        if name in old and name in machine:
            inner = _with_no_break_spaces(inner, old[name].text)
            inner, told = merge_body(old[name].text, inner, machine[name].text, _line(text, section, first_line))
            gave_way += told
        text = text.replace(section.begin, section.begin + inner + section.end, 1)
    return Body(text, tuple(gave_way), bool(taken) and taken == set(old))


def held_back(base: str, theirs: str, new: str) -> str:
    """The new body as base shall hold it: a list whose markers are not whole on the page stands there as it was written
    last, so that it is brought up to date once they are."""
    old, hand, machine = sections(base), sections(theirs), sections(new)
    for name in sorted(old.keys() & machine.keys() - hand.keys()):
        new = new.replace(str(machine[name]), str(replace(machine[name], text=old[name].text)), 1)
    return new


def sections(body: str) -> dict[str, Section]:
    """The machine lists of a body by name. Markers that do not pair up, each once, are no list."""
    texts = blocks(body)
    marks = [(at, m) for at, text in enumerate(texts) if (m := BEGIN.match(text) or END.match(text))]
    count = Counter(m.group() for _, m in marks)
    found = {}
    for (at, begin), (to, end) in pairwise(marks):
        name = begin.group(1)
        paired = begin.re is BEGIN and end.re is END and end.group(1) == name
        if paired and count[begin.group()] == count[end.group()] == 1:
            inner = texts[at][begin.end() :] + "".join(texts[at + 1 : to])
            found[name] = Section(begin.group(), inner, end.group())
    return found


def _with_no_break_spaces(theirs: str, base: str) -> str:
    """A list with each block as the generator wrote it that differs in no-break spaces alone: programs make plain ones
    of them unasked, and nobody sees it."""
    if NO_BREAK_SPACE not in base:
        return theirs
    written = {block.replace(NO_BREAK_SPACE, " "): block for block in blocks(base)}
    return "".join(written.get(block.replace(NO_BREAK_SPACE, " "), block) for block in blocks(theirs))


def _folded(body: str, found: Mapping[str, Section]) -> str:
    """The body with only the begin marker of each list."""
    for section in found.values():
        body = body.replace(str(section), section.begin, 1)
    return body


def _without(folded: str, found: Mapping[str, Section], names: Collection[str]) -> str:
    gone = {found[name].begin for name in names if name in found}
    return "".join(text for text in blocks(folded) if text.strip() not in gone)


def _line(text: str, section: Section, first_line: int) -> int:
    return first_line + text.count("\n", 0, max(0, text.find(section.begin)))
