"""Long lists in pieces, and whole pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.site import Site
from generator.write.edition import Edition
from generator.write.shelves import FIRST_ROWS, Order, initial, listing, shelves

BY_YEAR: Order[str] = Order(lambda row: row[:4], lambda view: str)


@given(st.lists(st.integers(0, 5)), st.integers(1, 7))
def test_law_shelves_keep_every_row_in_order_and_none_is_longer_than_the_limit(rows: list[int], limit: int) -> None:
    rows = sorted(rows)
    found = shelves(rows, str, limit)
    assert [row for shelf in found for row in shelf.rows] == rows
    assert all(0 < len(shelf.rows) <= limit for shelf in found)
    assert len({shelf.name for shelf in found}) == len(found)


@given(st.lists(st.text(min_size=1, max_size=3), min_size=1))
def test_law_every_letter_has_a_page_of_its_own(names: list[str]) -> None:
    found = shelves(sorted(names, key=initial), initial, 300)
    assert len({shelf.name for shelf in found}) == len({initial(name) for name in names})


def test_letters_that_look_alike_stand_on_different_pages() -> None:
    found = shelves(["Olsen", "Øvrebø", "Олейник", "#"], initial, 300)
    assert [shelf.name for shelf in found] == ["o", "o-00d8", "o-041e", "other"]


def test_a_list_that_fits_stands_on_its_page() -> None:
    edition = Edition(Site(), "Site", limit=3)
    found, pieces = listing(edition, edition.view("people/x.md"), "X", ["2024 a", "2023 b"], BY_YEAR)
    assert [(shelf.title, shelf.rows) for shelf in found.here] == [("2024", ("2024 a",)), ("2023", ("2023 b",))]
    assert pieces == {}


def test_a_list_that_is_too_long_stands_on_pages_of_its_own_one_folder_deeper() -> None:
    edition = Edition(Site(), "Site", limit=FIRST_ROWS)
    rows = [*(f"2024 {n}" for n in range(FIRST_ROWS + 1)), "2023 e"]
    found, pieces = listing(edition, edition.view("people/x.md"), "X", rows, BY_YEAR)
    assert [shelf.rows for shelf in found.here] == [tuple(rows[:FIRST_ROWS])]
    assert sorted(pieces) == ["people/x/2023.md", "people/x/2024-2.md", "people/x/2024.md"]
    ways = [("2024", "x/2024.md", FIRST_ROWS), ("2024, part 2", "x/2024-2.md", 1), ("2023", "x/2023.md", 1)]
    assert list(found.elsewhere) == ways
    assert "[X](../x.md)" in pieces["people/x/2024.md"] and "- 2024 2" in pieces["people/x/2024.md"]


def test_names_stand_under_their_letter_without_accents() -> None:
    assert [initial(name) for name in ("Åse", "öst", "王毅", "2pac", "")] == ["A", "O", "王", "#", "#"]
