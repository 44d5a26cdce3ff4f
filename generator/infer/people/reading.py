"""Reads an article for names: each run by itself, then words standing alone again in the light of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.infer.people.decode import best, names
from generator.infer.people.features import elsewhere
from generator.infer.people.model import Score, load
from generator.infer.people.scores import Span, score
from generator.infer.people.tokens import Words, runs

STRONGEST = 300
"""What one other place can say at most for or against a word being a name (hundredths): no single place decides."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words with capitals: its place in the paragraph, and the names found in it by itself."""

    span: Span
    scores: tuple[Score, ...]
    names: tuple[Span, ...]

    @property
    def alone(self) -> bool:
        """One word: nothing but its surroundings says whether it is a name."""
        return self.span[1] - self.span[0] == 1


def read(paragraphs: Sequence[Words], lang: str) -> list[list[Span]]:
    """The names of each paragraph, as (first word, word after the last)."""
    seen = elsewhere(paragraphs)
    steps = load().steps
    found: list[list[tuple[str, Run]]] = []
    for words in paragraphs:
        here = []
        for start, end in runs(words.texts):
            scores = tuple(score(words, (start, end), lang, seen))
            spans = tuple((start + a, start + b) for a, b in names(best(scores, steps)))
            here.append((words.texts[start], Run((start, end), scores, spans)))
        found.append(here)
    said = _said(paragraphs, [run for here in found for _, run in here], [len(here) for here in found])
    return [[span for text, run in here for span in _again(run, said.get(text, ()))] for here in found]


def _said(paragraphs: Sequence[Words], flat: Sequence[Run], sizes: Sequence[int]) -> dict[str, list[int]]:
    """Word -> what each place of the article says for its being a person's name."""
    said: dict[str, list[int]] = {}
    owners = [words for words, size in zip(paragraphs, sizes, strict=True) for _ in range(size)]
    for words, run in zip(owners, flat, strict=True):
        if run.alone:
            said.setdefault(words.texts[run.span[0]], []).append(_limited(run.scores[0][0]))
        for start, end in run.names:
            if end - start > 1:
                said.setdefault(words.texts[start], []).append(STRONGEST // 2)
                said.setdefault(words.texts[end - 1], []).append(STRONGEST)
    return said


def _again(run: Run, said: Sequence[int]) -> tuple[Span, ...]:
    """The run's names, after the mean of what other places say was added where it is one word."""
    if not run.alone or len(said) < 2:
        return run.names
    own = run.scores[0][0]
    others = (sum(said) - _limited(own)) / len(said)
    return (run.span,) if own + others > 0 else ()


def _limited(score: int) -> int:
    return max(-STRONGEST, min(STRONGEST, score))
