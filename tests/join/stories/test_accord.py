"""Which groups of articles tell of other days, places and numbers, though they share much else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from random import Random

from generator.join.stories.accord import KINDS, Accord
from generator.join.stories.days import span
from tests.cases import cases

Said = Mapping[str, Set[int]]

ONES, OTHERS = [0, 1], [2, 3]
TWO_DAYS = ("2023-07-27", "", "2023-09-14", "")
SAME_DAY = ("2023-07-27", "", "2023-07-28", "")


def numbers(*of_each: Set[int], place: bool = False) -> list[Said]:
    return [{"number": own, "place": {1}} if place else {"number": own} for own in of_each]


def leads(*of_each: Set[int]) -> list[Said]:
    return [{"number": own, "lead number": own} for own in of_each]


OTHER_NUMBERS = ({1, 2}, {1, 3}, {4, 5}, {4, 6})
CASES: Sequence[tuple[str, Sequence[str], Sequence[Said], int]] = [
    ("nothing is said of either", ("", "", "", ""), [{}, {}, {}, {}], 0),
    ("undated articles are as old as those of their story", TWO_DAYS, [{}, {}, {}, {}], 2),
    ("of stories of one day too", SAME_DAY, [{}, {}, {}, {}], 0),
    ("what two papers tell, nobody else tells", ("", "", "", ""), numbers(*OTHER_NUMBERS), 1),
    ("nor do they, but of one place", ("", "", "", ""), numbers(*OTHER_NUMBERS, place=True), 0),
    ("what one paper adds, another adds", ("", "", "", ""), numbers({1, 9}, {1, 8}, {4, 9}, {4, 8}), 0),
    ("other numbers under other headlines", ("", "", "", ""), leads({1}, {1}, {2}, {2}), 2),
    ("the same under one headline", ("", "", "", ""), leads({1}, {1}, {1}, {2}), 0),
]


@cases("dates, said, expected", CASES)
def test_groups_contradict_each_other(dates: Sequence[str], said: Sequence[Said], expected: int) -> None:
    accord = Accord([span(date) if date else None for date in dates], said)
    assert accord.contradiction(ONES, OTHERS) == expected


def test_what_many_tell_is_not_asked_of_each() -> None:
    accord = Accord([None] * 7, numbers({1}, {1}, {4, 9}, {4, 8}, {4}, {4}, {4}))
    assert not accord.contradiction(ONES, [2, 3, 4, 5, 6])


def test_neither_the_order_of_groups_nor_that_of_their_articles_matters() -> None:
    """Also where the products lie right on what is asked, which rounding would move."""
    chance = Random(1)
    dates = [None, *map(span, ("2023-07-27", "2023-07-28", "2023-08-01", "2024"))]
    for _ in range(5000):
        articles, cut = list(range(9)), chance.randint(1, 8)
        said = [{kind: {chance.randint(1, 4)} for kind in KINDS if chance.random() < 0.7} for _ in articles]
        accord = Accord([chance.choice(dates) for _ in articles], said)
        ones, others = articles[:cut], articles[cut:]
        found = accord.contradiction(ones, others)
        chance.shuffle(ones)
        chance.shuffle(others)
        assert accord.contradiction(others, ones) == found
