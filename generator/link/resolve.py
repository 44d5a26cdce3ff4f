"""Whom and what an article page means: its names, in any spelling an editor wrote, as the titles of their pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from generator import vocabulary
from generator.geography import gazetteer, labels, placenames
from generator.names.form import parse
from generator.records import Person, PlaceDecision, TopicDecision
from generator.site import ArticlePage


def resolved(
    articles: Sequence[ArticlePage],
    people: Sequence[Person],
    merged: Mapping[str, tuple[str, str, str]],
    decided: Sequence[PlaceDecision] = (),
    own: Mapping[str, TopicDecision] = MappingProxyType({}),
) -> list[ArticlePage]:
    """The articles with each name as the title of its page, each once: an editor may have written any spelling.

    `merged`: path -> (title, path, title) of a page that gave way and the one it gave way to. `decided`: places on
    which editors decided; these are called what they are titled, and are known by the title that they had. `own`: the
    topics on which they did, by id.
    """
    gave_way = {(path.split("/")[0], title): name for path, (title, _, name) in merged.items()}
    topics = {_slug(path): _slug(to) for path, (_, to, _) in merged.items() if path.startswith("topics/")}
    titled = {topic.name.casefold(): id for id, topic in sorted(own.items())}
    places = {one.was: one.name for one in decided if one.was} | {one.name: one.name for one in decided}
    called = _called(people, (name for article in articles for name in article.people))

    langs = sorted({article.lang for article in articles})

    def person_of(name: str) -> str:
        return called(gave_way.get(("people", name), name))

    def place_of(name: str, lang: str) -> str:
        title = name if name in places else _title_of_place(name, lang, langs)
        title = places.get(title, title)
        return gave_way.get(("places", title), title)

    def topic_of(name: str, lang: str) -> str:
        known = name in own or name in vocabulary.topics()
        id = name if known else titled.get(name.casefold()) or vocabulary.called(name, lang) or name
        return topics.get(id, id)

    return [
        replace(
            a,
            people=tuple(dict.fromkeys(map(person_of, a.people))),
            places=tuple(dict.fromkeys(place_of(name, a.lang) for name in a.places)),
            topics=tuple(dict.fromkeys(topic_of(name, a.lang) for name in a.topics)),
        )
        for a in articles
    ]


def _slug(path: str) -> str:
    return path.split("/")[-1].removesuffix(".md")


def _called(people: Sequence[Person], written: Iterable[str]) -> Callable[[str], str]:
    """What gives the title of the page of the one person who may be called so; a name of nobody, or of several, is as
    it is `written` somewhere, with capitals rather than without."""
    titles = {person.name for person in people}
    owners: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for form in {person.name, *(form for _, form, _ in person.forms if " " in form)}:
            for key in parse(form).keys:
                owners[key].add(person.name)
    capitals_first = {name.casefold(): name for name in sorted(set(written), reverse=True)}

    def called(name: str) -> str:
        if name in titles:
            return name
        found = {owner for key in parse(name).keys for owner in owners.get(key, ())}
        return next(iter(found)) if len(found) == 1 else capitals_first.get(name.casefold(), name)

    return called


def _title_of_place(name: str, lang: str, langs: Iterable[str]) -> str:
    """The title of the place that is called so in the article's language, else in those of the site; with or without
    capitals; the name itself where that is nothing that is known, or several places."""
    for form in dict.fromkeys((name, name.title())):
        if gazetteer.place(form):
            return form
        if land := placenames.owner(form, lang):
            return land.name
        named = (one for one in placenames.named(form, lang) if one.rule not in ("adjective", "inhabitants"))
        elsewhere = (title for one in langs for title in labels.titles(one).get(form, ()))
        if found := {one.place.name for one in named} or set(elsewhere):
            return found.pop() if len(found) == 1 else name
    return name
