"""Boxes of facts and summaries inside a text, and where they end."""

from __future__ import annotations

from generator.gather.body.boxes import without_boxes
from generator.gather.draft import Line
from tests.cases import cases

ABOVE = ["Broen ved Sandnes ble stengt mandag, sier Kari Lunde i kommunen, for to pilarer har fått sprekker."] * 2
CASES = [
    ("up to its button", ["Fakta", "Broen er fra 1961.", "Den er 120 meter lang.", "Skjul faktaboks"], ["Så ble det."]),
    ("up to its source", ["FAKTA OM BROEN", "Bygget i 1961", "120 meter lang", "Kilde: Kommunen"], []),
    ("a summary", ["Kortversjonen", "Broen er stengt", "To pilarer har sprekker", "Vis mer"], ["Så ble det."]),
    ("up to where somebody speaks", ["Fakta", "Broen er fra 1961.", "Den er lang."], ["– Vi må vente, sier han."]),
    ("up to the article's own people", ["Fakta", "Broen er fra 1961.", "Den er lang."], ["Nå må Lunde vente."]),
    (
        "up to a paragraph beside which the facts are short",
        ["Fakta", "Broen er fra 1961.", "Den er 120 meter lang."],
        ["Naboer på begge sider krever at noen utenfra gransker saken, og at veien legges om til sommeren."],
    ),
    (
        "with facts that are long",
        [
            "Fakta",
            "Broen er fra 1961, og var da den lengste i fylket.",
            "Den kostet ni millioner kroner, og bommen stod til 1979.",
        ],
        [],
    ),
    ("no box", [], ["Fakta er at broen er stengt, og at ingen vet når den åpner igjen, sier ordføreren i byen."]),
]


@cases("box, below", CASES)
def test_a_box_is_no_part_of_the_body(box: list[str], below: list[str]) -> None:
    lines = [Line(text) for text in [*ABOVE, *box, *below]]
    kept = without_boxes(lines, [True] * len(lines), "nb")
    gone = [line.text for line, yes in zip(lines, kept, strict=True) if not yes]
    assert gone == (box[:-1] if box and box[-1] in ("Skjul faktaboks", "Kilde: Kommunen", "Vis mer") else box)
