"""What the fields of a record state about it."""

from __future__ import annotations

import json

import pytest

from generator.config import Settings
from generator.gather import articles
from generator.gather.forms.stated import stated
from generator.records import Article, Seed

AUTHORS = [
    (["Ann Lee", "Bo Ek"], ["Ann Lee", "Bo Ek"]),
    ("Ann Lee; Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("By Ann Lee", ["Ann Lee"]),
    ("Gustav Lund", ["Gustav Lund"]),
    ("De Niro", ["De Niro"]),
    ([{"@type": "Person", "name": "Ann Lee"}], ["Ann Lee"]),
    (["3 Minute Read", "https://a.example/ann", "ann@a.example", "a.com"], []),
    (["The Editorial Board"], ["The Editorial Board"]),
    ("Reporter Ann Lee", ["Ann Lee"]),
    ("Staff Writer", []),
]


@pytest.mark.parametrize(("given", "names"), AUTHORS)
def test_authors(given: object, names: list[str]) -> None:
    assert [value.value for value in stated({"author": given, "language": "en"}, "field").authors] == names


def test_an_agency_is_the_source_and_no_author() -> None:
    found = stated({"authors": ["Ann Lee", "Reuters"]}, "field")
    assert [value.value for value in found.authors] == ["Ann Lee"]
    assert found.source is not None
    assert found.source.value == "Reuters"
    kept = stated({"authors": "By Reuters", "source": "The Gazette", "language": "en"}, "field")
    assert (kept.authors, kept.source and kept.source.value) == ((), "The Gazette")


DATES = [
    ("2021-05-03T23:30:00-05:00", "2021-05-03"),
    ("Mon, 03 May 2021 23:30:00 GMT", "2021-05-03"),
    (1620084600, "2021-05-03"),
    (1620084600000, "2021-05-03"),
    ("May 2021", "2021-05"),
    ("2021", "2021"),
    ("yesterday", None),
]


@pytest.mark.parametrize(("given", "date"), DATES)
def test_dates(given: object, date: str | None) -> None:
    found = stated({"date": given}, "field").date
    assert (found and found.value) == date


def test_a_hint_in_a_field_counts_from_the_day_of_download() -> None:
    found = stated({"date_publish": "2 days ago", "date_download": "2024-03-01 10:00:00"}, "field").date
    assert found is not None
    assert (found.value, found.inferred) == ("2024-02-28~", True)


def test_records_inside_an_object_are_read_one_by_one() -> None:
    records = [{"title": f"Bridge {n} closed", "text": f"The bridge of road {n} is closed."} for n in (1, 2)]
    found = articles(Seed("a.json", json.dumps({"status": "ok", "articles": records}).encode()), Settings())
    assert [article.title.value for article in found if isinstance(article, Article)] == [
        "Bridge 1 closed",
        "Bridge 2 closed",
    ]


def test_the_title_of_the_page_stands_in_for_a_title_that_is_missing() -> None:
    found = stated({"title": None, "title_page": "Bridge closed"}, "field").title
    assert found is not None
    assert found.value == "Bridge closed"
