"""Freezes the outlines of the world's countries for the locator maps: data/places/outlines.tsv.

python -m generator.train.outlines SHAPEFILE

SHAPEFILE is naturalearth_lowres.shp as geopandas 0.14.4 brings it (Natural Earth 1:110m countries, public domain).
Reading it takes pyshp: `pip install .[train]`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from generator.lexicon import DATA

HEAD = """# Outlines of countries, one ring a line: longitude and latitude in tenths of a degree, separated by blanks.
# Made by `python -m generator.train.outlines` from Natural Earth 1:110m (public domain).
"""


def main(path: Path) -> None:
    shapes = import_module("shapefile").Reader(str(path)).shapes()
    rings = []
    for shape in shapes:
        ends = [*shape.parts[1:], len(shape.points)]
        for start, end in zip(shape.parts, ends, strict=True):
            points = [(round(x * 10), round(y * 10)) for x, y in shape.points[start:end]]
            kept = [p for n, p in enumerate(points) if n == 0 or p != points[n - 1]]
            rings.append(" ".join(f"{x} {y}" for x, y in kept))
    (DATA / "places/outlines.tsv").write_text(HEAD + "".join(f"{ring}\n" for ring in sorted(rings)), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
