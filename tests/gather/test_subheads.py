"""Short lines: a subhead stands between paragraphs, a lead above the first, and what else is above it goes."""

from __future__ import annotations

from generator.gather.body import subheads
from generator.gather.draft import Line
from tests.cases import cases

PROSE = "The bridge over the river stays closed until the engineers have looked at every cable."

KINDS = [
    ("between two paragraphs", [PROSE, "Engineers at work", PROSE], ["text", "heading", "text"]),
    ("above the first paragraph", ["Nobody was hurt", PROSE], ["text", "text"]),
    ("below the last", [PROSE, "Ann Lee"], ["text", "text"]),
    ("two in a row are a list", [PROSE, "Apples", "Pears", PROSE], ["text", "text", "text", "text"]),
    ("a sentence", [PROSE, "It rained.", PROSE], ["text", "text", "text"]),
    ("a whole quotation", [PROSE, "”Nobody listened to us”", PROSE], ["text", "heading", "text"]),
    ("a line of dialogue", [PROSE, "“I did not hear it.”", PROSE], ["text", "text", "text"]),
    (
        "Chinese, where a character is twice as wide",
        ["大桥将关闭至工程师检查完每一根缆索。当局说，还需要几天。"] * 2,
        ["text", "text"],
    ),
]


@cases("lines, kinds", KINDS)
def test_which_lines_are_subheads(lines: list[str], kinds: list[str]) -> None:
    assert [paragraph.kind for paragraph in subheads.paragraphs([Line(text) for text in lines])] == kinds


def test_what_the_seed_marks_is_what_it_says() -> None:
    marked = [Line("Apples", kind="item"), Line("Prices", kind="heading"), Line(PROSE)]
    assert [paragraph.kind for paragraph in subheads.paragraphs(marked)] == ["item", "heading", "text"]
