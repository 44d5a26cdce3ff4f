"""Which topic lies above which."""

from __future__ import annotations

from generator.link.ancestry import lineage
from generator.link.audit import circles
from generator.records import TopicDecision
from tests.cases import cases

LINES = [
    ("of the vocabulary", {}, "war", ["war", "war-and-conflict"]),
    ("of an editor", {"trains": "transport", "transport": ""}, "trains", ["trains", "transport"]),
    ("an editor's word goes first", {"war": "politics"}, "war", ["war", "politics"]),
    ("a circle is no line", {"a": "b", "b": "a"}, "a", ["a"]),
    ("below a circle", {"a": "b", "b": "b"}, "a", ["a", "b"]),
    ("a circle through the vocabulary", {"war-and-conflict": "war"}, "war", ["war"]),
]


@cases("above, id, expected", LINES)
def test_the_topics_above_a_topic(above: dict[str, str], id: str, expected: list[str]) -> None:
    own = {slug: TopicDecision(slug, slug, broader=broader) for slug, broader in above.items()}
    assert lineage(id, own) == expected


def test_a_topic_that_an_editor_put_below_itself_is_named() -> None:
    own = {slug: TopicDecision(slug, slug, broader=above) for slug, above in (("a", "b"), ("b", "a"), ("c", "a"))}
    assert [fault.where for fault in circles(own)] == ["docs/topics/a.md, broader", "docs/topics/b.md, broader"]
