"""What the merged text of articles says of a person: the sentences, in which spellings, and in which roles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from generator.language.sentences import split
from generator.language.unspaced import UNPARTED, UNSPACED
from generator.language.words import longest_first
from generator.site import ArticlePage, Names, Quote, Role

GENITIVES = ("’s", "'s", "s", "’", "'")
"""Endings that may follow a name without making it another: English, German and Scandinavian genitives."""
_BEHIND = re.compile(rf"(?>(?:{'|'.join(GENITIVES)})?)(?![^\W_])")

SENTENCES = 2
"""Sentences quoted from one article."""

QUOTED = 40
"""Articles of one person that are quoted; the others are listed without their sentences."""

ROLES = 12
"""Descriptions of one person that are shown."""


sentences = lru_cache(maxsize=100_000)(split)
"""A paragraph is asked for once for every person it names."""


def quotes(article: ArticlePage, forms: Sequence[str]) -> tuple[Quote, ...]:
    """The first sentences of `article` that name somebody by one of `forms`, in reading order."""
    found: list[Quote] = []
    for paragraph in article.text:
        spans = mentions(paragraph, forms) if any(map(paragraph.__contains__, forms)) else []
        for start, end in sentences(paragraph, article.lang) if spans else ():
            inside = [span for span in spans if start <= span[0] and span[1] <= end]
            if inside:
                found.append(Quote(article, paragraph[start:end], inside[0][0] - start, inside[0][1] - start))
                if len(found) == SENTENCES:
                    return tuple(found)
    return tuple(found)


def spellings(articles: Iterable[ArticlePage], forms: Sequence[str], said: Names) -> tuple[tuple[str, str, int], ...]:
    """(lang, form, mentions): these names of a person as the texts of the articles have them now, most used first, and
    those that editors say."""
    counts: Counter[tuple[str, str]] = Counter()
    for article in articles:
        text = "\n".join(article.text)
        counts.update((article.lang, text[start:end]) for start, end in mentions(text, forms))
    met = {form for _, form in counts}
    counts.update({pair: 0 for pair in said if pair[0] or pair[1] not in met})
    return tuple((lang, form, n) for (lang, form), n in sorted(counts.items(), key=lambda i: (i[0][0], -i[1], i[0][1])))


def quoted(articles: Iterable[ArticlePage], forms: Sequence[str]) -> tuple[Quote, ...]:
    """One or more for every article, in the order of the articles; an empty sentence where none is quoted."""
    found: list[Quote] = []
    for number, article in enumerate(articles):
        said = quotes(article, forms) if number < QUOTED else ()
        found += said or (Quote(article, "", 0, 0),)
    return tuple(found)


def described(
    articles: Iterable[ArticlePage], name: str, roles: Mapping[tuple[str, str], tuple[str, ...]]
) -> tuple[Role, ...]:
    """The roles of a person that the texts hold, each once; `roles`: (seed, name) -> what an article calls somebody."""
    found: dict[str, Role] = {}
    for article in articles:
        text = "\n".join(article.text)
        for words in roles.get((article.seed, name), ()):
            if words in text:
                found.setdefault(words.casefold(), Role(words, article))
    return tuple(found.values())[:ROLES]


@lru_cache(maxsize=4096)
def _sought(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms in the order in which they are looked for, each once."""
    return longest_first({*forms} - {""})


def mentions(text: str, forms: Iterable[str]) -> list[tuple[int, int]]:
    """Where `text` has one of `forms` as whole words, in order: any letters around it in scripts without spaces, a
    particle behind it in Korean.

    Where two forms overlap the longer one stands.
    """
    found: list[tuple[int, int]] = []
    for form in _sought(tuple(forms)):
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            if _whole(text, at, end) and all(end <= a or at >= b for a, b in found):
                found.append((at, end))
            at = text.find(form, at + 1)
    return sorted(found)


def _whole(text: str, start: int, end: int) -> bool:
    if UNSPACED.match(text, start):
        return True
    if start and text[start - 1].isalnum():
        return False
    if end - start > 1 and UNPARTED.match(text, start):
        return True
    return _BEHIND.match(text, end) is not None
