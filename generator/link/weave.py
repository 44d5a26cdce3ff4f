"""The whole site from its article pages: every page of a person, topic, place and story, with what it links to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator import vocabulary
from generator.geography import gazetteer
from generator.link import called
from generator.link.addresses import headline
from generator.link.ancestry import broader, lineage
from generator.link.facts import agreed, days, reported_once
from generator.link.graph import by, counted, oldest, related
from generator.link.quotes import described, quoted, spellings
from generator.records import Person, TopicDecision
from generator.site import Addresses, ArticlePage, Names, PersonPage, PlacePage, Site, StoryPage, TopicPage


def outline(
    articles: Sequence[ArticlePage],
    addresses: Addresses,
    own: Mapping[str, TopicDecision],
    titles: Mapping[str, str],
) -> Site:
    """What article pages need to know of the site: where all pages stand, which articles are near, the stories.

    `titles` are what editors call stories, by path.
    """
    return Site(
        articles=tuple(sorted(articles, key=lambda a: a.path)),
        stories=_stories(articles, addresses, titles),
        related=related(articles),
        addresses=addresses,
        own_topics={slug: topic.name for slug, topic in own.items()},
    )


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of the people, topics, places and stories of a site, but stands on no article's page.

    `people` by name; `roles` are what an article (by seed) calls a person (by name); `reasons` brought a story (by
    slug) together; `topics` are the editors' own; `called`: by folder and title, what editors
    say that somebody or a place is called; `renamed`: the gazetteer's name of a place that an editor renamed;
    `countries`: that of a place, by name, where an editor says it; `elsewhere`: a person's addresses on other sites, by
    name; `titles`: what editors call stories, by path.
    """

    people: Mapping[str, Person]
    roles: Mapping[tuple[str, str], tuple[str, ...]]
    reasons: Mapping[str, tuple[str, ...]]
    topics: Mapping[str, TopicDecision]
    called: Mapping[tuple[str, str], Names]
    renamed: Mapping[str, str]
    countries: Mapping[str, str]
    elsewhere: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str]


def weave(outlined: Site, articles: Sequence[ArticlePage], known: Background) -> Site:
    """The whole site: the outline with `articles` as their text stands now, and all that they name.

    Roles that the text no longer holds are left out.
    """
    addresses = outlined.addresses
    places = _places(articles, addresses, known)
    within = {place.name: place.country for place in places}
    return replace(
        outlined,
        articles=tuple(sorted(articles, key=lambda a: a.path)),
        people=_people(articles, addresses, known),
        topics=_topics(articles, addresses, known.topics),
        places=places,
        stories=tuple(_told(page, known.reasons, within) for page in _stories(articles, addresses, known.titles)),
    )


def _people(articles: Sequence[ArticlePage], addresses: Addresses, known: Background) -> tuple[PersonPage, ...]:
    pages = []
    for name, found in by(articles, lambda a: a.people).items():
        if name not in addresses.people:
            continue
        person = known.people.get(name)
        forms = (name, *(form for _, form, _ in person.forms)) if person else (name,)
        pages.append(
            PersonPage(
                path=addresses.people[name],
                name=name,
                forms=spellings(found, forms, known.called.get(("people", name), ())),
                same_as=known.elsewhere.get(name, ()),
                articles=found,
                quotes=quoted(found, forms),
                roles=described(found, name, known.roles),
                people=counted(found, lambda a: a.people, but=name),
                topics=counted(found, lambda a: a.topics),
                places=counted(found, lambda a: a.places),
                stories=counted(found, lambda a: [a.story] if a.story in addresses.stories else []),
            )
        )
    return tuple(sorted(pages, key=lambda p: p.path))


def _topics(
    articles: Sequence[ArticlePage], addresses: Addresses, own: Mapping[str, TopicDecision]
) -> tuple[TopicPage, ...]:
    found = by(articles, lambda a: a.topics)
    below: dict[str, set[str]] = defaultdict(set)
    children: dict[str, set[str]] = defaultdict(set)
    for id, members in found.items():
        for above in lineage(id, own):
            below[above].update(article.path for article in members)
        for child, parent in zip(lineage(id, own), lineage(id, own)[1:], strict=False):
            children[parent].add(child)
    pages = []
    for id in sorted(below.keys() & addresses.topics.keys()):
        entry, mine, members = vocabulary.topics().get(id), own.get(id), found.get(id, ())
        label = mine.name if mine and mine.name else vocabulary.label(id, "en") if entry else id
        pages.append(
            TopicPage(
                path=addresses.topics[id],
                id=id,
                label=label,
                names=called.each_once(sorted(entry.labels.items()), label) if entry else (),
                broader=broader(id, own),
                narrower=tuple(sorted(children[id])),
                articles=members,
                below=len(below[id]),
                people=counted(members, lambda a: a.people),
                places=counted(members, lambda a: a.places),
                topics=counted(members, lambda a: a.topics, but=id),
            )
        )
    return tuple(sorted(pages, key=lambda p: p.path))


def _places(articles: Sequence[ArticlePage], addresses: Addresses, known: Background) -> tuple[PlacePage, ...]:
    found = by(articles, lambda a: a.places)
    info = {name: gazetteer.place(known.renamed.get(name, name)) for name in found}
    country = {name: known.countries.get(name) or _country(place) for name, place in info.items()}
    within: dict[str, list[str]] = defaultdict(list)
    for name, of in country.items():
        within[of].append(name)
    langs = sorted({article.lang for article in articles})
    pages = []
    for name, members in found.items():
        if name not in addresses.places:
            continue
        place = info[name]
        pages.append(
            PlacePage(
                path=addresses.places[name],
                name=name,
                names=called.of_place(name, place, members, langs, known.called.get(("places", name), ())),
                country=country[name],
                lat=place.lat if place else None,
                lon=place.lon if place else None,
                within=tuple(sorted(within.get(name, ()))),
                articles=members,
                people=counted(members, lambda a: a.people),
                topics=counted(members, lambda a: a.topics),
            )
        )
    return tuple(sorted(pages, key=lambda p: p.path))


def _country(place: gazetteer.Place | None) -> str:
    """The name of the country that a place of the gazetteer lies in or belongs to; "" for a country."""
    country = gazetteer.land(place) if place else None
    return country.name if country else ""


def _stories(articles: Sequence[ArticlePage], addresses: Addresses, titles: Mapping[str, str]) -> tuple[StoryPage, ...]:
    """The stories with their articles and titles."""
    pages = []
    for slug, members in by(articles, lambda a: [a.story] if a.story else []).items():
        if slug in addresses.stories:
            told = oldest(members)
            said, lang = headline([(a.title, a.lang) for a in told])
            path = addresses.stories[slug]
            title, lang = (titles[path], "") if path in titles else (said, lang)
            pages.append(StoryPage(path, slug, title, lang, said, told))
    return tuple(sorted(pages, key=lambda p: p.path))


def _told(page: StoryPage, why: Mapping[str, tuple[str, ...]], within: Mapping[str, str]) -> StoryPage:
    """The story with what its articles name, alone or together; `why` are the reasons of each story by slug, `within`
    the country of each place."""
    return replace(
        page,
        why=why.get(page.slug, ()),
        people=counted(page.articles, lambda a: a.people),
        places=counted(page.articles, lambda a: a.places),
        topics=counted(page.articles, lambda a: a.topics),
        only=reported_once(page.articles, within),
        numbers=agreed(page.articles, page.lang),
        days=days(page.articles, within),
    )
