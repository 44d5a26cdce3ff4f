"""Which page is which, after people moved, renamed, copied, deleted and wrote pages."""

from __future__ import annotations

from generator.keep.identity import Identity
from generator.keep.stubs import stub
from tests.keep.sites import Pages, article, person, told_apart

A, B = article("a.txt"), article("b.txt", "Grain")
BASE = {"articles/talks.md": A, "articles/grain.md": B, "people/ada-berg.md": person()}


def told(docs: Pages, base: Pages = BASE) -> Identity:
    return told_apart(docs, base)[1]


def test_untouched_pages_stand_where_they_stood() -> None:
    found = told(BASE)
    assert found.articles == {"a.txt": "articles/talks.md", "b.txt": "articles/grain.md"}
    assert found.origin == {path: path for path in BASE}
    assert (found.moved, found.deleted, found.stubs, found.faults) == ({}, (), {}, ())


def test_an_article_is_followed_by_its_seed_whatever_its_text() -> None:
    found = told({**BASE, "articles/new/berlin.md": article("a.txt", "Other", "New text.")} | {"articles/talks.md": B})
    assert found.articles["a.txt"] == "articles/new/berlin.md"
    assert found.stubs == {} and found.faults and found.copies == {"articles/talks.md": "articles/grain.md"}


def test_a_moved_article_leaves_a_stub() -> None:
    docs = {path: data for path, data in BASE.items() if path != "articles/talks.md"}
    found = told({**docs, "articles/berlin.md": A.replace(b"Text.", b"Edited.")})
    assert found.moved == {"articles/talks.md": "articles/berlin.md"} == found.stubs
    assert found.articles["a.txt"] == "articles/berlin.md"
    assert (found.deleted, found.copies) == ((), {})


def test_a_page_that_is_no_article_is_followed_by_its_text() -> None:
    docs = {"articles/talks.md": A, "articles/grain.md": B}
    for moved in (person(), person(body="- one article\n\nBorn in Bergen.")):
        found = told({**docs, "people/ada.md": moved})
        assert found.moved == {"people/ada-berg.md": "people/ada.md"}


def test_another_page_of_that_folder_is_no_moved_page() -> None:
    found = told({"articles/talks.md": A, "articles/grain.md": B, "people/bo-chen.md": person("Bo Chen", "Mine.")})
    assert found.deleted == ("people/ada-berg.md",)
    assert "people/bo-chen.md" not in found.origin


def test_two_articles_that_changed_places() -> None:
    found = told({**BASE, "articles/talks.md": B, "articles/grain.md": A})
    assert found.articles == {"a.txt": "articles/grain.md", "b.txt": "articles/talks.md"}
    assert (found.stubs, found.faults) == ({}, ())


def test_a_copy_is_named_and_a_page_of_its_own() -> None:
    found = told({**BASE, "articles/copy.md": A})
    assert found.articles["a.txt"] == "articles/talks.md"
    assert found.copies == {"articles/copy.md": "articles/talks.md"} and "articles/copy.md" not in found.origin
    assert [str(fault) for fault in found.faults] == [
        "docs/articles/talks.md and docs/articles/copy.md: these pages are all made from seed a.txt. "
        "Keep one, or take the line `seed:` out of a copy."
    ]


def test_a_page_that_lost_its_seed_line_is_known_by_its_path() -> None:
    found = told({**BASE, "articles/talks.md": A.replace(b"seed: a.txt\n", b"")})
    assert found.articles["a.txt"] == "articles/talks.md"


def test_a_deleted_page_and_one_written_by_hand() -> None:
    found = told({"articles/grain.md": B, "people/ada-berg.md": person(), "articles/mine.md": b"# Mine\n"})
    assert found.deleted == ("articles/talks.md",)
    assert "articles/mine.md" not in found.origin


def test_without_base_every_page_is_written_by_hand_and_still_known_by_its_seed() -> None:
    found = told(BASE, {})
    assert found.origin == {}
    assert found.articles["a.txt"] == "articles/talks.md"


def test_a_stub_points_to_where_the_page_went_in_the_end() -> None:
    first = stub("articles/talks.md", "articles/berlin.md", "Talks")
    base = {"articles/talks.md": first, "articles/berlin.md": A}
    found = told({"articles/talks.md": first, "articles/2022/berlin.md": A}, base)
    assert found.stubs == dict.fromkeys(("articles/berlin.md", "articles/talks.md"), "articles/2022/berlin.md")
    assert (found.deleted, found.copies) == ((), {})


def test_a_page_moved_back_takes_the_place_of_its_stub() -> None:
    base = {"articles/talks.md": stub("articles/talks.md", "articles/berlin.md", "Talks"), "articles/berlin.md": A}
    found = told({"articles/talks.md": A}, base)
    assert found.moved == {"articles/berlin.md": "articles/talks.md"}
    assert found.stubs == {"articles/berlin.md": "articles/talks.md"}


def test_a_stub_links_to_its_page() -> None:
    assert stub("people/ada.md", "people/b/berg.md", "Ada").decode() == (
        "---\ntitle: Ada\nmoved_to: people/b/berg.md\nsearch:\n  exclude: true\n---\n\n# Ada\n\n[Ada](b/berg.md)\n"
    )


def test_a_stub_that_was_written_before_a_build_was_killed_is_no_copy() -> None:
    docs = {"articles/talks.md": stub("articles/talks.md", "articles/berlin.md", "Talks"), "articles/berlin.md": A}
    found = told(docs, {"articles/talks.md": A})
    assert found.articles == {"a.txt": "articles/berlin.md"}
    assert (found.stubs, found.faults) == ({"articles/talks.md": "articles/berlin.md"}, ())
