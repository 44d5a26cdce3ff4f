"""Why a page says what it says: what was read of its seed, and what an editor decided."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator import explain
from tests import sites
from tests.cases import cases

Told = Callable[[str], list[str]]

BAKERY = "articles/village-bakery-wins-prize-for-its-rye-bread.md"
FERRY = "articles/night-ferry-sails-again-between-bergen-and-gothenburg.md"
FERJE = "articles/nattfergen-er-tilbake-vi-har-ventet-i-seks-ar.md"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Explains a page of a site on which an editor named a baker, merged the ministers, and moved an article."""
    dated = sites.FERRY.replace("By Mary Ashdown", "16 May 2024\n\nBy Mary Ashdown")
    root = sites.make(
        tmp_path_factory.mktemp("site"), {**sites.SEEDS, "en/ferry.txt": dated, "same.txt": sites.BAKERY, "no.txt": ""}
    )
    sites.build(root)
    bakery, lindeqvist = root / "docs" / BAKERY, root / "docs/people/karin-lindeqvist.md"
    sites.put(bakery, bakery.read_text("utf-8").replace("people:\n", "people:\n  - Ada Berg\n"))
    sites.put(lindeqvist, lindeqvist.read_text("utf-8").replace("title:", "merged_into: ingrid-holmdal\ntitle:"))
    (root / "docs" / FERJE).rename(root / "docs/articles/ferje.md")
    planned = sites.build(root)
    return lambda name: explain.page(root, planned, name)


EXPLAINED = [
    ("an article", BAKERY, "  title: Village bakery wins prize for its rye bread, by headline “Village bakery"),
    ("the same by its seed", "bakery.txt", "  person: Thomas Oakhurst, by "),
    ("a seed that cannot be read", "no.txt", "seeds/no.txt: there is no text in it. Paste"),
    ("the same by its seed's path", "seeds/bakery.txt", "  topic: awards, score "),
    ("the same by the seed of a copy", "same.txt", f"{BAKERY}, from seeds/bakery.txt"),
    ("what an editor decided", BAKERY, "  people: Ada Berg, Thomas Oakhurst, by hand"),
    ("an article at the address where it stood first", FERJE, "articles/ferje.md, from seeds/nb/ferje.txt"),
    (
        "a date that the story gives",
        FERJE,
        "  date: 2024-05~ (inferred), by dates of the same story “en/ferry.txt 2024-0",
    ),
    ("a person", "people/ingrid-holmdal", f"  {FERRY}: named as Ingrid Holmdal in en/ferry.txt"),
    ("a person whom an editor named", "people/ada-berg.md", f"  {BAKERY}: listed at the top of the article"),
    (
        "a person whom an editor merged",
        "people/karin-lindeqvist",
        "people/karin-lindeqvist.md: Karin Lindeqvist is Ingr",
    ),
    ("a topic", "topics/awards", f"  {BAKERY}: awards, score "),
    ("a place", "docs/places/bergen.md", f"  {FERRY}: Bergen, by city: “BERGEN” line 7, “Bergen” line 7"),
    (
        "a story",
        "stories/night-ferry-sails-again-between-bergen-and-gothenburg",
        "  together by numbers in common: 412",
    ),
]


@cases("name, line", EXPLAINED)
def test_a_page_is_explained(name: str, line: str, told: Told) -> None:
    assert [found for found in told(name) if found.startswith(line)] != [], told(name)
