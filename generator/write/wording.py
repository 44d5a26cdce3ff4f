"""How pages say dates, languages and fixed phrases, in the language of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date as Date
from functools import cache
from itertools import filterfalse

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton

from generator.edtf import is_vague
from generator.language import cldr, lexicon
from generator.language.unspaced import EASTERN
from generator.page import markup

SITE = "en"
"""Language of the indexes and of every label that a language's own labels.tsv does not give."""

WORDS_A_MINUTE = 200
"""Reading speed of newspaper prose, rounded down. Source: Brysbaert 2019 gives 238 words a minute for English."""

CHARACTERS_A_MINUTE = 500
"""The same for scripts written without spaces."""

UNDATED = "Undated"
"""What lists call things of an unknown date."""

LANGUAGES = 4
"""So many are named; of more, the number is told."""

_EDTF = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?(?P<mark>[~?%]?)$")


@cache
def _labels(lang: str) -> dict[str, str]:
    return dict(line.split("\t", 1) for line in lexicon.words(lang, "labels") if "\t" in line)


def label(key: str, lang: str, **values: object) -> str:
    """The phrase `key` in `lang` as Markdown, `values` filled in; in English, marked as such, where it has none."""
    text = phrase(key, lang).format(**values)
    return text if lang == SITE or key in _labels(lang) else markup.wrap(text, SITE)


def phrase(key: str, lang: str) -> str:
    """The bare phrase `key` in `lang`, or in English where that language has none."""
    return _labels(lang).get(key) or _labels(SITE)[key]


@cache
def locale(lang: str) -> Locale:
    """The locale of a BCP 47 code; British English for "en", and for one that CLDR does not know."""
    return (cldr.locale(lang) if lang != SITE else None) or cldr.Locale("en", "GB")


@cache
def language(code: str, lang: str = SITE) -> str:
    """The name of language `code` in `lang`; the code itself when CLDR has no name for it."""
    if code == "und":
        return label("unknown_language", lang)
    found = cldr.locale(code)
    return (found.get_display_name(locale(lang)) if found else "") or code


@cache
def date(edtf: str, lang: str = SITE) -> str:
    """An EDTF date as people write it: "16 May 2024", "september 2022"; as it stands when it is no plain date."""
    match = _EDTF.match(edtf)
    if not match:
        return edtf
    year, month, day, mark = match["y"], match["m"], match["d"], match["mark"]
    try:
        whole = Date(int(year), int(month or 1), int(day or 1))
        if day:
            text = format_date(whole, "long", locale(lang))
        elif month:
            text = format_skeleton("yMMMM", whole, locale=locale(lang))
        else:
            text = year
    except ValueError:
        return edtf
    return label("about_date", lang, date=text) if mark else text


def year(edtf: str) -> str:
    """The year of an EDTF date, "" when it has none."""
    return edtf[:4] if edtf[:4].isdigit() else ""


def in_year(edtf: str) -> str:
    """The year under which lists have an EDTF date."""
    return year(edtf) or UNDATED


def month(edtf: str) -> str:
    """Year and month of an EDTF date, "2024-05"; its year where it has no month, "" when it has neither."""
    match = _EDTF.match(edtf)
    return f"{match['y']}-{match['m']}" if match and match["m"] else year(edtf)


def minutes(paragraphs: tuple[str, ...]) -> int:
    """Reading time in whole minutes, at least 1."""
    text = " ".join(paragraphs)
    unspaced = len(EASTERN.findall(text))
    return max(1, round(len(text.split()) / WORDS_A_MINUTE + unspaced / CHARACTERS_A_MINUTE))


def span_of(dates: list[str], lang: str = SITE) -> str:
    """First and last of some EDTF dates: "May 2024", "16–17 May 2024", "2022 to 2024", "" when none is known.

    Dates that are only inferred count where no other is known.
    """
    known = sorted(filterfalse(is_vague, dates)) or sorted(filter(None, dates))
    if not known:
        return ""
    first, last = known[0], known[-1]
    if first == last:
        return date(first, lang)
    if year(first) != year(last):
        return label("from_to", lang, first=year(first), last=year(last))
    try:
        return format_interval(Date.fromisoformat(first), Date.fromisoformat(last), "yMMMd", locale=locale(lang))
    except ValueError:
        return label("from_to", lang, first=date(first, lang), last=date(last, lang))


def languages(codes: Iterable[str]) -> str:
    """The languages by name, or how many where they are more than LANGUAGES: English, for the indexes."""
    names = sorted({language(code) for code in codes})
    return ", ".join(names) if len(names) <= LANGUAGES else count(len(names), "language")


def times(shown: str, number: int) -> str:
    """Something with how often it occurs, which goes without saying when it is once; no line ends between the two."""
    return shown if number == 1 else f"{shown}\N{NO-BREAK SPACE}{number}"


def count(number: int, one: str, many: str = "") -> str:
    """ "1 article", "2 articles", "3 stories": English, for the indexes and messages."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
