"""What articles say of days, places, numbers and people: whether two agree, and whether groups contradict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from math import fsum

from generator.join.stories.days import Span, apart, doubt, hull

KINDS = {
    "number": (1.1, 0.85),
    "lead number": (1.1, 0.85),
    "place": (1.1, 0.85),
    "lead person": (1.0, 0.85),
    "weekday": (1.15, 0.7),
}
"""Times as near as their traits say are two articles that both name such a thing: if one is the same, and if none is.
The former does not help the first two."""
WEEK = 6
"""Days apart within which two articles that name a day of the week can mean the same one."""
ALIKE = 0.3
"""Share of the numbers of the one that gives fewer below which two articles give unlike ones."""
CONTRADICTING = 0.8
"""The mean of these products over all pairs of two groups below which the groups contradict each other."""
OF_A_FEW, FEW = 0.87, 4
"""The same for that mean and the product of what two articles of each group agree on, for groups of so many at most:
what two papers of a few both tell is what happened, the rest is what each adds."""
OF_OTHER_DAYS, PLAINLY = 0.65, 0.75
"""The same for the mean where articles without a date are thought to be as old as those of their group; groups of a few
contradict each other plainly below the latter."""


@dataclass(frozen=True, slots=True)
class Accord:
    """Of articles, by their numbers: their dates, and the traits of each that may agree, by kind."""

    dates: Sequence[Span | None]
    said: Sequence[Mapping[str, Set[int]]]

    def times(self, i: int, j: int) -> float:
        """Times as near as their traits say are these two."""
        far = apart(self.dates[i], self.dates[j]) > WEEK
        return _times(self.said[i], self.said[j], far)

    def doubt(self, i: int, j: int) -> float:
        """How much nearer these two must be for the days between them."""
        return doubt(self.dates[i], self.dates[j], partial(self._unlike, i, j))

    def contradiction(self, ones: Sequence[int], others: Sequence[int]) -> int:
        """Whether two groups tell of other days, places, numbers and people: 0 no, 1 mostly, 2 plainly."""
        times = [self.times(i, j) for i in ones for j in others]
        lent = zip(times, self._lent(ones, others), strict=True)
        mean, of_days = fsum(times) / len(times), fsum(value / more for value, more in lent) / len(times)
        few = max(len(ones), len(others)) <= FEW
        if few and of_days < PLAINLY:
            return 2
        if mean < CONTRADICTING or of_days < OF_OTHER_DAYS:
            return 1
        return int(few and mean + _times(self._agreed(ones), self._agreed(others), False) < 2 * OF_A_FEW)

    def _unlike(self, i: int, j: int) -> bool:
        """Whether both give numbers, mostly other ones."""
        first, second = self.said[i].get("number", set()), self.said[j].get("number", set())
        return len(first & second) < ALIKE * min(len(first), len(second))

    def _agreed(self, group: Sequence[int]) -> Mapping[str, Set[int]]:
        """Of each kind what two articles of a group say, or what any says where no two say the same."""
        if len(group) == 1:
            return self.said[group[0]]
        counts = {kind: Counter(trait for one in group for trait in self.said[one].get(kind, ())) for kind in KINDS}
        return {
            kind: {trait for trait, times in found.items() if times > 1} or found.keys()
            for kind, found in counts.items()
            if found
        }

    def _lent(self, ones: Sequence[int], others: Sequence[int]) -> Iterator[float]:
        """How much nearer each two of these groups must be for the days between them, if one of the two is not dated
        and as old as its group."""
        first, second = hull(self.dates[i] for i in ones), hull(self.dates[j] for j in others)
        for i in ones:
            for j in others:
                one, other = self.dates[i], self.dates[j]
                known = one and other
                yield 1.0 if known else doubt(one or first, other or second, partial(self._unlike, i, j))


def _times(one: Mapping[str, Set[int]], other: Mapping[str, Set[int]], far: bool) -> float:
    """The product of what two say of each kind of which both say something; days of the week that lie `far` from each
    other are other ones."""
    product = 1.0
    for kind, (agreeing, otherwise) in KINDS.items():
        if kind in one and kind in other:
            unlike = (far and kind == "weekday") or one[kind].isdisjoint(other[kind])
            product *= otherwise if unlike else agreeing
    return product
