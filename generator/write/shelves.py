"""Long lists in pieces: what stands on the page itself, and what on pages of its own, by year, month or letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Generic, TypeVar

from slugify import slugify

from generator.page import markup
from generator.write.edition import Edition, Pages, render
from generator.write.views import View

T = TypeVar("T")
Row = Callable[[View], Callable[[T], str]]
"""What a page says of a thing in a row."""

FIRST_ROWS = 60
"""Rows that a page shows of a list too long to stand there whole; by letter, none come before others."""


@dataclass(frozen=True, slots=True)
class Order(Generic[T]):
    """How things are listed: the title of the shelf on which one stands, and what a page says of it in a row."""

    shelf: Callable[[T], str]
    row: Row[T]
    by: str = "year"


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """One piece of a list: `name` for addresses ("2024", "2024-2"), `title` for readers ("2024, part 2")."""

    name: str
    title: str
    rows: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list on a page: the shelves shown there, and (title, link, rows) of those that stand on pages of their own."""

    here: tuple[Shelf[str], ...]
    elsewhere: tuple[tuple[str, str, int], ...] = ()
    by: str = "year"
    titled: bool = True


def listing(edition: Edition, view: View, heading: str, things: Sequence[T], order: Order[T]) -> tuple[Listing, Pages]:
    """A list for the page of `view`, and the pages of its pieces when it is too long for one page.

    Pieces stand one folder deeper: people/x.md -> people/x/2024.md.
    """
    found, row = shelves(things, order.shelf, edition.limit), order.row(view)
    if len(things) <= edition.limit:
        here = tuple(Shelf(shelf.name, shelf.title, tuple(map(row, shelf.rows))) for shelf in found)
        return Listing(here, by=order.by, titled=len(here) > 1), {}
    folder = view.here.removesuffix(".md").removesuffix("/index") + ("/by-letter" if order.by == "letter" else "")
    paths, texts = pieces(edition, folder, heading, view.here, found, order.row)
    newest = () if order.by == "letter" else (Shelf("newest", "Newest", tuple(map(row, things[:FIRST_ROWS]))),)
    elsewhere = tuple((shelf.title, view.to(path), len(shelf.rows)) for path, shelf in zip(paths, found, strict=True))
    return Listing(newest, elsewhere, order.by), texts


def pieces(
    edition: Edition, folder: str, heading: str, head: str, found: Sequence[Shelf[T]], row: Row[T]
) -> tuple[list[str], Pages]:
    """A page for each shelf, in that folder, and where it stands; `head` is the page to which they belong."""
    paths, texts = [f"{folder}/{shelf.name}.md" for shelf in found], {}
    titled = [(shelf.title, path) for path, shelf in zip(paths, found, strict=True)]
    for number, (path, shelf) in enumerate(zip(paths, found, strict=True)):
        ways = [(heading, head), *titled[max(0, number - 1) : number], *titled[number + 1 : number + 2]]
        texts[path] = _piece(edition, path, f"{heading}: {shelf.title}", ways, shelf.rows, row)
    return paths, texts


def _piece(
    edition: Edition, path: str, title: str, ways: Sequence[tuple[str, str]], things: Sequence[T], row: Row[T]
) -> str:
    """A page of one shelf; `ways`: titles and paths of the pages to which one goes from there."""
    view = edition.view(path)
    links = [markup.link(name, view.to(at)) for name, at in ways]
    rows = map(row(view), things)
    body = render("shelf.md.j2", view, heading=markup.text(title), ways=links, rows=rows)
    return edition.page(path, {"title": title, "list": True}, body)


def shelves(things: Sequence[T], title: Callable[[T], str], limit: int) -> tuple[Shelf[T], ...]:
    """`things` in their order, neighbours of one title together; a group of more than `limit` in parts."""
    found: list[Shelf[T]] = []
    for name, group in groupby(things, title):
        members = list(group)
        for number, at in enumerate(range(0, len(members), limit), 1):
            suffix, said = (f"-{number}", f", part {number}") if number > 1 else ("", "")
            found.append(Shelf(_address(name) + suffix, name + said, tuple(members[at : at + limit])))
    return tuple(found)


@lru_cache(maxsize=1000)
def _address(title: str) -> str:
    """A shelf's title for addresses. A letter beyond ASCII keeps its code point: Ø and Cyrillic О are no O."""
    marks = [] if title.isascii() else [f"{ord(char):04x}" for char in title]
    return "-".join(filter(None, [slugify(title), *marks])) or "other"


def initial(name: str) -> str:
    """The letter a name stands under, without its accents; "#" for one that begins with none."""
    first = unicodedata.normalize("NFKD", name)[:1].upper()
    return first if first.isalpha() else "#"
