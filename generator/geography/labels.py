"""What each language calls countries, regions, nature and the cities that it has a name of its own for.

Source: CLDR through Babel; data/languages/<code>/places.tsv for the short and old names that newspapers use. The names
that the gazetteer gives hold in every language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from generator.geography import gazetteer
from generator.geography.gazetteer import Place
from generator.language import cldr
from generator.language.lexicon import entries, primary

IN_FULL = {"HK": "Asia/Hong_Kong", "MO": "Asia/Macau"}
"""Territories of which CLDR has the full name alone ("Hong Kong SAR China"): their time zones have the usual one."""


def label(place: Place, lang: str) -> str:
    """What the place is called in a language; its English name where nothing better is known."""
    return _labels(lang).get(place.key, place.name)


@cache
def _labels(lang: str) -> Mapping[str, str]:
    """Key -> name in that language, where it is known: CLDR for countries, places.tsv before CLDR for cities."""
    called = cldr.territories(lang)
    official = {code: called[code] for code in gazetteer.countries() if code in called and code not in IN_FULL}
    own = {at.key: name for name, at, mark in own_names(lang) if mark == "label" and _same_script(lang)}
    return {**exemplars(lang), **dict(_usual(lang)), **own, **official}


def _same_script(lang: str) -> bool:
    """Whether the lists of the language are in the script that a regional code says: zh-Hant has its own."""
    return cldr.territories(lang).get("DE") == cldr.territories(primary(lang)).get("DE")


def _usual(lang: str) -> Iterator[tuple[str, str]]:
    """Code of a territory that CLDR names in full, and its usual name, where that is not the English one."""
    locale = cldr.locale(lang)
    for code, zone in IN_FULL.items():
        if locale and (name := locale.time_zones.get(zone, {}).get("city")):
            yield code, name


def own_names(lang: str) -> Iterator[tuple[str, Place, str]]:
    """The lines of places.tsv: a name, its place, and "label" where the place is labelled so, "seat" where the name is
    that of a seat of power in the place."""
    for line in entries(f"languages/{primary(lang)}/places.tsv"):
        name, code, *mark = line.split("\t")
        if at := gazetteer.country(code) or gazetteer.place(code):
            yield name, at, "".join(mark)


def names_of_lands(lang: str) -> Iterator[tuple[str, Place]]:
    """What CLDR calls countries in a language, and what regions are called anywhere."""
    for called in map(cldr.territories, scripts(lang)):
        for country in gazetteer.countries().values():
            if country.key in called:
                yield called[country.key], country
    for region in gazetteer.regions().values():
        for name in region.names:
            yield name, region


def scripts(lang: str) -> tuple[str, ...]:
    """The locales of a language, one for each script that its newspapers use."""
    return (lang, cldr.SECOND_SCRIPTS[lang]) if lang in cldr.SECOND_SCRIPTS else (lang,)


@cache
def exemplars(lang: str) -> Mapping[str, str]:
    """GeoNames id -> name in `lang` of the cities that CLDR uses to name time zones."""
    locale = cldr.locale(lang)
    zones = sorted(locale.time_zones.items()) if locale else ()
    named = ((_city_of(zone), names["city"]) for zone, names in zones if "city" in names)
    return {key: name for key, name in named if key}


@cache
def _city_of(zone: str) -> str:
    """The GeoNames id of the city that English names a time zone by; "" where it is none."""
    title = cldr.Locale("en").time_zones.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
    at = gazetteer.place(title)
    return at.key if at and at.kind == "city" else ""


@cache
def titles(lang: str) -> Mapping[str, frozenset[str]]:
    """Name in a language, undeclined -> titles of what it calls so. Quick to make: no city is read that it has no name
    of its own for."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, title in chain(
        ((name, at.name) for name, at, _ in own_names(lang)),
        ((name, at.name) for name, at in names_of_lands(lang)),
        ((name, gazetteer.city(key).name) for key, name in exemplars(lang).items()),
    ):
        found[name].add(title)
    return {name: frozenset(all_of) for name, all_of in found.items()}
