"""Trains the person model: python -m generator.train.people --data DIR

DIR holds *.conll.gz (language code first in the name). Needs python-crfsuite. Same files, same bytes out.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from generator.infer.people import model
from generator.infer.people.features import across, after, before, between, elsewhere, far, own
from generator.infer.people.scores import window
from generator.infer.people.titles import untitled
from generator.infer.people.tokens import Words, words
from generator.train.corpus import Document, documents

SEED = 7
UNKNOWN_SHARE = 0.25
"""Documents read as if their language were unknown, so that the model serves languages it never saw."""
BOLDNESS = 60
"""Added to a name's scores (hundredths) in trained languages: there a name missed is likelier than one too many."""
SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True}
"""Weights of the L1 and L2 terms, and when to stop."""
NOTE = "Weights of the person model, in hundredths: what is observed, for a name's first word, for a further word."


def main(args: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of *.conll.gz")
    parser.add_argument("--out", type=Path, default=model.FILE, help="weights file to write")
    given = parser.parse_args(args)
    corpora = sorted(given.data.glob("*.conll.gz"))
    trained = train((_language(path), document) for path in corpora for document in documents(path))
    names = ", ".join(path.name.removesuffix(".conll.gz") for path in corpora)
    model.save(given.out, trained, [NOTE, f"Trained on {names}; their licences stand in README.md beside this file"])


def train(texts: Iterable[tuple[str, Document]]) -> model.Model:
    """The model learnt from documents with their languages."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    rng = random.Random(SEED)
    languages = set()
    for lang, document in texts:
        languages.add(lang)
        for seen, labels in sequences(document, "" if rng.random() < UNKNOWN_SHARE else lang):
            trainer.append(seen, labels)
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "model")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        info = tagger.info()
        return model.rounded(info.state_features, info.transitions, dict.fromkeys(languages, BOLDNESS))


def _language(path: Path) -> str:
    return path.name.split("-")[0]


def sequences(document: Document, lang: str) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Each stretch of capitalised words of a document: observations and labels (O, B, I) of its words."""
    paragraphs = [words(sentence.text) for sentence in document]
    article = elsewhere(paragraphs)
    for sentence, found in zip(document, paragraphs, strict=True):
        labels = _labels(found, sentence.spans)
        for run in found.runs:
            yield (
                [
                    observations(found, i, run, lang)
                    + list(across(found.texts[i], found.opens[i], article.marks(found.texts[i])))
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
        *between(around, (min(i - run[0], 3), min(run[1] - i, 4)), found.opens[i], lang),
    ]


def _labels(found: Words, spans: tuple[tuple[int, int], ...]) -> list[str]:
    labels = ["O"] * len(found.texts)
    for start, end in spans:
        inside = [
            i
            for i, (a, b) in enumerate(found.spans)
            if a < end and b > start and min(b, end) - max(a, start) > (b - a) / 2
        ]
        for k, i in enumerate(untitled(found.texts, inside)):
            labels[i] = "I" if k else "B"
    return labels


def _mended(labels: list[str]) -> list[str]:
    """Labels in which no name begins with I (its B stood outside the run)."""
    return ["B" if label == "I" and (k == 0 or labels[k - 1] == "O") else label for k, label in enumerate(labels)]


if __name__ == "__main__":
    main(sys.argv[1:])
