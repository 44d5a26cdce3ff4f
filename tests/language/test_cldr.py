"""What a language calls its months, and that it does so whichever language was asked before."""

from __future__ import annotations

from itertools import permutations

import pytest
from babel import localedata

from generator.language import cldr

NOVEMBER = {"ann": "M11", "en": "November", "en-GB": "November", "om": "Sadaasa", "yo": "Oṣù Bélú", "zh-Hant": "11月"}


@pytest.mark.parametrize("languages", [*permutations(["ann", "yo", "om"])], ids=" ".join)
def test_months_do_not_depend_on_the_language_asked_before(languages: tuple[str, ...]) -> None:
    cldr.locale.cache_clear()
    localedata._cache.clear()
    found = {lang: cldr.locale(lang) for lang in languages}
    months = {lang: locale.months["stand-alone"]["wide"][11] for lang, locale in found.items() if locale}
    assert months == {lang: NOVEMBER[lang] for lang in languages}


@pytest.mark.parametrize(("lang", "month"), NOVEMBER.items())
def test_months(lang: str, month: str) -> None:
    locale = cldr.locale(lang)
    assert locale and locale.months["format"]["wide"][11] == month


@pytest.mark.parametrize("lang", ["tlh", "", "no code at all"])
def test_no_locale_for_a_language_that_cldr_does_not_know(lang: str) -> None:
    assert cldr.locale(lang) is None
