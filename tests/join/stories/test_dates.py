"""Dates that a story suggests for its undated articles."""

from __future__ import annotations

from generator.join.stories.dates import as_told, suggested
from generator.records import Findings, Story
from tests.articles import article
from tests.cases import cases

CASES = [
    ("one month", ["2024-05-16", "2024-05-18", ""], "2024-05~"),
    ("months differ, the year is one", ["2024-05-30", "2024-06-02", ""], "2024~"),
    ("a coarse date is not made finer", ["2024", "2024-05-16", ""], "2024~"),
    ("years differ", ["2023-12-31", "2024-01-01", ""], None),
    ("nobody knows", ["", ""], None),
]


@cases("dates, expected", CASES)
def test_an_undated_article_gets_what_the_others_agree_on(dates: list[str], expected: str | None) -> None:
    findings = [finding(f"{n}.txt", date) for n, date in enumerate(dates)]
    found = suggested(findings, [Story(tuple(f.article.seed for f in findings))])
    assert [f.article.date for f in found[:-1]] == [f.article.date for f in findings[:-1]]
    date = found[-1].article.date
    assert (date.value if date else None) == expected
    assert date is None or date.inferred


def test_a_story_suggests_dates_for_the_articles_that_people_left_in_it_or_put_there() -> None:
    findings = [
        finding(seed, date) for seed, date in [("a", "2024-05-16"), ("b", ""), ("c", ""), ("d", "2022"), ("e", "")]
    ]
    stories = as_told({"fire": Story(("a", "b", "c")), "flood": Story(("d", "e"))}, {"b": "", "c": "flood"})
    dates = [f.article.date.value if f.article.date else None for f in suggested(findings, stories)]
    assert dates == ["2024-05-16", None, "2022~", "2022", "2022~"]


def test_articles_of_no_story_get_nothing() -> None:
    findings = [finding("a.txt", "2024"), finding("b.txt", "")]
    assert suggested(findings, []) == findings


def finding(seed: str, date: str) -> Findings:
    return Findings(article("en", seed=seed, date=date))
