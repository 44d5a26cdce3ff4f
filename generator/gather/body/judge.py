"""Body or not, for each line of a page, by what the trees say of all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from generator.gather.body.features import NAMES, features
from generator.gather.body.trees import scores
from generator.gather.draft import Line
from generator.gather.line import phrases
from generator.gather.line.looks import Matrix

CLEAN_SHARE, CLEAN_LINES, CLEAN_PHRASES = 0.9, 0.5, 0.05
LEAST, MOST = 0.2, 0.45  # of the chance to be body that a line needs; below a half, as a lost paragraph is worse


def body(lines: tuple[Line, ...], lang: str, judged: Callable[[Matrix], Matrix] = scores) -> list[bool]:
    """Which lines are the body; the likeliest one, when none is likely. `judged`: what gives the scores.

    Below a link the trees expect the end of an article. So lines are body, too, that would be so without the links
    that stand alone below a line of the body.
    """
    if not lines:
        return []
    found = _read(lines, lang, judged)
    alone = [at for at in range(1, len(lines) - 1) if found[at - 1] and _is_alone(lines[at - 1 : at + 2], lang)]
    if alone:
        rest = [at for at in range(len(lines)) if at not in alone]
        for at, yes in zip(rest, _read(tuple(lines[at] for at in rest), lang, judged), strict=True):
            found[at] = found[at] or yes
    return found


def _read(lines: tuple[Line, ...], lang: str, judged: Callable[[Matrix], Matrix]) -> list[bool]:
    seen = features(lines, lang)
    return chosen(judged(seen), np.expm1(seen[:, NAMES.index("size")]))


def _is_alone(lines: Sequence[Line], lang: str) -> bool:
    """Whether the second of three lines, and no other, is a "Read also" with its link."""
    above, line, below = (line.text for line in lines)
    return phrases.gives_link(line, lang) and not phrases.kind(above, lang) and not phrases.kind(below, lang)


def chosen(scores: Matrix, sizes: Matrix) -> list[bool]:
    """The lines that make the F1 to be expected greatest: those likelier than half of it, by their scores and sizes.

    So a page that puzzles the trees keeps more of what is doubtful than a page that is plain to them.
    Source: Lewis, "Evaluating and optimizing autonomous text classification systems" (1995).
    """
    chances = 1 / (1 + np.exp(-scores))
    order = np.argsort(-chances, kind="stable")
    hits, taken = np.cumsum((chances * sizes)[order]), np.cumsum(sizes[order])
    half = float((hits / (taken + hits[-1])).max())
    least = min(max(LEAST, min(MOST, half)), float(chances.max()))
    return [bool(chance >= least) for chance in chances]


def is_clean(lines: Sequence[Line], body: Sequence[bool], lang: str) -> bool:
    """Whether a text has hardly anything but a body: then its short lines are headline and subheads, not menus."""
    if sum(body) < CLEAN_LINES * len(lines):
        return False
    inside = sum(len(line.text) for line, yes in zip(lines, body, strict=True) if yes)
    phrased = sum(bool(phrases.kind(line.text, lang)) for line, yes in zip(lines, body, strict=True) if not yes)
    return inside >= CLEAN_SHARE * sum(len(line.text) for line in lines) and phrased <= CLEAN_PHRASES * len(lines)
