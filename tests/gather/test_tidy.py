"""One line of text, made tidy."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.gather.forms.tidy import lines, tidy
from tests.cases import cases

CASES = [
    ("spaces of all kinds become one", "  a\t b\u00a0\u2009c ", "a b c"),
    ("composed characters", "cafe\u0301", "café"),
    ("soft hyphens go", "Stats\u00admini\u00adster", "Statsminister"),
    ("controls go", "a\x00b\x07c\x1b[31m", "abc[31m"),
    ("bidi overrides go", "abc\u202edef\u202c", "abcdef"),
    ("zero-width spaces and marks go", "pay\u200bpal\ufeff", "paypal"),
    ("quotes and dashes stay", "”Ja” – «nei» — ‘x’…", "”Ja” – «nei» — ‘x’…"),
    ("a family stays a family", "👩‍👩‍👧 hei", "👩‍👩‍👧 hei"),
    ("Persian keeps its joiners", "می‌خواهم", "می‌خواهم"),
    ("a stray joiner goes", "a\u200db", "ab"),
]


@cases("raw, clean", CASES)
def test_tidy(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


@given(st.text())
def test_tidy_text_is_tidy_already(text: str) -> None:
    clean = tidy(text)
    assert tidy(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert len(lines(clean)) == 1
    assert "  " not in clean


def test_every_way_to_end_a_line() -> None:
    assert lines("a\nb\r\nc\rd\x85e\u2028f") == ["a", "b", "c", "d", "e", "f"]
