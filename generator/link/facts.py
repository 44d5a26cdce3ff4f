"""What the articles of a story report: which numbers several give, what only one has, what each day brought."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from unicodedata import combining, normalize

from generator.edtf import is_vague
from generator.language import cldr, scales
from generator.link.quotes import sentences
from generator.site import Alone, ArticlePage, Day, Quote

AGREED, ALONE, SAID = 8, 6, 3
"""Numbers shown that several articles give, and that only one gives; quotes of a number that several give."""
AROUND = re.compile(r"\S{0,20}(?:\s+\S{1,20}){0,5}")
"""What is quoted before and after a number: five words, or as much of a line without spaces. It is looked for from the
number on, so the words before it are read backwards."""
DIGIT = re.compile(r"\d")
LETTER = r"[^\W\d\u2e80-\U0010ffff]"
"""One of a script with spaces between words: in the others a number stands among letters."""
NUMBER = re.compile(
    rf"(?<![\d.,:/#時时点시-])(?<!{LETTER})(?:\d{{1,3}}(?:[.,\u00a0\u202f ]\d{{3}})+|\d+)(?:[.,]\d{{1,2}})?"
    r"(?:[\u00a0 ]?%)?(?![\d:/年月日時时点号號년월일시-]|[.,]\d)"
)
JOINED = re.compile(LETTER)
YEARS = range(1900, 2100)
LONGEST = 6
"""Digits of a number that is written in one; a longer one is the number of a page or a telephone."""
STEM = 5
"""Letters at the start of a surname or place by which another form of it is known again."""
MONTH_BEFORE, MONTH_AFTER = (
    re.compile(r"([^\W\d_]{3,})\.? $"),
    re.compile(r"(?:\.|st|nd|rd|th|º)?(?: de| of)? ?(\w{3,})"),
)


def days(told: Sequence[ArticlePage]) -> tuple[Day, ...]:
    """Articles (oldest first) by their date, with the people and places that nobody named on the days before.

    Dates that are only inferred, and none, come last: nobody knows what was new there.
    """
    found: list[Day] = []
    named: set[str] = set()
    for date in sorted(dict.fromkeys(article.date for article in told), key=is_vague):
        articles = tuple(article for article in told if article.date == date)
        people = dict.fromkeys(name for article in articles for name in article.people if name not in named)
        places = dict.fromkeys(name for article in articles for name in article.places if name not in named)
        later = bool(found) and not is_vague(date)
        found.append(Day(date, articles, tuple(people) if later else (), tuple(places) if later else ()))
        named |= people.keys() | places.keys()
    return tuple(found)


def reported_once(told: Sequence[ArticlePage]) -> tuple[Alone, ...]:
    """What only one of a story's articles has: its people, places and numbers that no other article gives.

    A name that stands in another article under a like form, unrecognised there, is not said to be missing from it.
    """
    given = [dict(numbers(article)) for article in told]
    people = Counter(name for article in told for name in set(article.people))
    places = Counter(name for article in told for name in set(article.places))
    counts = Counter(number for found in given for number in found)
    texts = [(article, _plain("\n".join(article.text))) for article in told]

    def hinted(name: str, article: ArticlePage) -> bool:
        words = name.split()
        stem = _plain(words[-1] if len(words[-1]) >= STEM else max(words, key=len))[:STEM]
        return any(stem in text for other, text in texts if other is not article)

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


def numbers(article: ArticlePage) -> list[tuple[str, Quote]]:
    """The numbers of two digits and more, and percentages, each once, with the words around it.

    A number is given as 34000 or 3.5 or 7%, whatever the language writes (1.4 bn as 1400000000, and 3.5 % as 3.5, for
    others write a word for the sign). Years and days of a month are left out.
    """
    found: dict[str, Quote] = {}
    for paragraph in article.text:
        if DIGIT.search(paragraph):
            for start, end in sentences(paragraph, article.lang):
                for number, quote in _numbers(paragraph[start:end], article):
                    found.setdefault(number, quote)
    return list(found.items())


def _numbers(sentence: str, article: ArticlePage) -> Iterator[tuple[str, Quote]]:
    for match in NUMBER.finditer(sentence):
        written, percent = match.group().rstrip("%\u00a0 "), match.group().endswith("%")
        plain = scales.plain(written)
        by, end = scales.scale(sentence, match.end(), article.lang)
        if by > 1:
            yield scales.times(plain, by), _quoted(sentence, match.start(), end, article)
        elif JOINED.match(sentence, match.end()):
            continue
        elif percent or not (_trifling(written, plain) or _of_month(sentence, match, plain, article.lang)):
            yield plain + "%" * (percent and "." not in plain), _quoted(sentence, *match.span(), article)


def _trifling(written: str, plain: str) -> bool:
    """Whether a number says little by itself: one digit, a year, a number of something numbered."""
    return len(plain) < 2 or plain[0] == "0" or (written == plain and (len(plain) > LONGEST or _is_year(plain)))


def _is_year(plain: str) -> bool:
    return plain.isdigit() and int(plain) in YEARS


def _of_month(sentence: str, match: re.Match[str], plain: str, lang: str) -> bool:
    """Whether a number is the day of a date."""
    if len(plain) > 2:
        return False
    before, after = MONTH_BEFORE.search(sentence[: match.start()]), MONTH_AFTER.match(sentence, match.end())
    return any(word[1].lower() in cldr.months(lang) for word in (before, after) if word)


def _quoted(sentence: str, start: int, end: int, article: ArticlePage) -> Quote:
    """The number with a few words around it, and marks where the sentence goes on."""
    before, after = AROUND.match(sentence[:start][::-1]), AROUND.match(sentence, end)
    left, right = before.group()[::-1].lstrip() if before else "", after.group() if after else ""
    left = left if sentence.startswith(left) else f"… {left}"
    right = right if sentence.endswith(right) and end + len(right) == len(sentence) else f"{right} …"
    number = sentence[start:end]
    return Quote(article, left + number + right, len(left), len(left) + len(number))
