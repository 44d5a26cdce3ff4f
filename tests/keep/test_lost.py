"""Whose base was lost."""

from __future__ import annotations

from generator.keep import lost
from generator.keep.desk import Desk
from generator.keep.identity import identify
from generator.keep.tree import Tree
from generator.records import Decisions
from tests.cases import cases
from tests.keep.sites import Pages, person, site

KEPT_UP = "<!-- tidings:begin mentions -->\n\n- one article\n\n<!-- tidings:end mentions -->"
ADA, BO = person(body=KEPT_UP), person("Bo Chen", KEPT_UP)

CASES: list[tuple[str, Pages, Pages, set[str]]] = [
    ("a page that lists something", {"people/bo.md": BO}, {}, {"people/bo.md"}),
    ("no page of a person's own", {"people/bo.md": person("Bo Chen")}, {}, set()),
    ("no copy", {"people/ada-2.md": ADA}, {"people/ada.md": ADA}, set()),
    (
        "no copy of a page that gave way to another",
        {"people/ada.md": person(body=KEPT_UP, merged_into="bo"), "people/ada-2.md": ADA + b"\nMore.\n"},
        {"people/ada.md": ADA, "people/bo.md": BO},
        set(),
    ),
]


@cases("docs, base, expected", CASES)
def test_whose_base_was_lost(docs: Pages, base: Pages, expected: set[str]) -> None:
    asked: list[Tree] = []

    class Planned:
        def __init__(self, tree: Tree) -> None:
            asked.append(tree)
            self.desk = Desk(tree, identify(tree), Decisions())

    lost.settled(site({**base, **docs}, base), Planned)
    assert asked[0].base.keys() - base.keys() == expected
