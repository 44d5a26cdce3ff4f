"""The body of three pages made one, block by block: what a person changed stands, no mark of conflict is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.keep.align import ITEM, Alignment, align, alike, kind
from generator.keep.values import GaveWay
from generator.keep.words import merge_words
from generator.page import blocks
from generator.yamlread import EOL, newline

_MOVED = 0.75
"""A block that the generator moves and changes is still the block that a person deleted, when this alike."""


@dataclass(frozen=True, slots=True)
class Block:
    """Text and the blank lines below it, both with LF; `raw` is how they stand in the file."""

    text: str
    gap: str
    raw: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A block of the merged body: its text, and where it comes from in each page (None: not there)."""

    text: str
    base: int | None = None
    theirs: int | None = None
    new: int | None = None


@dataclass(slots=True)
class _Three:
    base: list[Block]
    theirs: list[Block]
    new: list[Block]
    gave_way: list[tuple[int, str, str]] = field(default_factory=list)


def merge_body(base: str, theirs: str, new: str, first_line: int = 1) -> tuple[str, list[GaveWay]]:
    """The merged body, and what of the generator's gave way; `first_line` is the body's in its page."""
    if new == base or theirs == new:
        return theirs, []
    three = _Three(_cut(base), _cut(theirs), _cut(new))
    chosen = _choose(three)
    texts = list(_joined(three, chosen, newline(theirs)))
    lines = [first_line]
    for text in texts:
        lines.append(lines[-1] + text.count("\n"))
    told = [GaveWay(f"line {lines[min(at, len(lines) - 1)]}", hand, machine) for at, hand, machine in three.gave_way]
    return "".join(texts), told


def _cut(body: str) -> list[Block]:
    found = []
    for raw in blocks(body):
        end = EOL.search(raw, len(raw.rstrip()))
        at = end.start() if end else len(raw)
        found.append(Block(EOL.sub("\n", raw[:at]), EOL.sub("\n", raw[at:]), (raw[:at], raw[at:])))
    return found


def _choose(three: _Three) -> list[Chosen]:
    base, theirs, new = ([b.text for b in side] for side in (three.base, three.theirs, three.new))
    hand, machine = align(base, theirs), align(base, new)
    moved = _moved(base, theirs, hand)
    kept = [_block(three, i, hand.paired[i], machine.paired[i], i in moved.values()) for i in range(len(base))]
    carried = {j: _block(three, i, j, machine.paired[i], False) for j, i in moved.items()}
    standing = Counter(c[0].text for c in (*kept, *carried.values()) if c[0])
    standing.update(theirs[j] for places in hand.added for j in places if j not in moved)
    chosen: list[Chosen] = []
    for i in range(len(base) + 1):
        for j in hand.added[i]:
            _add(three, chosen, carried.get(j) or (Chosen(theirs[j], theirs=j), None))
        for j in machine.added[i]:
            if _wanted(new[j], base, theirs, new, standing):
                if _overruled(new[j], i, base, theirs, hand, machine):
                    three.gave_way.append((len(chosen), "", new[j]))
                else:
                    chosen.append(Chosen(new[j], new=j))
                    standing[new[j]] += 1
        if i < len(base):
            _add(three, chosen, kept[i])
    return chosen


def _add(three: _Three, chosen: list[Chosen], block: tuple[Chosen | None, tuple[str, str] | None]) -> None:
    found, told = block
    if told:
        three.gave_way.append((len(chosen), *told))
    if found:
        chosen.append(found)


def _block(
    three: _Three, i: int, j: int | None, k: int | None, moved: bool
) -> tuple[Chosen | None, tuple[str, str] | None]:
    """What stands for base block i, that is j in theirs and k in new; and the two texts if the generator's gave way."""
    base = three.base[i].text
    theirs = None if j is None else three.theirs[j].text
    new = None if k is None else three.new[k].text
    if theirs is None:
        return None, None if moved or new in (None, base) else ("", new or "")
    if new is None:
        return (None, None) if theirs == base else (Chosen(theirs, i, j), (theirs, ""))
    if theirs == base:
        return Chosen(new, i, j, k), None
    if new in (base, theirs):
        return Chosen(theirs, i, j, k), None
    both = merge_words(base, theirs, new)
    return Chosen(theirs if both is None else both, i, j, k), ((theirs, new) if both is None else None)


def _moved(base: Sequence[str], theirs: Sequence[str], hand: Alignment) -> dict[int, int]:
    """Blocks that a person moved without changing them: place in theirs -> place in base."""
    left = {base[i]: i for i, j in enumerate(hand.paired) if j is None and base[i] and base.count(base[i]) == 1}
    added = [j for places in hand.added for j in places]
    return {j: left[theirs[j]] for j in added if theirs[j] in left and theirs.count(theirs[j]) == 1}


def _overruled(
    text: str, i: int, base: Sequence[str], theirs: Sequence[str], hand: Alignment, machine: Alignment
) -> bool:
    """Whether a block that the generator adds before base block i is what it now has for a block that a person changed
    or deleted: for those that it dropped there, all rewritten by hand, or for one alike that it dropped anywhere."""
    end = next((k for k in range(i, len(base)) if machine.paired[k] is not None), len(base))
    if i < end and kind(text) != ITEM and all(_rewritten(base, theirs, hand, k) for k in range(i, end)):
        return True
    dropped = [k for k in range(len(base)) if machine.paired[k] is None and _touched(base, theirs, hand, k)]
    return any(alike(base[k], text) >= _MOVED for k in dropped)


def _rewritten(base: Sequence[str], theirs: Sequence[str], hand: Alignment, i: int) -> bool:
    """Whether a person has something else to say where base block i stood."""
    replaced = hand.paired[i] is not None or bool(hand.added[i] or hand.added[i + 1])
    return replaced and _touched(base, theirs, hand, i)


def _touched(base: Sequence[str], theirs: Sequence[str], hand: Alignment, i: int) -> bool:
    j = hand.paired[i]
    return base[i] not in theirs if j is None else theirs[j] != base[i]


def _wanted(text: str, base: Sequence[str], theirs: Sequence[str], new: Sequence[str], standing: Counter[str]) -> bool:
    """Whether a block that the generator adds is missing, and not one that a person has taken away."""
    had, has = base.count(text), theirs.count(text)
    if had and not has:
        return False
    return standing[text] < new.count(text) - max(0, had - has)


def _joined(three: _Three, chosen: Sequence[Chosen], eol: str) -> Iterator[str]:
    for at, c in enumerate(chosen):
        gap = _gap(three, c) if at + 1 < len(chosen) else _last_gap(three)
        text = c.text.replace("\n", eol)
        gap_text = gap.replace("\n", eol)
        if c.theirs is not None:
            own = three.theirs[c.theirs]
            text = own.raw[0] if own.text == c.text else text
            gap_text = own.raw[1] if own.gap == gap else gap_text
        yield text + gap_text


def _gap(three: _Three, c: Chosen) -> str:
    """The blank lines below a block that is not the last: theirs if they changed them, else the generator's.
    What stands below the last block of a page says nothing about a gap."""
    gaps = []
    for side, place in ((three.base, c.base), (three.theirs, c.theirs), (three.new, c.new)):
        inner = place is not None and place + 1 < len(side)
        gaps.append(side[place].gap if inner and place is not None else None)
    base, theirs, new = gaps
    if theirs is not None and (theirs != base or new is None):
        return theirs
    return new if new is not None else "\n\n"


def _last_gap(three: _Three) -> str:
    base, theirs, new = (side[-1].gap if side else "\n" for side in (three.base, three.theirs, three.new))
    return theirs if theirs != base else new
