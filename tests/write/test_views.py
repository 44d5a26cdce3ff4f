"""What a page shows of others, in its own language."""

from __future__ import annotations

import pytest

from generator.site import Addresses, ArticlePage, Quote
from generator.write.views import View
from tests.cases import cases


@pytest.mark.parametrize(
    ("lang", "shown"),
    [("en", "[Turkey](../places/turkey.md) · Atlantis"), ("nb", "[Tyrkia](../places/turkey.md) · Atlantis")],
)
def test_a_place_bears_its_name_in_the_language_of_the_page_or_that_of_its_own_page(lang: str, shown: str) -> None:
    view = View("articles/a.md", Addresses(places={"Turkey": "places/turkey.md"}), lang)
    assert view.places(["Turkey", "Atlantis"]) == shown


@cases(
    "sentence, shown",
    [
        ("a sentence", "Ada Lie won.", " **Ada Lie** won."),
        ("a tag, or a caption, that is only the name says nothing", "Ada Lie.", ""),
        ("an article that is listed without its sentence", "", ""),
    ],
)
def test_a_mention_quotes_what_is_said_of_somebody(sentence: str, shown: str) -> None:
    article = ArticlePage("articles/a.md", "Race", "en")
    said = View("people/x.md", Addresses()).mention((Quote(article, sentence, 0, 7 if sentence else 0),))
    assert said == f"[Race](../articles/a.md) *English*{shown}"
