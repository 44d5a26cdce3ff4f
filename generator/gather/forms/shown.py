"""What a page of HTML shows and an extractor leaves out: dates, bylines and leads around the headline, subheads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from generator.gather.draft import Line
from generator.gather.forms.tidy import tidy
from generator.gather.head.title import letters

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "dd",
            "div",
            "dl",
            "dt",
            "header",
            "hr",
            "li",
            "main",
        ),
        *("ol", "p", "section", "table", "tbody", "td", "th", "tr", "ul", *HEADINGS),
    )
)
UNSEEN = frozenset(
    (
        *(
            "button",
            "figure",
            "footer",
            "head",
            "iframe",
            "nav",
            "noscript",
            "option",
            "script",
            "select",
            "style",
            "svg",
        ),
        "template",
    )
)
SUBHEADS = frozenset(HEADINGS[1:])
ABOVE, BELOW = 3, 12
OPENING = 40
"""Letters by which the first line of the text is found again."""


class Shown(NamedTuple):
    """A line that a page shows, and the block that it is, "" where several make it."""

    text: str
    block: str


def page(tree: Any) -> list[Shown]:
    """The lines of a page as its blocks part them, without menus and pictures."""
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


def _lines(tree: Any) -> Iterator[Shown]:
    parts: list[str] = []
    todo = [(tree, False)]
    while todo:
        part, left = todo.pop()
        name = part.tag if isinstance(part.tag, str) else ""  # a comment's is a function
        if name in BLOCKS:
            if text := tidy("".join(parts)):
                yield Shown(text, name if left else "")
            parts = []
        if left:
            parts.append(part.tail or "")
            continue
        todo.append((part, True))
        if name and name not in UNSEEN:
            parts.append(part.text or "")
            todo += [(inner, False) for inner in reversed(part)]
    if text := tidy("".join(parts)):
        yield Shown(text, "")
