"""What editors decide about places."""

from __future__ import annotations

from generator.infer.places.own import decided
from generator.records import Mention, Named, PlaceDecision
from tests.articles import article

TEXT = "The Big Smoke is London, said a man from Kiev."

FOUND = (Named("London", (Mention(0, 17, 23, "London"),)), Named("Kiev", (Mention(0, 41, 45, "Kiev"),)))


def test_another_name_counts_as_a_mention() -> None:
    found = decided(article("en", TEXT), FOUND, (PlaceDecision("london", "London", (("en", "Big Smoke"),)),))
    assert [m.text for m in found[0].mentions] == ["Big Smoke", "London"]


def test_another_name_in_one_language_says_nothing_in_others() -> None:
    found = decided(article("nb", TEXT), FOUND, (PlaceDecision("london", "London", (("en", "Big Smoke"),)),))
    assert found == FOUND


def test_a_new_title_is_taken_everywhere() -> None:
    found = decided(article("en", TEXT), FOUND, (PlaceDecision("kiev", "Kyiv", was="Kiev"),))
    assert [place.name for place in found] == ["London", "Kyiv"]


def test_what_an_editor_deleted_is_no_place() -> None:
    found = decided(article("en", TEXT), FOUND, (PlaceDecision("kiev", "Kiev", deleted=True),))
    assert [place.name for place in found] == ["London"]
