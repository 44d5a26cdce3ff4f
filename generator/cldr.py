"""Locales of Unicode CLDR, by Babel: what languages call months, days, countries and one another."""

from __future__ import annotations

from copy import deepcopy
from functools import cache, cached_property
from typing import Any

import babel
from babel import UnknownLocaleError
from babel.localedata import LocaleDataDict, load


class Locale(babel.Locale):
    """A locale with data of its own. Babel's share what they inherit, and a look-up in one of them changes it for those
    that are loaded later: November in Yoruba would be "Oṣù Bélú" or "M11", by which languages were asked before."""

    @cached_property
    def _data(self) -> LocaleDataDict:
        shared: Any = load(str(self))
        return LocaleDataDict(deepcopy(shared))


@cache
def locale(lang: str) -> babel.Locale | None:
    """The locale of a BCP 47 code; None for one that CLDR does not know."""
    try:
        return Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
