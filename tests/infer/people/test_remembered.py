from hypothesis import given
from hypothesis import strategies as st

from generator.infer.people.remembered import Remembered

WORDS = st.lists(st.sampled_from(["Berg", "Lund", "Moe", "Vik", "Ås", "Li"]))


@given(WORDS, st.integers(1, 4))
def test_it_gives_what_the_function_gives(asked: list[str], most: int) -> None:
    lengths = Remembered(len, most)
    assert [lengths[word] for word in asked] == [len(word) for word in asked]
    assert len(lengths) <= most


def test_what_is_asked_for_often_is_found_once() -> None:
    found: list[int] = []

    def double(number: int) -> int:
        found.append(number)
        return 2 * number

    doubled = Remembered(double, 3)
    assert [doubled[number] for n in range(20) for number in (7, n % 10 + 10)]
    assert found.count(7) == 1
