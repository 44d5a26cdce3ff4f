"""A small map that shows where a place lies: a drawing of its own, with no request to anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from math import cos, radians
from typing import NamedTuple

from generator.language import lexicon

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""


class Ring(NamedTuple):
    """A piece of a country's land, or a hole in it: the country's ISO 3166-1 code, its box, its outline."""

    country: str
    box: Box
    points: list[Point]


WIDTH, HEIGHT = 480, 300
SPANS = (36.0, 60.0, 100.0)
"""Degrees of latitude that the map of a town shows: the first with which LAND of it is land, for a spot in an empty sea
tells nobody where it is ..."""
LAND = 0.04
LEAST, LARGEST = 16.0, 170.0
"""... and the map of a country at least and at most."""
MARGIN = 1.3
"""How many times its own size a country's map shows."""
NEAR = 5.0
"""Degrees up to which an island belongs to what the map of its country shows: Sumatra does, Svalbard does not."""

_SVG = """<svg xmlns="http://www.w3.org/2000/svg" role="img"
 viewBox="0 0 {width} {height}" width="{width}" height="{height}">
<title>{title}</title>
<style>
.sea {{ fill: #eef2f3 }} .land {{ fill: #fdfcf8; stroke: #b9b4a6; stroke-width: .8; stroke-linejoin: round }}
.spot {{ fill: #8a1c2b; stroke: #fff; stroke-width: 2 }} .here {{ fill: #dcb4b0; stroke: #8a1c2b; stroke-width: .8 }}
@media (prefers-color-scheme: dark) {{
.sea {{ fill: #14161a }} .land {{ fill: #2a2d33; stroke: #565a63 }} .spot {{ fill: #f0899a; stroke: #14161a }}
.here {{ fill: #6b3640; stroke: #f0899a }}
}}
</style>
<rect class="sea" width="{width}" height="{height}"/>
<path class="land" d="{land}"/>
{here}
</svg>
"""


def svg(lat: float, lon: float, title: str, country: str = "") -> str:
    """The map round a place, degrees north and east, or of a country by its ISO 3166-1 code, where its outline is
    known; `title` is what a screen reader says."""
    own = [ring for ring in _rings() if ring.country == country]
    box = _round_country(own) if own else _round_spot(lon, lat)
    scale = HEIGHT / (box[3] - box[1])
    narrow = WIDTH / scale / (box[2] - box[0])

    def drawn(point: Point) -> Point:
        return (point[0] - box[0]) * narrow * scale, (box[3] - point[1]) * scale

    def path(rings: Iterable[Ring]) -> str:
        return "".join(_path(map(drawn, points)) for points in _inside(rings, box))

    x, y = drawn((lon, lat))
    here = f'<path class="here" d="{path(own)}"/>' if own else f'<circle class="spot" cx="{x:.0f}" cy="{y:.0f}" r="6"/>'
    return _SVG.format(width=WIDTH, height=HEIGHT, title=escape(title), land=path(_rings()), here=here)


def _round(lon: float, lat: float, span: float) -> Box:
    """The box of so many degrees of latitude round a point, kept on the globe."""
    middle = max(-90 + span / 2, min(90 - span / 2, lat))
    half = WIDTH / HEIGHT * span / _narrow(middle) / 2
    return lon - half, middle - span / 2, lon + half, middle + span / 2


def _round_spot(lon: float, lat: float) -> Box:
    """The box round a town or a small island, so large that there is land in it."""
    boxes = [_round(lon, lat, span) for span in SPANS]
    return next((box for box in boxes if _share_of_land(box) >= LAND), boxes[-1])


def _share_of_land(box: Box) -> float:
    """How much of a box is land, 0 to 1."""
    land = sum(abs(_area(points)) for points in _inside(_rings(), box))
    return land / ((box[2] - box[0]) * (box[3] - box[1]))


def _area(points: Sequence[Point]) -> float:
    """Square degrees inside a ring, below 0 where it runs clockwise."""
    return sum(x * after[1] - after[0] * y for (x, y), after in zip(points, [*points[1:], points[0]], strict=True)) / 2


def _round_country(rings: Sequence[Ring]) -> Box:
    """The box round a country's largest piece of land, and what lies near that, step by step."""
    west, south, east, north = max((ring.box for ring in rings), key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))
    for _ in rings:
        around = west - NEAR, south - NEAR, east + NEAR, north + NEAR
        wests, souths, easts, norths = zip(*(ring.box for ring in rings if _meet(ring.box, around)), strict=True)
        if max(easts) - min(wests) > 360:
            break  # Antarctica is near itself
        west, south, east, north = min(wests), min(souths), max(easts), max(norths)
    middle = (south + north) / 2
    wide = (east - west) * _narrow(middle) * HEIGHT / WIDTH
    return _round((west + east) / 2, middle, min(LARGEST, max(LEAST, MARGIN * max(north - south, wide))))


def _narrow(lat: float) -> float:
    """How long a degree of longitude is drawn, a degree of latitude being 1."""
    return max(0.2, cos(radians(lat)))


def _path(points: Iterable[Point]) -> str:
    return "M" + "L".join(dict.fromkeys(f"{x:.0f} {y:.0f}" for x, y in points)) + "Z"


def _inside(rings: Iterable[Ring], box: Box) -> Iterator[list[Point]]:
    for ring in rings:
        if _meet(ring.box, box):
            inside = _clipped(ring.points, box)
            if len(inside) > 2:
                yield inside


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and one[2] > other[0] and one[1] < other[3] and one[3] > other[1]


@cache
def _rings() -> list[Ring]:
    """All rings, and all once more to the east and the west of the date line, where a map may go on."""
    found = []
    for line in lexicon.entries("places/outlines.tsv"):
        country, *tenths = line.split(" ")
        numbers = [int(number) / 10 for number in tenths]
        xs, ys = numbers[::2], numbers[1::2]
        found.append(Ring(country, (min(xs), min(ys), max(xs), max(ys)), list(zip(xs, ys, strict=True))))
    return found + [_beyond(ring, turn) for turn in (-360, 360) for ring in found]


def _beyond(ring: Ring, turn: int) -> Ring:
    """A ring so many degrees further east."""
    west, south, east, north = ring.box
    return Ring(ring.country, (west + turn, south, east + turn, north), [(x + turn, y) for x, y in ring.points])


def _clipped(ring: list[Point], box: Box) -> list[Point]:
    """The part of a ring inside a box, cut at one side after the other. Source: Sutherland and Hodgman 1974."""
    for axis, limit, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        ring = list(_cut(ring, axis, limit, sign))
    return ring


def _cut(ring: list[Point], axis: int, limit: float, sign: int) -> Iterator[Point]:
    for before, here in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was_in, is_in = ((point[axis] - limit) * sign >= 0 for point in (before, here))
        if was_in != is_in:
            part = (limit - before[axis]) / (here[axis] - before[axis])
            yield before[0] + part * (here[0] - before[0]), before[1] + part * (here[1] - before[1])
        if is_in:
            yield here
