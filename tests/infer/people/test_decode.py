import re
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from generator.infer.people.decode import best, in_order, names

STEPS = {"OO": 40, "OB": -30, "OU": 20, "BI": 90, "IO": 10, "IB": -160, "IU": -90, "II": 60, "UO": -5, "UB": 7, "UU": 1}
SCORES = st.lists(st.tuples(*[st.integers(-500, 500)] * 3), min_size=1, max_size=6)


def weight(labels: str, scores: list[tuple[int, int, int]]) -> int:
    own = sum(score["BIU".index(label)] for label, score in zip(labels, scores, strict=True) if label != "O")
    return own + sum(STEPS[a + b] for a, b in pairwise(labels))


@given(SCORES)
def test_no_labels_weigh_more_than_the_best(scores: list[tuple[int, int, int]]) -> None:
    every = ("".join(labels) for labels in product("OBIU", repeat=len(scores)))
    legal = [labels for labels in every if re.fullmatch("(?:O|U|BI+)*", labels)]
    assert weight(best(scores, in_order(STEPS)), scores) == max(weight(labels, scores) for labels in legal)


def test_names_of_labels() -> None:
    assert list(names("OBIIOUU")) == [(1, 4), (5, 6), (6, 7)]
