"""Which articles tell of one event, in whatever language, and what says so.

Each article becomes a bag of traits (traits.py). A trait weighs by how few other articles have it: what everyone here
mentions is no evidence. Two articles are as near as the cosine of their bags; groups grow by the nearest pair first,
measured between all their articles (average linkage), until nothing is near enough.
"""

from __future__ import annotations

import heapq
import re
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, islice
from math import log

from generator.join.traits import WEIGHTS, Traits, commonness, traits
from generator.records import Evidence, Findings, Story

NEAR_ACROSS = 0.06
"""Nearness from which articles in two languages tell of one event; they share names, numbers and cognates only."""
NEAR_WITHIN = 0.19
"""The same for two articles in one language, who share its words too."""
SHORT_IS_NEAR = 0.25
"""0: the cosine. 1: no account of length. Short articles share less of an event, so the cosine is raised for them."""
USUAL_MASS = {"shared": 60.0, "own": 120.0}
"""The sum of squared weights of a usual article, for which the cosine stands as it is."""
LEAST_MASS = 4.0
"""What little an article says is taken for this much, so that one shared trait of three makes no story."""
PRIOR = 5
"""Articles without any of these traits that are thought to be there beside the site's own."""
YOUNG = 50
"""Articles from which the site's own counts say more than those of news at large."""
LEAST_COMMON = 0.0001
"""Share of pieces of news below which a trait is simply rare."""
KEPT = 300
"""Traits an article is known by, weightiest first, in each family."""
RARE = 40
"""Articles that may share a trait for it to bring them together: keeps the work in proportion to the articles."""
TELLING = 40
"""The weightiest of these rare traits of an article that are looked up; two articles must share two of them."""
FAINT = 0.2
"""Nearness, in units of what makes a story, that is taken for none."""

SAME_DAYS = 5
"""Days within which a story is told; each as many again must be made up for by as much nearness again."""
EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?[~?%]?")

Pair = tuple[int, int]
Span = tuple[int, int]
Bag = Mapping[int, float]


def group(findings: Sequence[Findings], who: Mapping[tuple[str, str], str]) -> tuple[Story, ...]:
    """The stories of two articles and more, sorted by their first seed.

    `who` maps (seed, name there) to the name of the person across articles. The order of `findings` does not matter.
    """
    ordered = sorted(findings, key=lambda f: f.article.seed)
    known = [traits(f, who) for f in _without_furniture(ordered)]
    groups = _clusters(_nearness(ordered, known))
    stories = [_story([ordered[i] for i in members], [known[i] for i in members]) for members in groups]
    return tuple(sorted(stories, key=lambda story: story.seeds))


def _without_furniture(findings: Sequence[Findings]) -> Iterator[Findings]:
    """The findings without short lines that stand in several articles word for word: they belong to the page."""
    lines = Counter(line for f in findings for line in {p.text for p in f.article.paragraphs if _is_short(p.text)})
    for f in findings:
        kept = tuple(p for p in f.article.paragraphs if lines[p.text] < 3)
        yield replace(f, article=replace(f.article, paragraphs=kept)) if len(kept) < len(f.article.paragraphs) else f


def _is_short(line: str) -> bool:
    return len(line) < 100


@dataclass(frozen=True, slots=True)
class _Nearness:
    """How near two articles are, in units of what makes a story (1 or more is near enough)."""

    langs: Sequence[str]
    dates: Sequence[Span | None]
    shared: Sequence[Bag]
    own: Sequence[Bag]

    def of(self, i: int, j: int) -> float:
        nearness = _product(self.shared[i], self.shared[j])
        if self.langs[i] == self.langs[j]:
            nearness = (nearness + _product(self.own[i], self.own[j])) / 2 / NEAR_WITHIN
        else:
            nearness /= NEAR_ACROSS
        return nearness / _doubt(self.dates[i], self.dates[j])

    def between(self, some: Sequence[int], others: Sequence[int]) -> float:
        """The sum over all pairs of one of some and one of the others."""
        return sum(self.of(i, j) for i in some for j in others)


def _nearness(findings: Sequence[Findings], known: Sequence[Traits]) -> _Nearness:
    langs = [f.article.lang.value for f in findings]
    sizes = Counter(langs)
    shared = _bags([t.shared for t in known], lambda trait: len(langs), USUAL_MASS["shared"])
    own = _bags([t.own for t in known], lambda trait: sizes[trait.split(":", 1)[0]], USUAL_MASS["own"])
    dates = [_span(f.article.date.value) if f.article.date else None for f in findings]
    return _Nearness(langs, dates, shared, own)


def _doubt(one: Span | None, other: Span | None) -> float:
    """How much nearer two articles must be for the days between them; a date that is not known says nothing."""
    if one is None or other is None:
        return 1.0
    days = max(0, one[0] - other[1], other[0] - one[1])
    return 1.0 + max(0, days - SAME_DAYS) / SAME_DAYS


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


def _bags(found: Sequence[Collection[str]], among: Callable[[str], int], usual: float) -> list[Bag]:
    """Each article's traits, as numbers, with their weights; the product of two bags is their nearness.

    `among` says how many articles could have a trait. The weightiest trait of an article comes first.
    """
    having = Counter(trait for own in found for trait in own)
    numbers = {trait: number for number, trait in enumerate(sorted(having))}
    weights = [_weight(trait, having[trait], among(trait)) for trait in numbers]
    bags = []
    for own in found:
        kept = sorted((numbers[trait] for trait in own), key=lambda number: (-weights[number], number))[:KEPT]
        mass = max(sum(weights[number] ** 2 for number in kept), LEAST_MASS)
        scale = mass**-0.5 * (usual / mass) ** (SHORT_IS_NEAR / 2)
        bags.append({number: weights[number] * scale for number in kept if weights[number] > 0})
    return bags


def _weight(trait: str, having: int, size: int) -> float:
    """0 (all have it) .. 1 (nobody but the two compared), times the weight of its kind.

    The two that are compared do not count: for them it is telling how many others have the trait.
    """
    others, most = max(having - 2, 0) + 1, max(size - 2, 0) + PRIOR
    rarity = max(0.0, log(most / others)) / log(most)
    in_news = log(max(commonness().get(trait, 0.0), LEAST_COMMON)) / log(LEAST_COMMON)
    return rarity * in_news ** (YOUNG / (YOUNG + size)) * WEIGHTS.get(trait.split(":", 1)[0], 1.0)


def _candidates(bags: Sequence[Bag]) -> set[Pair]:
    """The pairs of articles that share two rare traits which are telling for both."""
    having = Counter(trait for bag in bags for trait in bag)
    holders: dict[int, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for trait in islice((t for t in bag if 2 <= having[t] <= RARE), TELLING):
            holders[trait].append(number)
    shared = Counter(pair for found in holders.values() for pair in combinations(found, 2))
    return {pair for pair, count in shared.items() if count > 1}


def _product(one: Bag, other: Bag) -> float:
    return sum(one[trait] * other[trait] for trait in one.keys() & other.keys())


def _clusters(nearness: _Nearness) -> list[list[int]]:
    """Average linkage: the two groups whose articles are nearest on average join, while that is 1 or more."""
    pairs = _candidates(nearness.shared) | _candidates(nearness.own)
    near = {(i, j): value for i, j in sorted(pairs) if (value := nearness.of(i, j)) >= FAINT}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), value in near.items():
        sums[i][j] = sums[j][i] = value
    members = {i: [i] for i in sums}
    queue = [(-value, i, j) for (i, j), value in near.items() if value >= 1]
    heapq.heapify(queue)
    while queue:
        value, i, j = heapq.heappop(queue)
        if i not in members or j not in members or -value != _mean(sums, members, i, j):
            continue
        for k in sorted((sums[i].keys() | sums[j].keys()) - {i, j}):
            to_i = sums[i][k] if k in sums[i] else nearness.between(members[i], members[k])
            to_j = sums[j][k] if k in sums[j] else nearness.between(members[j], members[k])
            sums[i][k] = sums[k][i] = to_i + to_j
            sums[k].pop(j, None)
        members[i] += members.pop(j)
        del sums[j], sums[i][j]
        for k in sums[i]:
            mean = _mean(sums, members, i, k)
            if mean >= 1:
                heapq.heappush(queue, (-mean, min(i, k), max(i, k)))
    return [sorted(group) for group in members.values() if len(group) > 1]


def _mean(sums: Mapping[int, Mapping[int, float]], members: Mapping[int, list[int]], i: int, j: int) -> float:
    return sums[i][j] / (len(members[i]) * len(members[j])) if j in sums[i] else 0.0


def _story(findings: Sequence[Findings], known: Sequence[Traits]) -> Story:
    def age(f: Findings) -> tuple[str, str]:
        return (f.article.date.value if f.article.date else "~", f.article.seed)

    return Story(tuple(f.article.seed for f in sorted(findings, key=age)), tuple(_evidence(known)))


def _evidence(known: Sequence[Traits]) -> Iterator[Evidence]:
    """The traits that most of the articles share, rarest in news first, one line for each kind."""
    having = Counter(trait for one in known for trait in one.shared)
    shared = [trait for trait, count in having.items() if count > 1]
    kinds: dict[str, list[str]] = {}
    for trait in sorted(shared, key=lambda t: (-having[t], commonness().get(t, 0.0), t)):
        seen = min(one.shared[trait] for one in known if trait in one.shared)
        kinds.setdefault(trait.split(":", 1)[0], []).append(seen)
    for kind in WEIGHTS:
        if kind in kinds:
            yield Evidence(f"shared {kind}", ", ".join(kinds[kind][:6]))
