"""Lists on pages that people wrote: where they leave a pair of empty marks, the generator keeps the list up.

Such a page is told by its base: it holds the person's own words and no front matter, which every page of the
generator's own has. The generator's say is the lists alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.keep.merge.sections import sections
from generator.page import Page, dump, readable
from generator.page.front import Front

FENCES = (b"---\n", b"---\r\n")


def invited(theirs: bytes, new: bytes) -> tuple[bytes, bytes] | None:
    """(page, base) of a page written by hand, with the lists that it leaves room for; None when it leaves none, or
    holds a list that somebody has filled.

    Base has the body without the front matter, for all that stands there is a person's decision.
    """
    page, made = readable(theirs), readable(new)
    if page is None or made is None:
        return None
    room, lists = sections(page.body), _texts(made)
    if not room.keys() & lists.keys() or any(section.text.strip() for section in room.values()):
        return None
    filled = _filled(page, lists)
    return dump(filled), dump(Page(Front(), filled.body))


def is_own(base: bytes) -> bool:
    """Whether a page is a person's, told without reading it."""
    return not base.startswith(FENCES)


def own_words(base: bytes, new: bytes) -> bytes:
    """What the generator would write now: of a person's page their own words, with the lists of `new`."""
    page, made = (readable(base), readable(new)) if is_own(base) else (None, None)
    return dump(_filled(page, _texts(made))) if page and made else new


def emptied(base: bytes) -> bytes:
    """A person's page with room for lists again, once the generator has none for it."""
    page = readable(base)
    return dump(_filled(page, dict.fromkeys(sections(page.body), "\n"))) if page else base


def _texts(page: Page) -> dict[str, str]:
    return {name: section.text for name, section in sections(page.body).items()}


def _filled(page: Page, lists: Mapping[str, str]) -> Page:
    body = page.body
    for name, section in sections(page.body).items():
        if name in lists:
            body = body.replace(str(section), str(replace(section, text=lists[name])), 1)
    return replace(page, body=body)
