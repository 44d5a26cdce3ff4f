"""Reads an article for names: each run by itself, then words standing alone again in the light of the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    """A stretch of words with capitals: its place, its words, the score of its first, and the names in it by itself."""

    span: Span
    texts: tuple[str, ...]
    first: int
    names: tuple[Span, ...]


def read(paragraphs: Sequence[Words], lang: str) -> list[list[Span]]:
    """The names of each paragraph, as (first word, word after the last)."""
    seen = elsewhere(paragraphs)
    steps = load().steps
    found = []
    for words in paragraphs:
        found.append([_run(words, span, score(words, span, lang, seen), steps) for span in words.runs])
    parts = _parts(run for here in found for run in here)
    said = _said((run for here in found for run in here), parts, lang)
    return [[span for run in here for span in _again(run, parts, said, lang)] for here in found]


def _run(words: Words, span: Span, scores: list[Score], steps: Mapping[str, int]) -> Run:
    start, end = span
    spans = tuple((start + a, start + b) for a, b in names(best(scores, steps)))
    return Run(span, words.texts[start:end], scores[0][0], spans)


def _parts(found: Iterable[Run]) -> dict[str, int]:
    """What speaks for a word alone because longer names of the article begin or end with it."""
    parts: dict[str, int] = {}
    for run in found:
        for start, end in run.names:
            if end - start > 1:
                first, last = run.texts[start - run.span[0]], run.texts[end - 1 - run.span[0]]
                parts[last] = ENDS_NAME
                parts.setdefault(first, BEGINS_NAME if "F" in flags(first) else ENDS_NAME)
    return parts


def _said(found: Iterable[Run], parts: Mapping[str, int], lang: str) -> dict[str, list[int]]:
    """Word -> what each place where it stands alone says for its being a name."""
    said: dict[str, list[int]] = {}
    for run in found:
        if len(run.texts) == 1:
            said.setdefault(bare(run.texts[0], parts, lang), []).append(_limited(run.first))
    return said


def _again(run: Run, parts: Mapping[str, int], said: Mapping[str, list[int]], lang: str) -> tuple[Span, ...]:
    """The run's names; where it is one word, what the rest of the article says is weighed with its own score."""
    if len(run.texts) > 1:
        return run.names
    word = bare(run.texts[0], parts, lang)
    others = (sum(said[word]) - _limited(run.first)) / len(said[word])
    return (run.span,) if run.first + others + parts.get(word, 0) > 0 else ()


def _limited(score: int) -> int:
    return max(-STRONGEST, min(STRONGEST, score))
