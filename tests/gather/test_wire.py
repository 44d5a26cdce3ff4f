"""Copy of news agencies: codes go, the dateline's day counts, and what agencies and press offices write below goes."""

from __future__ import annotations

import pytest

from generator.gather.body import wire
from generator.gather.draft import Line
from tests.articles import one

CODES = [
    "bsh0231 4 pl 214 dpa 0412",
    "FRS0417 4 IS 0198 FRA /AFP-DM42",
    "141042 Okt 25",
    "1011302",
    "Verkehr/Brücken/Schleswig-Holstein/",
    "harbour-bridge-closed",
    "ab/cde/fg",
    "(©NTB)",
]
NO_CODES = [
    "Covid-19",
    "COP30 ends",
    "10000 men at work",
    "Car 12000 kr",
    "Rhein-Main-Gebiet",
    "Saint-Jean-de-Luz",
    "Harbour bridge closed",
    "2 ts salt",
    "Saint-Denis",
    "2025",
    "14:05",
    "31–27",
    "Goals: Lee 9/3, Ek 7.",
]

DAYS = [
    ("en", "QUITO, Ecuador, Oct 15, 2025 (AP) — Ash lay on the roofs of the city.", "2025-10-15"),
    ("it", "(ANSA) - MATERA, 14 OTT 2025 - Un muro è crollato nella notte a Matera.", "2025-10-14"),
    ("en", "On Monday, March 2, 1987, the ferry capsized outside the harbour it had just left.", ""),
    ("en", "The bridge was opened on 2 July 1923 and has been closed twice since then.", ""),
    ("es", "Madrid, 12 feb (EFE).- El puente seguirá cerrado hasta la primavera.", ""),
]

PRESS = """Harbour Energy to build a battery at the old pier

The battery will stand where coal was loaded until 1984, and is to be ready by the end of 2027, the company says.

"The pier fed the city for a century, and it can do so again," said its director, Ann Lee.

ENDS

Notes to editors
1. Pictures of the pier can be had on request.
"""

QUAYS = [
    "The ferry between the two islands burnt at its quay on Monday, while forty passengers waited to go on board.",
    "Quay 2 was coal once, and gives the city its power now, as the harbour master told the council in the spring.",
    "The islanders, some nine hundred people, say that they will take the matter to court, and gather money for that.",
    "A study found that a bridge would cost ten times as much, so that nobody has asked for one in all these years.",
]


@pytest.mark.parametrize("text", CODES)
def test_a_code(text: str) -> None:
    assert wire.is_code(text)


@pytest.mark.parametrize("text", NO_CODES)
def test_no_code(text: str) -> None:
    assert not wire.is_code(text)


@pytest.mark.parametrize(("lang", "text", "day"), DAYS)
def test_the_day_that_the_opening_gives(lang: str, text: str, day: str) -> None:
    found = wire.told_day([Line(text, 1)], [True], lang)
    assert (found.value if found else "") == day


def test_nothing_below_the_end_is_the_articles() -> None:
    article = one("a.txt", PRESS)
    assert article.title.value == "Harbour Energy to build a battery at the old pier"
    assert [paragraph.line for paragraph in article.paragraphs] == [3, 5]


def test_a_press_contact_is_no_author() -> None:
    article = one("a.txt", PRESS.replace("ENDS", "Media contact\nBo Ek\nbo.ek@harbour.example"))
    assert (article.authors, [paragraph.line for paragraph in article.paragraphs]) == ((), [3, 5])


@pytest.mark.parametrize("marks", [["For more information"], ["###", "###"]])
def test_a_text_that_goes_on_does_not_end(marks: list[str]) -> None:
    text = "\n\n".join(["A battery on the old pier", *QUAYS[:2], marks[0], QUAYS[2], *marks[1:], QUAYS[3]])
    assert [paragraph.text for paragraph in one("a.txt", text).paragraphs if len(paragraph.text) > 40] == QUAYS


@pytest.mark.parametrize("below", ["By Ann Lee, Harbour Gazette", "14 October 2025, 10:12"])
def test_a_headline_in_capitals_above_its_byline_is_no_overline(below: str) -> None:
    text = "\n\n".join([f"FERRY BURNS AT ITS QUAY\n{below}", *QUAYS])
    assert one("a.txt", text).title.value == "FERRY BURNS AT ITS QUAY"


def test_a_link_to_somebody_of_whom_the_text_tells_is_no_signature() -> None:
    letter = "\n\n".join([*QUAYS, "The master of the ferry, Ann Lee, would not speak with us about it on Tuesday."])
    assert [author.value for author in one("a.txt", f"{letter}\n\nJens Ek\n").authors] == ["Jens Ek"]
    assert one("a.txt", f"{letter}\n\nAnn Lee\n").authors == ()


def test_a_signature_may_be_of_somebody_whom_the_text_calls_its_reporter() -> None:
    letter = "\n\n".join([*QUAYS, "Our reporter Ann Lee was on board, and has spoken with those who had to leave her."])
    assert [author.value for author in one("a.txt", f"{letter}\n\nAnn Lee\n").authors] == ["Ann Lee"]


def test_a_letter_may_have_several_signatures_below_a_short_last_sentence() -> None:
    letter = "\n\n".join([*QUAYS, "We shall miss her.", "Jens Ek\nAnn Lee"])
    article = one("a.txt", letter)
    assert [author.value for author in article.authors] == ["Jens Ek", "Ann Lee"]
    assert article.paragraphs[-1].text == "We shall miss her."
