"""Who is with whom."""

from __future__ import annotations

import pytest

from generator.link.graph import by, counted, newest, oldest, related
from generator.site import ArticlePage


def article(name: str, **facts: object) -> ArticlePage:
    return ArticlePage(f"articles/{name}.md", name, "en", **facts)  # type: ignore[arg-type]


def test_by_date_with_undated_last_whatever_the_precision() -> None:
    pages = [
        article("none"),
        article("year", date="2024"),
        article("day", date="2024-05-16"),
        article("old", date="2022-09~"),
    ]
    assert [page.title for page in newest(pages)] == ["day", "year", "old", "none"]
    assert [page.title for page in oldest(pages)] == ["year", "day", "old", "none"]


def test_articles_by_name_each_once() -> None:
    pages = [article("a", people=("Ann", "Bo", "Ann")), article("b", people=("Bo",))]
    found = by(pages, lambda page: page.people)
    assert {name: [page.title for page in of] for name, of in found.items()} == {"Ann": ["a"], "Bo": ["a", "b"]}


def test_counted_names_the_most_frequent_first_and_leaves_one_out() -> None:
    pages = [article("a", people=("Ann", "Bo", "Cy")), article("b", people=("Bo", "Cy")), article("c", people=("Cy",))]
    assert counted(pages, lambda page: page.people, but="Cy") == (("Bo", 2), ("Ann", 1))


def test_related_articles_share_rare_people_before_common_topics() -> None:
    pages = [
        article("a", people=("Ann",), topics=("football", "banking")),
        article("b", people=("Ann",)),
        *(article(f"t{n}", topics=("football", "banking")) for n in range(8)),
    ]
    assert [page.title for page in related(pages)["articles/a.md"]] == ["b", "t0", "t1", "t2", "t3"]


def test_articles_of_the_same_story_are_not_related_too() -> None:
    pages = [article("a", people=("Ann",), story="s"), article("b", people=("Ann",), story="s")]
    assert related(pages) == {"articles/a.md": (), "articles/b.md": ()}


@pytest.mark.parametrize(
    ("shared", "enough"),
    [
        ({"people": ("Ann",)}, True),
        ({"topics": ("football",)}, False),
        ({"topics": ("football", "banking")}, True),
        ({"topics": ("football", "sport")}, False),
        ({"topics": ("football",), "places": ("Oslo",)}, True),
        ({"topics": ("sport",), "places": ("Oslo",)}, False),
        ({"topics": ("whales-of-ours",), "places": ("Oslo",)}, True),
        ({"places": ("Oslo", "Norway", "Sweden")}, False),
    ],
    ids=str,
)
def test_related_articles_share_a_person_or_two_narrower_topics_or_one_and_a_place(
    shared: dict[str, tuple[str, ...]], enough: bool
) -> None:
    a, b = article("a", **shared), article("b", **shared)
    assert related([a, b]) == {a.path: (b,) if enough else (), b.path: (a,) if enough else ()}
