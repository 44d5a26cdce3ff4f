"""Trains the person model: python -m generator.train.people DIR

DIR holds *.conll.gz (language code first in the name). Needs python-crfsuite. Same files, same bytes out.

Method: linear-chain conditional random fields, each learnt without another share of the documents; their weights are
averaged, which serves texts unlike those of the training better than one field learnt from all of them.
Source: Lafferty, McCallum, Pereira, "Conditional random fields" (2001); Breiman, "Bagging predictors" (1996).
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pycrfsuite

from generator.infer.people import model
from generator.infer.people.features import elsewhere, seen
from generator.infer.people.model import Weights
from generator.infer.people.titles import untitled
from generator.infer.people.tokens import Span, Words, place, words
from generator.train.asked import paths
from generator.train.corpus import Document, Sentence, documents

SEED = 7
FIELDS, SHARES = 3, 5
"""Fields that are averaged, each learnt without another one of so many shares."""
UNKNOWN_SHARE = 0.25
"""Documents read as if their language were unknown, so that the model serves languages it never saw."""
BOLDNESS = 40
"""Added to a name's scores (hundredths) in languages that were trained, where a name missed is likelier than one too
many; chosen on the dev texts."""
CYRILLIC = ("be", "bg", "mk", "ru", "uk")
CYRILLIC_BOLDNESS = 50
"""The same in languages read as Croats and Slovaks write, without texts of their own; chosen on Russian Wikipedia."""
COPIES = {"de-germeval": 3, "da-ddt": 2}
"""How often a corpus is read that is small beside the other languages' texts; once where not told."""
SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 100, "feature.possible_transitions": True}
"""Weights of the L1 and L2 terms, and when to stop."""
NOTE = "Observation, weights (hundredths) for the first word of a longer name, a further word, a name of one word"
Text = tuple[str, Document]
"""The name of a corpus, and a document of it."""


def main(folder: Path, out: Path = model.FILE) -> None:
    """Learns from a folder of corpora, and writes the weights."""
    corpora = sorted(folder.glob("*.conll.gz"))
    names = [path.name.removesuffix(".conll.gz") for path in corpora]
    texts = [(name, text) for name, path in zip(names, corpora, strict=True) for text in documents(path)]
    notes = [NOTE, f"Trained on {', '.join(names)}", "Their licences: README.md beside this file"]
    model.save(out, train(texts), notes)


def train(texts: Sequence[Text]) -> model.Model:
    """The model learnt from documents."""
    shares = [[text for number, text in enumerate(texts) if number % SHARES != left] for left in range(FIELDS)]
    boldness = dict.fromkeys(CYRILLIC, CYRILLIC_BOLDNESS) | {name.split("-")[0]: BOLDNESS for name, _ in texts}
    return model.rounded(_mean([_learn(share) for share in shares]), boldness)


def _learn(texts: Iterable[Text]) -> Weights:
    """The weights of one field."""
    rng = random.Random(SEED)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for name, document in texts:
        for _ in range(COPIES.get(name, 1)):
            for observed, labels in sequences(document, "" if rng.random() < UNKNOWN_SHARE else name.split("-")[0]):
                trainer.append(observed, labels)
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "model")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        info = tagger.info()
        return info.state_features, info.transitions


def _mean(models: Sequence[Weights]) -> Weights:
    """The mean of each weight."""
    states, steps = ({key for weights in models for key in weights[kind]} for kind in (0, 1))
    return (
        {key: sum(weights[0].get(key, 0.0) for weights in models) / len(models) for key in sorted(states)},
        {key: sum(weights[1].get(key, 0.0) for weights in models) / len(models) for key in sorted(steps)},
    )


def sequences(document: Document, lang: str) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Each stretch of capitalised words of a document: observations and labels of its words."""
    paragraphs = [words(sentence.text) for sentence in document]
    article = elsewhere(paragraphs)
    for sentence, found in zip(document, paragraphs, strict=True):
        for run in found.runs:
            yield [seen(found, i, run, lang, article) for i in range(*run)], _labels(found, sentence, run)


def _labels(found: Words, sentence: Sentence, run: Span) -> list[str]:
    """The labels of a run: B, I for a name's words, U for a name of one word, O for the rest."""
    labels = ["O"] * (run[1] - run[0])
    for start, end in sentence.spans:
        inside = [i for i in range(*run) if _mostly_in(place(sentence.text, (i, i + 1)), start, end)]
        name = untitled(found.texts, inside)
        for k, i in enumerate(name):
            labels[i - run[0]] = "I" if k else "B" if len(name) > 1 else "U"
    return labels


def _mostly_in(word: Span, start: int, end: int) -> bool:
    return min(word[1], end) - max(word[0], start) > (word[1] - word[0]) / 2


if __name__ == "__main__":
    main(*paths(__doc__, "DIR"))
