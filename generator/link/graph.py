"""Who is with whom: the site's pages of people, topics, places and stories, counted from merged article pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from generator import vocabulary
from generator.edtf import is_vague
from generator.site import ArticlePage, Counted

RELATED = 5
"""Links under "Related"."""

MOST = 12
"""How many companions, topics or places a page names."""

ENOUGH = 2
"""What two articles have to share to be related: a person, two topics, or a topic and a place."""

COMMON = 400
"""A person, place or topic of more articles than this says nothing about which two belong together; leaving it
out keeps the search for related articles from growing with the square of their number."""


def newest(articles: Iterable[ArticlePage]) -> tuple[ArticlePage, ...]:
    """Newest first, undated last; equal dates by path."""
    return tuple(sorted(articles, key=lambda a: (not a.date, *(-n for n in _day(a.date)), a.path)))


def oldest(articles: Iterable[ArticlePage]) -> tuple[ArticlePage, ...]:
    """Oldest first, those whose date is only inferred or missing last; equal dates by path."""
    return tuple(sorted(articles, key=lambda a: (not a.date, is_vague(a.date), *_day(a.date), a.path)))


def _day(date: str) -> tuple[int, ...]:
    numbers = [int(n) for n in re.findall(r"\d+", date)][:3]
    return tuple([*numbers, 0, 0, 0][:3])


def by(
    articles: Sequence[ArticlePage], key: Callable[[ArticlePage], Iterable[str]]
) -> dict[str, tuple[ArticlePage, ...]]:
    """name -> its articles, newest first; names sorted."""
    found: dict[str, list[ArticlePage]] = defaultdict(list)
    for article in newest(articles):
        for name in dict.fromkeys(key(article)):
            found[name].append(article)
    return {name: tuple(found[name]) for name in sorted(found)}


def counted(articles: Iterable[ArticlePage], key: Callable[[ArticlePage], Iterable[str]], but: str = "") -> Counted:
    """What these articles name most, with the number of articles that name it; `but` is left out."""
    counts = Counter(chain.from_iterable(dict.fromkeys(key(article)) for article in articles))
    del counts[""], counts[but]
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST])


def related(articles: Sequence[ArticlePage]) -> dict[str, tuple[ArticlePage, ...]]:
    """path -> the nearest other articles: by shared people, places and topics, the rarer the stronger.

    One topic alone brings none together, nor do places alone, and a top topic only tells near from nearer: there is
    rather nothing than what happens to be of one kind. Articles of the same story have a list of their own.
    """
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    stories: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        stories[article.story].append(number)
        for feature in _features(article):
            holders[feature].append(number)
    telling = {feature: np.array(found) for feature, found in holders.items() if 1 < len(found) <= COMMON}
    found = {}
    for number, article in enumerate(articles):
        points, shared, there = np.zeros((3, len(articles)))
        for kind, name in _features(article):
            if (others := telling.get((kind, name))) is not None:
                points[others] += _WEIGHT[kind] / len(others)
                if kind == "place":
                    there[others] = 1
                else:
                    shared[others] += _says(kind, name)
        points[shared + there < ENOUGH] = 0
        points[stories[article.story] if article.story else number] = 0
        near = ((round(float(points[other]), 9), articles[other]) for other in _highest(points))
        best = sorted(near, key=lambda pair: (-pair[0], pair[1].path))[:RELATED]
        found[article.path] = tuple(other for _, other in best)
    return found


def _highest(points: NDArray[np.float64]) -> list[int]:
    """The numbers of those with the most points, RELATED or more where so many have any."""
    some = np.flatnonzero(points > 0)
    least = np.partition(points[some], -RELATED)[-RELATED] if len(some) > RELATED else 0.0
    highest: list[int] = some[points[some] > least - 1e-9].tolist()
    return highest


_WEIGHT = {"person": 3.0, "place": 1.0, "topic": 1.0}


def _says(kind: str, name: str) -> int:
    """How much of what is ENOUGH a shared person or topic is."""
    known = vocabulary.topics().get(name)
    return ENOUGH if kind == "person" else 0 if known and not known.broader else 1


def _features(article: ArticlePage) -> list[tuple[str, str]]:
    return (
        [("person", name) for name in article.people]
        + [("place", name) for name in article.places]
        + [("topic", name) for name in article.topics]
    )
