"""Dates as newspapers write them."""

from __future__ import annotations

import pytest

from generator.gather.line import issued
from generator.gather.line.dates import edtf, find
from tests.gather.test_headline import BODIES, HEADLINES, read

FOUND = [
    ("hu", "2021. május 14., péntek 08:12", "2021-05-14"),
    ("en", "Published May 16, 2024 at 9:30 am", "2024-05-16"),
    ("en", "16th May 2024", "2024-05-16"),
    ("en", "September 2022", "2022-09"),
    ("en", "Sept. 3, 2019", "2019-09-03"),
    ("en", "31/12/2023", "2023-12-31"),
    ("en", "12/31/2023", "2023-12-31"),
    ("en", "04/05/2024", "2024"),
    ("nb", "Publisert 8. juni 2018 kl. 12.04", "2018-06-08"),
    ("nb", "08.06.2018 12:04", "2018-06-08"),
    ("sv", "Publicerad 3 maj 2021", "2021-05-03"),
    ("da", "d. 1. februar 2020", "2020-02-01"),
    ("de", "Stand: 08.07.2026 05:00 Uhr", "2026-07-08"),
    ("de", "17. März 2024", "2024-03-17"),
    ("fr", "Publié le 18 juil. 2024 à 08:01", "2024-07-18"),
    ("es", "5 de enero de 2025", "2025-01-05"),
    ("pt", "5 de março de 2025", "2025-03-05"),
    ("it", "5 gennaio 2025", "2025-01-05"),
    ("nl", "5 maart 2025", "2025-03-05"),
    ("fi", "5. maaliskuuta 2025", "2025-03-05"),
    ("pl", "5 marca 2025", "2025-03-05"),
    ("ru", "5 марта 2025 г.", "2025-03-05"),
    ("ja", "2025年1月14日 20:00", "2025-01-14"),
    ("hu", "2024. 03. 05. 14:20", "2024-03-05"),
    ("hu", "2022. október 8. 10:15", "2022-10-08"),
    ("lt", "2024 m. gegužės 3 d. 12:10", "2024-05-03"),
    ("ca", "3 d’octubre del 2024", "2024-10-03"),
    ("ko", "입력 2024. 10. 14. 18:22", "2024-10-14"),
    ("ko", "2025년 1월 14일", "2025-01-14"),
    ("zh", "2025年1月14日", "2025-01-14"),
    ("und", "2024-05-16T09:30:00+02:00", "2024-05-16"),
]

NONE = ["12:30:45", "31.02.2024", "99/99/2024", "Call 555-2024", "May be 2 or 3", "5.1.2", "May", "28.7. 12:04"]


@pytest.mark.parametrize(("lang", "text", "date"), FOUND)
def test_a_date_is_found_with_the_precision_it_has(lang: str, text: str, date: str) -> None:
    found = find(text, lang)
    assert found is not None
    assert found.edtf == date


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text: str) -> None:
    assert find(text, "en") is None


def test_a_field_may_give_a_year_or_a_compact_date() -> None:
    assert edtf("2022", "en") == "2022"
    assert edtf("20240516", "en") == "2024-05-16"
    assert edtf("yesterday", "en") is None


LAST = [
    ("sv", "Publicerad i Bohusposten 3 maj 2021", "2021-05-03"),
    ("sv", "(Bohusposten, 3 maj 2021)", "2021-05-03"),
    ("sv", "Källa: Göteborgs-Posten 2021-05-03", "2021-05-03"),
    ("de", "Schaumburger Rundschau, Ausgabe vom 3. Mai 2021, Seite 4", "2021-05-03"),
    ("de", "Dieser Artikel erschien am 3. Mai 2021 in der Schaumburger Rundschau.", "2021-05-03"),
    ("de", "© dpa-infocom, dpa:210503-99-678543/2", "2021-05-03"),
    ("fr", "Source : Le Monde, 3 mai 2021", "2021-05-03"),
    ("en", "The Gazette, 3 May 2021, p. 4", "2021-05-03"),
    ("en", "This article appeared in The Lake Herald on May 3, 2021.", "2021-05-03"),
    ("en", "The bridge over the river was built by hand on 3 May 1921", None),
    ("en", "Ann Lee on 3 May 2021 at 10:58 said:", None),
    ("en", "Read also", None),
    ("sv", "Infört i Bohusposten 3 maj 2021", "2021-05-03"),
    ("sv", "Det blev infört i lagen den 3 maj 2011.", None),
    ("fr", "Paru dans Le Monde, le 3 mai 2021", "2021-05-03"),
    ("fr", "Son livre est paru dans une petite maison le 3 mai 2011.", None),
]


@pytest.mark.parametrize(("lang", "line", "date"), LAST)
def test_the_last_line_may_give_the_paper_and_its_date(lang: str, line: str, date: str | None) -> None:
    more = [f"{text[:-1]} ({number})." for number in range(5) for text in BODIES[lang]]
    found = read("\n".join([HEADLINES[lang], *BODIES[lang], *more, line]))
    assert (found.date.value if found.date else None) == date
    assert line not in [paragraph.text for paragraph in found.paragraphs if date]


def test_a_date_below_other_articles_is_theirs() -> None:
    found = read("\n".join([HEADLINES["en"], *BODIES["en"] * 5, "Read also", "Town hall painted blue", "3 May 2021"]))
    assert found.date is None


STAMPS = [
    ("ja", "最終更新:4/5(火) 18:30", True),
    ("en", "Updated at 13.30 GMT", True),
    ("sv", "Publicerad 08.15", True),
    ("en", "Updated 3 p.m.", True),
    ("da", "Publiceret 3. maj", True),
    ("en", "Published 12 books in two years", False),
    ("en", "Created 200 jobs", False),
    ("en", "Released in 1999.", False),
    ("es", "Fecha 12", False),
    ("en", "Updated", False),
]


@pytest.mark.parametrize(("lang", "text", "stamped"), STAMPS)
def test_a_line_that_says_at_what_time_it_was_published(lang: str, text: str, stamped: bool) -> None:
    assert issued.says(text, lang) is stamped
