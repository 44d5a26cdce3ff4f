"""A small map that shows where a place lies: a drawing of its own, with no request to anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from math import cos, radians

from generator import lexicon

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""

WIDTH, HEIGHT = 480, 300
SPAN = 36.0
"""Degrees of latitude that a map shows."""

_SVG = """<svg xmlns="http://www.w3.org/2000/svg" role="img"
 viewBox="0 0 {width} {height}" width="{width}" height="{height}">
<title>{title}</title>
<style>
.sea {{ fill: #eef2f3 }} .land {{ fill: #fdfcf8; stroke: #b9b4a6; stroke-width: .8; stroke-linejoin: round }}
.spot {{ fill: #8a1c2b; stroke: #fff; stroke-width: 2 }}
@media (prefers-color-scheme: dark) {{
.sea {{ fill: #14161a }} .land {{ fill: #2a2d33; stroke: #565a63 }} .spot {{ fill: #f0899a; stroke: #14161a }}
}}
</style>
<rect class="sea" width="{width}" height="{height}"/>
<path class="land" d="{land}"/>
<circle class="spot" cx="{x:.0f}" cy="{y:.0f}" r="6"/>
</svg>
"""


def svg(lat: float, lon: float, title: str) -> str:
    """The map round a place, degrees north and east; `title` is what a screen reader says."""
    middle = max(-90 + SPAN / 2, min(90 - SPAN / 2, lat))
    scale = HEIGHT / SPAN
    narrow = max(0.2, cos(radians(middle)))
    half = WIDTH / scale / narrow / 2
    box = (lon - half, middle - SPAN / 2, lon + half, middle + SPAN / 2)

    def drawn(point: Point) -> Point:
        return (point[0] - box[0]) * narrow * scale, (box[3] - point[1]) * scale

    land = "".join(_path(map(drawn, ring)) for ring in _rings_in(box))
    x, y = drawn((lon, lat))
    return _SVG.format(width=WIDTH, height=HEIGHT, title=escape(title), land=land, x=x, y=y)


def _path(points: Iterable[Point]) -> str:
    return "M" + "L".join(dict.fromkeys(f"{x:.0f} {y:.0f}" for x, y in points)) + "Z"


def _rings_in(box: Box) -> Iterator[list[Point]]:
    for (west, south, east, north), ring in _rings():
        if west < box[2] and east > box[0] and south < box[3] and north > box[1]:
            inside = _clipped(ring, box)
            if len(inside) > 2:
                yield inside


@cache
def _rings() -> list[tuple[Box, list[Point]]]:
    found = []
    for line in lexicon.entries("places/outlines.tsv"):
        numbers = [int(number) / 10 for number in line.split(" ")]
        xs, ys = numbers[::2], numbers[1::2]
        found.append(((min(xs), min(ys), max(xs), max(ys)), list(zip(xs, ys, strict=True))))
    return found


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
