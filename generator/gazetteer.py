"""Countries, territories and cities: their names in any language, and where they lie.

Source: GeoNames (CC BY 4.0), frozen into data/places/ by generator/train/places.py; CLDR names through Babel;
data/languages/<code>/places.tsv for the short and old names that newspapers use, demonyms.tsv for the adjectives.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

from generator.lexicon import entries, words

WORD = re.compile(r"\w+")

FEW = 3
"""Countries with an official language up to which the largest of them is its home."""
Index = Mapping[str, tuple[str, ...]]
Kind = Literal["country", "city"]


@dataclass(frozen=True, slots=True)
class Place:
    """`key` is an ISO 3166-1 code or a GeoNames id, `name` the English name and title of its page, `country` an
    ISO 3166-1 alpha-2 code. Degrees north and east; `inhabitants` 0 for a country."""

    key: str
    name: str
    country: str
    kind: Kind
    lat: float
    lon: float
    inhabitants: int = 0


class Form(NamedTuple):
    """One way to name a place in a language: the rule says what kind of word it is."""

    place: Place
    rule: Literal["country name", "adjective", "inhabitants", "city"]


def place(name: str) -> Place | None:
    """The place whose page has this title."""
    return _by_title().get(name)


def country(code: str) -> Place | None:
    """The country or territory with this ISO 3166-1 alpha-2 code."""
    return countries().get(code)


def label(place: Place, lang: str) -> str:
    """What the place is called in a language; its English name where nothing better is known."""
    return _labels(lang).get(place.key, place.name)


def named(form: str, lang: str) -> tuple[Form, ...]:
    """What a form may mean in a language: countries before cities, larger cities first; empty for no place."""
    if form in words(lang, "not_places"):
        return ()
    return _language_forms(lang).get(form) or _city_forms().get(form, ())


@cache
def first_words(lang: str) -> Index:
    """The first word of every form that a text in `lang` may use -> those forms, the longest first."""
    found: dict[str, list[str]] = {}
    for form in (*_language_forms(lang), *words(lang, "not_places")):
        found.setdefault(_first_word(form), []).append(form)
    cities = _city_first_words()
    return ChainMap({word: _longest_first((*own, *cities.get(word, ()))) for word, own in found.items()}, cities)


@cache
def countries() -> Mapping[str, Place]:
    """Code -> country or territory."""
    rows = (line.split("\t") for line in entries("places/countries.tsv"))
    return {
        code: Place(code, name, code, "country", float(lat or 0), float(lon or 0)) for code, name, lat, lon, _ in rows
    }


@cache
def capitals() -> frozenset[str]:
    """GeoNames ids of capitals."""
    return frozenset(line.split("\t")[4] for line in entries("places/countries.tsv"))


@cache
def home(lang: str) -> str:
    """The country whose newspapers a text in this language may come from; "" for a language of many countries.

    Source: CLDR, official languages and likely subtags.
    """
    plain = lang.split("-")[0]
    official = [code for code in countries() if plain in get_official_languages(code, de_facto=True)]
    likely = get_global("likely_subtags").get(plain, "").rsplit("_", 1)[-1]
    return likely if likely in official and len(official) <= FEW else ""


@cache
def _language_forms(lang: str) -> Mapping[str, tuple[Form, ...]]:
    return _gathered(_forms(lang))


@cache
def _city_forms() -> Mapping[str, tuple[Form, ...]]:
    """The forms of cities that hold in every language."""
    return _gathered(
        (name, Form(city.place, "city"))
        for names in ("own", "others")
        for city in _cities().values()
        for name in (city.own if names == "own" else city.others)
    )


@cache
def _city_first_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for form in _city_forms():
        found.setdefault(_first_word(form), []).append(form)
    return {word: _longest_first(own) for word, own in found.items()}


def _gathered(pairs: Iterable[tuple[str, Form]]) -> dict[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for name, form in pairs:
        known = found.setdefault(name, [])
        if all(other.place.key != form.place.key for other in known):
            known.append(form)
    return {name: tuple(known) for name, known in found.items()}


def _longest_first(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(forms), key=lambda form: (-len(form), form)))


def _first_word(form: str) -> str:
    return next(iter(WORD.findall(form)), form)


def _forms(lang: str) -> Iterator[tuple[str, Form]]:
    for name, own, _ in _own_names(lang):
        yield name, Form(own, "country name" if own.kind == "country" else "city")
    locale = _locale(lang)
    for at in countries().values():
        yield at.name, Form(at, "country name")
        if locale and at.key in locale.territories:
            yield locale.territories[at.key], Form(at, "country name")
    for line in entries(f"languages/{lang}/demonyms.tsv"):
        word, code, kind = line.split("\t")
        for spelling in sorted({word, word[0].upper() + word[1:]}):
            yield spelling, Form(countries()[code], "adjective" if kind == "adjective" else "inhabitants")
    for key, name in _exemplars(lang).items():
        yield name, Form(_cities()[key].place, "city")


class _City(NamedTuple):
    place: Place
    own: tuple[str, ...]
    others: tuple[str, ...]


@cache
def _cities() -> Mapping[str, _City]:
    """GeoNames id -> city, the largest first."""
    rows = [line.split("\t") for line in entries("places/cities.tsv")]
    rows.sort(key=lambda row: (-int(row[5]), row[0]))
    return {
        key: _City(
            Place(key, title, code, "city", float(lat), float(lon), int(size)),
            (name, title) if name != title else (name,),
            tuple(others.split("|")) if others else (),
        )
        for key, title, code, lat, lon, size, name, others in rows
    }


@cache
def _by_title() -> Mapping[str, Place]:
    cities = {city.place.name: city.place for city in _cities().values()}
    return cities | {at.name: at for at in countries().values()}


@cache
def _labels(lang: str) -> Mapping[str, str]:
    """Key -> name in that language, where it is known: CLDR for countries, places.tsv before CLDR for cities."""
    locale = _locale(lang)
    cldr = {code: locale.territories[code] for code in countries() if code in locale.territories} if locale else {}
    own = {at.key: name for name, at, is_label in _own_names(lang) if is_label}
    return {**_exemplars(lang), **own, **cldr}


@cache
def _exemplars(lang: str) -> Mapping[str, str]:
    """GeoNames id -> name in `lang` of the cities that CLDR uses to name time zones."""
    locale, english = _locale(lang), Locale("en")
    if locale is None:
        return {}
    found = {}
    for zone, names in sorted(locale.time_zones.items()):
        title = english.time_zones.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
        at = place(title)
        if at and at.kind == "city" and "city" in names:
            found[at.key] = names["city"]
    return found


def _own_names(lang: str) -> Iterator[tuple[str, Place, bool]]:
    """The lines of places.tsv: a name, its place, whether the place is labelled so."""
    for line in entries(f"languages/{lang}/places.tsv"):
        name, code, *more = line.split("\t")
        if at := country(code) or place(code):
            yield name, at, more == ["label"]


@cache
def _locale(lang: str) -> Locale | None:
    try:
        return Locale.parse(lang.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None
