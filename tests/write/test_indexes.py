"""The indexes: what they list, and in which order."""

from __future__ import annotations

import re

from generator.site import ArticlePage, PersonPage, Site
from generator.write.edition import Edition
from generator.write.indexes import indexes


def test_what_is_new_is_told_by_the_dates_that_articles_state() -> None:
    dates = {"stated": "2025-10-20", "about": "2025-10~", "older": "2025-09-30"}
    articles = [ArticlePage(f"articles/{name}.md", name, "en", date=date) for name, date in dates.items()]
    page = indexes(Edition(Site(articles=tuple(articles)), "Site", limit=300))["index.md"]
    assert re.findall(r"articles/(\w+)\.md", page) == ["stated", "about", "older"]


def test_names_stand_by_surname_whatever_their_accents_and_case() -> None:
    names = ["Zoe Abel", "LAUREN ALAINA", "Ann Åberg", "Bo Olsen", "Ada Øst", "Yan Zorn"]
    people = [PersonPage(f"people/{number}.md", name) for number, name in enumerate(reversed(names))]
    page = indexes(Edition(Site(people=tuple(people)), "Site", limit=300))["people/index.md"]
    assert re.findall(r"^- (.*) 0$", page, re.M) == [
        "Zoe Abel", "Ann Åberg", "LAUREN ALAINA", "Bo Olsen", "Yan Zorn", "Ada Øst",
    ]  # fmt: skip
