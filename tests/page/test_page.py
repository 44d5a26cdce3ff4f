"""Pages are read and written without losing a character, and what is written reads back as the same values."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import Fault
from generator.page import blocks, dump, front_text, parse

HOSTILE = sorted((Path(__file__).parents[1] / "hostile/cases/frontmatter").glob("*.md"))

settings.register_profile("pages", deadline=None)
settings.load_profile("pages")

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(map(chr, range(9)))), max_size=40)
lines = st.sampled_from(
    [
        "a paragraph",
        "  indented",
        "# heading",
        "- item",
        "1. one",
        "  more of it",
        "```",
        "~~~ python",
        "<!-- note",
        "-->",
        "<!-- tidings:begin list -->",
        "<!-- tidings:end list -->",
        "",
        "   ",
        "two spaces  ",
    ]
)
bodies = st.lists(st.tuples(lines, st.sampled_from(["\n", "\r\n", "\r"])).map("".join), max_size=14).map("".join)


@given(bodies)
def test_blocks_joined_are_the_body(body: str) -> None:
    assert "".join(blocks(body)) == body


@given(bodies, st.sampled_from(["", "---\ntitle: x\n---\n", "---\r\na: 1 # c\r\n...\r\n", "---\n---\n"]))
def test_what_was_read_is_written_as_it_was(body: str, front: str) -> None:
    data = ("\ufeff" + front + body).encode()
    assert dump(parse(data, "x.md")) == data


@given(st.dictionaries(st.text("abc_", min_size=1, max_size=4), texts.filter(bool) | st.lists(texts, min_size=1)))
def test_front_matter_reads_back_as_the_same_values(values: dict[str, object]) -> None:
    text = front_text(values)
    assert yaml.safe_load(text.strip("-\n") or "{}") == values


@given(texts.filter(bool), texts)
def test_a_new_value_changes_its_own_line_only(value: str, other: str) -> None:
    page = parse(b"---\n# top\ntitle: 'old'  # why\nown: [1]\n\nseed: a.txt\n---\nBody\n", "x.md")
    text = str(page.front.with_value("title", value))
    before, after = text.split("title: ")[0], text.split("  # why\n")[-1]
    assert (before, after) == ("---\n# top\n", "own: [1]\n\nseed: a.txt\n---\n")
    assert yaml.safe_load(text[4:-4])["title"] == value


BLOCKS = [
    ("paragraphs", "One.\n\nTwo\nlines.\n", ["One.\n\n", "Two\nlines.\n"]),
    ("blank lines at the top", "\n# A\n", ["\n", "# A\n"]),
    ("a heading needs no blank line", "# A\nText.\n## B\n", ["# A\n", "Text.\n", "## B\n"]),
    ("a list item with what belongs to it", "- a\n  b\n\n  c\n- d\n", ["- a\n  b\n\n  c\n", "- d\n"]),
    ("a fenced text", "```\n- a\n\n# b\n```\nEnd.\n", ["```\n- a\n\n# b\n```\n", "End.\n"]),
    ("a fence that nothing closes", "```\na\n\nb\n", ["```\na\n\n", "b\n"]),
    ("a comment", "<!-- a\n\nb -->\nEnd.\n", ["<!-- a\n\nb -->\n", "End.\n"]),
    (
        "markers",
        "<!-- tidings:begin a -->\n- b\n<!-- tidings:end a -->\nEnd.\n",
        ["<!-- tidings:begin a -->\n", "- b\n", "<!-- tidings:end a -->\n", "End.\n"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), [pytest.param(b, e, id=title) for title, b, e in BLOCKS])
def test_blocks(body: str, expected: list[str]) -> None:
    assert blocks(body) == expected


WRITTEN = [
    ("a plain text", "Talks in Berlin, again (part 2)", "Talks in Berlin, again (part 2)"),
    ("a word that YAML takes for false", "no", '"no"'),
    ("a date", "2022-09-14", '"2022-09-14"'),
    ("a time", "12:30:45", '"12:30:45"'),
    ("an octal number", "0777", '"0777"'),
    ("a hashtag", "#MeToo", '"#MeToo"'),
    ("a colon", "Trump: I will", '"Trump: I will"'),
    ("quotes", 'He said "no"', "'He said \"no\"'"),
    ("both quotes", '"It\'s"', '"\\"It\'s\\""'),
    ("Chinese", "习近平会谈", "习近平会谈"),
    ("two lines", "One\nTwo", '"One\\nTwo"'),
    ("a line separator", "One\u2028Two", '"One\\u2028Two"'),
    ("a right-to-left override", "a\u202eb", '"a\\u202eb"'),
    ("an address", "https://example.org/a?b=c", "https://example.org/a?b=c"),
    ("a space at the end", "Talks ", '"Talks "'),
    ("a merge key", "<<", '"<<"'),
    ("a tag", "!!python/name:os.system", '"!!python/name:os.system"'),
]


@pytest.mark.parametrize(("value", "expected"), [pytest.param(v, e, id=title) for title, v, e in WRITTEN])
def test_values_as_yaml(value: str, expected: str) -> None:
    assert front_text({"title": value}) == f"---\ntitle: {expected}\n---\n"


def test_front_matter_in_its_order() -> None:
    values = {"seed": "a.txt", "people": ["Ada Berg"], "own": "x", "also_known_as": {"en": ["Berg"]}, "title": "T"}
    assert front_text(values) == (
        "---\ntitle: T\nalso_known_as:\n  en:\n    - Berg\npeople:\n  - Ada Berg\nown: x\nseed: a.txt\n---\n"
    )


def test_date_and_language_are_read_as_written() -> None:
    front = parse(b"---\ndate: 2022\nlang: no\nwhen: 2022-09-14\ncount: 3\n---\n", "x.md").front
    assert front.values() == {"date": "2022", "lang": "no", "when": "2022-09-14", "count": 3}


FAULTS = [
    ("no UTF-8", b"---\ntitle: x\n---\nfine\n\xff\n", "x.md, line 5: this is no UTF-8 text. Save the file as UTF-8."),
    ("a control character", b"a\n\x00b\n", "x.md, line 2: here is the control character '\\x00'. Remove it."),
    (
        "a conflict of git",
        b"---\n<<<<<<< HEAD\ntitle: x\n=======\ntitle: y\n>>>>>>> main\n---\n",
        "x.md, line 2: git left the marks of a conflict here. Keep one side, without the marks.",
    ),
    (
        "a conflict of git, half resolved",
        b"Sixteen million\n>>>>>>> main\n",
        "x.md, line 2: git left the marks of a conflict here. Keep one side, without the marks.",
    ),
    ("no end", b"---\ntitle: x\n", "x.md, line 1: the front matter never ends. Write `---` on the line below it."),
    ("an alias", b"---\na: &a [x]\nb: *a\n---\n", "x.md, line 3: `*a` refers to another value. Write it out."),
    ("a key twice", b"---\na: 1\na: 2\n---\n", "x.md, line 3: the key `a` stands here twice. Keep one of them."),
    ("a key that is no text", b"---\na: 1\n2: b\n---\n", "x.md, line 3: `2` is no text, so it cannot be a key. Put it"),
    ("a list", b"---\n- a\n---\n", "x.md, line 2: the front matter is no list of `key: value` lines. Write one"),
    ("a tag", b"---\na: !!set {b}\n---\n", "x.md, line 2: the tag tag:yaml.org,2002:set is not allowed here. Write"),
    ("too deep", b"---\na: " + b"[" * 9999 + b"\n---\n", "x.md, line 2: this is nested deeper than 20 levels. Flatten"),
    (
        "a colon in a value",
        b"---\ntitle: Talks: a report\n---\n",
        "x.md, line 2: this is not readable YAML (mapping values are not allowed here). Put the value in straight",
    ),
    (
        "a tab",
        b"---\na: 1\n\tb: 2\n---\n",
        "x.md, line 3: this is not readable YAML (a tab stands here, which YAML does not take for a space). Write spac",
    ),
]


@pytest.mark.parametrize(("data", "expected"), [pytest.param(d, e, id=title) for title, d, e in FAULTS])
def test_faults_name_file_and_line(data: bytes, expected: str) -> None:
    with pytest.raises(Fault) as raised:
        parse(data, "x.md")
    assert str(raised.value).replace(":\u200b:", "::").startswith(expected)


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.stem)
def test_hostile_front_matter_is_read_whole_or_refused(path: Path) -> None:
    try:
        page = parse(path.read_bytes(), path.name)
    except Fault:
        return
    assert dump(page) == path.read_bytes()
