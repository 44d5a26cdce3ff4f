"""The indexes: what they list, and in which order."""

from __future__ import annotations

import re

from generator.site import Addresses, ArticlePage, PersonPage, Site, StoryPage
from generator.write.digest import ARTICLES, digest
from generator.write.edition import Edition
from generator.write.indexes import NAMES, indexes


def test_what_is_new_is_told_by_the_dates_that_articles_state() -> None:
    dates = {"stated": "2025-10-20", "about": "2025-10~", "older": "2025-09-30"}
    articles = [ArticlePage(f"articles/{name}.md", name, "en", date=date) for name, date in dates.items()]
    page = digest(Edition(Site(articles=tuple(articles)), "Site", limit=300))["index.md"]
    assert re.findall(r"articles/(\w+)\.md", page) == ["stated", "about", "older"]


def test_the_home_page_tells_a_story_once_with_the_words_of_the_article_that_names_it() -> None:
    told = [
        ArticlePage("articles/a.md", "Ferry aground", "en", description="It lies off Moss.", story="ferry"),
        ArticlePage("articles/b.md", "Ferja grunnstøytte", "nn", description="Ho ligg ved Moss.", story="ferry"),
    ]
    loose = [ArticlePage(f"articles/{n}.md", "Snow in May", "en") for n in range(10, 10 + ARTICLES)]
    story = StoryPage("stories/ferry.md", "ferry", "", "en", "Ferry aground", tuple(told))
    at = Addresses(stories={"ferry": story.path})
    site = Site(articles=(*told, *loose), stories=(story,), addresses=at)
    page = digest(Edition(site, "Site", limit=300))["index.md"]
    assert re.findall(r"(?:stories|articles)/(\w+)\.md\) \*(.*)$", page, re.M) == [
        ("ferry", "2 articles · English, Norwegian Nynorsk* It lies off Moss."),
        *((f"{n}", "English*") for n in range(10, 10 + ARTICLES)),
    ]


def test_articles_of_a_story_but_for_the_one_it_is_told_by_stand_on_the_home_page_where_there_are_few_others() -> None:
    told = tuple(ArticlePage(f"articles/{name}.md", name, "en", story="ferry") for name in "abc")
    story = StoryPage("stories/ferry.md", "ferry", "", "en", "b", told)
    page = digest(Edition(Site(articles=told, stories=(story,)), "Site", limit=300))["index.md"]
    assert re.findall(r"articles/(\w+)\.md", page) == ["a", "c"]


def test_each_language_has_a_list_of_its_articles_to_which_the_home_page_leads() -> None:
    langs = [("a", "nb", "2024-05-01"), ("b", "zh-Hans", "2024-05-02"), ("c", "nb", "2024-05-03"), ("d", "nb", "")]
    articles = tuple(ArticlePage(f"articles/{name}.md", name, lang, date=date) for name, lang, date in langs)
    pages = digest(Edition(Site(articles=articles), "Site", limit=2))
    assert (
        "[Norwegian Bokmål](timeline/nb.md)\u00a03 · [Chinese (Simplified)](timeline/zh-hans.md)" in pages["index.md"]
    )
    lists = ["timeline/nb.md", "timeline/nb-2.md", "timeline/zh-hans.md"]
    assert [re.findall(r"articles/(\w)\.md", pages[path]) for path in lists] == [["c", "a"], ["d"], ["b"]]
    assert pages["timeline/nb-2.md"].splitlines()[5] == "# Timeline: Norwegian Bokmål, part 2"


def test_an_article_in_the_list_of_its_language_tells_its_date_even_if_nobody_knows_it() -> None:
    articles = (ArticlePage("articles/a.md", "A", "nb", source="Avisa"), ArticlePage("articles/b.md", "B", "en"))
    pages = digest(Edition(Site(articles=articles), "Site", limit=300))
    assert '[<span lang="nb">A</span>](../articles/a.md) *Undated · Avisa*\n' in pages["timeline/nb.md"]


def test_an_index_of_few_names_each_once() -> None:
    for number, found in ((NAMES, False), (NAMES + 1, True)):
        people = tuple(PersonPage(f"people/{n}.md", f"Ada{n} Lie{n}") for n in range(number))
        page = indexes(Edition(Site(people=people), "Site", limit=300))["people/index.md"]
        assert ("## Most named" in page) == found


def test_a_site_of_one_language_needs_no_list_of_it() -> None:
    articles = tuple(ArticlePage(f"articles/{name}.md", name, "nb") for name in "ab")
    pages = digest(Edition(Site(articles=articles), "Site", limit=300))
    assert list(pages) == ["index.md"] and "\nNorwegian Bokmål\u00a02\n" in pages["index.md"]


def test_names_stand_by_surname_whatever_their_accents_and_case() -> None:
    names = ["Zoe Abel", "LAUREN ALAINA", "Ann Åberg (Bergen)", "Bo Olsen", "Ada Øst", "Yan Zorn"]
    people = [PersonPage(f"people/{number}.md", name) for number, name in enumerate(reversed(names))]
    page = indexes(Edition(Site(people=tuple(people)), "Site", limit=300))["people/index.md"]
    assert re.findall(r"^- (.*)\xa00$", page, re.M) == [
        "Zoe Abel", "Ann Åberg (Bergen)", "LAUREN ALAINA", "Bo Olsen", "Yan Zorn", "Ada Øst",
    ]  # fmt: skip


def test_the_family_name_may_be_the_first() -> None:
    forms = (("hu", "Botka László", 2), ("hu", "Ada Lie", 1))
    names = ["Xi Jinping", "Kim Jong-un", "Kim Berg", "Botka László", "Ada Lie", "Yun Sun"]
    people = [PersonPage(f"people/{number}.md", name, forms) for number, name in enumerate(names)]
    page = indexes(Edition(Site(people=tuple(people)), "Site", limit=300))["people/index.md"]
    assert re.findall(r"^## (.)$", page, re.M) == ["B", "K", "L", "S", "X"]
    assert re.findall(r"^- (.*)\xa00$", page, re.M) == [
        "Kim Berg", "Botka László", "Kim Jong-un", "Ada Lie", "Yun Sun", "Xi Jinping",
    ]  # fmt: skip


DATES = ["2024-03-02", "2024~", "", "2024-03", "2023-12-31", "2024", "2024-04-01", "2024-03-30~", "2023/2024"]


def _timeline(limit: int) -> dict[str, str]:
    articles = tuple(ArticlePage(f"articles/{n}.md", date or "none", "en", date) for n, date in enumerate(DATES))
    return indexes(Edition(Site(articles=articles), "Site", limit))


def test_the_timeline_tells_what_happened_in_a_month() -> None:
    told = re.findall(r"^## (.*)|^- \[([^\]]*)", _timeline(300)["timeline.md"], re.M)
    assert [month or f"  {title}" for month, title in told] == [
        "April 2024", "  2024-04-01",
        "March 2024", "  2024-03-30~", "  2024-03-02", "  2024-03",
        "2024", "  2024~", "  2024",
        "December 2023", "  2023-12-31",
        "2023", "  2023/2024",
        "Undated", "  none",
    ]  # fmt: skip


def test_a_long_timeline_begins_with_the_newest_and_has_a_page_for_each_month() -> None:
    pages = _timeline(limit=4)
    assert [path for path in pages if path.startswith("timeline/")] == [
        f"timeline/{month}.md" for month in ("april-2024", "march-2024", "2024", "december-2023", "2023", "undated")
    ]
    headings = re.findall(r"^## (.*)|^- \[([^\]]*)\]\(timeline/", pages["timeline.md"], re.M)
    assert headings[:3] == [("Newest", ""), ("All by month", ""), ("", "April 2024")]
    assert (
        "[Timeline](../timeline.md) · [April 2024](april-2024.md) · [2024](2024.md)" in pages["timeline/march-2024.md"]
    )
    assert "[Timeline](../timeline.md) · [March 2024](march-2024.md)\n" in pages["timeline/april-2024.md"]
