"""The places that articles can name: countries and territories, their regions, cities, and nature; where they lie.

What they are called stands in labels.py and placenames.py. Source: GeoNames (CC BY 4.0) and CLDR, frozen into
data/places/ by generator/train/places.py; regions.tsv and nature.tsv, by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from babel.core import get_global
from babel.languages import get_official_languages

from generator.geography.register import Register, register
from generator.language.lexicon import entries, primary

FEW = 4
"""Countries with an official language up to which the largest of them is its home."""

WORD = re.compile(r"\w+")

Kind = Literal["country", "region", "city", "nature"]


@dataclass(frozen=True, slots=True)
class Place:
    """`key` is a code of ISO 3166 or a GeoNames id, `name` the English name and title of its page, `country` an
    ISO 3166-1 alpha-2 code, "" for a sea, a river or mountains of several. Degrees north and east; `inhabitants` 0 but
    for a city. `names` hold in every language; `foreign` too, but any other place of such a name comes first.
    """

    key: str
    name: str
    country: str
    kind: Kind
    lat: float
    lon: float
    inhabitants: int = 0
    names: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()


def place(name: str) -> Place | None:
    """The place whose page has this title."""
    return _lands().get(name) or next((at for at in called(name) if at.name == name), None)


def country(code: str) -> Place | None:
    """The country or territory with this ISO 3166-1 alpha-2 code."""
    return countries().get(code)


@cache
def countries() -> Mapping[str, Place]:
    """Code -> country or territory."""
    rows = (line.split("\t") for line in entries("places/countries.tsv"))
    return {
        code: Place(code, name, code, "country", float(lat), float(lon), names=(name,))
        for code, name, lat, lon, _ in rows
    }


def land(place: Place) -> Place | None:
    """The country that a place lies in, or that a territory belongs to: Denmark for Greenland; None for a country."""
    return country(_owners().get(place.key, "") if place.kind == "country" else place.country)


@cache
def _owners() -> Mapping[str, str]:
    """Code of a territory -> of the country that it belongs to."""
    return {line[:2]: line[3:] for line in entries("places/territories.tsv")}


@cache
def regions() -> Mapping[str, Place]:
    """Code -> region, province or state. Its code is that of ISO 3166-2, in small letters where there is none."""
    return {
        code: Place(code, title, at, "region", lat, lon, names=(title, *names))
        for code, title, at, lat, lon, names in _by_hand("regions")
    }


@cache
def nature() -> Mapping[str, Place]:
    """Code -> sea, strait, river, lake, mountains or island. What it is called depends on the language."""
    return {
        code: Place(code, title, at, "nature", lat, lon, names=names)
        for code, title, at, lat, lon, names in _by_hand("nature")
    }


def _by_hand(name: str) -> Iterator[tuple[str, str, str, float, float, tuple[str, ...]]]:
    """The lines of a list: code, title, country, degrees north and east, names."""
    for line in entries(f"places/{name}.tsv"):
        code, title, at, lat, lon, names = line.split("\t")
        yield code, title, at, float(lat), float(lon), tuple(filter(None, names.split("|")))


@cache
def city(key: str) -> Place:
    """The city with this GeoNames id, made of its line when it is first asked for: few of all cities are ever named.

    Raises: KeyError for an id that is not in cities.tsv.
    """
    if not (row := _cities().row(key)):
        raise KeyError(key)
    title, code, lat, lon, size, name, others = row
    names = (name, title) if title else (name,)
    foreign = tuple(others.split("|")) if others else ()
    return Place(key, title or name, code, "city", float(lat), float(lon), int(size), names, foreign)


def called(name: str) -> list[Place]:
    """The cities that are called so in any language, the largest first."""
    return _largest_first(beginning(first_word(name)).get(name, "").split())


def beginning(word: str) -> Mapping[str, str]:
    """The names of cities in any language that begin with a word -> the GeoNames ids, with spaces between."""
    row = register("places/names.tsv").row(word)
    return {name or word: keys for name, keys in zip(row[::2], row[1::2], strict=True)} if row else {}


@cache
def small() -> frozenset[str]:
    """The words that begin a city's name with a small letter of a to z: "s" is that of 's-Hertogenbosch."""
    return frozenset(register("places/names.tsv").small())


def first_word(name: str) -> str:
    """The word by which a name is found: all of 東京, Den of Den Haag."""
    found = None if name.isalnum() else WORD.search(name)
    return found[0] if found else name


@cache
def spoken_of(country: str) -> Sequence[Place]:
    """The cities that a country's newspapers speak of, the largest first: its own, capitals, and large ones."""
    known = _cities()
    own = known.keys(rf"[^\t]*\t{country}\t") if country else ()
    return _largest_first({*own, *_large(), *(key for key in capitals() if known.row(key))})


@cache
def _large() -> frozenset[str]:
    """GeoNames ids of the cities with half a million inhabitants or more."""
    return frozenset(_cities().keys(r"(?:[^\t]*\t){4}(?:[5-9]\d{5}|\d{7,})\t"))


def _largest_first(keys: Iterable[str]) -> list[Place]:
    """The cities with these GeoNames ids."""
    return sorted(map(city, keys), key=lambda at: (-at.inhabitants, at.key))


def _cities() -> Register:
    """GeoNames id -> title ("" where it is the name), country, latitude, longitude, inhabitants, name, other names."""
    return register("places/cities.tsv", hashed=False)


@cache
def capitals() -> frozenset[str]:
    """GeoNames ids of capitals."""
    return frozenset(line.split("\t")[4] for line in entries("places/countries.tsv"))


@cache
def home(lang: str) -> str:
    """The country whose newspapers a text in this language may come from; "" for a language of many countries.

    Source: CLDR, official languages and likely subtags.
    """
    return largest(lang) if len(speaking(lang)) <= FEW else ""


@cache
def largest(lang: str) -> str:
    """The country in which most who speak a language live, if it is official there; else "". Source: as for home."""
    likely = get_global("likely_subtags").get(primary(lang), "").rsplit("_", 1)[-1]
    return likely if likely in speaking(lang) else ""


@cache
def speaking(lang: str) -> frozenset[str]:
    """The countries in which a language is official. Source: CLDR."""
    plain = primary(lang)
    return frozenset(code for code in countries() if plain in get_official_languages(code, de_facto=True))


@cache
def _lands() -> Mapping[str, Place]:
    """Title -> country, region or nature."""
    return {at.name: at for places in (nature(), regions(), countries()) for at in places.values()}
