"""How likely a text is in each language, by the model of py3langid: sums of what its short runs of bytes speak for.

The model is a machine that reads bytes and says which run has just ended. Where it stands depends on the last bytes
alone, so that all places of a text are read at once, each from RUN bytes before.
Source: Lui and Baldwin, "langid.py: an off-the-shelf language identification tool" (2012).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from py3langid import langid

RUN = 6
"""Bytes of the longest run that the model knows."""

NO_TEXT = b"\xff" * (RUN - 1)
"""Put before a text: no run has such a byte."""


class _Model(NamedTuple):
    """`moves`: where each byte leads from a state, 256 places a row; `rows`: where a state's row begins in it.
    `ended`: the run that has ended in a state, -1 for none. `weights`: a row a run, a column a language."""

    moves: NDArray[np.uint32]
    rows: NDArray[np.intp]
    ended: NDArray[np.intp]
    weights: NDArray[np.float16]
    prior: NDArray[np.float32]
    languages: tuple[str, ...]


def ranked(text: str, most: int) -> list[tuple[str, float]]:
    """The likeliest languages, best first, `most` of them, each with its log-likelihood."""
    model = _model()
    data = np.frombuffer(NO_TEXT + (text.lower() if text.isupper() else text).encode("utf-8", "replace"), np.uint8)
    states = np.zeros(len(data) - len(NO_TEXT), dtype=np.intp)
    for at in range(RUN):
        states = model.moves[model.rows[states] + data[at : at + len(states)]]
    ended = model.ended[states]
    runs, counts = np.unique(ended[ended >= 0], return_counts=True)
    scores = np.log1p(counts, dtype=np.float32) @ model.weights[runs] + model.prior
    best: dict[str, float] = {}  # a language of two scripts stands in the model twice
    for at in np.argsort(-scores).tolist():
        if len(best) == most:
            break
        best.setdefault(model.languages[at], float(scores[at]))
    return list(best.items())


@cache
def _model() -> _Model:
    known = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE)
    return _Model(
        moves=np.array(known.tk_nextmove, copy=False),
        rows=np.array(known.tk_row, dtype=np.intp) << 8,
        ended=np.array(known.tk_output, dtype=np.intp),
        weights=known.nb_ptc,
        prior=known.nb_pc,
        languages=tuple(known.nb_classes),
    )
