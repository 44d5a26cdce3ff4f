"""Lists on pages that people wrote: where they leave a pair of empty marks, the generator keeps the list up.

Such a page is told by its base: it holds the person's own words and no front matter, which every page of the
generator's own has. The generator's say is the lists alone.
"""

from __future__ import annotations

from dataclasses import replace

from generator.errors import Fault
from generator.front import Front
from generator.keep.sections import Section, sections
from generator.page import Page, dump, parse

FENCE = b"---\n"


def invited(theirs: bytes, new: bytes) -> tuple[bytes, bytes] | None:
    """(page, base) of a page written by hand, with the lists that it leaves room for; None when it leaves none, or
    holds a list that somebody has filled.

    Base has the body without the front matter, for all that stands there is a person's decision.
    """
    page, made = _read(theirs), _read(new)
    if page is None or made is None:
        return None
    room = {name: section.text for name, section in sections(page.body).items() if name in sections(made.body)}
    if not room or any(text.strip() for text in room.values()):
        return None
    filled = _filled(page, made)
    return dump(filled), dump(Page(Front(), filled.body))


def own_words(base: bytes, new: bytes) -> bytes:
    """What the generator would write now: of a person's page their own words, with the lists of `new`."""
    if base.startswith(FENCE):
        return new  # a page of the generator's own, told without reading it
    page, made = _read(base), _read(new)
    if page is None or made is None:
        return new
    return dump(_filled(page, made))


def _filled(page: Page, made: Page) -> Page:
    body, fresh = page.body, sections(made.body)
    for name, section in sections(page.body).items():
        if name in fresh:
            body = body.replace(_whole(section), _whole(replace(section, text=fresh[name].text)), 1)
    return replace(page, body=body)


def _whole(section: Section) -> str:
    return section.begin + section.text + section.end


def _read(data: bytes) -> Page | None:
    try:
        return parse(data, "")
    except Fault:
        return None
