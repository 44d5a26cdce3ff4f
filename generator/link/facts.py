"""What the articles of a story report: which numbers several give, what only one has, what each day brought."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.edtf import is_vague
from generator.geography import gazetteer, labels
from generator.language.words import bare
from generator.link.numbers import numbers
from generator.site import Alone, ArticlePage, Day, Quote

AGREED, ALONE, SAID = 8, 6, 3
"""Numbers shown that several articles give, and that only one gives; quotes of a number that several give."""
STEM = 5
"""Letters at the start of a surname or place by which another form of it is known again."""
DIGITS = re.compile(r"\d{2,}")
TOGETHER = "\u0530"
"""Letters from here on are of scripts other than Latin, Greek and Cyrillic: many write no space before a name."""
KEPT = 200
"""Articles whose letters are remembered: more than most stories have."""


def days(told: Sequence[ArticlePage], within: Mapping[str, str] = {}) -> tuple[Day, ...]:
    """Articles (oldest first) by their date, with the people and places that nobody named on the days before, a country
    also by a place in it, as `within` says; nor is new what their texts had under a like form, unrecognised there.

    Dates that are only inferred, and none, come last: nobody knows what was new there.
    """
    found: list[Day] = []
    named: set[str] = set()
    before: list[ArticlePage] = []
    for date in sorted(dict.fromkeys(article.date for article in told), key=is_vague):
        articles = tuple(article for article in told if article.date == date)
        people = dict.fromkeys(name for article in articles for name in article.people)
        places = dict.fromkeys(name for article in articles for name in article.places)
        later = bool(found) and not is_vague(date)
        new = [
            tuple(name for name in names if later and name not in named and not _hinted(name, before))
            for names in (people, places)
        ]
        found.append(Day(date, articles, *new))
        named |= people.keys() | places.keys() | {within.get(name, "") for name in places}
        before += articles
    return tuple(found)


def reported_once(told: Sequence[ArticlePage], within: Mapping[str, str] = {}) -> tuple[Alone, ...]:
    """What only one of a story's articles has: its people, places and numbers that no other article gives.

    A name that stands in another article or its headline under a like form, unrecognised there, is not said to be
    missing from it, nor a number that stands there otherwise (a 17-year-old, the 88th); nor is a country that a place
    of it lies in, as `within` says.
    """
    people = Counter(name for article in told for name in set(article.people))
    lands = [{*article.places, *(within.get(name, "") for name in article.places)} for article in told]
    places = Counter(name for names in lands for name in names)
    given = [dict(numbers(article)) for article in told]
    written = [
        _digits(article) | {number.rstrip("%") for number in found} for article, found in zip(told, given, strict=True)
    ]
    times = Counter(number for found in written for number in found)
    alone = []
    for article, found in zip(told, given, strict=True):
        others = [other for other in told if other is not article]
        quotes = tuple(quote for number, quote in found.items() if times[number.rstrip("%")] == 1)
        named = _only(article.people, people, others), _only(article.places, places, others)
        alone.append(Alone(article, *named, quotes[:ALONE]))
    return tuple(one for one in alone if one.people or one.places or one.numbers)


def _only(named: Sequence[str], counts: Mapping[str, int], others: Sequence[ArticlePage]) -> tuple[str, ...]:
    """Those of these names that no other article has."""
    once = (name for name in dict.fromkeys(named) if counts[name] == 1)
    return tuple(name for name in once if not _hinted(name, others))


def _hinted(name: str, articles: Sequence[ArticlePage]) -> bool:
    """Whether a person or a place may be named in any of these, also as their languages call the place."""
    place = gazetteer.place(name)
    return any(
        _stands(form, _letters(article))
        for article in articles
        for form in {name, labels.label(place, article.lang) if place else name}
    )


def _stands(name: str, text: str) -> bool:
    """Whether a name, or another form of it, stands in a text of small letters: a short one as the beginning of a
    word."""
    words = name.split()
    stem = bare((words[-1] if len(words[-1]) >= STEM else max(words, key=len)).casefold())[:STEM]
    if len(stem) == STEM or stem[:1] >= TOGETHER:  # of a name of marks alone nothing is left
        return stem in text
    return re.search(rf"(?<![^\W\d_]){re.escape(stem)}", text) is not None


@lru_cache(maxsize=KEPT)
def _letters(article: ArticlePage) -> str:
    return bare("\n".join((article.title, *article.text)).casefold())


def _digits(article: ArticlePage) -> frozenset[str]:
    """The numbers of two digits and more in an article and its headline, and parts of numbers."""
    return frozenset(DIGITS.findall("\n".join((article.title, *article.text))))


def agreed(told: Sequence[ArticlePage], lang: str) -> tuple[tuple[tuple[Quote, ...], int], ...]:
    """The numbers that several articles give, most given first: as some of them say it (in `lang` first), for not
    every such number is of the same thing; and how many give it."""
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for article in sorted(told, key=lambda a: a.lang != lang):
        for number, quote in numbers(article):
            quotes[number].append(quote)
    most = sorted(quotes.values(), key=lambda said: -len(said))
    return tuple((tuple(said[:SAID]), len(said)) for said in most if len(said) > 1)[:AGREED]
