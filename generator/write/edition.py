"""One edition of the site, and how its pages are put into words: templates, front matter, long lists in pieces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Generic, TypeVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from slugify import slugify

from generator.page import front_text, markup
from generator.site import Site
from generator.write import wording
from generator.write.views import View

T = TypeVar("T")

FIRST_ROWS = 60
"""Rows that a page shows of a list too long to stand there whole."""

_env = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    auto_reload=False,
    autoescape=False,  # Markdown, not HTML: every value goes through markup
)
_env.globals["text"] = markup.text
_env.globals["inline"] = markup.inline
_env.filters["inline"] = markup.inline
_SEEN = tuple(name for name in (*(field.name for field in fields(View)), *vars(View)) if not name.startswith("_"))
"""What templates see of a view."""
_BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """One piece of a list: `name` for addresses ("2024", "2024-2"), `title` for readers ("2024, part 2")."""

    name: str
    title: str
    rows: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list on a page: the shelves shown there, and (shelf, link) of those that stand on pages of their own."""

    here: tuple[Shelf[T], ...]
    elsewhere: tuple[tuple[Shelf[T], str], ...] = ()
    by: str = "year"
    titled: bool = True


@dataclass(frozen=True)
class Edition:
    """The site that is written; `limit` is the number of rows that a list on one page may have."""

    site: Site
    name: str
    limit: int
    undecided: Callable[[str, dict[str, object]], dict[str, object]] = lambda path, values: values
    """What a page's front matter would be had no editor decided: people's words are never taken for its own."""

    def view(self, here: str, lang: str = wording.SITE) -> View:
        """What the page at `here` shows of others."""
        return View(here, self.site.addresses, lang, self._stories, self.site.own_topics)

    def page(self, path: str, values: Mapping[str, object], body: str) -> str:
        """A whole page with this front matter, but for what editors decided."""
        return with_front(self.undecided(path, safe_front(values)), body)

    @cached_property
    def _stories(self) -> dict[str, tuple[str, str]]:
        return {story.slug: (story.title, story.lang) for story in self.site.stories}

    def listing(
        self,
        rows: Sequence[T],
        title: Callable[[T], str],
        view: View,
        heading: str,
        row: Callable[[View], Callable[[T], str]],
        by: str = "year",
        first: int = FIRST_ROWS,
    ) -> tuple[Listing[T], dict[str, str]]:
        """A list for the page of `view`, and the pages (path -> text) of its pieces when it is too long for one page.

        Pieces stand one folder deeper: people/x.md -> people/x/2024.md. `row` makes the rows of a page.
        """
        found = shelves(rows, title, self.limit)
        if len(rows) <= self.limit:
            return Listing(found, by=by, titled=len(found) > 1), {}
        folder = view.here.removesuffix(".md").removesuffix("/index") + ("/by-letter" if by == "letter" else "")
        pieces = [(f"{folder}/{shelf.name}.md", shelf) for shelf in found]
        texts = {}
        for number, (path, shelf) in enumerate(pieces):
            there = self.view(path)
            title_there = f"{heading}: {shelf.title}"
            beside = [*pieces[max(0, number - 1) : number], *pieces[number + 1 : number + 2]]
            ways = [(heading, view.here), *((other.title, at) for at, other in beside)]
            body = render(
                "shelf.md.j2",
                there,
                heading=markup.text(title_there),
                ways=[markup.link(name, there.to(at)) for name, at in ways],
                rows=shelf.rows,
                row=row(there),
            )
            texts[path] = self.page(path, {"title": title_there, "list": True}, body)
        newest = (Shelf("newest", "Newest", tuple(rows[:first])),) if first else ()
        return Listing(newest, tuple((shelf, view.to(path)) for path, shelf in pieces), by), texts


def shelves(rows: Sequence[T], title: Callable[[T], str], limit: int) -> tuple[Shelf[T], ...]:
    """`rows` in their order, neighbours of one title together; a group of more than `limit` rows in parts."""
    found: list[Shelf[T]] = []
    for name, group in groupby(rows, title):
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


def render(template: str, view: View, **values: object) -> str:
    """A template's text: it sees the view's methods, `t` for fixed phrases in the page's language, and `values`."""
    seen: dict[str, object] = {name: getattr(view, name) for name in _SEEN}
    seen["t"] = lambda key, **more: wording.label(key, view.lang, **more)
    return _spaced(_env.get_template(template).render(seen | values))


def with_front(values: Mapping[str, object], body: str) -> str:
    """A whole page; `values` are made safe already."""
    return front_text(values) + "\n" + body


def safe_front(values: Mapping[str, object]) -> dict[str, object]:
    """Front matter without its empty values. The theme prints it as it stands, so every text in it is made safe."""
    return {key: _safe(value) for key, value in values.items() if value not in ("", (), [], {}, None)}


def _safe(value: object) -> object:
    if isinstance(value, str):
        return markup.value(value)
    if isinstance(value, Mapping):
        return {key: _safe(inner) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return [_safe(inner) for inner in value]
    return value


def _spaced(text: str) -> str:
    """One blank line between blocks, one line end at the end."""
    return _BLANK.sub("\n\n", f"\n{text}\n").strip("\n") + "\n"
