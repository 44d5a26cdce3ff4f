"""The record of an article's page, from front matter as it stands."""

from __future__ import annotations

from generator.write.draft import article_page


def test_names_are_tidy_and_paths_of_seeds_keep_every_character() -> None:
    front = {"people": ["  Ada\u00a0 Berg ", "A\u030asa"], "copies": ["two  spaces.txt", "A\u030asa.txt", "Åsa.txt"]}
    page = article_page("articles/a.md", front)
    assert page.people == ("Ada Berg", "Åsa")
    assert page.copies == ("two  spaces.txt", "A\u030asa.txt", "Åsa.txt")
