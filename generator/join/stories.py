"""Which articles tell of one event, in whatever language, and what says so.

Each article becomes a bag of traits: names, numbers and long words in a spelling that languages share, places, and
the plain words of its own language. Rare traits weigh more, those that everyone here mentions weigh nothing. Two
articles are as near as the cosine of their bags; groups grow by the nearest pair first, measured between all their
articles (average linkage), until nothing is near enough.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from generator.join import traits
from generator.records import Evidence, Findings, Story

NEAR_ACROSS = 0.05
"""Cosine from which articles in two languages tell of one event; they share names and numbers only."""
NEAR_WITHIN = 0.17
"""The same for two articles in one language."""
TRAITS_KEPT = 150
"""Traits an article is known by, weightiest first, in each family."""
RARE = 40
"""Articles that may share a trait for it to bring them together."""

Pair = tuple[int, int]
Bag = Mapping[str, float]


def group(findings: Sequence[Findings], who: Mapping[tuple[str, str], str]) -> tuple[Story, ...]:
    """The stories of two articles and more, sorted by their first seed.

    `who` maps (seed, name there) to the name of the person across articles. The order of `findings` does not matter.
    """
    ordered = sorted(findings, key=lambda f: f.article.seed)
    shared = _weighed([traits.shared(f, who) for f in ordered])
    own = _weighed([traits.own(f) for f in ordered])
    near = _nearness(ordered, shared, own)
    stories = [_story([ordered[i] for i in members], [shared[i] for i in members]) for members in _clusters(near)]
    return tuple(sorted(stories, key=lambda story: story.seeds))


def _weighed(bags: Sequence[Mapping[str, int]]) -> list[Bag]:
    """Counts to weights: a trait counts by how rare it is here and in news at large; each bag has length 1."""
    among = Counter(trait for bag in bags for trait in bag)
    rarity = {t: log((len(bags) + 1) / n) * traits.rarity(t) for t, n in among.items()}
    weighed = []
    for bag in bags:
        weights = sorted(((1 + log(n)) * rarity[t], t) for t, n in bag.items())[-TRAITS_KEPT:]
        length = sqrt(sum(w * w for w, _ in weights)) or 1.0
        weighed.append({t: w / length for w, t in reversed(weights) if w > 0})
    return weighed


def _nearness(findings: Sequence[Findings], shared: list[Bag], own: list[Bag]) -> dict[Pair, float]:
    """How near two articles are, in units of what makes a story (1 or more is near enough)."""
    langs = [f.article.lang.value for f in findings]
    near = {}
    across, within = _cosines(shared), _cosines(own)
    for i, j in across.keys() | within.keys():
        cosine = across.get((i, j), 0.0)
        if langs[i] == langs[j]:
            near[i, j] = (cosine + within.get((i, j), 0.0)) / 2 / NEAR_WITHIN
        else:
            near[i, j] = cosine / NEAR_ACROSS
    return near


def _cosines(bags: list[Bag]) -> dict[Pair, float]:
    """The cosine of every pair that shares a rare trait."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for trait in bag:
            holders[trait].append(number)
    pairs = {
        (i, j)
        for found in holders.values()
        if 2 <= len(found) <= RARE
        for k, i in enumerate(found)
        for j in found[k + 1 :]
    }
    return {(i, j): _cosine(bags[i], bags[j]) for i, j in sorted(pairs)}


def _cosine(one: Bag, other: Bag) -> float:
    return sum(weight * other[trait] for trait, weight in one.items() if trait in other)


def _clusters(near: Mapping[Pair, float]) -> list[list[int]]:
    """Average linkage: the two groups whose articles are nearest on average join, while that is 1 or more."""
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
        members[i] += members.pop(j)
        for k, total in sums.pop(j).items():
            if k != i:
                sums[i][k] = sums[k][i] = sums[i].get(k, 0.0) + total
            del sums[k][j]
        for k in sums[i]:
            mean = _mean(sums, members, i, k)
            if mean >= 1:
                heapq.heappush(queue, (-mean, min(i, k), max(i, k)))
    return [sorted(group) for group in members.values() if len(group) > 1]


def _mean(sums: Mapping[int, Mapping[int, float]], members: Mapping[int, list[int]], i: int, j: int) -> float:
    return sums[i].get(j, 0.0) / (len(members[i]) * len(members[j]))


def _story(findings: Sequence[Findings], bags: Sequence[Bag]) -> Story:
    def age(f: Findings) -> tuple[str, str]:
        return (f.article.date.value if f.article.date else "~", f.article.seed)

    return Story(tuple(f.article.seed for f in sorted(findings, key=age)), tuple(_evidence(bags)))


def _evidence(bags: Sequence[Bag]) -> Iterable[Evidence]:
    """The traits that most of the articles share, the weightiest first, one line for each kind."""
    total: dict[str, float] = defaultdict(float)
    for bag in bags:
        for trait, weight in bag.items():
            total[trait] += weight if sum(trait in other for other in bags) > 1 else 0.0
    kinds: dict[str, list[str]] = {}
    for trait, weight in sorted(total.items(), key=lambda item: (-item[1], item[0])):
        if weight > 0:
            kinds.setdefault(trait.split(":")[0], []).append(trait.split(":", 1)[1])
    for kind, words in kinds.items():
        yield Evidence(f"shared {kind}", ", ".join(words[:6]))
