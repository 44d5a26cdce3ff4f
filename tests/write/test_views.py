"""What a page shows of others, in its own language."""

from __future__ import annotations

import pytest

from generator.site import Addresses
from generator.write.views import View


@pytest.mark.parametrize(
    ("lang", "shown"),
    [("en", "[Turkey](../places/turkey.md) · Atlantis"), ("nb", "[Tyrkia](../places/turkey.md) · Atlantis")],
)
def test_a_place_bears_its_name_in_the_language_of_the_page_or_that_of_its_own_page(lang: str, shown: str) -> None:
    view = View("articles/a.md", Addresses(places={"Turkey": "places/turkey.md"}), lang)
    assert view.places(["Turkey", "Atlantis"]) == shown
