"""Reads an article for names: each run by itself, then words standing alone again in the light of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.infer.people.article import bare
from generator.infer.people.decode import best, names
from generator.infer.people.features import elsewhere
from generator.infer.people.lists import flags
from generator.infer.people.model import Score, load
from generator.infer.people.scores import score
from generator.infer.people.tokens import Span, Words

STRONGEST = 300
"""What the other places of a word standing alone can say at most for or against a name (hundredths)."""
ENDS_NAME, BEGINS_NAME = 400, 200
"""What it says for a word alone that the article has it as the end of a longer name, or as its beginning where that is
a common first name: Xi Jinping is Xi (hundredths)."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words with capitals: its place, its words, the score of its first as a name of one word, and the
    names in it by itself."""

    span: Span
    texts: tuple[str, ...]
    first: int
    names: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What a whole article shows: its names of several words, what these say for a word alone (its parts), and what
    each place where a word stands alone says for its being a name."""

    full: frozenset[tuple[str, ...]]
    parts: Mapping[str, int]
    alone: Mapping[str, list[int]]


def read(paragraphs: Sequence[Words], lang: str) -> list[list[Span]]:
    """The names of each paragraph, as (first word, word after the last)."""
    seen = elsewhere(paragraphs)
    steps = load().steps
    found = []
    for words in paragraphs:
        found.append([_run(words, span, score(words, span, lang, seen), steps) for span in words.runs])
    known = _known([run for here in found for run in here], lang)
    return [[span for run in here for span in _again(run, known, lang)] for here in found]


def _run(words: Words, span: Span, scores: list[Score], steps: Mapping[str, int]) -> Run:
    start, end = span
    spans = tuple((start + a, start + b) for a, b in names(best(scores, steps)))
    return Run(span, words.texts[start:end], scores[0][2], spans)


def _known(found: Sequence[Run], lang: str) -> Known:
    spans = ((run, start - run.span[0], end - run.span[0]) for run in found for start, end in run.names)
    full = frozenset(run.texts[start:end] for run, start, end in spans if end - start > 1)
    parts = {name[0]: BEGINS_NAME if "F" in flags(name[0]) else ENDS_NAME for name in full}
    parts |= {name[-1]: ENDS_NAME for name in full}
    alone: dict[str, list[int]] = {}
    for run in found:
        if len(run.texts) == 1:
            alone.setdefault(bare(run.texts[0], parts, lang), []).append(_limited(run.first))
    return Known(full, parts, alone)


def _again(run: Run, known: Known, lang: str) -> tuple[Span, ...]:
    """The run's names; where it is one word, what the rest of the article says is weighed with its own score."""
    if len(run.texts) > 1:
        return (run.span,) if run.texts in known.full else tuple(_led(run, span, known) for span in run.names)
    word = bare(run.texts[0], known.parts, lang)
    said = known.alone[word]
    others = (sum(said) - _limited(run.first)) / len(said)
    return (run.span,) if run.first + others + known.parts.get(word, 0) > 0 else ()


def _led(run: Run, span: Span, known: Known) -> Span:
    """The span without a first word that only opens the sentence: "Although Berg", where Berg is known by itself."""
    texts = run.texts[span[0] - run.span[0] : span[1] - run.span[0]]
    rest = texts[1:]
    alone = len(rest) == 1 and (rest[0] in known.alone and sum(known.alone[rest[0]]) > 0)
    return (span[0] + 1, span[1]) if flags(texts[0]) == "-" and (alone or rest in known.full) else span


def _limited(score: int) -> int:
    return max(-STRONGEST, min(STRONGEST, score))
