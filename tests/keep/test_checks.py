"""Front matter that people got wrong: a sentence each, and the page's last good form meanwhile."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.keep import merge
from generator.keep.checks import check
from generator.keep.identity import Identity
from generator.keep.known import Known, known_of
from generator.page import parse
from tests.cases import cases
from tests.keep.sites import person, told_apart

HOSTILE = Path(__file__).parents[1] / "hostile/cases"
KNOWN = Known({"politics", "health"}, {"people": {"ada-berg", "bo-chen"}}, titles={"hunting dogs"})

BASE = b'---\ntitle: Talks\ndate: "2022-09"\npeople:\n  - Ada Berg\ntopics:\n  - politics\n---\nBody\n'

WRONG = [
    ("title: 2022", "title: this is no text. Write words, in quotes where they look like a number or date."),
    ("title: 2022-09-14", "title: this is no text. Write words, in quotes where they look like a number or date."),
    ('title: "<img src=x>"', "title: this holds HTML, which the theme would run. Write &lt; for <."),
    ("date: 14.09.2022", 'date: this is no date. Write it as in "2022-09-14", "2022-09" or "2022", with ~ behind it'),
    ("lang: Norwegian Bokmål", "lang: this is no language code. Write nb."),
    ("lang: svenska", "lang: this is no language code. Write sv."),
    ("lang: EN", "lang: this is no language code. Write en."),
    ("lang: en_gb", "lang: this is no language code. Write en-GB."),
    ("lang: dk", "lang: this is no language code. Write da."),
    ("lang: xx", "lang: this is no language code. Write a BCP 47 code: nb, en, zh-Hans."),
    ("story: index", "story: this is no name of a story's page. Write the page's name without .md; a new one in small"),
    ("story: Brann på kaia", "story: this is no name of a story's page. Write the page's name without .md; a new one"),
    ("url: example.org", "url: this is no web address. Write it with https:// in front."),
    ("people: Ada Berg", "people: this is one text, no list of texts. Write one `  - text` a line."),
    (
        "people:\n  -Ada Berg",
        "people: the items of a list begin with a hyphen and a space. Write one `  - text` a line.",
    ),
    (
        "people:\n  – Ada Berg",
        "people: the items of a list begin with a hyphen and a space. Write one `  - text` a line.",
    ),
    ("people:\n  - Ada Berg\n  - Yes", "people: the item Yes is no text. Put it in quotes, or take it out."),
    ("people: [1984]", "people: the item 1984 is no text. Put it in quotes, or take it out."),
    ("people:\n  - Ada Berg\n  -", "people: an item of this list is empty. Take its line out."),
    ("people:\n  - Ada Berg: baker", "people: in the item Ada Berg: baker a colon parts two things. Put the item in"),
    ("people:\n  - [[Ada Berg]]", "people: [[Ada Berg]] is a link, not a name. Write Ada Berg."),
    (
        "topics: [polytics]",
        "topics: there is no topic polytics. Write politics, or write its page in topics/ first.",
    ),
    ("also_known_as: {en: 3}", "also_known_as: this is no list of names by language. Write one `  - name` a line, or"),
    (
        "merged_into: cy-dahl",
        "merged_into: there is no page people/cy-dahl.md. Write another: the name of a page of this folder without",
    ),
    (
        "merged_into: Bo Chen",
        "merged_into: there is no page people/Bo Chen.md. Write bo-chen: the name of a page of this folder without",
    ),
    ("topics: [Warnstreik]\nlang: de", "topics: there is no topic Warnstreik. Write strikes"),
    ("people: ['[[Ada Berg]]']", "people: [[Ada Berg]] is a link, not a name. Write the name alone: Ada Berg."),
    ("people: ['[[ada-berg|Ada Berg]]']", "people: [[ada-berg|Ada Berg]] is a link, not a name. Write the name alone"),
    (
        'people: ["[Ada Berg](../people/ada-berg.md)"]',
        "people: [Ada Berg](../people/ada-berg.md) is a link, not a name. Write the name alone: Ada Berg.",
    ),
    ("people: [people/ada-berg.md]", "people: people/ada-berg.md is a file, not a name. Write the title of its page."),
    ("people: [Ada Berg; Bo Chen]", "people: Ada Berg; Bo Chen are several names in one item. Write one `  - name`"),
    ("people: ['Ada Berg, Bo Chen']", "people: Ada Berg, Bo Chen are several names in one item. Write one `  - name`"),
    (
        "merged_into: ada-bergh",
        "merged_into: there is no page people/ada-bergh.md. Write another: the name of a page of this folder without",
    ),
    ("peple: [Ada Berg]", "peple: there is no such key. Write `people`, or a name less like it for a key of your own."),
    (
        "People: [Ada Berg]",
        "People: there is no such key. Write `people`, or a name less like it for a key of your own.",
    ),
    ("URL: https://a.org", "URL: there is no such key. Write `url`, or a name less like it for a key of your own."),
    ("same-as: [https://a.org]", "same-as: there is no such key. Write `same_as`, or a name less like it for a key"),
    ("Also known as: [A]", "Also known as: there is no such key. Write `also_known_as`, or a name less like it for"),
    ("different_from: [bo-chenn]", "different_from: there is no page people/bo-chenn.md. Write bo-chen."),
    ("different_from: [bo-chen.md]", "different_from: there is no page people/bo-chen.md. Write bo-chen."),
    ("topics: [Politcs]", "topics: there is no topic Politcs. Write politics, or write its page in topics/ first."),
    ("alsoknown_as: {en: [Berg]}", "alsoknown_as: there is no such key. Write `also_known_as`, or a name less like"),
    (
        "merged_into: ada-berg",
        "merged_into: this page is merged into itself, directly or by way of others. Name",
    ),
    (
        "different_from: [Ada Lie, Bo Chen]\nmerged_into: bo-chen",
        "different_from: Bo Chen is the person whom merged_into names. Take one of the two out.",
    ),
    ("search: 3", "search: these are no search settings. Write `exclude: true` below `search:`, or take it out."),
    ("hide: 7", "hide: this is no list of what a page can hide. Choose from navigation, toc, path, footer, feedback"),
    ("icon: material/no-such", "icon: the theme has no such file. Take the line out."),
    ("template: ../../main.html", "template: the theme has no such file. Take the line out."),
    ("own: ['<script>']", "own: this holds HTML, which the theme would run. Write &lt; for <."),
]

RIGHT = """
title: "2022"; date: 2022; date: 2022-09-14; date: "2022-09~"; lang: no; people: [Ada Berg]; people:; topics: [health]
topics: [Medizin und Gesundheit]; topics: [Streik]; topics: [Hunting Dogs]
search: {exclude: true}; hide: [toc]; icon: material/account; template: main.html; own: {any: [3, thing]}
merged_into: bo-chen
also_known_as: {en: [Berg]}; also_known_as: [Berg]; url: https://example.org/a; title: Grain < wheat
lang: pt-BR; lang: sju; people: ["Berg, Ada"]; places: ["Paris, Texas"]; people: [Ada Berg & Bo Chen]
different_from: [Ada Lie]; different_from: [somebody-gone]; people: [ada-berg]
"""


@pytest.mark.parametrize(("line", "expected"), WRONG)
def test_a_wrong_value_is_told_with_file_line_and_key(line: str, expected: str) -> None:
    found = check(f"---\n# wrong:\n{line}\n---\n".encode(), None, "people/ada-berg.md", KNOWN)
    assert str(found.faults[0]).startswith(f"docs/people/ada-berg.md, line 3, {expected}")
    assert found.published is not None


@pytest.mark.parametrize(
    ("path", "line", "expected"),
    [
        ("topics/health.md", "also_known_as: [Helse]", "this does nothing on a page of topics/. Write `terms`."),
        ("people/bo-chen.md", "terms: [Chen]", "this does nothing on a page of people/. Write `also_known_as`."),
        (
            "places/oslo.md",
            "different_from: [os]",
            "this does nothing on a page of places/. Take it out: it counts in people/.",
        ),
        ("articles/a.md", "author: Ada Berg", "this does nothing on a page of articles/. Write `authors`."),
        (
            "articles/a.md",
            "broader: health",
            "this does nothing on a page of articles/. Take it out: it counts in topics/.",
        ),
        ("topics/health.md", "terms: ferry", "this is no list of words by language. Write one `  - word` a line, or"),
        ("topics/health.md", "broader: Politik", "there is no topic Politik. Write politics, or write its page in"),
        ("topics/health.md", "broader: polytics", "there is no topic polytics. Write politics, or write its page in"),
    ],
)
def test_a_key_that_does_nothing_on_a_page_of_its_kind_is_told(path: str, line: str, expected: str) -> None:
    found = check(f"---\n{line}\n---\n".encode(), None, path, KNOWN)
    assert f"{line.partition(':')[0]}: {expected}" in str(found.faults[0])


@pytest.mark.parametrize("line", ["terms: [a]", "merged_into: b", "different_from: [b]"])
def test_a_page_that_is_none_of_ours_may_hold_any_key(line: str) -> None:
    assert check(f"---\n{line}\n---\n".encode(), None, "trips/oslo.md", KNOWN).faults == ()


@pytest.mark.parametrize(
    ("path", "line"), [("topics/oslo.md", "also_known_as: [Kristiania]"), ("places/index.md", "terms: [a]")]
)
def test_a_page_is_of_the_kind_of_where_it_was_made_and_a_list_of_none(path: str, line: str) -> None:
    known = replace(KNOWN, identity=Identity(homes={"topics/oslo.md": "places/oslo.md"}))
    assert check(f"---\n{line}\n---\n".encode(), None, path, known).faults == ()


def test_pages_merged_into_each_other_are_told_also_when_one_was_moved() -> None:
    moved, there = person("Ada Berg", merged_into="bo-chen"), person("Bo Chen", merged_into="ada-berg")
    base = {"people/ada-berg.md": person("Ada Berg"), "people/bo-chen.md": person("Bo Chen")}
    tree, identity = told_apart({"staff/ada-berg.md": moved, "people/bo-chen.md": there}, base)
    found = check(there, None, "people/bo-chen.md", known_of(tree, identity))
    assert ["merged into itself" in fault.what for fault in found.faults] == [True]


@pytest.mark.parametrize("line", [line.strip() for line in RIGHT.replace("\n", ";").split(";") if line.strip()])
def test_a_right_value(line: str) -> None:
    assert check(f"---\n{line}\n---\n".encode(), None, "people/ada-berg.md", KNOWN).faults == ()


def test_only_the_wrong_key_keeps_its_last_good_form() -> None:
    page = BASE.replace(b'"2022-09"', b"soon").replace(b"Ada Berg", b"Bo Chen").replace(b"topics", b"tags")
    found = check(page, BASE, "articles/a.md", KNOWN)
    assert found.front and found.front.values() == {
        "title": "Talks",
        "date": "2022-09",
        "people": ["Bo Chen"],
        "tags": ["politics"],
    }
    assert found.published == page.replace(b"soon", b'"2022-09"')


def test_a_key_under_a_misspelt_name_keeps_its_last_good_form_too() -> None:
    found = check(BASE.replace(b"people:", b"People:"), BASE, "articles/a.md", KNOWN)
    assert found.front and found.front.values() == parse(BASE, "a.md").front.values()
    assert found.published == BASE


@cases(
    "top",
    [
        ("a dash of a word processor", "—\n"),
        ("too many hyphens", "----\n"),
        ("a space before them", " ---\n"),
        ("an empty line above", "\n---\n"),
        ("marks of code", "```yaml\n"),
    ],
)
def test_front_matter_with_another_beginning_is_named(top: str) -> None:
    page = (top + "title: Talks\nseed: a.txt\n---\nBody\n").encode()
    for base in (BASE, None):
        found = check(page, base, "articles/a.md", KNOWN)
        assert "the front matter does not begin with `---` on the first line" in str(found.faults[0])


def test_a_page_that_cannot_be_read_is_printed_as_the_generator_wrote_it() -> None:
    found = check(b"---\ntitle: [\n---\n", BASE, "articles/a.md", KNOWN)
    assert len(found.faults) == 1
    assert found.front and found.front.value("title") == "Talks"
    assert found.published == BASE


def test_a_page_without_the_line_above_its_front_matter_is_one_that_cannot_be_read() -> None:
    found = check(BASE.removeprefix(b"---\n"), BASE, "articles/a.md", KNOWN)
    assert [str(fault) for fault in found.faults] == [
        "docs/articles/a.md, line 1: the front matter has no beginning. Write `---` on a line above it."
    ]
    assert found.published == BASE


@pytest.mark.parametrize("left", [b"", b"\n# Talks\n\nAll of the text.\n"])
def test_an_article_without_its_front_matter_is_one_that_cannot_be_read(left: bytes) -> None:
    base = BASE.replace(b"topics", b"seed: a.txt\ntopics")
    found = check(left, base, "articles/a.md", KNOWN)
    assert [str(fault) for fault in found.faults] == [
        "docs/articles/a.md, line 1: the front matter is gone. Put it back: docs/.base/ has it as it was."
    ]
    assert found.front and found.front.value("title") == "Talks"
    merged = merge.page(base, left, base + b"More.\n")
    assert (merged.data, merged.base) == (left, base)


def test_a_page_by_hand_that_cannot_be_read_is_printed_empty() -> None:
    found = check(b"\xff\xfe", None, "articles/a.md", KNOWN)
    assert (found.front, found.published) == (None, b"# articles/a.md\n")


def test_a_first_line_that_mkdocs_would_swallow() -> None:
    found = check(b"Template: nope.html\n\nText\n", None, "mine.md", KNOWN)
    assert [str(fault) for fault in found.faults] == [
        "docs/mine.md, line 1: MkDocs takes the first line for metadata, because it begins with 'Template:'. "
        "Put an empty line above it."
    ]
    assert found.published == b"\nTemplate: nope.html\n\nText\n"


def test_front_matter_without_its_marks_is_told_how_to_write_them() -> None:
    (fault,) = check(b"terms:\n- bread\n\n# Bread\n", None, "topics/bread.md", KNOWN).faults
    assert fault.todo == "Write a line --- above the keys and one below them"


def test_a_list_that_stands_twice_is_told_once() -> None:
    page = BASE + 2 * b"\n<!-- tidings:begin articles -->\n- A\n<!-- tidings:end articles -->\n"
    assert len(check(page, BASE, "people/ada-berg.md", KNOWN).faults) == 1


def test_a_marker_without_its_other_half() -> None:
    page = BASE + b"\n<!-- tidings:begin articles -->\n- A\n"
    (fault,) = check(page, BASE, "people/ada-berg.md", KNOWN).faults
    assert str(fault).startswith(
        "docs/people/ada-berg.md, line 11: the markers of the list `articles` do not pair up. Write `begin` above"
    )


@pytest.mark.skipif(not HOSTILE.exists(), reason="the hostile cases are not here")
def test_hostile_front_matter_is_told_and_made_printable() -> None:
    expected = json.loads((HOSTILE / "expected.json").read_text("utf-8"))
    for path in sorted((HOSTILE / "frontmatter").glob("*.md")):
        found = check(path.read_bytes(), None, f"articles/{path.name}", KNOWN)
        wanted = "reported_by_name" in expected[f"frontmatter/{path.stem}"]["must"]
        assert bool(found.faults) == wanted, path.name
        if found.published is not None:
            parse(found.published, path.name)
            assert not check(found.published, None, f"articles/{path.name}", KNOWN).faults
