"""The outlines of countries, as ISO 3166 lists them."""

from __future__ import annotations

from generator.train.outlines import as_listed

NORTH, SOUTH, COAST, INLAND, FAR = 300, 210, -170, -100, -80
"""Tenths of a degree: Morocco's north, Western Sahara's south, the coast, the wall in the desert, the border inland."""


def test_western_sahara_reaches_the_sea_and_morocco_ends_where_it_begins() -> None:
    held = [(FAR, NORTH), (FAR, 277), (INLAND, 277), (INLAND, SOUTH), (COAST, SOUTH), (COAST, 277), (COAST, NORTH)]
    rest = [(FAR, 277), (FAR, SOUTH), (INLAND, SOUTH), (INLAND, 277), (FAR, 277)]
    listed = dict(as_listed([("EH", rest), ("MA", [*held, held[0]]), ("ML", [])]))
    assert (COAST, SOUTH) in listed["EH"] and (COAST, 277) in listed["EH"]
    assert min(y for _, y in listed["MA"]) == 277 and listed["ML"] == []
