"""Locales of Unicode CLDR, by Babel: what languages call months, days, countries and one another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import Any

import babel
from babel import UnknownLocaleError
from babel.localedata import LocaleDataDict, load

SECOND_SCRIPTS = {"bs": "bs-Cyrl", "sr": "sr-Latn", "zh": "zh-Hant"}
"""Languages whose newspapers use two scripts, with the locale of the one that its code does not name."""


class Locale(babel.Locale):
    """A locale that leaves no traces. Babel's share what they inherit, and a look-up in one of them changes it for
    those that are loaded later: November in Yoruba would be "Oṣù Bélú" or "M11", by which languages were asked before.
    """

    @cached_property
    def _data(self) -> LocaleDataDict:
        shared: Any = load(str(self))
        return _Reading(shared)


class _Reading(LocaleDataDict):
    """A table of a locale that keeps nothing of what is looked up in it."""

    def __getitem__(self, key: str | int | None) -> Any:
        found = LocaleDataDict({key: self._data[key]}, base=self.base)[key]
        return _Reading(found._data, base=self.base) if isinstance(found, LocaleDataDict) else found


@cache
def locale(lang: str) -> babel.Locale | None:
    """The locale of a BCP 47 code; None for one that CLDR does not know."""
    try:
        return Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@cache
def territories(lang: str) -> Mapping[str, str]:
    """Code of a country or a part of the world -> its name in a language; empty for one that CLDR does not know."""
    found = locale(lang)
    return dict(found.territories) if found else {}


@cache
def month_names(lang: str) -> Mapping[str, int]:
    """The names of the months in a language, short ones too, without a last full stop -> 1..12.

    Those that are mere numbers ("1月") are left out; empty for a language that CLDR does not know.
    """
    found = locale(lang)
    if found is None:
        return {}
    return {
        name.removesuffix("."): number
        for context in ("format", "stand-alone")
        for width in ("abbreviated", "wide")
        for number, name in found.months[context][width].items()
        if not name[0].isdigit()
    }


@cache
def weekdays(lang: str) -> frozenset[str]:
    """The days of the week in a language, in small letters; empty for a language that CLDR does not know."""
    found = locale(lang)
    return frozenset(name.lower() for name in found.days["format"]["wide"].values()) if found else frozenset()


@cache
def months(lang: str) -> Mapping[str, int]:
    """The same in small letters."""
    return {name.lower(): number for name, number in month_names(lang).items()}
