"""What each line of a page looks like, by itself and among its neighbours, as numbers.

Nothing here knows a language but through the lists of phrases and words; most numbers know none at all.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from generator.gather import phrases, width
from generator.gather.captions import credit
from generator.gather.draft import Line
from generator.gather.words import counts, counts_inside, names_agency

Matrix = NDArray[np.float64]

WORD = re.compile(r"[^\W\d_]+")
SENTENCE_END = re.compile(r"[.!?…。！？؟।]['\"”’»“)\]」』]*$")
INNER_END = re.compile(r"[.!?…]['\"”’»“)]*\s+(?=['\"“‘«„–-]?\s?[^\W\d_])|[。！？]")
DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[:.]\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
ADDRESS = re.compile(r"://|www\.|@|\.(?:com|org|net)")
MARK = re.compile(r"[|»›•·▶►→©®™●■★✓✔×⋅]|>>|<<")
QUOTES = "\"'“”„«»‘’「"
DASHES = "-–—"
KINDS = ("", "blurb", "notice", "newsletter", "related", "comments", "share", "navigation", "section", "caption")
PHRASE_CHARS = 400
PROSE, SENTENCE, STRONG = 90, 40, 140
COMMON_WORDS = 60
STEM, MANY, HEAD_CHARS = 5, 2, 24
FAR = 99.0
NEVER = 999.0

OWN = (
    "size",
    "words",
    "capitals",
    "common",
    "topic",
    "inner ends",
    "stop",
    "ends colon",
    "ends comma",
    "ends bracket",
    "ends alnum",
    "ends dots",
    "ends ?",
    "ends quote",
    "starts lower",
    "starts upper",
    "starts digit",
    "starts quote",
    "starts dash",
    "starts mark",
    "date",
    "address",
    "mark",
    "digits",
    "upper",
    "credit",
    "agency",
    "commas",
    "early colon",
    "kind",
    "furniture",
    "furniture share",
    "picture",
    "bio",
    "copies",
    "copy",
)
NEAR = ("size", "kind", "capitals", "topic")
STEPS = (-3, -2, -1, 1, 2, 3)
WINDOWS = (2, 5, 12)
PLACE = ("prose before", "place", "lines", "prose", "in zone", "after zone start", "before zone end")
REACH = ("prose behind", "prose ahead", "strong behind", "strong ahead")
TOLD = ("told", "told by many", "names told", "begins as another")
NAMES = (
    *OWN,
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
    words = [WORD.findall(text) for text in texts]
    own, kinds = _own(texts, words, lang)
    sizes = np.expm1(own[:, 0])
    prose = (own[:, OWN.index("kind")] == 0) & ((sizes >= PROSE) | ((sizes >= SENTENCE) & (own[:, 6] > 0)))
    strong = prose & (sizes >= STRONG) & (own[:, 6] > 0)
    return np.hstack(
        [
            own,
            _near(own),
            _windows(own, sizes, prose),
            _place(own, sizes, prose),
            np.column_stack([_behind(prose), _behind(prose[::-1])[::-1], _behind(strong), _behind(strong[::-1])[::-1]]),
            _since(kinds, sizes, prose),
            _until(kinds),
            _told(texts, words, prose),
        ]
    )


def _own(texts: list[str], words: list[list[str]], lang: str) -> tuple[Matrix, list[str]]:
    """What each line is by itself, and the phrase list each belongs to."""
    code = lang.split("-")[0]
    common = _common(texts, words)
    folded = [[word.lower() for word in row] for row in words]
    spread = Counter(word for row in folded for word in {word for word in row if len(word) > 4})
    copies = Counter(texts)
    met: set[str] = set()
    rows, kinds = [], []
    for text, row, low in zip(texts, words, folded, strict=True):
        row_of, kind = _look(text, row, low, code, common, spread)
        rows.append([*row_of, copies[text], text in met])
        kinds.append(kind)
        met.add(text)
    return np.array(rows, dtype=np.float64).reshape(len(texts), len(OWN)), kinds


def _common(texts: list[str], words: list[list[str]]) -> frozenset[str]:
    """The words most frequent in the long lines of a page: its small words, whatever the language."""
    long = (word for text, row in zip(texts, words, strict=True) if len(text) > PROSE for word in row if word.islower())
    return frozenset(word for word, count in Counter(long).most_common(COMMON_WORDS) if count > 1)


def _look(
    text: str, words: list[str], folded: list[str], lang: str, common: frozenset[str], spread: Counter[str]
) -> tuple[list[float], str]:
    wide = width.wide(text)
    size = len(text) + wide * width.MORE
    count = len(words) or 1
    kind = phrases.kind(text, lang) if size < PHRASE_CHARS else ""
    long = [word for word in folded if len(word) > 4]
    furniture, picture, bio = counts_inside(text, lang) if wide else counts(folded, lang)
    first, last = text[0], text[-1]
    digits = sum(map(str.isdigit, text))
    return [
        math.log1p(size),
        len(words),
        len([word for word in words if word[0].isupper()]) / count,
        len([word for word in words if word in common]) / count,
        len([word for word in long if spread[word] > 1]) / len(long) if long else -1.0,
        len(INNER_END.findall(text)),
        SENTENCE_END.search(text) is not None,
        last == ":",
        last in ",;",
        last == ")",
        last.isalnum(),
        text.endswith(("...", "…")),
        last == "?",
        last in QUOTES,
        first.islower(),
        first.isupper(),
        first.isdigit(),
        first in QUOTES,
        first in DASHES,
        not first.isalnum() and first not in QUOTES + DASHES + "([",
        digits > 0 and DATE.search(text) is not None,
        ADDRESS.search(text) is not None,
        MARK.search(text) is not None,
        digits / len(text),
        len(words) > 1 and text.isupper(),
        bool(credit(text, lang)[1]),
        names_agency(folded),
        text.count(",") / (1 + size / 50),
        ":" in text[:40],
        KINDS.index(kind),
        furniture,
        furniture / (count + wide / 2),
        picture,
        bio,
    ], kind


def _near(own: Matrix) -> Matrix:
    """The looks of the three lines before and after; -1 beyond the ends of the page."""
    chosen = own[:, [OWN.index(name) for name in NEAR]]
    edge = np.full((3, chosen.shape[1]), -1.0)
    padded = np.vstack([edge, chosen, edge])
    return np.hstack([padded[3 + step : 3 + step + len(own)] for step in STEPS])


def _windows(own: Matrix, sizes: Matrix, prose: NDArray[np.bool_]) -> Matrix:
    """Means over the lines around: share of prose, size (up to 400), words of the site."""
    columns = np.column_stack([prose, np.minimum(sizes, 400.0), own[:, OWN.index("furniture")]])
    sums = np.vstack([np.zeros((1, 3)), np.cumsum(columns, axis=0)])
    at = np.arange(len(own))
    parts = []
    for reach in WINDOWS:
        start, end = np.maximum(0, at - reach), np.minimum(len(own), at + reach + 1)
        parts.append((sums[end] - sums[start]) / (end - start)[:, None])
    return np.hstack(parts)


def _place(own: Matrix, sizes: Matrix, prose: NDArray[np.bool_]) -> Matrix:
    """Where in the page a line stands, and where against the densest stretch of prose."""
    count = len(own)
    text = np.where(prose, sizes, 0.0)
    total = text.sum() or 1.0
    at = np.arange(count)
    start, end = _zone(own, sizes, prose)
    return np.column_stack(
        [
            (np.cumsum(text) - text) / total,
            at / count,
            np.full(count, math.log(count)),
            np.full(count, math.log(total)),
            (at >= start) & (at < end),
            at - start,
            end - at,
        ]
    )


def _zone(own: Matrix, sizes: Matrix, prose: NDArray[np.bool_]) -> tuple[int, int]:
    """The stretch of lines with the greatest sum, prose counting for and furniture against it."""
    short = np.where(own[:, OWN.index("stop")] > 0, -0.2, -1.0)
    weights = np.where(prose, 1.0 + np.minimum(sizes, 600.0) / 150.0, short)
    weights[own[:, OWN.index("kind")] > 0] = -2.0
    best, span, total, start = 0.0, (0, len(own)), 0.0, 0
    for at, weight in enumerate(weights.tolist()):
        if total <= 0:
            total, start = 0.0, at
        total += weight
        if total > best:
            best, span = total, (start, at + 1)
    return span


def _behind(flags: NDArray[np.bool_]) -> Matrix:
    """How many lines back the last flagged line is, 99 when there is none."""
    found = accumulate(flags.tolist()[:-1], lambda far, flag: 1.0 if flag else min(FAR, far + 1), initial=FAR)
    return np.array(list(found))


def _until(kinds: list[str]) -> Matrix:
    """How many lines lie between here and the next line of each list."""
    following: dict[str, int] = {}
    rows = []
    for at in range(len(kinds) - 1, -1, -1):
        rows.append([following.get(name, at + 999) - at for name in KINDS[1:]])
        if kinds[at]:
            following[kinds[at]] = at
    return np.array(rows[::-1], dtype=np.float64).reshape(len(kinds), len(KINDS) - 1)


def _told(texts: list[str], words: list[list[str]], prose: NDArray[np.bool_]) -> Matrix:
    """How much of a line's longer words, and of its capitalised ones, the other lines of prose have."""
    stems = [{word[:STEM].lower() for word in row if len(word) > 4} for row in words]
    names = [{word for word in row[1:] if len(word) > 2 and word[0].isupper()} for row in words]
    flags = prose.tolist()
    told, named = _reached(stems, flags), _reached(names, flags)
    heads = Counter(text[:HEAD_CHARS] for text in texts)
    rows = [
        [
            len(a & told[flag]) / len(a) if a else -1.0,
            len(a & told[flag + MANY]) / len(a) if a else -1.0,
            len(b & named[flag]) / len(b) if b else -1.0,
            heads[text[:HEAD_CHARS]] - 1,
        ]
        for text, a, b, flag in zip(texts, stems, names, flags, strict=True)
    ]
    return np.array(rows, dtype=np.float64).reshape(len(texts), len(TOLD))


def _reached(rows: list[set[str]], flags: list[bool]) -> list[set[str]]:
    """For 0 to 3: the words that more than so many of the flagged rows have."""
    counts = Counter(word for row, flag in zip(rows, flags, strict=True) if flag for word in row)
    return [{word for word, count in counts.items() if count > least} for least in range(MANY + 2)]


def _since(kinds: list[str], sizes: Matrix, prose: NDArray[np.bool_]) -> Matrix:
    """How many lines, and how much of the prose, lie between the last line of each list and here."""
    text = np.where(prose, sizes, 0.0)
    before = ((np.cumsum(text) - text) / (text.sum() or 1.0)).tolist()
    last: dict[str, int] = {}
    rows = []
    for at, kind in enumerate(kinds):
        row: list[float] = []
        for name in KINDS[1:]:
            place = last.get(name, -1)
            row += [at - place, before[at] - before[place]] if place >= 0 else [NEVER, 9.0]
        rows.append(row)
        if kind:
            last[kind] = at
    return np.array(rows, dtype=np.float64).reshape(len(kinds), 2 * (len(KINDS) - 1))
