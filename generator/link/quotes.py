"""Sentences in which a person is named, read from the merged text of articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.language.sentences import split
from generator.language.unspaced import UNPARTED, UNSPACED
from generator.site import ArticlePage, Quote

GENITIVES = ("’s", "'s", "s", "’", "'")
"""Endings that may follow a name without making it another: English, German and Scandinavian genitives."""
_BEHIND = re.compile(rf"(?>(?:{'|'.join(GENITIVES)})?)(?![^\W_])")

SENTENCES = 2
"""Sentences quoted from one article."""


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


@lru_cache(maxsize=4096)
def longest_first(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms in the order in which they are looked for, each once."""
    return tuple(sorted({form for form in forms if form}, key=lambda form: (-len(form), form)))


def mentions(text: str, forms: Iterable[str]) -> list[tuple[int, int]]:
    """Where `text` has one of `forms` as whole words, in order: any letters around it in scripts without spaces, a
    particle behind it in Korean.

    Where two forms overlap the longer one stands.
    """
    found: list[tuple[int, int]] = []
    for form in longest_first(tuple(forms)):
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
