"""The body of three pages made one, block by block: what a person changed stands, no mark of conflict is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from generator.keep.merge.choose import Chosen, Sides, choose
from generator.keep.merge.values import GaveWay
from generator.page import blocks, markup
from generator.page.yamlread import EOL, newline


@dataclass(frozen=True, slots=True)
class Block:
    """Text (NFC) and the blank lines below it, both with LF; `raw` is how they stand in the file."""

    text: str
    gap: str
    raw: tuple[str, str]


Blocks = tuple[Block, ...]


def merge_body(base: str, theirs: str, new: str, first_line: int) -> tuple[str, list[GaveWay]]:
    """The merged body, and what of the generator's gave way; `first_line` is the body's in its page."""
    if new == base or theirs == new:
        return theirs, []
    pages = _cut(base), _cut(theirs), _cut(new)
    chosen = choose(Sides(*(tuple(block.text for block in page) for page in pages)))
    texts = list(_joined(chosen, pages, newline(theirs)))
    line, told = first_line, []
    for one, text in zip(chosen, texts, strict=True):
        if one.overruled is not None:
            told.append(GaveWay(f"line {line}", one.text or "", one.overruled))
        line += text.count("\n")
    return "".join(texts), told


def paragraphs(body: str, facts: bool = True) -> tuple[str, ...]:
    """An article's text: what stands between the headline and the rule above captions and links; without the line of
    `facts` below the headline, where there is one."""
    found = []
    for block in blocks(body):
        if block.startswith(("<!-- tidings:begin", "---")):
            break
        if block.strip() and not block.startswith(("#", "<!--")):
            found.append(normalize("NFC", markup.plain(block.strip())))
    return tuple(found[facts:])


def headline(body: str) -> str:
    """The first heading of the highest rank as a reader sees it; "" where a text has none."""
    return next((normalize("NFC", markup.plain(block.strip())) for block in blocks(body) if block.startswith("# ")), "")


def _cut(body: str) -> Blocks:
    found = []
    for raw in blocks(body):
        end = EOL.search(raw, len(raw.rstrip()))
        at = end.start() if end else len(raw)
        found.append(Block(normalize("NFC", EOL.sub("\n", raw[:at])), EOL.sub("\n", raw[at:]), (raw[:at], raw[at:])))
    return tuple(found)


def _joined(chosen: Sequence[Chosen], pages: tuple[Blocks, Blocks, Blocks], eol: str) -> Iterator[str]:
    """The text of each place with the blank lines below it, as a person typed them where they are theirs."""
    last = max((at for at, one in enumerate(chosen) if one.text is not None), default=-1)
    for at, one in enumerate(chosen):
        if one.text is None:
            yield ""
            continue
        gap = _last_gap(pages) if at == last else _gap(one, pages)
        text, below = one.text.replace("\n", eol), gap.replace("\n", eol)
        if one.theirs is not None:
            own = pages[1][one.theirs]
            text = own.raw[0] if own.text == one.text else text
            below = own.raw[1] if own.gap == gap else below
        yield text + below


def _gap(one: Chosen, pages: tuple[Blocks, Blocks, Blocks]) -> str:
    """The blank lines below a block that is not the last: theirs if they changed them, else the generator's.
    What stands below the last block of a page says nothing about a gap."""
    base, theirs, new = (
        page[place].gap if place is not None and place + 1 < len(page) else None
        for page, place in zip(pages, (one.base, one.theirs, one.new), strict=True)
    )
    if theirs is not None and (theirs != base or new is None):
        return theirs
    return new if new is not None else "\n\n"


def _last_gap(pages: tuple[Blocks, Blocks, Blocks]) -> str:
    base, theirs, new = (page[-1].gap if page else "\n" for page in pages)
    return theirs if theirs != base else new
