"""Maps of places."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geography import gazetteer
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


COUNTRIES = ["AU", "CL", "FJ", "FR", "ID", "LU", "NO", "NZ", "RU", "UA", "US"]


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_country_stands_on_its_map_as_an_outline(code: str) -> None:
    at = gazetteer.countries()[code]
    root = ET.fromstring(svg(at.lat, at.lon, at.name, code))
    assert root.find(f"{SVG}circle") is None
    shape = root.findall(f"{SVG}path")[-1].attrib
    points = [point.split(" ") for point in re.split("[MLZ]+", shape["d"]) if point]
    xs, ys = ([int(point[axis]) for point in points] for axis in (0, 1))
    assert shape["class"] == "here"
    assert max((max(xs) - min(xs)) / WIDTH, (max(ys) - min(ys)) / HEIGHT) > 0.04


def test_a_country_too_small_for_an_outline_is_a_spot() -> None:
    singapore = gazetteer.countries()["SG"]
    assert ET.fromstring(svg(singapore.lat, singapore.lon, "Singapore", "SG")).find(f"{SVG}circle") is not None
