"""People: exact spans of persons' names, from raw text, on development texts of many corpora.

Words are joined as they would be printed, each sentence is a paragraph, and each document (or 50 sentences in a row,
where a corpus does not tell its documents apart) is an article. `measure/` texts are never trained on.

gold/people.txt holds sentences of our own, each about one thing that goes wrong easily: a firm, a storm, a particle. A
case counts when all its persons are found and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.infer.people import mentions
from generator.train.corpus import Document, documents
from tests.quality.rows import SHARED, Row

TEXTS = SHARED / "persons"
GOALS = {
    "dev/nb-norne": 0.92,
    "dev/nn-norne": 0.91,
    "dev/sv-talbanken": None,
    "dev/da-ddt": 0.88,
    "dev/fi-turkuner": 0.74,
    "dev/en-gum": None,
    "dev/en-btc": None,
    "dev/en-wnut17": None,
    "dev/pt-bosque": 0.83,
    "dev/hr-set": 0.83,
    "dev/sr-set": None,
    "dev/sk-snk": None,
    "measure/en-conllpp-dev": 0.85,
    "measure/en-worldnews-dev": 0.72,
    "measure/de-wikineural-dev": 0.68,
    "measure/es-wikineural-dev": 0.72,
    "measure/fr-wikineural-dev": 0.72,
    "measure/it-wikineural-dev": 0.72,
    "measure/nl-wikineural-dev": 0.72,
    "measure/pl-wikineural-dev": 0.72,
    "measure/ru-wikineural-dev": None,
}
"""Development text -> the least F1 that we want."""
FULL_NAMES = {"dev/nb-norne": 0.94, "dev/da-ddt": 0.94}
"""The same where only names of two words or more are asked for."""
SENTENCES = Path(__file__).parents[1] / "gold/people.txt"
Case = tuple[str, str, list[str]]
"""Language, what it is about, paragraphs with persons in brackets."""
Place = tuple[int, int, int, int]
"""Document, paragraph, start, end."""


def measure() -> Iterator[Row]:
    known = list(cases())
    right = sum(found(case) == [name for text in case[2] for name in re.findall(r"\[(.*?)\]", text)] for case in known)
    yield Row("people", "all", "sentences found right", right / len(known), len(known))
    for name, goal in GOALS.items():
        path = TEXTS / f"{name}.conll.gz"
        if not path.exists():
            continue
        lang = path.name[:2]
        corpus = path.name.split(".")[0].removeprefix(f"{lang}-").removesuffix("-dev")
        texts = list(documents(path))
        gold, ours = set(_gold(texts)), set(_found(texts, lang))
        yield Row("people", lang, f"F1 {corpus}", f1(gold, ours), len(gold), goal)
        if name in FULL_NAMES:
            gold, ours = _full(texts, gold), _full(texts, ours)
            yield Row("people", lang, f"F1 {corpus}, full names", f1(gold, ours), len(gold), FULL_NAMES[name])


def cases() -> Iterator[Case]:
    """The sentences of our own."""
    case: Case | None = None
    for line in SENTENCES.read_text("utf-8").split("\n"):
        if line.count(" | ") == 2:
            if case:
                yield case
            lang, title, text = line.split(" | ")
            case = lang, title, [text]
        elif case and line:
            case[2].append(line)
    if case:
        yield case


def found(case: Case) -> list[str]:
    """What is found in a case, in reading order."""
    lang, _, texts = case
    return [mention.text for mention in mentions([re.sub(r"[\[\]]", "", text) for text in texts], lang)]


def f1(gold: set[Place], found: set[Place]) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * len(gold & found) / (len(gold) + len(found)) if gold or found else 1.0


def _gold(texts: Iterable[Document]) -> Iterator[Place]:
    for number, document in enumerate(texts):
        for place, sentence in enumerate(document):
            yield from ((number, place, start, end) for start, end in sentence.spans)


def _found(texts: Iterable[Document], lang: str) -> Iterator[Place]:
    for number, document in enumerate(texts):
        for mention in mentions([sentence.text for sentence in document], lang):
            yield number, mention.paragraph, mention.start, mention.end


def _full(texts: list[Document], places: set[Place]) -> set[Place]:
    return {(d, p, start, end) for d, p, start, end in places if " " in texts[d][p].text[start:end]}
