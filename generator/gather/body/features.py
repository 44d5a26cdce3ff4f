"""What each line of a page looks like, by itself and among its neighbours, as numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain, compress

import numpy as np
from numpy.typing import NDArray

from generator.gather.draft import Line
from generator.gather.line import looks
from generator.gather.line.looks import KINDS, PROSE, Matrix
from generator.gather.line.words import Words, words_of

Flags = NDArray[np.bool_]
Places = NDArray[np.intp]

SENTENCE, STRONG = 40, 140
STEM, MANY, NAME_LETTERS, HEAD_CHARS = 5, 2, 3, 24
FAR, NEVER = 99.0, 999.0

SIZE, KIND, STOP, FURNITURE = map(looks.NAMES.index, ("size", "kind", "stop", "furniture"))
LISTED = np.arange(1, len(KINDS))
NEAR = ("size", "kind", "capitals", "topic")
NEAR_COLUMNS = [looks.NAMES.index(name) for name in NEAR]
STEPS = (-3, -2, -1, 1, 2, 3)
WINDOWS = (2, 5, 12)
PLACE = ("prose before", "place", "lines", "prose", "in zone", "after zone start", "before zone end")
REACH = ("prose behind", "prose ahead", "strong behind", "strong ahead")
TOLD = ("told", "told by many", "names told", "begins as another")
NAMES = (
    *looks.NAMES,
    *(f"{name} at {step:+}" for step in STEPS for name in NEAR),
    *(f"{what} within {width}" for width in WINDOWS for what in ("prose", "mean size", "furniture")),
    *PLACE,
    *REACH,
    *(f"{what} since {kind}" for kind in KINDS[1:] for what in ("lines", "prose")),
    *(f"lines until {kind}" for kind in KINDS[1:]),
    *TOLD,
)


def features(lines: tuple[Line, ...], lang: str) -> Matrix:
    """One row a line, one column for each of NAMES."""
    texts = [line.text for line in lines]
    words = [words_of(text) for text in texts]
    own = looks.table(texts, words, lang)
    sizes, kinds, stops = np.expm1(own[:, SIZE]), own[:, KIND], own[:, STOP] > 0
    prose = (kinds == 0) & ((sizes >= PROSE) | ((sizes >= SENTENCE) & stops))
    text = sizes * prose
    total = float(text.sum()) or 1.0
    before = (text.cumsum() - text) / total
    flags = np.empty((len(lines), 1 + len(KINDS)), dtype=bool)
    flags[:, 0], flags[:, 1], flags[:, 2:] = prose, prose & stops & (sizes >= STRONG), kinds[:, None] == LISTED
    above, below = _last(flags), _last(flags[::-1])
    behind, ahead = _behind(above), _behind(below)[::-1]
    return np.concatenate(
        [
            own,
            _near(own),
            _windows(own, sizes, prose),
            _place(own, sizes, prose, before, total),
            np.minimum(FAR, _beside(behind[:, :2], ahead[:, :2])),
            _since(behind[:, 2:], above[:, 2:], before),
            ahead[:, 2:],
            _told(texts, words, prose),
        ],
        axis=1,
    )


def _near(own: Matrix) -> Matrix:
    """The looks of the three lines before and after; -1 beyond the ends of the page."""
    padded = np.full((len(own) + 2 * max(STEPS), len(NEAR)), -1.0)
    padded[max(STEPS) : -max(STEPS)] = own.take(NEAR_COLUMNS, axis=1)
    at = np.arange(len(own))[:, None] + max(STEPS) + STEPS
    return padded.take(at, axis=0).reshape(len(own), -1)


def _windows(own: Matrix, sizes: Matrix, prose: Flags) -> Matrix:
    """Means over the lines around: share of prose, size (up to 400), words of the site."""
    sums = np.zeros((len(own) + 1, 3))
    sums[1:, 0], sums[1:, 1], sums[1:, 2] = prose, np.minimum(sizes, 400.0), own[:, FURNITURE]
    sums.cumsum(axis=0, out=sums)
    at = np.arange(len(own))[:, None]
    start, end = np.maximum(0, at - WINDOWS), np.minimum(len(own), at + WINDOWS + 1)
    means: Matrix = (sums.take(end, axis=0) - sums.take(start, axis=0)) / (end - start)[:, :, None]
    return means.reshape(len(own), -1)


def _place(own: Matrix, sizes: Matrix, prose: Flags, before: Matrix, total: float) -> Matrix:
    """Where in the page a line stands, and where against the densest stretch of prose."""
    count = len(own)
    at = np.arange(count)
    start, end = _zone(own, sizes, prose)
    return np.column_stack(
        [
            before,
            at / count,
            np.full(count, math.log(count)),
            np.full(count, math.log(total)),
            (at >= start) & (at < end),
            at - start,
            end - at,
        ]
    )


def _zone(own: Matrix, sizes: Matrix, prose: Flags) -> tuple[int, int]:
    """The stretch of lines with the greatest sum, prose counting for and furniture against it."""
    short = np.where(own[:, STOP] > 0, -0.2, -1.0)
    weights = np.where(prose, 1.0 + np.minimum(sizes, 600.0) / 150.0, short)
    weights[own[:, KIND] > 0] = -2.0
    best, span, total, start = 0.0, (0, len(own)), 0.0, 0
    for at, weight in enumerate(weights.tolist()):
        if total <= 0:
            total, start = 0.0, at
        total += weight
        if total > best:
            best, span = total, (start, at + 1)
    return span


def _since(behind: Matrix, last: Places, before: Matrix) -> Matrix:
    """How many lines, and how much of the prose, lie between the last line of each list and here."""
    return _beside(behind, np.where(last >= 0, before[:, None] - before.take(last), 9.0))


def _beside(first: Matrix, second: Matrix) -> Matrix:
    """The columns of two tables by turns."""
    found = np.empty((len(first), 2 * first.shape[1]))
    found[:, 0::2], found[:, 1::2] = first, second
    return found


def _behind(last: Places) -> Matrix:
    """How many lines back the last line of each kind is, 999 when there is none."""
    return np.where(last >= 0, np.arange(len(last))[:, None] - last, NEVER)


def _last(flags: Flags) -> Places:
    """The last flagged line above each, by columns; -1 when there is none."""
    found = np.full(flags.shape, -1)
    np.maximum.accumulate(np.where(flags, np.arange(len(flags))[:, None], -1)[:-1], out=found[1:])
    return found


def _told(texts: Sequence[str], rows: Sequence[Words], prose: Flags) -> Matrix:
    """How much of a line's longer words, and of its capitalised ones, the other lines of prose have."""
    stems = [{word[:STEM] for word in row.long} for row in rows]
    names = [{word for word in row.inner if len(word) >= NAME_LETTERS} for row in rows]
    flags = prose.tolist()
    told, named = _reached(stems, flags, MANY + 1), _reached(names, flags, 1)
    heads = Counter(text[:HEAD_CHARS] for text in texts)
    found = [
        [
            len(a & told[flag]) / len(a) if a else -1.0,
            len(a & told[flag + MANY]) / len(a) if a else -1.0,
            len(b & named[flag]) / len(b) if b else -1.0,
            heads[text[:HEAD_CHARS]] - 1,
        ]
        for text, a, b, flag in zip(texts, stems, names, flags, strict=True)
    ]
    return np.array(found, dtype=np.float64).reshape(len(texts), len(TOLD))


def _reached(rows: Sequence[set[str]], flags: Sequence[bool], most: int) -> list[set[str]]:
    """For 0 to `most`: the words that more than so many of the flagged rows have."""
    counts = Counter(chain.from_iterable(compress(rows, flags)))
    found = [set(counts)]
    for least in range(1, most + 1):
        found.append({word for word in found[-1] if counts[word] > least})
    return found
