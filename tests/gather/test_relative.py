"""Dates counted back from the day a page was read."""

from __future__ import annotations

import pytest

from generator.gather.line.relative import find
from tests.articles import one

READ = "2024-03-01"
FOUND = [
    ("en", "2 hours ago", "2024-03-01~"),
    ("en", "Published 3 days ago by the newsroom", "2024-02-27~"),
    ("en", "2 weeks ago", "2024-02-16~"),
    ("en", "1 month ago", "2024-02~"),
    ("en", "2 years ago", "2022~"),
    ("nb", "Publisert for 2 dager siden", "2024-02-28~"),
    ("nb", "I går kl. 12.30", "2024-02-29~"),
    ("nn", "4 timar sidan", "2024-03-01~"),
    ("sv", "5 dagar sedan", "2024-02-25~"),
    ("da", "for 2 dage siden", "2024-02-28~"),
    ("de", "vor 3 Stunden", "2024-03-01~"),
    ("de", "vorgestern, 10:15 Uhr", "2024-02-28~"),
    ("fr", "il y a 2 jours", "2024-02-28~"),
    ("es", "hace 2 días", "2024-02-28~"),
    ("pt", "há 2 dias", "2024-02-28~"),
    ("it", "2 giorni fa", "2024-02-28~"),
    ("nl", "2 dagen geleden", "2024-02-28~"),
    ("fi", "2 päivää sitten", "2024-02-28~"),
    ("pl", "2 dni temu", "2024-02-28~"),
    ("ru", "3 дня назад", "2024-02-27~"),
    ("ja", "3日前", "2024-02-27~"),
    ("zh", "3天前", "2024-02-27~"),
    ("ko", "2일 전", "2024-02-28~"),
]
NONE = ["ages ago", "5 min read", "in 3 days", "the 3 days", "12.03"]


@pytest.mark.parametrize(("lang", "text", "date"), FOUND)
def test_a_hint_is_counted_from_the_day_of_reading(lang: str, text: str, date: str) -> None:
    assert find(text, lang, READ) == date


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_hint(text: str) -> None:
    assert find(text, "en", READ) is None


def test_a_day_of_reading_that_is_none_gives_nothing() -> None:
    assert find("2 days ago", "en", "2024") is None
    assert find("999 years ago", "en", "0700-01-01") is None


PAGE = """Bridge closed after cracks are found
2 days ago
The old bridge over the river was closed on Monday after engineers found cracks in two of its pillars.
The council said that repairs would take at least three months and cost about four million pounds.
Drivers are asked to use the northern bridge, where the police expect long queues in the mornings.
"""


@pytest.mark.parametrize(
    ("top", "date"), [("", None), ("Retrieved: 2024-03-01\n\n", "2024-02-28~"), ("Retrieved: x\n\n", None)]
)
def test_a_hint_counts_only_where_the_seed_says_when_it_was_read(top: str, date: str | None) -> None:
    article = one("a.txt", top + PAGE)
    assert (article.date and article.date.value) == date
    assert article.date is None or article.date.inferred
