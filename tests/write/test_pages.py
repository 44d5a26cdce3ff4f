"""The page of an article, as a reader sees it."""

from __future__ import annotations

import pytest

from generator.language.lexicon import languages
from generator.site import ArticlePage
from generator.write.pages import article_facts
from tests.publish.shown import shown


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("date", ["2025-10-14", "2025-10~", ""])
def test_what_stands_below_a_headline_begins_no_list(lang: str, date: str) -> None:
    page = ArticlePage("articles/a.md", "A", lang, date, source="1. Allgemeine")
    found = shown(" · ".join(article_facts(page)))
    assert "ol" not in found.tags and "1. Allgemeine" in found.text
