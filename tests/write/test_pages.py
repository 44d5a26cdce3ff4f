"""The page of an article, as a reader sees it."""

from __future__ import annotations

import pytest

from generator.language.lexicon import languages
from generator.site import Addresses, ArticlePage, PlacePage, Site, StoryPage, TopicPage
from generator.write.edition import Edition
from generator.write.pages import article_facts, place, story, summary, topic
from tests.cases import cases
from tests.publish.shown import shown


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("date", ["2025-10-14", "2025-10~", ""])
def test_what_stands_below_a_headline_begins_no_list(lang: str, date: str) -> None:
    page = ArticlePage("articles/a.md", "A", lang, date, source="1. Allgemeine")
    found = shown(" · ".join(article_facts(page)))
    assert "ol" not in found.tags and "1. Allgemeine" in found.text


def test_an_article_without_a_date_says_so_in_its_own_language() -> None:
    assert article_facts(ArticlePage("articles/a.md", "A", "nb"))[0] == "Uten dato"
    assert article_facts(ArticlePage("articles/a.md", "A", "nb", "2024"))[0] == "2024"


@cases(
    "dates, expected",
    [
        ("all dated", ["2024-05-01", "2024-05~"], ["2 articles", "1 May 2024", "English"]),
        ("some not", ["2024-05-01", "", ""], ["3 articles", "1 May 2024", "2 undated", "English"]),
        ("none", ["", ""], ["2 articles", "undated", "English"]),
    ],
)
def test_what_stands_above_a_list_says_how_much_of_it_has_no_date(dates: list[str], expected: list[str]) -> None:
    assert summary([ArticlePage(f"articles/{n}.md", "A", "en", date) for n, date in enumerate(dates)]) == expected


HERE = ArticlePage("articles/a.md", "Ferry aground", "en", "2024-05-01", "It lies off Moss.", story="ferry")
THERE = ArticlePage("articles/b.md", "Ferja grunnstøytte", "nn", "2024-05-01", "Ho ligg ved Moss.", story="ferry")


def test_a_country_tells_how_much_there_is_of_each_place_in_it() -> None:
    norway = PlacePage("places/norway.md", "Norway", within=("Bergen", "Moss"), articles=(HERE,))
    places = (PlacePage("places/moss.md", "Moss", articles=(HERE, THERE)), norway)
    site = Site(places=places, addresses=Addresses(places={page.name: page.path for page in places}))
    page = place(Edition(site, "Site", limit=300), norway)[norway.path]
    assert "## Places here\n\nBergen · [Moss](moss.md)\u00a02\n" in page
    assert 'description: "Norway · 1 article · 1 May 2024 · English"' in page


def test_a_topic_tells_how_much_there_is_below_each_narrower_one() -> None:
    wide = TopicPage("topics/transport.md", "transport", "Transport", narrower=("shipping",), below=2)
    narrow = TopicPage("topics/shipping.md", "shipping", "Shipping", articles=(HERE,), below=2)
    addresses = Addresses(topics={"shipping": narrow.path, "transport": wide.path})
    page = topic(Edition(Site(topics=(narrow, wide), addresses=addresses), "Site", limit=300), wide)[wide.path]
    assert "## Narrower topics\n\n[Shipping](shipping.md)\u00a02\n" in page


def test_a_story_is_described_by_the_article_that_names_it() -> None:
    told = StoryPage("stories/ferry.md", "ferry", "", "en", THERE.title, (HERE, THERE))
    page = story(Edition(Site(articles=(HERE, THERE), stories=(told,)), "Site", limit=300), told)[told.path]
    assert "description: Ho ligg ved Moss.\n" in page
