"""What a page of HTML shows and an extractor leaves out: dates, bylines and leads around the headline, subheads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from generator.gather.draft import Line
from generator.gather.forms.tidy import tidy
from generator.gather.head.title import letters

BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figcaption|form|h[1-6]|header|hr|li|main|ol|p|section"
    "|table|tbody|td|th|tr|ul"
)
UNSEEN = re.compile(
    "aside|button|figcaption|figure|footer|head|iframe|nav|noscript|option|script|select|style|svg|template"
)
HIDDEN = re.compile(r"display\s*:\s*none")
SUBHEADS = frozenset(("h2", "h3", "h4", "h5", "h6"))
ABOVE, BELOW = 3, 12
OPENING = 40
"""Letters by which the first line of the text is found again."""


class Shown(NamedTuple):
    """A line that a page shows, and the block that it is, "" where several make it."""

    text: str
    block: str


def page(tree: Any) -> list[Shown]:
    """The lines of a page as its blocks part them, without menus, pictures, asides and what is hidden."""
    return [] if tree is None else list(_lines(tree))


def around(seen: Sequence[Shown], title: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The headline as a heading, up to three lines above it, and those below it down to the text; nothing where the
    page does not show it. `lines`: the text that was extracted."""
    headed = letters(title)
    first = next((line.text for line in lines if letters(line.text) != headed), "")
    opening = letters(first)[:OPENING]
    places = [at for at, one in enumerate(seen) if headed and letters(one.text) == headed]
    for at in reversed(places):
        near = range(at + 1, min(len(seen), at + 1 + BELOW))
        stop = next((below for below in near if opening and letters(seen[below].text).startswith(opening)), None)
        if stop is not None or at == places[0]:
            beside = [Line(one.text, 0, "", True) for one in seen[max(0, at - ABOVE) : stop or near.stop]]
            above = min(at, ABOVE)
            return (*beside[:above], beside[above]._replace(kind="heading"), *beside[above + 1 :])
    return ()


def with_subheads(seen: Sequence[Shown], lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a text with the headings that the page shows between two of them that follow one another there."""
    known = {letters(line.text) for line in lines}
    folded = [letters(one.text) for one in seen]
    before = {
        (folded[at - 1], folded[at + 1]): seen[at].text
        for at in range(1, len(seen) - 1)
        if seen[at].block in SUBHEADS
        and seen[at].text[-1] != ":"
        and folded[at] not in known
        and known.issuperset((folded[at - 1], folded[at + 1]))
    }
    found = list(lines[:1])
    for line in lines[1:] if before else ():
        subhead = before.get((letters(found[-1].text), letters(line.text)))
        found += [Line(subhead, 0, "", True), line] if subhead else [line]
    return tuple(found) if before else tuple(lines)


def _is_hidden(part: Any) -> bool:
    """Whether the markup hides a part, or calls it the caption of a picture."""
    if "hidden" in part.attrib or "caption" in part.get("class", "").lower():
        return True
    return HIDDEN.search(part.get("style", "")) is not None


def _lines(tree: Any) -> Iterator[Shown]:
    parts: list[str] = []
    todo = [(tree, False)]
    while todo:
        part, left = todo.pop()
        name = part.tag if isinstance(part.tag, str) else ""  # a comment's is a function
        if BLOCKS.fullmatch(name):
            if text := tidy("".join(parts)):
                yield Shown(text, name if left else "")
            parts = []
        if left:
            parts.append(part.tail or "")
            continue
        todo.append((part, True))
        if name and not UNSEEN.fullmatch(name) and not _is_hidden(part):
            parts.append(part.text or "")
            todo += [(inner, False) for inner in reversed(part)]
    if text := tidy("".join(parts)):
        yield Shown(text, "")
