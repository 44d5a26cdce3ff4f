"""The site as its pages say it is: records that the link room fills and the write room shows.

Everything here comes from merged pages (front matter and text after hand edits), never from seeds.
Paths are posix, below docs/. Texts are what a reader sees: no Markdown, no HTML escapes.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Protocol

from generator.page import Values


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article's page. `people` and `places` are titles of their pages, `topics` ids, `story` a slug or "".

    `date` is EDTF or "" when unknown; `text` the visible paragraphs between heading and links, in order.
    """

    path: str
    title: str
    lang: str
    date: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    story: str = ""
    seed: str = ""
    copies: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of an article in which somebody is named; `start`, `end` bound the name in the sentence."""

    article: ArticlePage
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Role:
    """How one article describes a person, in the article's words."""

    words: str
    article: ArticlePage


Names = tuple[tuple[str, str], ...]
"""(lang, name): what somebody or something is called in a language; lang "" where nobody says in which."""

Counted = tuple[tuple[str, int], ...]
"""Names (or ids, slugs) with the number of articles they share, most first, then by name."""


@dataclass(frozen=True, slots=True)
class PersonPage:
    """One person. `forms` are (lang, form, mentions), 0 of one that editors alone say."""

    path: str
    name: str
    forms: tuple[tuple[str, str, int], ...] = ()
    same_as: tuple[str, ...] = ()
    articles: tuple[ArticlePage, ...] = ()
    quotes: tuple[Quote, ...] = ()
    roles: tuple[Role, ...] = ()
    people: Counted = ()
    topics: Counted = ()
    places: Counted = ()
    stories: Counted = ()


@dataclass(frozen=True, slots=True)
class TopicPage:
    """One topic. `articles` are its own, `below` also counts those of narrower topics; `names` are its others."""

    path: str
    id: str
    label: str
    names: Names = ()
    broader: str = ""
    narrower: tuple[str, ...] = ()
    articles: tuple[ArticlePage, ...] = ()
    below: int = 0
    people: Counted = ()
    places: Counted = ()
    topics: Counted = ()


@dataclass(frozen=True, slots=True)
class PlacePage:
    """One place; `country` is the title of its country's page, "" for a country itself; `names` are its others."""

    path: str
    name: str
    names: Names = ()
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    within: tuple[str, ...] = ()
    articles: tuple[ArticlePage, ...] = ()
    people: Counted = ()
    topics: Counted = ()


@dataclass(frozen=True, slots=True)
class Day:
    """What a story's articles of one date (EDTF, "" unknown) brought: whom and what no article before them named."""

    date: str
    articles: tuple[ArticlePage, ...]
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alone:
    """What one article alone of its story reports; its numbers as it says them."""

    article: ArticlePage
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    numbers: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One event. `title` is what an editor calls it (then `lang` is unknown, ""), else `headline`, that of an article.
    `numbers`: those that several of the articles give, as some of them say it, and how many do."""

    path: str
    slug: str
    title: str
    lang: str
    headline: str
    articles: tuple[ArticlePage, ...]
    why: tuple[str, ...] = ()
    people: Counted = ()
    places: Counted = ()
    topics: Counted = ()
    days: tuple[Day, ...] = ()
    only: tuple[Alone, ...] = ()
    numbers: tuple[tuple[tuple[Quote, ...], int], ...] = ()

    @property
    def namesake(self) -> ArticlePage:
        """The article whose headline the story has, or its first."""
        return next((article for article in self.articles if article.title == self.headline), self.articles[0])


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the pages stand: names, ids and slugs -> path below docs/. A name missing here has no page to link to."""

    people: Mapping[str, str] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    stories: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Site:
    """All pages of a site, each list sorted by path; `related` gives an article's nearest others by path."""

    articles: tuple[ArticlePage, ...] = ()
    people: tuple[PersonPage, ...] = ()
    topics: tuple[TopicPage, ...] = ()
    places: tuple[PlacePage, ...] = ()
    stories: tuple[StoryPage, ...] = ()
    related: Mapping[str, tuple[ArticlePage, ...]] = field(default_factory=dict)
    addresses: Addresses = Addresses()
    own_topics: Mapping[str, str] = field(default_factory=dict)
    """Labels of the editors' own topics, by id."""


class Desk(Protocol):
    """What the editors' desk (keep/desk.py) says of pages to the rooms beside it."""

    @property
    def articles(self) -> Mapping[str, str]:
        """seed -> path of its page."""

    @property
    def taken(self) -> Set[str]:
        """Paths at which something stands, or stood."""

    @property
    def moved(self) -> Mapping[str, str]:
        """Old path -> where the page stands now."""

    @property
    def deleted(self) -> Set[str]:
        """Paths of pages that an editor took away."""

    def titles(self, folder: str) -> Mapping[str, str]:
        """Title -> path of the pages of a folder."""

    def effective(self, path: str, values: Values) -> Values | None:
        """What of a page's front matter counts: `values` under people's edits; None for a page deleted by hand."""

    def edited(self, path: str) -> bool:
        """Whether a page stands otherwise than the generator wrote it."""

    def agrees(self, path: str) -> bool:
        """Whether the generator now says itself all that will stand on a page."""

    def stands(self, path: str, text: str) -> bool:
        """Whether a page stands in docs just so."""
