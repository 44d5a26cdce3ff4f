"""An article's paragraphs as Markdown with links."""

from __future__ import annotations

from generator.page import markup
from generator.records import Paragraph
from generator.write.body import Spot, markdown


def test_links_stand_over_their_words_and_nothing_else_changes() -> None:
    text = "Wow![sic] Ann met Bo_in_town."
    spots = [Spot(0, 10, 13, "people/ann.md"), Spot(0, 18, 20, "people/bo.md")]
    found = markdown([Paragraph(text)], spots, "articles/a.md")
    assert "[Ann](../people/ann.md) met [Bo](../people/bo.md)" in found
    assert markup.plain(found) == text


def test_an_exclamation_mark_at_the_end_stands_as_it_is_but_not_before_a_link() -> None:
    assert (
        markdown([Paragraph("Stop, Ann!")], [Spot(0, 6, 9, "people/ann.md")], "people/b.md") == "Stop, [Ann](ann.md)!"
    )
    assert markdown([Paragraph("Oh!Ann")], [Spot(0, 3, 6, "people/ann.md")], "people/b.md") == "Oh\\![Ann](ann.md)"
    assert markup.plain(markdown([Paragraph("it ends in \\!")], [], "people/b.md")) == "it ends in \\!"


def test_kinds_of_paragraphs_and_items_of_one_list_together() -> None:
    paragraphs = [
        Paragraph("Head", kind="heading"),
        Paragraph("one", kind="item"),
        Paragraph("two", kind="item"),
        Paragraph("Text"),
    ]
    assert markdown(paragraphs, [], "articles/a.md") == "## Head\n\n- one\n- two\n\nText"
