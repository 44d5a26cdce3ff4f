"""What the articles of a story report: which numbers several give, what only one has, what each day brought."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from unicodedata import combining, normalize

from generator.edtf import is_vague
from generator.link.numbers import numbers
from generator.site import Alone, ArticlePage, Day, Quote

AGREED, ALONE, SAID = 8, 6, 3
"""Numbers shown that several articles give, and that only one gives; quotes of a number that several give."""
STEM = 5
"""Letters at the start of a surname or place by which another form of it is known again."""


def days(told: Sequence[ArticlePage], within: Mapping[str, str] = {}) -> tuple[Day, ...]:
    """Articles (oldest first) by their date, with the people and places that nobody named on the days before, a country
    also by a place in it, as `within` says; nor is new what their texts had under a like form, unrecognised there.

    Dates that are only inferred, and none, come last: nobody knows what was new there.
    """
    found: list[Day] = []
    named: set[str] = set()
    before = ""
    for date in sorted(dict.fromkeys(article.date for article in told), key=is_vague):
        articles = tuple(article for article in told if article.date == date)
        people = dict.fromkeys(name for article in articles for name in article.people)
        places = dict.fromkeys(name for article in articles for name in article.places)
        later = bool(found) and not is_vague(date)
        new = [
            tuple(name for name in names if later and name not in named and _stem(name) not in before)
            for names in (people, places)
        ]
        found.append(Day(date, articles, *new))
        named |= people.keys() | places.keys() | {within.get(name, "") for name in places}
        before += "".join(map(_letters, articles))
    return tuple(found)


def reported_once(told: Sequence[ArticlePage], within: Mapping[str, str] = {}) -> tuple[Alone, ...]:
    """What only one of a story's articles has: its people, places and numbers that no other article gives.

    A name that stands in another article under a like form, unrecognised there, is not said to be missing from it; nor
    is a country that a place of it lies in, as `within` says.
    """
    given = [dict(numbers(article)) for article in told]
    people = Counter(name for article in told for name in set(article.people))
    places = Counter(name for article in told for name in {*article.places, *map(within.get, article.places)})
    counts = Counter(number for found in given for number in found)
    texts = [(article, _letters(article)) for article in told]

    def hinted(name: str, article: ArticlePage) -> bool:
        return any(_stem(name) in text for other, text in texts if other is not article)

    alone = [
        Alone(
            article,
            tuple(name for name in dict.fromkeys(article.people) if people[name] == 1 and not hinted(name, article)),
            tuple(name for name in dict.fromkeys(article.places) if places[name] == 1 and not hinted(name, article)),
            tuple(quote for number, quote in found.items() if counts[number] == 1)[:ALONE],
        )
        for article, found in zip(told, given, strict=True)
    ]
    return tuple(one for one in alone if one.people or one.places or one.numbers)


def _stem(name: str) -> str:
    """The letters by which another form of a name is known again."""
    words = name.split()
    return _plain(words[-1] if len(words[-1]) >= STEM else max(words, key=len))[:STEM]


def _letters(article: ArticlePage) -> str:
    return _plain("\n".join(article.text))


def _plain(text: str) -> str:
    """Small letters without their accents."""
    return "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))


def agreed(told: Sequence[ArticlePage], lang: str) -> tuple[tuple[tuple[Quote, ...], int], ...]:
    """The numbers that several articles give, most given first: as some of them say it (in `lang` first), for not
    every such number is of the same thing; and how many give it."""
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for article in sorted(told, key=lambda a: a.lang != lang):
        for number, quote in numbers(article):
            quotes[number].append(quote)
    most = sorted(quotes.values(), key=lambda said: -len(said))
    return tuple((tuple(said[:SAID]), len(said)) for said in most if len(said) > 1)[:AGREED]
