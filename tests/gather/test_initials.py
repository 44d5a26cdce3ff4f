"""Drop capitals, which copied text has apart from their words."""

from __future__ import annotations

from generator.gather.draft import Line
from generator.gather.forms.initials import joined
from tests.cases import cases

REST = "steht schief, und das weiß auch die Besitzerin, die es nie verkauft hat."
CASES = [
    ("a letter and the rest of its word", [f"D as Haus {REST}"], [f"Das Haus {REST}"]),
    ("the letter on a line of its own", ["D", f"as Haus {REST}"], [f"Das Haus {REST}"]),
    ("after a quotation mark", [f"„D as Haus {REST}"], [f"„Das Haus {REST}"]),
    (
        "a rest that is a word, more rarely said",
        [f"T he keeper says that he had the lamp and the keys {REST}"],
        [f"The keeper says that he had the lamp and the keys {REST}"],
    ),
    (
        "a word of one letter",
        ["A house that nobody wants to live in stands at the end of our street."],
        ["A house that nobody wants to live in stands at the end of our street."],
    ),
    (
        "a word that the text has without the letter, too",
        ["A way out of the valley was what they wanted, and far away they saw the only way."],
        ["A way out of the valley was what they wanted, and far away they saw the only way."],
    ),
    (
        "a word that the text has nowhere else",
        ["T cells are what the body sends when everything else that it has tried has failed."],
        ["T cells are what the body sends when everything else that it has tried has failed."],
    ),
    ("no paragraph", ["D as Haus", "Das ist es."], ["D as Haus", "Das ist es."]),
]


@cases("texts, whole", CASES)
def test_joined(texts: list[str], whole: list[str]) -> None:
    assert [line.text for line in joined(tuple(map(Line, texts)))] == whole
