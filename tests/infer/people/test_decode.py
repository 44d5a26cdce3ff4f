from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from generator.infer.people.decode import best, names

STEPS = {"OO": 40, "OB": -30, "BO": -20, "BB": -150, "BI": 90, "IO": 10, "IB": -160, "II": 60}
SCORES = st.lists(st.tuples(st.integers(-500, 500), st.integers(-500, 500)), min_size=1, max_size=6)


def weight(labels: str, scores: list[tuple[int, int]]) -> int:
    own = sum(score["BI".index(label)] for label, score in zip(labels, scores, strict=True) if label != "O")
    return own + sum(STEPS[a + b] for a, b in pairwise(labels))


@given(SCORES)
def test_no_labels_weigh_more_than_the_best(scores: list[tuple[int, int]]) -> None:
    every = ("".join(labels) for labels in product("OBI", repeat=len(scores)))
    legal = [labels for labels in every if not f"O{labels}".count("OI")]
    assert weight(best(scores, STEPS), scores) == max(weight(labels, scores) for labels in legal)


def test_names_of_labels() -> None:
    assert list(names("OBIIOBB")) == [(1, 4), (5, 6), (6, 7)]
