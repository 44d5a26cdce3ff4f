"""Trains the person model: python -m generator.train.people --data DIR

DIR holds *.conll.gz (language code first in the name). Needs python-crfsuite. Same files, same bytes out.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from generator.infer.people import model
from generator.infer.people.decode import window
from generator.infer.people.features import across, after, before, between, elsewhere, far, own
from generator.infer.people.tokens import Words, runs, words
from generator.train.corpus import Document, documents

SEED = 7
UNKNOWN_SHARE = 0.25
"""Documents read as if their language were unknown, so that the model serves languages it never saw."""
SETTINGS = {
    "c1": 0.15,
    "c2": 0.1,
    "max_iterations": 100,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}


def main(args: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of *.conll.gz")
    parser.add_argument("--out", type=Path, default=model.FILE)
    parser.add_argument("--without", nargs="*", default=[], help="corpora to leave out (name beginnings)")
    given = parser.parse_args(args)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    rng = random.Random(SEED)
    for path in sorted(given.data.glob("*.conll.gz")):
        if path.name.startswith(tuple(given.without)):
            continue
        for document in documents(path):
            lang = "" if rng.random() < UNKNOWN_SHARE else path.name[:2]
            for seen, labels in sequences(document, lang):
                trainer.append(seen, labels)
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "model")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        info = tagger.info()
        model.save(given.out, info.state_features, info.transitions)


def sequences(document: Document, lang: str) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Each stretch of capitalised words of a document: observations and labels (O, B, I) of its words."""
    paragraphs = [words(sentence.text) for sentence in document]
    article = elsewhere(paragraphs)
    for sentence, found in zip(document, paragraphs, strict=True):
        labels = _labels(found, sentence.spans)
        for run in runs(found.texts):
            yield (
                [
                    observations(found, i, run, lang) + list(across(found.texts[i], found.opens[i], article))
                    for i in range(*run)
                ],
                _mended(labels[run[0] : run[1]]),
            )


def observations(found: Words, i: int, run: tuple[int, int], lang: str) -> list[str]:
    """What the sentence says of its word `i`."""
    around = window(found.texts, i)
    return [
        *own(around[2], lang),
        *before(around[1]),
        *after(around[3]),
        *far(around[0], "--"),
        *far(around[4], "++"),
        *between(around, (i - run[0], run[1] - i), found.opens[i], lang),
    ]


def _labels(found: Words, spans: tuple[tuple[int, int], ...]) -> list[str]:
    labels = ["O"] * len(found.texts)
    for start, end in spans:
        inside = [
            i
            for i, (a, b) in enumerate(found.spans)
            if a < end and b > start and min(b, end) - max(a, start) > (b - a) / 2
        ]
        for k, i in enumerate(inside):
            labels[i] = "I" if k else "B"
    return labels


def _mended(labels: list[str]) -> list[str]:
    """Labels in which no name begins with I (its B stood outside the run)."""
    return ["B" if label == "I" and (k == 0 or labels[k - 1] == "O") else label for k, label in enumerate(labels)]


if __name__ == "__main__":
    main(sys.argv[1:])
