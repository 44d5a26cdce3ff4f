"""What `tidings edits` tells, and what `tidings reset` gives back."""

from __future__ import annotations

import pytest

from generator.errors import Misuse
from generator.keep import merge
from generator.keep.edits import UNSEEN, edits, report, reset, told
from generator.keep.merge.values import GaveWay
from tests.keep.sites import article, person, told_apart

BASE = {
    "articles/grain.md": article("b.txt", "Grain"),
    "articles/talks.md": article("a.txt", "Talks", people=["Ada Berg", "Bo Chen"]),
    "people/ada-berg.md": person(),
    "people/bo-chen.md": person("Bo Chen", "- two articles"),
}
EDITED = BASE["articles/talks.md"].replace(b"Bo Chen", b"Di Eng").replace(b"Text.", b"Better text.")
DOCS = {
    "articles/2022/grain.md": BASE["articles/grain.md"],
    "articles/talks.md": EDITED,
    "articles/mine.md": b"# Mine\n",
    "people/ada-berg.md": person(),
}


def test_edits_read_as_a_short_account() -> None:
    tree, known = told_apart(DOCS, BASE)
    gave_way = [("articles/talks.md", GaveWay("line 12", "Better text.", "Longer text."))]
    lines = [line for edit in edits(tree, known, gave_way) for line in report(edit)]
    assert lines == [
        "docs/articles/2022/grain.md: moved from docs/articles/grain.md",
        "docs/articles/mine.md: written by hand",
        "docs/articles/talks.md: edited",
        "  line 5",
        "  -   - Bo Chen",
        "  +   - Di Eng",
        "  line 11",
        "  - Text.",
        "  + Better text.",
        "  line 12: the generator would say now",
        "    Longer text.",
        "docs/people/bo-chen.md: deleted",
    ]


@pytest.mark.parametrize("name", ["docs/people/bo-chen.md", "people/bo-chen", "./docs/people/bo-chen/"])
def test_a_page_by_any_of_its_names(name: str) -> None:
    assert list(told(*told_apart(DOCS, BASE), [], name)) == ["docs/people/bo-chen.md: deleted"]


def test_a_page_that_is_not_there() -> None:
    with pytest.raises(Misuse, match="there is no such page"):
        list(told(*told_apart(DOCS, BASE), [], "people/nobody"))


@pytest.mark.parametrize(("old", "now"), [(b"\n", b"\r\n"), ("å".encode(), "a\u030a".encode())])
def test_what_nobody_sees_is_an_edit_and_no_move(old: bytes, now: bytes) -> None:
    page = article("a.txt", body="Båten går.")
    (shown,) = edits(*told_apart({"articles/a.md": page.replace(old, now)}, {"articles/a.md": page}))
    assert list(report(shown)) == ["docs/articles/a.md: edited", f"  {UNSEEN}"]


def test_what_base_only_remembers_is_shown_where_it_stood() -> None:
    both, one = article("a.txt", people=["Ada Berg", "Bo Chen"]), article("a.txt", people=["Ada Berg"])
    merged = merge.page(both, one, one.replace(b"Text.", b"Other text."))
    assert merged.data and merged.base
    (shown,) = edits(*told_apart({"articles/a.md": merged.data}, {"articles/a.md": merged.base}))
    assert shown.lines == ("line 5", "-   - Bo Chen")


def test_of_a_long_line_only_what_changed_is_shown() -> None:
    text = (
        "The minister met her colleagues in the old town hall of Bergen on Monday to talk about a night ferry, it said."
    )
    before = {"articles/a.md": article("a.txt", body=text)}
    after = {"articles/a.md": article("a.txt", body=text.replace("Bergen", "Bodø"))}
    (shown,) = edits(*told_apart(after, before))
    assert shown.lines == (
        "line 8",
        "- …her colleagues in the old town hall of Bergen on Monday to talk about a night ferry, it said.",
        "+ …her colleagues in the old town hall of Bodø on Monday to talk about a night ferry, it said.",
    )


def test_no_edits() -> None:
    assert list(edits(*told_apart(BASE))) == []


def test_a_page_goes_back_as_the_generator_wrote_it() -> None:
    tree, known = told_apart(DOCS, BASE)
    assert reset(tree, known, "articles/talks.md") == [("articles/talks.md", BASE["articles/talks.md"])]
    assert reset(tree, known, "people/bo-chen.md") == [("people/bo-chen.md", BASE["people/bo-chen.md"])]


def test_one_key_goes_back_alone() -> None:
    tree, known = told_apart(DOCS, BASE)
    ((_, data),) = reset(tree, known, "articles/talks.md", "people")
    assert data == EDITED.replace(b"Di Eng", b"Bo Chen")


def test_a_key_that_a_person_took_out_goes_back_too() -> None:
    base = article("a.txt", description="Talks in Oslo.")
    docs = {"articles/talks.md": article("a.txt")}
    assert reset(*told_apart(docs, {"articles/talks.md": base}), "articles/talks.md", "description") == [
        ("articles/talks.md", base)
    ]


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        (
            "articles/mine.md",
            "",
            "docs/articles/mine.md: this page was written by hand, so there is nothing to give back",
        ),
        ("articles/none.md", "", "docs/articles/none.md: there is no such page, so there is nothing to give back"),
        (
            "articles/talks.md",
            "own",
            "docs/articles/talks.md: this page has no key own. Choose from people, seed, title.",
        ),
        ("people/bo-chen.md", "title", "docs/people/bo-chen.md: this page is deleted. Reset the whole page"),
    ],
)
def test_what_cannot_go_back(path: str, key: str, expected: str) -> None:
    with pytest.raises(Misuse) as raised:
        reset(*told_apart(DOCS, BASE), path, key)
    assert str(raised.value).startswith(expected)
