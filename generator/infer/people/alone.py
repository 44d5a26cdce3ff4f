"""Family names that stand alone: "Putin said", but not Lyudmila Putin, Trump Tower, or the month of May."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.language import cldr
from generator.language.lexicon import primary
from generator.names.fold import fold
from generator.names.form import honorifics
from generator.names.given import is_given_name
from generator.names.index import WORD, upright
from generator.names.inflection import same_word
from generator.records import Article, Mention

_BEFORE = re.compile(r"([^\W\d_]+)[ -]$")
_BEHIND = re.compile(r" ([^\W\d_]+)")


def family_mentions(article: Article, family: str) -> Iterable[Mention]:
    """Where a family name stands alone. None at all where it is a common word of the article or of the calendar."""
    lang = article.lang.value
    if not family or _common(article, family) or fold(family) in calendar(lang):
        return
    for number, paragraph in enumerate(article.paragraphs):
        for match in WORD.finditer(paragraph.text):
            word, start, end = match.group(), match.start(), match.end()
            if (
                word[0] == family[0]
                and same_word(word, family, lang)
                and stands_alone(paragraph.text, start, end, lang)
            ):
                yield Mention(number, start, end, word)


def stands_alone(text: str, start: int, end: int, lang: str) -> bool:
    """Whether no given name stands before the word and no capital behind it, as in a longer name.

    In German every noun has a capital, so that there only what stands before tells.
    """
    before = _BEFORE.search(text[max(0, start - 30) : start])
    if before and upright(before[1]):
        titled = fold(before[1]) in honorifics()
        if len(before[1]) == 1 or (is_given_name(before[1]) and not titled):
            return False
    behind = _BEHIND.match(text, end)
    return primary(lang) == "de" or behind is None or not behind[1][0].isupper()


def _common(article: Article, family: str) -> bool:
    """Whether the word also stands in small letters somewhere."""
    low = family.lower()
    if low == family:
        return False
    pattern = re.compile(rf"\b{re.escape(low)}\b")
    return any(pattern.search(p.text) for p in article.paragraphs if low in p.text)


@cache
def calendar(lang: str) -> frozenset[str]:
    """Folded names of months and days of a language. Source: Unicode CLDR, by Babel."""
    locale = cldr.locale(lang)
    if locale is None:
        return frozenset()
    months, days = locale.months["format"]["wide"], locale.days["format"]["wide"]
    return frozenset(fold(name) for name in (*months.values(), *days.values()))
