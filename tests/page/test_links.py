"""Relative links between pages."""

from __future__ import annotations

import pytest

from generator.page.links import address, target


def test_addresses_are_relative_and_percent_encoded() -> None:
    assert address("people/ann.md", "articles/a.md") == "../people/ann.md"
    assert address("sources/a b#1.txt", "index.md") == "sources/a%20b%231.txt"
    assert address("people/index.md", "people/by-letter/a.md") == "../index.md"


@pytest.mark.parametrize(
    ("link", "folder", "expected"),
    [
        ("../people/ann.md", "articles", "people/ann.md"),
        ("sources/a%20b%231.txt", "", "sources/a b#1.txt"),
        ("ann.md?x=1#top", "people", "people/ann.md"),
    ],
)
def test_a_link_leads_to_a_path(link: str, folder: str, expected: str) -> None:
    assert target(link, folder) == expected
