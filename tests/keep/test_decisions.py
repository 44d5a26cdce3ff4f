"""What editors decide on pages of people, topics and places; and that base never swallows a decision."""

from __future__ import annotations

from generator.keep.decisions import decisions, undecided
from generator.keep.merge import page
from generator.keep.stubs import stub
from generator.page import front_text, parse
from generator.records import Decisions, PersonDecision, PlaceDecision, TopicDecision
from tests.keep.sites import Pages, person, told_apart

ADA = person("Ada Berg", also_known_as={"en": ["Berg", "Ms Berg"]})
BASE = {"people/ada-berg.md": ADA, "people/index.md": person("People")}
HANSEN = {**BASE, "people/ada-hansen.md": person("Ada Hansen")}


def decided(docs: Pages, base: Pages = BASE) -> Decisions:
    return decisions(*told_apart(docs, base))


def test_what_the_generator_wrote_is_no_decision() -> None:
    assert decided(BASE) == Decisions()


def test_text_by_hand_is_no_decision() -> None:
    assert decided({**BASE, "people/ada-berg.md": ADA + b"\nBorn in Bergen.\n"}) == Decisions()


def test_forms_added_and_taken_away() -> None:
    page = person("Ada Berg", also_known_as={"en": ["Berg", "A. Berg"], "nb": ["fru Berg"]})
    (found,) = decided({**BASE, "people/ada-berg.md": page}).people
    assert found == PersonDecision(
        "ada-berg", "Ada Berg", (("en", "A. Berg"), ("nb", "fru Berg")), not_forms=(("en", "Ms Berg"),)
    )


def test_another_name_merging_and_keeping_apart() -> None:
    page = person(
        "Ada Berg Hansen",
        also_known_as={"en": ["Berg", "Ms Berg"]},
        same_as=["https://www.wikidata.org/wiki/Q1"],
        different_from=["Ada Bergh"],
        merged_into="ada-hansen",
    )
    found, target = decided({**HANSEN, "people/ada-berg.md": page}, HANSEN).people
    assert target == PersonDecision("ada-hansen", "Ada Hansen")  # which nobody changed
    assert found == PersonDecision(
        "ada-berg",
        "Ada Berg Hansen",
        same_as=("https://www.wikidata.org/wiki/Q1",),
        different_from=("Ada Bergh",),
        merged_into="ada-hansen",
        was="Ada Berg",
    )


def test_merging_into_the_old_address_of_a_page_that_was_moved_and_renamed() -> None:
    docs = {
        "people/ada-berg.md": person("Ada Berg", also_known_as={"en": ["Berg", "Ms Berg"]}, merged_into="ada-hansen"),
        "people/ada-hansen.md": stub("people/ada-hansen.md", "people/hansen.md", "A. Hansen"),
        "people/hansen.md": person("A. Hansen"),
        "people/index.md": HANSEN["people/index.md"],
    }
    base = {**docs, "people/ada-berg.md": ADA, "people/hansen.md": person("Ada Hansen")}
    assert decided(docs, base).people == (
        PersonDecision("ada-berg", "Ada Berg", merged_into="hansen"),
        PersonDecision("hansen", "A. Hansen", was="Ada Hansen"),
    )
    docs["people/hansen.md"] = person("A. Hansen", merged_into="ada-berg")
    assert not any(one.merged_into for one in decided(docs, base).people)  # a circle by way of the old address


def test_a_deleted_page_says_that_this_is_nobody() -> None:
    (found,) = decided({"people/index.md": BASE["people/index.md"]}).people
    assert found == PersonDecision("ada-berg", "Ada Berg", (("en", "Berg"), ("en", "Ms Berg")), deleted=True)


def test_a_page_written_by_hand_decides_with_all_it_says() -> None:
    page = b"---\ntitle: Bo Chen\nalso_known_as: [Chen, R&amp;B Chen]\n---\nMine.\n"
    (found,) = decided({**BASE, "people/bo-chen.md": page}).people
    assert found == PersonDecision("bo-chen", "Bo Chen", (("", "Chen"), ("", "R&B Chen")))


def test_a_page_written_by_hand_without_a_title_names_nobody() -> None:
    assert decided({**BASE, "people/how-we-name.md": b"Notes for ourselves.\n"}) == Decisions()


def test_topics_and_places() -> None:
    topic = person("Grain", terms={"en": ["grain", "wheat"]}, broader="economy-and-business")
    place = person("Kyiv", also_known_as={"en": ["Kiev"]})
    found = decided({**BASE, "topics/grain.md": topic, "places/kyiv.md": place})
    assert found.topics == (
        TopicDecision("grain", "Grain", (("en", "grain"), ("en", "wheat")), broader="economy-and-business"),
    )
    assert found.places == (PlaceDecision("kyiv", "Kyiv", (("en", "Kiev"),)),)


def test_what_is_wrong_decides_nothing() -> None:
    page = ADA.replace(b"title: Ada Berg\n", b"title: Ada Berg\nmerged_into: nobody\nsame_as: Q1\n")
    assert decided({**BASE, "people/ada-berg.md": page}) == Decisions()


def test_a_page_that_cannot_be_read_decides_nothing() -> None:
    assert decided({**BASE, "people/ada-berg.md": b"---\ntitle: [\n---\n"}) == Decisions()


def test_a_decision_lasts_through_builds_and_is_undone_by_undoing_it() -> None:
    theirs = person("Ada B. Berg", also_known_as={"en": ["Berg", "A. Berg"]})
    (decision,) = decided({**BASE, "people/ada-berg.md": theirs}).people
    joined = {"title": "Ada B. Berg", "also_known_as": {"en": ["A. Berg", "Berg", "the minister"]}}
    new = (front_text(undecided(joined, decision)) + "\n# Ada B. Berg\n\n- two articles\n").encode()
    built = page(ADA, theirs, new)
    assert built.data and built.base == new
    docs, base = {**BASE, "people/ada-berg.md": built.data}, {**BASE, "people/ada-berg.md": new}
    (again,) = decided(docs, base).people
    assert again == decision
    assert parse(built.data, "x").front.value("also_known_as") == {"en": ["Berg", "A. Berg", "the minister"]}
    assert decided({**docs, "people/ada-berg.md": new}, base) == Decisions()
