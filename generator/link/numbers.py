"""The numbers that an article gives, whatever its language writes, each among its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.language import numerals, scales
from generator.language.monthdays import day_at
from generator.link.quotes import sentences
from generator.site import ArticlePage, Quote

AROUND = re.compile(r"\S{0,20}(?:\s+\S{1,40}(?!\S)){0,5}")
"""What is quoted before and after a number: five whole words, or as much of a line without spaces. It is looked for
from the number on, so the words before it are read backwards."""
LETTER = r"[^\W\d\u2e80-\U0010ffff]"
"""One of a script with spaces between words: in the others a number stands among letters."""
NUMBER = re.compile(
    rf"(?<![\d.,:/#時时点시-])(?<!{LETTER})(?:\d{{1,3}}(?:[{scales.PARTS}]\d{{3}})+|\d+)(?:[{scales.POINT}]\d{{1,2}})?"
    rf"(?![\d:/年月日時时点号號년월일시-]|[{scales.POINT}]\d)"
)
JOINED = re.compile(LETTER)
RANGE = re.compile(r"(?: [^\W\d_]{1,4} | ?[–—~～至到] ?)(?=\d)")
"""Between the two numbers of a range, in whatever language."""
YEARS = range(1900, 2100)
LONGEST = 6
"""Digits of a number that is written in one; a longer one is the number of a page or a telephone."""


def numbers(article: ArticlePage) -> list[tuple[str, Quote]]:
    """The numbers of two digits and more, and percentages, each once, with the words around it.

    A number is given as 34000 or 3.5 or 7%, whatever the language writes: 1.4 bn as 1400000000, twelve as 12, and 3.5 %
    as 3.5, for not every language's word for the sign is known. What says little by itself is left out.
    """
    found: dict[str, Quote] = {}
    for paragraph in article.text:
        for start, end in sentences(paragraph, article.lang):
            for number, quote in _numbers(paragraph[start:end], article):
                found.setdefault(number, quote)
    return list(found.items())


def _numbers(sentence: str, article: ArticlePage) -> Iterator[tuple[str, Quote]]:
    for start, end, written in sorted([*_in_figures(sentence), *numerals.in_words(sentence, article.lang)]):
        number, until = _meant(sentence, end, written, article.lang)
        if until > end or not _says_little(sentence, start, end, number, article.lang):
            yield number, _quoted(sentence, start, until, article)


def _in_figures(sentence: str) -> Iterator[tuple[int, int, str]]:
    return ((*match.span(), scales.plain(match[0])) for match in NUMBER.finditer(sentence))


def _meant(sentence: str, end: int, plain: str, lang: str) -> tuple[str, int]:
    """The number that ends there with the word behind it, if that is part of it, and where both end.

    The word behind a range is meant of both its numbers: 1 to 6 million.
    """
    number, until = _with_word(sentence, end, plain, lang)
    to = RANGE.match(sentence, end)
    if until == end and to and not _is_year(plain) and (second := NUMBER.match(sentence, to.end())):
        of_both = _with_word(sentence, second.end(), plain, lang)
        return of_both if of_both[1] > second.end() else (number, until)
    return number, until


def _with_word(sentence: str, end: int, plain: str, lang: str) -> tuple[str, int]:
    by, until = scales.scale(sentence, end, lang)
    if by > 1:
        return scales.times(plain, by), until
    until = numerals.percent(sentence, end, lang)
    return (plain if until == end or "." in plain else f"{plain}%"), until


def _says_little(sentence: str, start: int, end: int, plain: str, lang: str) -> bool:
    """Whether the number there is none by itself: one digit, a year, a number of something numbered, a part of a word,
    of a day or of a time, and ten in one in ten."""
    if len(plain) < 2 or plain[0] == "0" or JOINED.match(sentence, end):
        return True
    if sentence[start:end].isdecimal() and (len(plain) > LONGEST or _is_year(plain)):
        return True
    return (
        numerals.is_clock(sentence, start, end, lang)
        or numerals.is_whole(sentence, start, plain, lang)
        or day_at(sentence, start, lang) is not None
    )


def _is_year(plain: str) -> bool:
    return plain.isdigit() and int(plain) in YEARS


def _quoted(sentence: str, start: int, end: int, article: ArticlePage) -> Quote:
    """The number with a few words around it, and marks where the sentence goes on."""
    before, after = AROUND.match(sentence[:start][::-1]), AROUND.match(sentence, end)
    left, right = before.group()[::-1].lstrip() if before else "", after.group() if after else ""
    left = left if sentence.startswith(left) else f"… {left}"
    right = right if sentence.endswith(right) and end + len(right) == len(sentence) else f"{right} …"
    number = sentence[start:end]
    return Quote(article, left + number + right, len(left), len(left) + len(number))
