"""What an article says in its headline and lead, beside what it says anywhere."""

from __future__ import annotations

from generator.join.stories.marks import NONE, mark, parted
from generator.join.stories.traits import LEAD, traits
from generator.records import Article, Evidence, Findings, Mention, Named, Paragraph, Value

SAID = Evidence("given")
FIRST = "Ida Berg and 24 others were rescued on Monday, said the coast guard, which had sent boats out. " * 2
LATER = "In 2019 the ship took 318 people to safety, recalled Per Lie, who had 57 years at sea behind him. " * 2


def article(title: str) -> Findings:
    lines = (Paragraph(FIRST), Paragraph(LATER), Paragraph("For 99 it was too late."))
    people = tuple(
        Named(name, (Mention(at, start, start + len(name), name),))
        for name, at, start in (("Ida Berg", 0, 0), ("Per Lie", 1, 57), ("Coast Guard", 0, LEAD))
    )
    return Findings(Article("a", Value(title, SAID), Value("en", SAID), lines), people=people)


def found(title: str) -> set[bytes]:
    return {shared for _, shared in parted(traits(article(title), {})) if shared != NONE}


def test_numbers_and_people_of_headline_and_lead_are_told_apart() -> None:
    both = {"lead number": ("24", "11", "318", "57", "99"), "lead person": ("Ida Berg", "Per Lie", "Coast Guard")}
    told = found("Ferry with 11 dogs on fire")
    leading = {key for kind, keys in both.items() for key in keys if mark(kind, key) in told}
    assert leading == {"24", "11", "Ida Berg"}
    assert {mark("number", "24"), mark("number", "318"), mark("person", "Per Lie")} <= told


def test_there_is_no_lead_without_a_headline() -> None:
    assert found("").isdisjoint({mark("lead number", "24"), mark("lead person", "Ida Berg")})
