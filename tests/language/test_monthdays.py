"""Days of the year as texts write them."""

from __future__ import annotations

from generator.language.monthdays import day_at
from tests.cases import cases

DAYS = [
    ("a month that begins like the word for of", "nb", "Utdelingen er 10. desember.", "12-10 10. desember"),
    ("with that word", "es", "Fue el 10 de diciembre.", "12-10 10 de diciembre"),
    ("in English", "en", "It was the 4th of December.", "12-4 4th of December"),
    ("the month first", "en", "On December 4 it rained.", "12-4 December 4"),
    ("in capitals", "de", "SEIT 4. MAI", "5-4 4. MAI"),
    ("the first of two", "da", "Det varer 14.–16. maj.", "5-14 14.–16. maj"),
    ("among letters without spaces", "ja", "会議は12月10日に始まる。", "12-10 12月10日"),
    ("in small letters", "de", "seit dem 10. dezember", "12-10 10. dezember"),
    ("no verb", "en", "Up to 20 may be dead.", ""),
    ("no day that is none", "en", "In May 45 came.", ""),
    ("no number before a day", "de", "Es kamen 12 am 16. Mai.", ""),
]


@cases("lang, text, expected", DAYS)
def test_a_day_of_the_year(lang: str, text: str, expected: str) -> None:
    first = next(at for at, letter in enumerate(text) if letter.isdigit())
    found = day_at(text, first, lang)
    assert (f"{found[0]}-{found[1]} {found[2]}" if found else "") == expected
