"""About, the timeline, and the index of each kind of page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from generator.edtf import is_vague
from generator.names.filing import filed_under
from generator.names.fold import plain_letters
from generator.page import markup
from generator.site import ArticlePage, PersonPage, PlacePage, StoryPage, TopicPage
from generator.write import wording
from generator.write.edition import Edition, Pages, render
from generator.write.shelves import Order, initial, listing
from generator.write.views import View

T = TypeVar("T")

NAMES = 30
"""So many of those most named are shown; an index of no more names each once, by letter."""


def indexes(edition: Edition) -> Pages:
    """All of them, with the pieces that long ones need."""
    pages = _people(edition) | _places(edition) | _topics(edition) | _stories(edition) | _timeline(edition)
    about = render("about.md.j2", edition.view("about.md"), facts=totals(edition))
    return pages | {"about.md": edition.page("about.md", {"title": "About this site"}, about)}


def totals(edition: Edition) -> list[str]:
    """How much there is on the site."""
    site = edition.site
    return [
        wording.count(len(site.articles), "article"),
        wording.count(len(site.stories), "story", "stories"),
        wording.count(len(edition.site.people), "person", "people"),
        wording.count(len({a.lang for a in site.articles}), "language"),
    ]


def _people(edition: Edition) -> Pages:
    people = sorted(edition.site.people, key=lambda p: (*_filed(_surname(p)), p.name))
    view = edition.view("people/index.md")
    most = [person_row(view)(p) for p in most_named(people)[:NAMES]] if len(people) > NAMES else []
    facts = [wording.count(len(people), "person", "people")]
    return _index(edition, view, "People", facts, people, PEOPLE, most)


def _places(edition: Edition) -> Pages:
    places = sorted(edition.site.places, key=lambda p: (*_filed(p.name), p.name))
    view = edition.view("places/index.md")
    most = [place_row(view)(p) for p in most_named(places)[:NAMES]] if len(places) > NAMES else []
    facts = [wording.count(len(places), "place")]
    return _index(edition, view, "Places", facts, places, PLACES, most)


def _topics(edition: Edition) -> Pages:
    view = edition.view("topics/index.md")
    below: dict[str, list[TopicPage]] = {}
    for topic in sorted(edition.site.topics, key=lambda t: t.label):
        below.setdefault(topic.broader, []).append(topic)

    def tree(parent: str, depth: int = 0) -> Iterable[tuple[int, str]]:
        for topic in below.get(parent, []):
            yield depth, wording.times(view.topic(topic.id), topic.below)
            yield from tree(topic.id, depth + 1)

    body = render("topics.md.j2", view, facts=[wording.count(len(edition.site.topics), "topic")], tree=list(tree("")))
    return {view.here: edition.page(view.here, {"title": "Topics"}, body)}


def _stories(edition: Edition) -> Pages:
    stories = latest(edition.site.stories)
    facts = [wording.count(len(stories), "story", "stories")]
    view = edition.view("stories/index.md")
    return _index(edition, view, "Stories", facts, stories, BY_YEAR)


def _timeline(edition: Edition) -> Pages:
    """Stories, and the articles of none, newest first."""
    loose = [article for article in edition.site.articles if not article.story]
    events: list[StoryPage | ArticlePage] = latest([*edition.site.stories, *loose])
    span = wording.span_of([a.date for a in edition.site.articles])
    view = edition.view("timeline.md")
    return _index(edition, view, "Timeline", [span] if span else [], events, BY_MONTH)


def _event(there: View) -> Callable[[StoryPage | ArticlePage], str]:
    return lambda event: there.story_row(event) if isinstance(event, StoryPage) else there.row(event)


def person_row(there: View) -> Callable[[PersonPage], str]:
    """Somebody with the number of articles."""
    return lambda person: wording.times(there.name(person.name, there.addresses.people), len(person.articles))


def place_row(there: View) -> Callable[[PlacePage], str]:
    """A place with the number of articles."""
    return lambda place: wording.times(there.name(place.name, there.addresses.places), len(place.articles))


def _index(
    edition: Edition,
    view: View,
    heading: str,
    facts: list[str],
    things: Sequence[T],
    order: Order[T],
    most: Sequence[str] = (),
) -> Pages:
    found, pieces = listing(edition, view, heading, things, order)
    body = render("list.md.j2", view, heading=markup.text(heading), facts=facts, list=found, most=most)
    return {view.here: edition.page(view.here, {"title": heading}, body), **pieces}


Named = TypeVar("Named", PersonPage, PlacePage)
Dated = TypeVar("Dated", StoryPage, ArticlePage, StoryPage | ArticlePage)


def most_named(pages: Iterable[Named]) -> list[Named]:
    """Those of the most articles first."""
    return sorted(pages, key=lambda p: (-len(p.articles), p.name))


def latest(pages: Iterable[Dated]) -> list[Dated]:
    """The newest first."""
    by_path = sorted(pages, key=lambda p: p.path)
    return sorted(by_path, key=lambda p: (wording.month(_date(p)), _date(p)), reverse=True)


def _date(page: StoryPage | ArticlePage) -> str:
    """The date by which a page is new: of a story the last that one of its articles states, if any does."""
    dates = [page.date] if isinstance(page, ArticlePage) else [article.date for article in page.articles]
    return max([date for date in dates if not is_vague(date)] or dates).rstrip("~?%")


def _year(page: StoryPage | ArticlePage) -> str:
    return wording.in_year(_date(page))


def _month(page: StoryPage | ArticlePage) -> str:
    return wording.date(wording.month(_date(page))) or wording.UNDATED


def _filed(name: str) -> tuple[str, str]:
    """By what a name is put in order: its letter, and all of it without regard to accents and case."""
    return initial(name), plain_letters(name)


def _surname(page: PersonPage) -> str:
    return filed_under(page.name, {lang for lang, form, _ in page.forms if form == page.name})


PEOPLE: Order[PersonPage] = Order(lambda page: initial(_surname(page)), person_row, "letter")
PLACES: Order[PlacePage] = Order(lambda page: initial(page.name), place_row, "letter")
BY_YEAR: Order[StoryPage] = Order(_year, lambda there: there.story_row)
BY_MONTH: Order[StoryPage | ArticlePage] = Order(_month, _event, "month")
