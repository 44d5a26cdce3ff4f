"""Maps of places."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.write.locator import HEIGHT, WIDTH, svg

SVG = "{http://www.w3.org/2000/svg}"


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_law_a_map_is_a_drawing_that_asks_for_nothing_and_has_its_spot_inside(lat: float, lon: float) -> None:
    text = svg(lat, lon, "Place")
    root = ET.fromstring(text)
    spot = root.find(f"{SVG}circle")
    assert spot is not None
    assert 0 <= float(spot.attrib["cx"]) <= WIDTH and 0 <= float(spot.attrib["cy"]) <= HEIGHT
    assert "href" not in text and "url(" not in text and "@import" not in text
    assert len(text) < 40_000


@pytest.mark.parametrize(
    ("name", "lat", "lon", "land"), [("Kharkiv", 49.98, 36.25, True), ("mid-Pacific", -40.0, -120.0, False)]
)
def test_a_map_shows_the_land_around(name: str, lat: float, lon: float, land: bool) -> None:
    path = ET.fromstring(svg(lat, lon, name)).find(f"{SVG}path")
    assert path is not None and bool(path.attrib["d"]) == land


def test_a_name_is_shown_as_its_characters() -> None:
    title = ET.fromstring(svg(0, 0, "A <b> & c")).find(f"{SVG}title")
    assert title is not None and title.text == "A <b> & c"
