"""A topic of the editors' own: written by hand, with room for the generator's list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import sites

TOPIC = """---
title: Ferries
terms:
  en: [night ferry]
  nb: [nattferge]
---

# Ferries

Ships that carry people overnight. This is mine.

<!-- tidings:begin topic -->
<!-- tidings:end topic -->

And this too.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = sites.make(tmp_path)
    sites.put(site / "docs/topics/ferries.md", TOPIC)
    sites.build(site)
    return site


def test_it_works_for_all_articles_and_is_listed(site: Path) -> None:
    pages = sites.pages(site)
    articles = [path for path, text in pages.items() if path.startswith("articles/") and "- ferries" in text]
    assert len(articles) == 2
    assert "[Ferries](ferries.md)\u00a02" in pages["topics/index.md"]


def test_the_room_is_filled_and_every_word_round_it_stays(site: Path) -> None:
    page = sites.pages(site)["topics/ferries.md"]
    assert (
        "This is mine.\n" in page and page.endswith("And this too.\n") and page.startswith(TOPIC.split("# Ferries")[0])
    )
    assert page.count("../articles/") >= 2


def test_the_list_follows_and_a_second_build_writes_nothing(site: Path) -> None:
    assert sites.build(site).writes == ()
    (site / "seeds/nb/ferje.txt").unlink()
    sites.build(site)
    page = sites.pages(site)["topics/ferries.md"]
    assert "nattferg" not in page.split("tidings:begin")[1] and "This is mine." in page


def test_words_written_later_stay_too(site: Path) -> None:
    file = site / "docs/topics/ferries.md"
    file.write_text(file.read_text("utf-8").replace("This is mine.", "This is mine, and longer."), "utf-8")
    (site / "seeds/nb/ferje.txt").unlink()
    sites.build(site)
    assert "This is mine, and longer." in file.read_text("utf-8")


def test_a_page_without_room_is_never_rewritten(tmp_path: Path) -> None:
    site = sites.make(tmp_path)
    text = TOPIC.replace("<!-- tidings:begin topic -->\n<!-- tidings:end topic -->\n\n", "")
    sites.put(site / "docs/topics/ferries.md", text)
    sites.build(site)
    assert sites.pages(site)["topics/ferries.md"] == text


@pytest.mark.parametrize("own", (TOPIC, TOPIC[TOPIC.index("# Ferries") :]))
def test_the_page_is_all_its_writers_again_once_there_is_nothing_to_list(tmp_path: Path, own: str) -> None:
    site = sites.make(tmp_path, {"bakery.txt": sites.BAKERY})
    sites.put(site / "docs/topics/ferries.md", own)
    sites.build(site)
    (page,) = (site / "docs/articles").glob("village*.md")
    untagged = page.read_text("utf-8")
    for tagged in (untagged.replace("topics:\n", "topics:\n  - ferries\n"), untagged):
        page.write_text(tagged, "utf-8")
        sites.build(site)
        assert (page.name in sites.pages(site)["topics/ferries.md"]) is (tagged != untagged)
    assert sites.pages(site)["topics/ferries.md"] == own and sites.build(site).writes == ()


STORY = "stories/night-ferry-sails-again-between-bergen-and-gothenburg.md"


@pytest.mark.parametrize("own", ("---\ntitle: My own\n---\n\n# My own\n\n", "# My own\n\n"))
@pytest.mark.parametrize("path, room", (("topics/awards.md", "topic"), (STORY, "story")))
def test_a_page_that_the_generator_would_make_too_is_its_writers_in_every_build(
    tmp_path: Path, path: str, room: str, own: str
) -> None:
    site = sites.make(tmp_path)
    text = f"{own}<!-- tidings:begin {room} -->\n<!-- tidings:end {room} -->\n"
    sites.put(site / "docs" / path, text)
    sites.build(site)
    page = sites.pages(site)[path]
    assert page.startswith(own) and "articles/" in page and sites.build(site).writes == ()
