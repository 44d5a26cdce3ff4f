"""Days of the year, numbers and codes as a text writes them."""

from __future__ import annotations

from generator.join.stories.figures import figures


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


def test_an_amount_with_which_a_line_begins_is_no_time() -> None:
    assert [trait for _, trait, _ in figures("17.30 million people voted.", "en")] == ["number:17300000"]
