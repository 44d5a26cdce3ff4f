"""Front matter that is no YAML: what people write, and the line and the words that tell them what to do."""

from __future__ import annotations

import pytest

from generator.page.yamlread import Unreadable, compose
from tests.cases import cases

TOGETHER = ("list items and keys stand below one key", "Write each `- text` further in, below a key of its own")
SIGN = ("a value cannot begin with this sign", "Put the value in quotes")
BULLET = ("items of a list begin with a hyphen", "Write `  - text`")
BRACKETS = ("the value goes on behind its brackets", "Put all of it in quotes")
QUOTE = ("a quote is not closed", "Write the same quote at the end of the value")
COLON = ("mapping values are not allowed here", 'Put the value in straight quotes ("), for it holds a colon')

SLIPS = [
    ("a spelling above the languages", "also_known_as:\n  - Bo\n  en:\n    - Chen\n", 3, TOGETHER),
    ("a spelling below the languages", "also_known_as:\n  en:\n    - Chen\n  - Bo\n", 4, TOGETHER),
    ("a colon", "title: Trump: I will\n", 1, COLON),
    ("a colon in curly quotes", "title: “Trump: I will”\n", 1, COLON),
    ("no space behind a colon", "title:Talks\nlang: en\n", 1, ("no space stands behind the colon", "Write one")),
    (
        "a key further in",
        "title: Talks\n  lang: en\n",
        2,
        ("this key begins further in than the one above", "Take out the spaces before it"),
    ),
    (
        "all keys but the first further left",
        "  title: Talks\nlang: en\n",
        2,
        ("this key begins further left or right", "Write it below the others"),
    ),
    (
        "an apostrophe in quotes",
        "title: 'It's here'\n",
        1,
        ("the value goes on behind its quotes", "Put quotes of the other kind (\" or ') around all of it"),
    ),
    ("a quote that is not closed", 'lang: en\ntitle: "Talks\nstory: talks\n', 2, QUOTE),
    (
        "a list behind its key",
        "people: - Ada Berg\n",
        1,
        ("a list cannot begin behind its key", "Write `  - text` on the next line, or put the value in quotes"),
    ),
    (
        "a list that is not in line",
        "people:\n  - Ada Berg\n - Bo Chen\n",
        3,
        ("the lines of the list do not begin alike", "Begin each with as many spaces"),
    ),
    ("a handle", "title: @adaberg speaks\n", 1, SIGN),
    ("a star", "title: *Talks*\n", 1, SIGN),
    ("a bracket", "title: [Talks\nlang: en\n", 1, ("a bracket is not closed", "Close it, or put the value in quotes")),
    ("a star that marks words", "people:\n  - Ada Berg\n  - *Bo*\n", 3, SIGN),
    ("a question mark", "title: ? Talks\n", 1, SIGN),
    ("a star for a hyphen", "people:\n  * Ada Berg\n", 2, BULLET),
    ("a bracket in front", "title: [Update] Talks go on\n", 1, BRACKETS),
    ("a link to a page", "people:\n  - [Ada Berg](../people/ada-berg.md)\n", 2, BRACKETS),
    (
        "a space of a word processor behind the colon",
        "title: Talks\nlang:\u00a0en\n",
        2,
        ("what looks like a space here is none (U+00A0)", "Type a plain space instead"),
    ),
    (
        "spaces of a word processor before an item",
        "people:\n\u00a0\u00a0- Ada Berg\n  - Bo Chen\n",
        2,
        ("what looks like a space here is none (U+00A0)", "Type a plain space instead"),
    ),
    ("such a space in words", "title: Talks:\u00a0they: go on\n", 1, COLON),
    (
        "a line without a key",
        "title: Talks\nby Ada Berg\nlang: en\n",
        2,
        ("a line without a colon", "Write `key: value`, or two spaces before the line"),
    ),
]


@cases("text, line, said", SLIPS)
def test_a_slip_is_told_in_plain_words_at_its_line(text: str, line: int, said: tuple[str, str]) -> None:
    with pytest.raises(Unreadable) as told:
        compose(text)
    what, todo = said
    assert (told.value.line + 1, told.value.what, told.value.todo) == (
        line,
        f"this is not readable YAML ({what})",
        todo,
    )
