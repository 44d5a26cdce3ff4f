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


def main(path: Path) -> None:
    """Writes the outlines of all countries in a shape file."""
    rings = []
    for record in import_module("shapefile").Reader(str(path)).iterShapeRecords():
        shape, code = record.shape, alpha_2(record.record["iso_a3"], record.record["name"])
        ends = [*shape.parts[1:], len(shape.points)]
        for start, end in zip(shape.parts, ends, strict=True):
            points = [(round(x * 10), round(y * 10)) for x, y in shape.points[start:end]]
            kept = [p for n, p in enumerate(points) if n == 0 or p != points[n - 1]]
            rings.append(" ".join((code, *(f"{x} {y}" for x, y in kept))))
    (DATA / "places/outlines.tsv").write_text(HEAD + "".join(f"{ring}\n" for ring in sorted(rings)), "utf-8")


def alpha_2(code: str, name: str) -> str:
    """The ISO 3166-1 code of two letters for Natural Earth's of three."""
    return WITHOUT_CODE.get(name) or str(get_global("territory_aliases")[code][0])


if __name__ == "__main__":
    main(*paths(__doc__, "SHAPEFILE"))
