"""Numbers of thousands, millions and milliards, as languages write them."""

from __future__ import annotations

import re

import pytest

from generator.language.scales import plain, scale


@pytest.mark.parametrize(
    ("lang", "text", "by"),
    [
        ("de", "rund 1,3 Mrd. Euro", 10**9),
        ("en", "about 1.3 billion euros", 10**9),
        ("en", "a fine of £5m", 10**6),
        ("en", "a wall 5 m high", 1),
        ("es", "unos 2 mil millones", 10**9),
        ("ja", "約38万台", 10**4),
        ("zh-Hans", "3万亿元", 10**12),
        ("ru", "12 миллионов рублей", 10**6),
        ("pl", "2100 osób", 1),
        ("tlh", "7 million", 1),
    ],
)
def test_the_word_behind_a_number_says_what_it_counts(lang: str, text: str, by: int) -> None:
    (number,) = re.finditer(r"\d+(?:[.,]\d+)?", text)
    assert scale(text, number.end(), lang)[0] == by


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1.300.000", "1300000"),
        ("1,300", "1300"),
        ("12 000,5", "12000.5"),
        ("3,5", "3.5"),
        ("38", "38"),
        ("1'300", "1300"),
        ("２０", "20"),
        ("١٬٣٠٠", "1300"),
        ("٦٫٨", "6.8"),
    ],
)
def test_a_number_is_one_however_its_thousands_are_parted(written: str, number: str) -> None:
    assert plain(written) == number
