"""Unseen: how well body and headline are found on pages of publishers that nothing was learnt from.

Five times, trees and headline weights are learnt on four fifths of the publishers and judge the pages of the others.
"""

from __future__ import annotations

import importlib.util
import json
import random
from collections.abc import Iterable, Sequence
from functools import partial

import numpy as np

from generator.gather.body import boxes, judge, rescue, scrub, series
from generator.gather.body.features import NAMES, features
from generator.gather.draft import Draft, Line
from generator.gather.head import headline
from generator.gather.head.title import letters
from generator.gather.line.looks import Matrix
from tests.quality.rows import Row
from tests.quality.tasks.cleaning import FOLDER, GOALS, shingle_f1

FOLDS = 5
FORMS = ("region", "page", "clean")


def measure() -> Iterable[Row]:
    """A row for the article's area, the whole page, and the clean body (of which nothing should be lost)."""
    if not FOLDER.exists() or importlib.util.find_spec("lightgbm") is None:
        return
    from generator.train import headlines
    from generator.train import lines as train

    pages = list(train.pages(FOLDER))
    names = [record["id"] for record in json.loads((FOLDER / "meta.json").read_text("utf-8"))]
    true_bodies = [(FOLDER / "gold" / f"{name}.txt").read_text("utf-8") for name in names]
    seen = [features(page.lines, page.lang) for page in pages]
    fold = _folds(sorted({page.publisher for page in pages}))
    titles = headlines.titles(FOLDER)
    pasted = {at: list(headlines.pasted(pages[at], titles[names[at // 3]])) for at in range(2, len(pages), 3)}
    scores: dict[str, list[float]] = {form: [] for form in FORMS}
    right: dict[str, list[bool]] = {form: [] for form in FORMS}
    for number in range(FOLDS):
        taught = [(matrix, page) for matrix, page in zip(seen, pages, strict=True) if fold[page.publisher] != number]
        model = train.learn(taught)
        bodies = [_flags(np.asarray(model.predict(matrix, raw_score=True)), matrix) for matrix in seen]
        weights = headlines.learn(
            choice
            for at, (page, body) in enumerate(zip(pages, bodies, strict=True))
            if fold[page.publisher] != number
            for choice in pasted.get(at) or headlines.on_page(page, body, titles[names[at // 3]])
        )
        for at, page in enumerate(pages):
            if fold[page.publisher] == number:
                body = judge.body(page.lines, page.lang, partial(model.predict, raw_score=True))
                place = headline.find(page.lines, body, page.lang, weights)
                form, golds = FORMS[at % 3], {letters(title) for title in titles[names[at // 3]]}
                scores[form].append(shingle_f1(true_bodies[at // 3], _body(page.lines, body, place, page.lang)))
                if golds & {letters(line.text) for line in page.lines}:
                    right[form].append(place is not None and letters(headline.text(page.lines, place)) in golds)
    for form, values in scores.items():
        yield Row("unseen", "all", f"{form}: body F1", sum(values) / len(values), len(values), GOALS.get(form))
    for form, hits in right.items():
        yield Row("unseen", "all", f"{form}: title right to a reader", sum(hits) / len(hits), len(hits), 0.90)


def _folds(publishers: Sequence[str]) -> dict[str, int]:
    shuffled = list(publishers)
    random.Random(1).shuffle(shuffled)
    return {publisher: at % FOLDS for at, publisher in enumerate(shuffled)}


def _flags(scores: Matrix, seen: Matrix) -> list[bool]:
    """Which lines are the body, as generator/gather/body/judge.py would say, were these its scores."""
    return judge.chosen(scores, np.expm1(seen[:, NAMES.index("size")]))


def _body(lines: tuple[Line, ...], body: Sequence[bool], place: int | None, lang: str) -> str:
    """The body as gather would give it."""
    body = series.without_series(lines, rescue.rescued(lines, body, place, lang))
    body = boxes.without_boxes(lines, body, lang)
    kept = scrub.scrub(Draft("", lines), body, place, lang).body
    return "\n".join(line.text for line in kept)
