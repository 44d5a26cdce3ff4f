"""The places of an article: countries by name, adjective or inhabitants, regions, nature and cities, with mentions.

Precision before recall: a word that may be something else (a person, a club, a common word, one of many towns of that
name) counts only where the article itself speaks for the place. A club, a company or a newspaper is not the city that
it is called after; an authority, a university or an airport is there, and counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from generator.geography import placenames
from generator.geography.placenames import Form
from generator.infer.people.article import SINGLE
from generator.infer.places import toponyms
from generator.infer.places.meaning import CITY, NAMED, is_region, is_sure, meant
from generator.infer.places.neighbours import is_personal, is_small
from generator.infer.places.toponyms import Found
from generator.language.lexicon import primary, words
from generator.language.unspaced import BEYOND
from generator.language.words import words_of
from generator.names.given import is_given_name
from generator.records import Article, Mention, Named

TEAM_SPORT = 3
"""Words of team sports from which an article's cities may be clubs, unless each time a place is expected there."""


def find(article: Article, people: tuple[Named, ...] = ()) -> tuple[Named, ...]:
    """The places that the article's paragraphs name, by first mention, without those inside a person's name.

    Where a place is expected, a name of one word, or one that is a town's, is a place rather than somebody: "à Menton".
    """
    lang, paragraphs = primary(article.lang.value), [paragraph.text for paragraph in article.paragraphs]
    of = frozenset(chain.from_iterable(map(words_of, paragraphs)))
    doubtful = {named for named in people if named.rule == SINGLE or _is_called_like_a_town(named, lang)}
    single = {(m.paragraph, m.start): m.end for named in doubtful for m in named.mentions}
    taken = _spans(named for named in people if named not in doubtful)
    found = [
        hit
        for hit in toponyms.find(paragraphs, lang, of, taken)
        if hit.cued
        or (hit.hinted and (" " in hit.form or hit.beside or not is_personal(hit.form)))
        or single.get((hit.mention.paragraph, hit.mention.start), 0) < hit.mention.end
    ]
    return _named(_settle(_without_namesakes(found, doubtful), lang, of))


def nobody(people: tuple[Named, ...], places: tuple[Named, ...]) -> tuple[Named, ...]:
    """The people without those whose names are places'."""
    taken = {mention for place in places for mention in place.mentions}
    return tuple(named for named in people if taken.isdisjoint(named.mentions))


def _without_namesakes(found: Sequence[Found], doubtful: Iterable[Named]) -> list[Found]:
    """Without those at the mentions of somebody who is called like a village, where a place is expected at fewer than
    half of these: Lula."""
    at = {(hit.mention.paragraph, hit.mention.start): hit for hit in found}
    namesakes: set[tuple[int, int]] = set()
    for named in doubtful:
        places = [(mention.paragraph, mention.start) for mention in named.mentions]
        hits = [at[place] for place in places if place in at]
        small = all(hit.meanings[0].rule == "city" and hit.meanings[0].place.inhabitants < CITY for hit in hits)
        if small and sum(hit.cued or (hit.hinted and " " in hit.form) for hit in hits) * 2 < len(places):
            namesakes.update(places)
    return [hit for place, hit in at.items() if place not in namesakes]


def _is_called_like_a_town(named: Named, lang: str) -> bool:
    """Whether all that names somebody names a town, and begins with no given name: "Nueva Rosita"."""
    return not any(
        is_given_name(mention.text.split(" ")[0]) or not placenames.named(mention.text, lang)
        for mention in named.mentions
    )


def _spans(people: Iterable[Named]) -> dict[int, list[tuple[int, int]]]:
    spans: dict[int, list[tuple[int, int]]] = {}
    for person in people:
        for mention in person.mentions:
            spans.setdefault(mention.paragraph, []).append((mention.start, mention.end))
    return spans


def _settle(found: list[Found], lang: str, of: frozenset[str]) -> list[tuple[Mention, Form]]:
    """Each mention with the one place it means; mentions that stay doubtful are left out."""
    hits: dict[str, list[Found]] = {}
    for hit in found:
        hits.setdefault(hit.form, []).append(hit)
    sport = len(of.intersection(words(lang, "team-sports"))) >= TEAM_SPORT
    clear = {form: mine for form, mine in hits.items() if not _is_doubtful(mine, of, sport)}
    spoken_of = {hit.form: hit.meanings[0].place.country for hit in found if is_sure(hit)}
    meanings = meant(clear, spoken_of, lang)
    settled = []
    for hit in found:
        meaning = meanings.get(hit.form)
        if meaning and not hit.part and (hit.hinted or not _is_word(hit.form, meaning, lang, of)):
            settled.append((hit.mention, meaning))
    return settled


def _is_word(form: str, meaning: Form, lang: str, of: frozenset[str]) -> bool:
    """Whether what stands where no place is expected may be the word that the name is, too: "Reading the report"."""
    if meaning.rule in NAMED:
        return form in placenames.doubtful(lang) and not BEYOND.match(form)
    if meaning.rule != "country name" or not form.istitle() or not is_small(form, of):
        return False  # Croatian turska is Turkey's, too
    return all(small.place != meaning.place for small in placenames.named(form.lower(), lang))


def _is_doubtful(hits: list[Found], of: frozenset[str], sport: bool) -> bool:
    """Whether a region's or city's name is a common word of the article too, or a club's where it is of a `sport`; but
    not where a place is expected each time: no club is meant there, and by "dans le Lot" no prize."""
    if hits[0].meanings[0].rule not in NAMED:
        return False
    small, cued = is_small(hits[0].form, of), all(hit.cued for hit in hits)
    return (small and not (cued and is_region(hits[0].meanings[0]))) or (sport and not cued)


def _named(settled: list[tuple[Mention, Form]]) -> tuple[Named, ...]:
    """One record a place; its rule is that of its strongest mention."""
    strength = ("country name", "region", "nature", "city", "adjective", "inhabitants")
    groups: dict[str, list[tuple[Mention, Form]]] = {}
    for mention, form in settled:
        groups.setdefault(form.place.key, []).append((mention, form))
    return tuple(
        Named(
            group[0][1].place.name,
            tuple(mention for mention, _ in group),
            rule=min((form.rule for _, form in group), key=strength.index),
            of=group[0][1].place.country,
        )
        for group in groups.values()
    )
