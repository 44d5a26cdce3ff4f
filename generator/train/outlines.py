"""Freezes the outlines of the world's countries for the locator maps: data/places/outlines.tsv.

python -m generator.train.outlines SHAPEFILE

SHAPEFILE is naturalearth_lowres.shp as geopandas 0.14.4 brings it (Natural Earth 1:110m countries, public domain).
Reading it takes pyshp: `pip install .[train]`.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from babel.core import get_global

from generator.language.lexicon import DATA
from generator.train.asked import paths

HEAD = """# Outlines of countries, one ring a line: ISO 3166-1 code, then longitude and latitude in tenths of a degree.
# Made by `python -m generator.train.outlines` from Natural Earth 1:110m (public domain).
"""

WITHOUT_CODE = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
"""Lands that ISO 3166-1 has no code of three letters for, with the code that GeoNames, or else ISO, has for them."""

SAHARA = 277
"""Tenths of a degree north up to which ISO 3166 and the United Nations list Western Sahara; Natural Earth draws who
holds which part of it. Of Crimea it draws what they list."""

Points = list[tuple[int, int]]


def main(path: Path) -> None:
    """Writes the outlines of all countries in a shape file."""
    rings: list[tuple[str, Points]] = []
    for record in import_module("shapefile").Reader(str(path)).iterShapeRecords():
        shape, code = record.shape, alpha_2(record.record["iso_a3"], record.record["name"])
        ends = [*shape.parts[1:], len(shape.points)]
        for start, end in zip(shape.parts, ends, strict=True):
            points = [(round(x * 10), round(y * 10)) for x, y in shape.points[start:end]]
            kept = [p for n, p in enumerate(points) if n == 0 or p != points[n - 1]]
            rings.append((code, kept))
    lines = sorted(" ".join((code, *(f"{x} {y}" for x, y in points))) for code, points in as_listed(rings))
    (DATA / "places/outlines.tsv").write_text(HEAD + "".join(f"{line}\n" for line in lines), "utf-8")


def as_listed(rings: list[tuple[str, Points]]) -> list[tuple[str, Points]]:
    """The rings with all of Western Sahara in its own."""
    morocco, sahara = (next(points for code, points in rings if code == wanted) for wanted in ("MA", "EH"))
    coast = [point for point in morocco if point[1] < SAHARA and point not in sahara]
    inland = [point for point in sahara if point not in morocco]
    (east, *_, west) = (point for point in morocco if point[1] == SAHARA)
    whole = {"MA": [point for point in morocco if point[1] >= SAHARA], "EH": [east, *inland, *coast, west, east]}
    return [(code, whole.get(code, points)) for code, points in rings]


def alpha_2(code: str, name: str) -> str:
    """The ISO 3166-1 code of two letters for Natural Earth's of three."""
    return WITHOUT_CODE.get(name) or str(get_global("territory_aliases")[code][0])


if __name__ == "__main__":
    main(*paths(__doc__, "SHAPEFILE"))
