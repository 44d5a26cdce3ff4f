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
    ("name", "lat", "lon"), [("Kharkiv", 49.98, 36.25), ("Nauru", -0.5, 166.9), ("Pitcairn", -25.1, -130.1)]
)
def test_a_map_shows_the_land_around_be_it_far_away(name: str, lat: float, lon: float) -> None:
    assert any(x > 0 for x, _ in drawn(svg(lat, lon, name), "land"))


def test_a_map_goes_on_beyond_the_date_line() -> None:
    west = [x for x, _ in drawn(svg(-21.1, -175.2, "Tonga"), "land") if x < WIDTH / 2]
    assert len(west) > 50  # New Zealand and Australia


def test_a_country_on_both_sides_of_the_date_line_is_whole() -> None:
    russia = gazetteer.countries()["RU"]
    xs = [x for x, _ in drawn(svg(russia.lat, russia.lon, "Russia", "RU"), "here")]
    assert min(xs) > 20 and max(xs) < WIDTH - 20


def test_an_island_where_nobody_lives_lies_where_it_lies() -> None:
    assert gazetteer.countries()["BV"].lat < -50


def drawn(text: str, kind: str) -> list[tuple[int, int]]:
    """The points of a map's land, or of the country that it shows."""
    paths = [path.attrib["d"] for path in ET.fromstring(text).iter(f"{SVG}path") if path.attrib["class"] == kind]
    points = [point.split(" ") for path in paths for point in re.split("[MLZ]+", path) if point]
    return [(int(x), int(y)) for x, y in points]


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
