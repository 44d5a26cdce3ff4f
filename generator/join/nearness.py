"""How near two articles are: by the traits they share, the rarest first, and by the days between them.

A trait weighs by how few other articles have it: what everyone here mentions is no evidence. Nearness is the cosine
of two articles' traits, raised for short ones, in units of what makes a story.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import inf, log, log10, prod

import numpy as np

from generator.join.family import Family, family
from generator.join.spelling import commonness
from generator.join.traits import WEIGHTS, Traits
from generator.records import Article

NEAR_ACROSS = 0.068
"""Nearness from which articles in two languages tell of one event; they share names, numbers and cognates only."""
NEAR_WITHIN = 0.17
"""The same for two articles in one language, who share its words too."""
SHORT_IS_NEAR = 0.25
"""0: the cosine. 1: no account of length. Short articles share less of an event, so the cosine is raised for them."""
USUAL_MASS = {"shared": 60.0, "own": 120.0}
"""The sum of squared weights of a usual article, for which the cosine stands as it is."""
LEAST_MASS = 4.0
"""What little an article says is taken for this much, so that one shared trait of three makes no story."""
BACKGROUND = 200
"""Articles of news at large that are thought to be there beside the site's own: in a small site the counts of the
former say how telling a trait is, in a large one its own."""
LEAST_COMMON = 0.0001
"""Share of pieces of news below which a trait is simply rare."""
LEAST_OWN = 0.002
"""The same for words of one language: those that the table does not give are not all rare."""
UNKNOWN_OWN = 0.02
"""The same where the table gives no words of that language."""
FEW_HERE = 10
"""Articles of such a language that are thought to be there beside the site's own, and share none of their traits."""
CROWD = 1000
"""Articles above which the nearest by chance are nearer: so ten times as many ask for CROWDED as much nearness."""
CROWDED = 1.26
FIRST_TWO = 1.6
"""Nearness that makes a story of two of FEW articles that could tell of one event. Others then join it for 1: a false
story is mostly one of two."""
FIRST_CROWDED = 1.41
"""Times as much is asked of the first two among ten times as many, up to MANY, and so much less among fewer."""
FEW, MANY = 50, 500
LEAST_CROWD = 20
"""So many articles are thought to be able to tell of an event, if the site has them, whatever their dates."""
NAMING = frozenset({"person", "place", "name", "names"})
"""The kinds of traits of which two articles share one, if they begin a story: numbers alone are no event."""
LITTLE_SHARED = 1.3
"""Times as much is asked of the first two that share two traits or one."""
UNKNOWN_LANGUAGE = 1.3
"""Times as much is asked of the first two in one language whose common words are not known: they look like names."""
KEPT_DAYS = 5
"""Days within which a story is told. The first DAYS_MORE beyond must be made up for by as much nearness again, more of
them by the square of their number."""
DAYS_MORE = 30
SAME_TIME = 0.85
"""Of the nearness asked for else is enough between two articles of the same two days, but for the first two."""
FAINT = 0.5
"""Nearness, in units of what makes a story, that is taken for none, also in means: all news is a little alike."""
ACCORD = {"number": (1.1, 0.85), "place": (1.1, 0.85), "weekday": (1.15, 0.7)}
"""Times as near as their traits say are two articles that both name such a thing: if one is the same, and if none is.
The former does not help the first two."""
IN_ACCORD = re.compile(rf"^(?P<kind>{'|'.join(ACCORD)}):.*", re.MULTILINE)
EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?[~?%]?")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Nearness:
    """Of articles, by their numbers, in units of what makes a story: 1 or more is near enough to join one, `first_two`
    to begin one. `said` are the traits of each article of the kinds that may agree, by kind."""

    chance: float
    langs: Sequence[str]
    dates: Sequence[Span | None]
    crowds: Sequence[int]
    shared: Family
    own: Family
    said: Sequence[Mapping[str, Set[str]]]

    def begins(self, i: int, j: int) -> float:
        """The nearness that makes a story of these two alone; infinite where they share no name."""
        kinds = self.shared.common(i, j)
        if NAMING.isdisjoint(kinds):
            return inf
        crowd = min(self.crowds[i], self.crowds[j], MANY)
        asked: float = FIRST_TWO * FIRST_CROWDED ** log10(crowd / FEW)
        asked = max(1.0, asked)
        if len(kinds) <= 2:
            asked *= LITTLE_SHARED
        if self.langs[i] == self.langs[j] and self.langs[i] not in _languages():
            asked *= UNKNOWN_LANGUAGE
        return asked * max(1.0, self._accord(i, j)) / min(1.0, _doubt(self.dates[i], self.dates[j]))

    def candidates(self) -> Iterator[tuple[int, int, float]]:
        """The pairs of articles that share two rare traits which are telling for both, sorted, with their nearness."""
        met = np.union1d(self.shared.met, self.own.met)
        _, langs = np.unique(self.langs, return_inverse=True)
        ones, others = np.divmod(met, max(len(langs), 1))
        within = langs[ones] == langs[others]
        near = self.shared.products(met)
        near[within] = (near[within] + self.own.products(met[within])) / 2 / NEAR_WITHIN
        near[~within] /= NEAR_ACROSS
        for i, j, value in zip(ones.tolist(), others.tolist(), (near / self.chance).tolist(), strict=True):
            value /= _doubt(self.dates[i], self.dates[j])
            yield i, j, value * self._accord(i, j) if value >= FAINT else value

    def _accord(self, i: int, j: int) -> float:
        """Times as near as their traits say are these two, for days, places and numbers that agree or do not."""
        one, other = self.said[i], self.said[j]
        return prod(ACCORD[kind][one[kind].isdisjoint(other[kind])] for kind in one.keys() & other.keys())


def nearness(articles: Sequence[Article], known: Sequence[Traits]) -> Nearness:
    """How near these articles are; `known` are their traits, in the same order."""
    langs = [article.lang.value for article in articles]
    sizes = Counter(langs)
    dates = [_span(article.date.value) if article.date else None for article in articles]
    return Nearness(
        CROWDED ** max(0.0, log10(max(len(langs), 1) / CROWD)),
        langs,
        dates,
        _crowds(dates),
        _family(
            (t.shared.splitlines() for t in known),
            lambda kind: len(langs),
            USUAL_MASS["shared"],
            _common_here(known, langs),
        ),
        _family((t.own.splitlines() for t in known), sizes.__getitem__, USUAL_MASS["own"], {}),
        [_said(t) for t in known],
    )


def _said(known: Traits) -> Mapping[str, Set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for trait in IN_ACCORD.finditer(known.shared):
        found[trait["kind"]].add(trait[0])
    return found


def _common_here(known: Sequence[Traits], langs: Sequence[str]) -> Mapping[str, float]:
    """Trait -> share of the site's articles that have it, in languages whose common words are not known, 0..1; of the
    language where it is greatest, and without the two that are compared."""
    sizes = Counter(lang for lang in langs if lang not in _languages())
    having = Counter(
        (trait, lang)
        for one, lang in zip(known, langs, strict=True)
        if lang in sizes
        for trait in one.shared.splitlines()
    )
    shares: dict[str, float] = {}
    for (trait, lang), number in having.items():
        if number > 2:
            shares[trait] = max(shares.get(trait, 0.0), (number - 2) / (sizes[lang] + FEW_HERE))
    return shares


def _family(
    found: Iterable[Collection[str]], among: Callable[[str], int], usual: float, here: Mapping[str, float]
) -> Family:
    """`among` says how many articles could have a trait of a kind, `usual` what the traits of a usual one weigh, `here`
    how common some are in this site."""
    elsewhere = commonness()

    def square(trait: str, having: int) -> int:
        return squared(trait.partition(":")[0], max(elsewhere.get(trait, 0.0), here.get(trait, 0.0)), having)

    @cache
    def squared(kind: str, common: float, having: int) -> int:
        return round(_weight(kind, common, having, among(kind)) ** 2 * 1_000_000)

    def scale(mass: float) -> float:
        mass = max(mass, LEAST_MASS)
        return float(mass**-0.5 * (usual / mass) ** (SHORT_IS_NEAR / 2))

    return family(found, square, scale)


def _weight(kind: str, common: float, having: int, size: int) -> float:
    """0 (all have it) .. 1 (nobody but the two compared), times the weight of its kind; `common` as told of commonness.

    News at large stands in for the articles that the site does not have. The two that are compared do not count: for
    them it is telling how many others have the trait.
    """
    others, all_others = max(having - 2, 0), max(size - 2, 0)
    least = LEAST_COMMON if kind in WEIGHTS else LEAST_OWN if kind in _languages() else UNKNOWN_OWN
    elsewhere = BACKGROUND * max(common, least)
    seldom = (1 + BACKGROUND * LEAST_COMMON) / (all_others + BACKGROUND)
    rarity = log((1 + others + elsewhere) / (all_others + BACKGROUND)) / log(seldom)
    if kind in WEIGHTS:
        rarity *= WEIGHTS[kind] * (1 - others / max(all_others, 1))
    return max(0.0, rarity)


@cache
def _languages() -> frozenset[str]:
    """The languages whose common words are known."""
    return frozenset(trait.split(":", 1)[0] for trait in commonness()) - WEIGHTS.keys()


def _crowds(dates: Sequence[Span | None]) -> list[int]:
    """Of each article the number of those whose date is not known or near its own, at least LEAST_CROWD."""
    firsts = sorted(span[0] for span in dates if span)
    lasts = sorted(span[1] for span in dates if span)
    undated = len(dates) - len(firsts)
    near = [
        undated + bisect_right(firsts, span[1] + KEPT_DAYS) - bisect_left(lasts, span[0] - KEPT_DAYS)
        if span
        else len(dates)
        for span in dates
    ]
    return [max(crowd, min(LEAST_CROWD, len(dates))) for crowd in near]


def _doubt(one: Span | None, other: Span | None) -> float:
    """How much nearer two articles must be for the days between them; a date that is not known says nothing."""
    if one is None or other is None:
        return 1.0
    days = max(0, one[0] - other[1], other[0] - one[1])
    if days <= 1 and one[0] == one[1] and other[0] == other[1]:
        return SAME_TIME
    late = max(0, days - KEPT_DAYS) / DAYS_MORE
    return 1.0 + late * max(1.0, late)


def _span(edtf: str) -> Span | None:
    """First and last day (ordinals) of an EDTF date of a day, month or year; None for anything else."""
    if not (found := EDTF.fullmatch(edtf)):
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()
