"""Which place each form of an article means, and whether the article speaks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, radians

from generator.geography import declension, gazetteer, placenames
from generator.geography.gazetteer import Place
from generator.geography.placenames import Form
from generator.infer.places.neighbours import is_personal
from generator.infer.places.toponyms import Found
from generator.language.lexicon import entries
from generator.language.unspaced import BEYOND

LARGE = 500_000
"""Inhabitants from which a city needs no word before it that speaks for a place ..."""
METROPOLIS = 2_000_000
"""... and from which it needs none although people are called so too ("Houston")."""
MIDDLING = 100_000
"""Inhabitants below which a town counts only where its country is named too, or is the country of the language."""
CITY = 15_000
"""Inhabitants below which a town of that name counts only where its country is named or at home."""
ROUNDS = 3
"""How often forms are asked at most."""
AROUND = 0.6
"""Degrees of a great circle in which towns lie that an article of one of them names, too: 65 kilometres."""
VILLAGE = 2_000
"""Inhabitants that a place is taken to have of which they are not known."""
SHORT = 3
"""Letters of a name, or fewer, that needs a word before it that speaks for a place even beside others."""
NAMED = ("region", "nature", "city")
"""What has a name that may be something else's too."""


def meant(hits: Mapping[str, list[Found]], spoken_of: Mapping[str, str], lang: str) -> dict[str, Form]:
    """What each form means, where others speak of these countries; none for what may be something else.

    Towns found speak of their countries, too, and for what lies around them; so forms are asked again.
    """
    found: dict[str, Form] = {}
    for _ in range(ROUNDS):
        towns = {form: one.place for form, one in found.items() if one.rule == "city"}
        countries = {**{form: town.country for form, town in towns.items()}, **spoken_of}
        before, found = found, {}
        for form, mine in hits.items():
            others = {country for other, country in countries.items() if other != form}
            around = [town for other, town in towns.items() if other != form]
            if mine[0].meanings[0].rule in NAMED:
                meaning = _within(mine, others | {gazetteer.home(lang)}, around, lang)
            else:
                meaning = _country(mine, others, lang)
            if meaning:
                found[form] = meaning
        if found == before:
            break
    return found


def is_sure(hit: Found) -> bool:
    """Whether a form speaks of its country: as its name, its people, or its capital."""
    meaning = hit.meanings[0]
    told = meaning.rule not in NAMED or (meaning.rule == "region" and not hit.part)
    return told or _is_capital(meaning.place)


def _country(hits: list[Found], others: set[str], lang: str) -> Form | None:
    """The country, or its namesake among the regions of the only other country named: Georgia of the United States."""
    first, *namesakes = hits[0].meanings
    if first.rule == "country name":
        if hits[0].form in placenames.doubtful(lang) and not any(hit.hinted for hit in hits):
            return None
        return next((form for form in namesakes if others == {form.place.country}), first)
    return first


def _within(hits: list[Found], named: set[str], around: Sequence[Place], lang: str) -> Form | None:
    """Which region or city the hits of one form mean; none where they may mean something else."""
    meanings = min((hit.meanings for hit in hits), key=len)
    form, near = _nearest(meanings, named)
    form, neighbours = _among(meanings, form, around)
    near = near or bool(neighbours)
    if not near and any(hit.hinted for hit in hits) and (at_home := _only_one(meanings, gazetteer.speaking(lang))):
        form, near = at_home, True
    return form if _is_meant(form, near, neighbours, hits, lang) else None


def _among(meanings: tuple[Form, ...], first: Form, around: Sequence[Place]) -> tuple[Form, int]:
    """The city of the name beside which most of the other towns lie, and how many; `first` where none does.

    A much smaller one than its namesake needs two of them.
    """
    if first.rule != "city" or not around:
        return first, 0
    largest = max(form.place.inhabitants for form in meanings)
    near = [(sum(_is_near(form.place, town) for town in around), form) for form in meanings if form.rule == "city"]
    near = [
        (number, form)
        for number, form in near
        if number and (form == first or max(form.place.inhabitants, VILLAGE) * (50 if number > 1 else 10) >= largest)
    ]
    number, form = max(near, key=lambda pair: pair[0], default=(0, first))
    return form, number


def _is_near(place: Place, other: Place) -> bool:
    """Whether two places are no further apart than AROUND."""
    north, east = place.lat - other.lat, (place.lon - other.lon) * cos(radians(place.lat))
    return place.key != other.key and north * north + east * east <= AROUND * AROUND


def _only_one(meanings: tuple[Form, ...], countries: frozenset[str]) -> Form | None:
    """The city of these countries that has the name, where it is five times as large as the next of all, and no
    village, for not every quarter that is called like one is known."""
    first, *others = meanings
    alone = not others or others[0].place.inhabitants * 5 <= first.place.inhabitants
    return first if alone and first.place.inhabitants >= CITY and first.place.country in countries else None


def _nearest(meanings: tuple[Form, ...], named: set[str]) -> tuple[Form, bool]:
    """The first meaning in a country that is named, unless it is a hamlet beside its namesake, who may be a river;
    whether there is one."""
    river = meanings[0].rule == "nature"
    largest = max(LARGE if river else MIDDLING if is_region(f) else f.place.inhabitants for f in meanings)
    known = [f for f in meanings if f.place.country in named and (is_region(f) or f.place.inhabitants * 10 >= largest)]
    known = [f for f in known if not (river and f.foreign)]
    return (known or meanings)[0], bool(known)


def _is_meant(form: Form, near: bool, neighbours: int, hits: list[Found], lang: str) -> bool:
    """Whether the article speaks for the place. At half the mentions, or more, of a town that people or things are
    called like, a place has to be expected; a large city needs one word before it, a famous one none, nor
    does one of the own country in a case: "Jyväskylän"."""
    place, name = form.place, hits[0].form
    cued, hinted = sum(hit.cued for hit in hits), any(hit.hinted for hit in hits)
    famous = is_region(form) or place.inhabitants >= METROPOLIS
    famous = famous or (_is_capital(place) and (near or place.inhabitants >= MIDDLING))
    beside = any(hit.beside for hit in hits)
    personal = not famous and (is_personal(name) or _is_saint(form)) and not beside
    large = near and (place.inhabitants >= MIDDLING or neighbours > 0)
    whole = [hit for hit in hits if not hit.part]
    expected = sum(hit.hinted if large else hit.cued for hit in whole) * 2 >= len(whole)
    word = name in placenames.word_towns(lang)
    village = word and place.inhabitants < CITY
    if (village or (name in placenames.doubtful(lang) and not word)) and not (
        expected or beside or (near and BEYOND.match(name))
    ):
        return False  # where no space parts words, no word says that a place is expected
    if village and not neighbours:
        return False
    if famous or place.inhabitants >= LARGE:
        return hinted or not (personal or form.foreign or all(hit.part for hit in hits))
    if personal and not expected:
        return False
    in_a_case = form.declined and declension.has_cases(lang)
    spoken_of = in_a_case and place.inhabitants >= MIDDLING and not is_personal(place.name)
    named = whole and not personal and not form.foreign and len(name) > SHORT
    spoken_of = spoken_of or (neighbours > 1 and bool(named) and name not in placenames.also_words())
    return bool(cued and place.inhabitants >= MIDDLING) or (near and (hinted or spoken_of))


def _is_saint(form: Form) -> bool:
    """Whether a name, and no large city's, is a saint's, too: "la chiesa di San Sebastiano"."""
    first, *others = form.place.name.split(" ")
    return len(others) == 1 and form.place.inhabitants < MIDDLING and first in entries("people/saints.txt")


def is_region(form: Form) -> bool:
    return form.rule in ("region", "nature")


def _is_capital(place: Place) -> bool:
    return place.key in gazetteer.capitals()
