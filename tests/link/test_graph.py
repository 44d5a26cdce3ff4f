"""Who is with whom."""

from __future__ import annotations

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
        article("a", people=("Ann",), topics=("sport",)),
        article("b", people=("Ann",)),
        *(article(f"t{n}", topics=("sport",)) for n in range(8)),
    ]
    assert related(pages)["articles/a.md"][0].title == "b"


def test_articles_of_the_same_story_are_not_related_too() -> None:
    pages = [article("a", people=("Ann",), story="s"), article("b", people=("Ann",), story="s")]
    assert related(pages) == {"articles/a.md": (), "articles/b.md": ()}


def test_one_place_alone_does_not_relate_two_articles_and_two_do() -> None:
    pages = [
        article("a", places=("Kyiv", "Oslo")),
        article("b", places=("Oslo",)),
        article("c", places=("Kyiv", "Oslo")),
    ]
    names = {path: [page.title for page in near] for path, near in related(pages).items()}
    assert names == {"articles/a.md": ["c"], "articles/b.md": [], "articles/c.md": ["a"]}
