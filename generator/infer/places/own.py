"""Places as editors decided on their pages: other names, a new title, no place at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.infer.people.recall import overlap
from generator.names import index
from generator.names.index import Index
from generator.records import Article, Mention, Named, PlaceDecision

RULE = "name on the place's page"


def decided(article: Article, found: tuple[Named, ...], decisions: tuple[PlaceDecision, ...]) -> tuple[Named, ...]:
    """The places of an article: found, under the titles that editors gave them, and by names of the editors' own."""
    if not decisions:
        return found
    gone = {place.name for place in decisions if place.deleted}
    titles = {place.was: place.name for place in decisions if place.was}
    places: dict[str, Named] = {}
    for named in (*found, *_known(article, decisions)):
        name = titles.get(named.name, named.name)
        if name not in gone:
            same = places.get(name, replace(named, name=name, mentions=()))
            new = [m for m in named.mentions if not any(overlap(m, other) for other in same.mentions)]
            places[name] = replace(same, mentions=tuple(sorted([*same.mentions, *new])))
    return tuple(sorted(places.values(), key=lambda place: (place.mentions[:1], place.name)))


def _known(article: Article, decisions: tuple[PlaceDecision, ...]) -> Iterator[Named]:
    """The places that the text calls by a name that an editor wrote on their page."""
    of = {place.name: place.country for place in decisions}
    mentions: dict[str, list[Mention]] = {}
    for number, paragraph in enumerate(article.paragraphs):
        for spot in _index(decisions, article.lang.value).find(paragraph.text):
            text = paragraph.text[spot.start : spot.end]
            mentions.setdefault(spot.key, []).append(Mention(number, spot.start, spot.end, text))
    for name in sorted(mentions):
        yield Named(name, tuple(mentions[name]), RULE, of=of[name])


@lru_cache(maxsize=64)
def _index(decisions: tuple[PlaceDecision, ...], lang: str) -> Index:
    living = [place for place in decisions if not place.deleted]
    names = [(at, form, place.name) for place in living for at, form in place.forms if at in ("", lang)]
    return index.build(tuple(names), lang)
