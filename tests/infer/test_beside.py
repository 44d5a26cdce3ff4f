"""Which word stands before a name."""

from __future__ import annotations

import pytest

from generator.infer.places.beside import BEFORE, Text, lists, word_before


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("", ""),
        (" ", ""),
        ("in ", "in"),
        ("He lives in ", "in"),
        ("l'", "l"),
        ("Rhein-", "Rhein"),
        ("here, ", ""),
        ("in  ", ""),
        ("in the_old ", "the_old"),
        ("字" * BEFORE * 2 + " ", ""),
    ],
)
def test_the_word_before_a_name_is_parted_from_it_by_one_sign(before: str, word: str) -> None:
    at = Text(before + "Oslo", "en", frozenset(), lists("en"))
    assert word_before(at, len(before)) == word
