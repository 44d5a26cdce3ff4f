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
BOLDNESS = 40
"""Added to a name's scores (hundredths) in languages that were trained, where a name missed is likelier than one too
many; chosen on the dev texts."""
COPIES = {"de-germeval": 3, "da-ddt": 2}
"""How often a corpus is read that is small beside the other languages' texts; once where not told."""
SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 100, "feature.possible_transitions": True}
"""Weights of the L1 and L2 terms, and when to stop."""
NOTE = "Observation, weights (hundredths) for the first word of a longer name, a further word, a name of one word"


def main(args: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of *.conll.gz")
    parser.add_argument("--out", type=Path, default=model.FILE, help="weights file to write")
    given = parser.parse_args(args)
    corpora = sorted(given.data.glob("*.conll.gz"))
    names = [path.name.removesuffix(".conll.gz") for path in corpora]
    trained = train(
        (name.split("-")[0], document)
        for name, path in zip(names, corpora, strict=True)
        for _ in range(COPIES.get(name, 1))
        for document in documents(path)
    )
    model.save(
        given.out, trained, [NOTE, f"Trained on {', '.join(names)}", "Their licences: README.md beside this file"]
    )


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


def sequences(document: Document, lang: str) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Each stretch of capitalised words of a document: observations and labels of its words."""
    paragraphs = [words(sentence.text) for sentence in document]
    article = elsewhere(paragraphs)
    for sentence, found in zip(document, paragraphs, strict=True):
        for run in found.runs:
            yield (
                [
                    observations(found, i, run, lang)
                    + list(across(found.texts[i], found.opens[i], article.marks(found.texts[i])))
                    for i in range(*run)
                ],
                _labels(found, sentence.spans, run),
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


def _labels(found: Words, spans: tuple[tuple[int, int], ...], run: tuple[int, int]) -> list[str]:
    """The labels of a run: B, I for a name's words, U for a name of one word, O for the rest."""
    labels = ["O"] * (run[1] - run[0])
    for start, end in spans:
        inside = [i for i in range(*run) if _mostly_in(found.spans[i], start, end)]
        name = untitled(found.texts, inside)
        for k, i in enumerate(name):
            labels[i - run[0]] = "I" if k else "B" if len(name) > 1 else "U"
    return labels


def _mostly_in(word: tuple[int, int], start: int, end: int) -> bool:
    return min(word[1], end) - max(word[0], start) > (word[1] - word[0]) / 2


if __name__ == "__main__":
    main(sys.argv[1:])
