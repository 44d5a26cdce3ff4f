"""Unseen: how well the body is found on pages of publishers that the trees have not learnt from.

Five times, the trees are learnt on four fifths of the publishers and judge the pages of the others.
"""

from __future__ import annotations

import importlib.util
import json
import random
from collections.abc import Iterable, Sequence

import numpy as np

from generator.gather import headline, judge, rescue, scrub
from generator.gather.draft import Draft, Line
from generator.gather.features import NAMES, features
from tests.quality.rows import Row
from tests.quality.tasks.cleaning import FOLDER, GOALS, shingle_f1

FOLDS = 5
FORMS = ("region", "page", "clean")


def measure() -> Iterable[Row]:
    """A row for the article's area, the whole page, and the clean body (of which nothing should be lost)."""
    if not FOLDER.exists() or importlib.util.find_spec("lightgbm") is None:
        return
    from generator.train import lines as train

    pages = list(train.pages(FOLDER))
    names = [record["id"] for record in json.loads((FOLDER / "meta.json").read_text("utf-8"))]
    golds = [(FOLDER / "gold" / f"{name}.txt").read_text("utf-8") for name in names]
    seen = [features(page.lines, page.lang) for page in pages]
    fold = _folds(sorted({page.publisher for page in pages}))
    scores: dict[str, list[float]] = {form: [] for form in FORMS}
    for number in range(FOLDS):
        taught = [(matrix, page) for matrix, page in zip(seen, pages, strict=True) if fold[page.publisher] != number]
        model = train.learn(taught)
        for at, (matrix, page) in enumerate(zip(seen, pages, strict=True)):
            if fold[page.publisher] == number:
                sizes = np.expm1(matrix[:, NAMES.index("size")])
                body = judge.chosen(np.asarray(model.predict(matrix, raw_score=True)), sizes)
                found = _kept(page.lines, body, page.lang)
                scores[FORMS[at % 3]].append(shingle_f1(golds[at // 3], found))
    for form, values in scores.items():
        yield Row("unseen", "all", f"{form}: body F1", sum(values) / len(values), len(values), GOALS.get(form))


def _folds(publishers: Sequence[str]) -> dict[str, int]:
    shuffled = list(publishers)
    random.Random(1).shuffle(shuffled)
    return {publisher: at % FOLDS for at, publisher in enumerate(shuffled)}


def _kept(lines: tuple[Line, ...], body: list[bool], lang: str) -> str:
    """The body as gather would give it, were these the lines that the trees chose."""
    place = headline.find(lines, body, lang)
    kept = scrub.scrub(Draft("", lines), rescue.rescued(lines, body, place, lang), place, lang).body
    return "\n".join(line.text for line in kept)
