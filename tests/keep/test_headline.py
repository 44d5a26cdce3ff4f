"""Whose headline is the title too."""

from __future__ import annotations

import pytest

from generator.keep.headline import beside, followed, titled
from tests.keep.sites import article, told_apart

BASE = article(title="Talks", people=["Ada Berg"])

CASES = {
    "another headline": (b"# Talks begin", b"title: Talks begin\n"),
    "one that YAML would read otherwise": (b"# 12:30", b'title: "12:30"\n'),
    "one with an ampersand": (b"# Berg & Vik", b'title: "Berg & Vik"\n'),
    "one with marks": (b"# Talks *begin*", b"title: Talks\n"),
    "a link": (b"# [Talks](../stories/talks.md)", b"title: Talks\n"),
    "none": (b"Talks", b"title: Talks\n"),
}


@pytest.mark.parametrize("case", CASES)
def test_title(case: str) -> None:
    line, title = CASES[case]
    assert title in titled(BASE.replace(b"# Talks", line), BASE)


def test_a_title_that_a_person_wrote_stands_beside_another_headline() -> None:
    theirs = BASE.replace(b"title: Talks", b"title: Talks in Oslo").replace(b"# Talks", b"# Talks begin")
    assert titled(theirs, BASE) == theirs


def test_both_changed_to_different_words_stay_so_in_the_next_build() -> None:
    theirs = BASE.replace(b"title: Talks", b"title: Talks in Oslo").replace(b"# Talks", b"# Talks begin")
    new = BASE.replace(b"# Talks", b"# Talks in Oslo") + b"More.\n"
    written = beside(theirs, BASE, new)
    assert written == BASE + b"More.\n"
    assert titled(theirs, written) == theirs


def test_both_changed_to_the_same_words_are_no_two() -> None:
    theirs = BASE.replace(b"Talks", b"Talks in Oslo")
    assert beside(theirs, BASE, theirs) == theirs


def test_nothing_else_changes() -> None:
    theirs = BASE.replace(b"# Talks", b"# Talks begin").replace(b"\n", b"\r\n") + b"Theirs.\r\n"
    assert titled(theirs, BASE) == theirs.replace(b"title: Talks", b"title: Talks begin")


def test_a_copy_of_a_page_follows_its_headline_too() -> None:
    edited = BASE.replace(b"# Talks", b"# Talks begin")
    own = edited.replace(b"# Talks begin", b"# Talks of mine")
    docs = {"articles/talks.md": edited, "articles/copy.md": edited + b"More.\n", "articles/own.md": own}
    tree, _ = followed(*told_apart(docs, {"articles/talks.md": BASE}))
    begun = edited.replace(b"title: Talks", b"title: Talks begin")
    assert tree.docs == {"articles/copy.md": begun + b"More.\n", "articles/own.md": own, "articles/talks.md": begun}


def test_a_copy_of_before_that_stands_for_its_page_keeps_its_headline() -> None:
    copy = BASE.replace(b"# Talks", b"# Talks begin")
    tree, _ = followed(*told_apart({"articles/copy.md": copy}, {"articles/talks.md": copy}))
    assert tree.docs == {"articles/copy.md": copy.replace(b"title: Talks", b"title: Talks begin")}


def test_a_title_that_a_person_puts_back_gives_way_to_no_headline() -> None:
    written = BASE.replace(b"# Talks", b"# Talks begin")
    tree, known = told_apart({"articles/talks.md": written + b"More.\n"}, {"articles/talks.md": written})
    assert followed(tree, known)[0] == tree
