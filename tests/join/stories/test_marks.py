"""Traits and words as eight bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.join.stories import marks
from generator.join.stories.marks import KINDS, LETTERS, NONE

LONG = "person:Jens Stoltenberg", "place:Sveits", "names:jns stltn", "number:1300000000"


def test_a_trait_keeps_its_kind_whatever_its_length() -> None:
    traits = [f"{kind}:slnsk" for kind in KINDS] + [*LONG]
    told = [marks.mark(*trait.split(":")) for trait in traits]
    assert [marks.kind(mark) for mark in told] == [trait.split(":")[0] for trait in traits]
    assert marks.parted(b"".join(NONE + mark for mark in told)) == [(NONE, mark) for mark in told]
    assert len({*told}) == len(traits)


def test_a_trait_of_a_broken_letter_has_a_mark() -> None:
    assert len(marks.mark("person", "\udc00")) == 8


@given(
    st.lists(st.sampled_from([f"{kind}:{key}" for kind in KINDS for key in ("a", "abcdefg", "a" * 40, "ß", "習近平")]))
)
def test_marks_differ_where_traits_do(traits: list[str]) -> None:
    told = marks.numbers(b"".join(marks.mark(*trait.split(":")) for trait in traits)).tolist()
    assert len({*told}) == len({*traits})
    assert all(mark >= 0 for mark in told)


@given(st.sets(st.text("abcxyz", min_size=1, max_size=9), min_size=1), st.integers(0, 40))
def test_words_are_told_by_their_first_letters_and_sorted_by_language_and_name(words: set[str], lang: int) -> None:
    known = sorted({word[:LETTERS] for word in words})
    written = [marks.written(word) for word in known]
    assert [marks.letters(word) for word in written] == known
    numbers, none = marks.columns(b"".join(word + NONE for word in written))
    assert not none.any()
    own = marks.of_language(numbers, lang).tolist()
    assert own == sorted(own)
    assert own[-1] < marks.of_language(marks.numbers(marks.written("a")), lang + 1)[0]


def test_two_chinese_characters_are_kept() -> None:
    assert marks.letters(marks.written("报告")) == "报告"
