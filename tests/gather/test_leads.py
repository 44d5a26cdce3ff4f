"""Which lines above the text are its lead, and which are the page's."""

from __future__ import annotations

from generator.gather.body import leads
from generator.gather.draft import Line
from tests.articles import one
from tests.cases import cases

PROSE = "The bridge over the river stays closed until the engineers have looked at every cable."


ABOVE = [
    ("a section's name goes", "Politics", False),
    ("a button goes", "Listen to the article", False),
    ("a date goes", "October 14, 2024 at 2:32 p.m.", False),
    ("a lead stays", "Nobody was hurt when the bridge was closed in a hurry", True),
    ("a short sentence stays", "Nobody was hurt.", True),
]


@cases("line, stays", ABOVE)
def test_what_stands_above_the_first_paragraph(line: str, stays: bool) -> None:
    assert leads.from_the_lead_on([Line(line), Line(PROSE)], [True, True], None, "en") == [stays, True]


def test_a_text_of_short_lines_alone_is_left_as_it_is() -> None:
    assert leads.from_the_lead_on([Line("one"), Line("two")], [True, True], None, "en") == [True, True]


BELOW = [
    ("above a byline", "Ordern är värd 180 miljoner kronor", "Av Malin Hedqvist", True),
    ("above the text", "Ordern är värd 180 miljoner kronor", "", True),
    ("a site's name", "Bohusposten Näringsliv", "Av Malin Hedqvist", False),
    ("a caption with its agency", "Varvet i Lysekil på måndagen TT", "Av Malin Hedqvist", False),
    ("a button", "Dela artikeln med dina vänner", "Av Malin Hedqvist", False),
]


@cases("line, below, stays", BELOW)
def test_what_stands_below_the_headline_without_a_stop(line: str, below: str, stays: bool) -> None:
    body = [
        "Varvet i Lysekil har fått sin största beställning någonsin. Tre färjor ska levereras till ett norskt rederi.",
        "– Det här tryggar jobben i minst tre år, säger vd Roland Ekberg.",
        "Färjorna blir 64 meter långa och tar vardera 50 bilar. Batterierna kommer från en fabrik i Mo i Rana.",
    ]
    page = ["Näringsliv", "Västkustvarvet bygger tre elfärjor åt Norge", line, *filter(None, [below]), *body]
    found = one("a.txt", "\n".join([*page, "Dela", "Läs också"]))
    assert [paragraph.text for paragraph in found.paragraphs] == [line, *body][not stays :]
