"""Which articles are one story, by how near each two of them are.

Groups grow by the nearest pair first, measured between all their articles (average linkage), until nothing is near
enough. Two articles alone must be nearer than those that join a story: what two share by chance has no third to deny
it.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

from generator.join.stories.nearness import Nearness
from generator.join.stories.standing import Pairs

OTHERWISE = ((0.0, 0.0), (0.4, 2.0), (0.6, 4.0))
"""So much of the nearness by which the nearer of two groups came about is asked of both, and at most so much, where
what they say does not contradict, does, or does plainly: it is the next strike or match of the same people."""
BETWEEN, FEW = 0.5, 4
"""So much of the nearness within the looser of two stories is asked between the two, while they have so many articles
at most: two events of the same people, each told twice, are nearer within than to each other."""


def linked(near: Nearness, pairs: Pairs) -> list[list[int]]:
    """Average linkage: the two groups whose articles are nearest on average join, while that is 1 or more, or for two
    articles alone as much as begins a story. Groups that contradict each other must be nearer, and so must two stories
    of a few articles."""
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), value in pairs.items():
        sums[i][j] = sums[j][i] = value
    members = {i: [i] for i in sums}
    inner = dict.fromkeys(sums, 0.0)
    queue = [(-value, i, j) for (i, j), value in pairs.items() if value >= 1 and near.begin(i, j, value)]
    heapq.heapify(queue)
    while queue:
        value, i, j = heapq.heappop(queue)
        if i not in members or j not in members or -value != _mean(sums, members, i, j):
            continue
        looser, nearer = sorted((inner[i], inner[j]))
        if -value < BETWEEN * looser and len(members[i]) + len(members[j]) <= FEW:
            continue
        share, most = OTHERWISE[-1]
        if -value < min(most, share * nearer):
            share, most = OTHERWISE[near.accord.contradiction(members[i], members[j])]
            if -value < min(most, share * nearer):
                continue
        members[i] += members.pop(j)
        inner[i] = -value
        _add_up(sums, i, j)
        for k in sums[i]:
            mean = _mean(sums, members, i, k)
            if mean >= 1:
                heapq.heappush(queue, (-mean, min(i, k), max(i, k)))
    return [sorted(group) for group in members.values() if len(group) > 1]


def _add_up(sums: dict[int, dict[int, float]], i: int, j: int) -> None:
    """What was said of both groups is said of `i`."""
    for k in (sums[i].keys() | sums[j].keys()) - {i, j}:
        sums[i][k] = sums[k][i] = sums[i].get(k, 0.0) + sums[j].get(k, 0.0)
        sums[k].pop(j, None)
    del sums[j], sums[i][j]


def _mean(sums: Mapping[int, Mapping[int, float]], members: Mapping[int, list[int]], i: int, j: int) -> float:
    return sums[i][j] / (len(members[i]) * len(members[j])) if j in sums[i] else 0.0
