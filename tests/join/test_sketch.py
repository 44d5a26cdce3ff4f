"""What an article is compared with others by: drawn once, and the same as if drawn after what editors decided."""

from __future__ import annotations

from generator import authority, infer
from generator.join import sketch
from generator.join.copies import shingles
from generator.join.people.meant import meant
from generator.join.stories.traits import lines
from generator.records import Decisions, PersonDecision, PlaceDecision, TopicDecision
from tests.articles import article
from tests.cases import cases

TEXT = (
    "The ferry Aurora left Oslo on Tuesday with 214 passengers, and Ingvild Storaker said in the Big Smoke that nobody "
    "was hurt when it ran aground off Kirkenes.",
    "Storaker will travel to London.",
)
FERRY = article("en", *TEXT, title="Ferry aground")
DECISIONS = [
    ("nothing", Decisions()),
    ("a person", Decisions(people=(PersonDecision("i-s", "Ingvild Storaker", (("", "Aurora"),)),))),
    ("a person who is none", Decisions(people=(PersonDecision("i-s", "Ingvild Storaker", deleted=True),))),
    ("another name of a place", Decisions(places=(PlaceDecision("london", "London", (("", "Big Smoke"),)),))),
    ("a place that is none", Decisions(places=(PlaceDecision("oslo", "Oslo", deleted=True),))),
    ("a topic", Decisions(topics=(TopicDecision("ferries", "Ferries", (("", "ferry"),)),))),
]


@cases("decisions", DECISIONS)
def test_what_was_drawn_before_editors_decided_is_what_would_be_drawn_after(decisions: Decisions) -> None:
    known, alone = authority.known(decisions), infer.findings(FERRY)
    found = infer.decided(alone, known, decisions)
    drawn = sketch.decided(sketch.sketch(alone), alone, found, known)
    assert drawn == sketch.Sketch(shingles(FERRY), lines(found), meant(found, known))


def test_a_place_that_editors_add_speaks_for_its_words() -> None:
    decisions = Decisions(places=(PlaceDecision("smoke", "Smoke", (("", "Big Smoke"),)),))
    alone = infer.findings(FERRY)
    found = infer.decided(alone, authority.known(decisions), decisions)
    before = sketch.sketch(alone)
    assert sketch.decided(before, alone, found, authority.known(decisions)).lines != before.lines
