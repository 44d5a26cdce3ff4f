"""Days of the year, numbers and codes as a text writes them."""

from __future__ import annotations

from generator.join.stories.figures import figures
from tests.cases import cases


def test_the_number_of_a_day_says_nothing_more() -> None:
    assert [trait for _, trait, _ in figures("Up to 20 may be dead since 10 May.", "en")] == ["number:20", "day:5-10"]


def test_the_number_of_a_code_is_no_number() -> None:
    assert [trait for _, trait, _ in figures("An F-16 and an A320 with 320 people.", "en")] == [
        "name:f16",
        "name:a320",
        "number:320",
    ]


def test_a_number_is_one_in_the_digits_of_any_script() -> None:
    told = (
        ("ar", "بلغت القوة ٦٫٨ وعدد القتلى ٢١٢٢."),
        ("hi", "तीव्रता ६.८ और २१२२ मौतें।"),
        ("ja", "６．８、２１２２人が死亡した。"),
        ("en", "At 6.8 it killed 2122."),
    )
    found = [[trait for _, trait, _ in figures(text, lang)] for lang, text in told]
    assert found == [["number:6.8", "number:2122"]] * 4


def test_the_time_with_which_a_line_begins_is_no_number() -> None:
    """A live blog would be near whatever happened at 17.42, or has 42 in it."""
    blog = "17.42: 24 calls, the last at 19.30\nkl. 16:55 Shut until 2025\n8h05: 15 hurt\n12.50 % of 38"
    told = [trait for _, trait, _ in figures(blog, "nb")]
    assert told == [f"number:{number}" for number in ("24", "19.30", "2025", "15", "12.50", "38")]


@cases(
    "text, expected",
    [
        ("a price", "Neue Preise\n12.50 Euro kostet nun der Eintritt.", ["12.50"]),
        ("a distance", "14.30 kilometri separano i 25 paesi.", ["14.30", "25"]),
        ("a live blog", "17.42 Die Polizei sperrt die Brücke.\n16.55 Uhr Erste Berichte", []),
        ("a live blog whose times differ", "17.42 Politiet kommer.\nkl. 16.55 Det smeller", []),
        ("one time before a dash", "17.42 – Die Polizei sperrt 12 Straßen", ["12"]),
    ],
)
def test_a_line_alone_that_begins_like_a_time_and_goes_on_with_a_word_gives_a_number(
    text: str, expected: list[str]
) -> None:
    assert [trait for _, trait, _ in figures(text, "de")] == [f"number:{number}" for number in expected]


def test_an_amount_with_which_a_line_begins_is_no_time() -> None:
    assert [trait for _, trait, _ in figures("17.30 million people voted.", "en")] == ["number:17300000"]
