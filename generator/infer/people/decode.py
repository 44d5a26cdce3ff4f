"""The most likely names in a stretch of capitalised words, by the Viterbi algorithm over sums of weights."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.infer.people.features import EDGE, Elsewhere, across, after, before, between, far, own
from generator.infer.people.model import Model, Score, load
from generator.infer.people.tokens import Words, runs

NEVER = -1_000_000
SUMS_KEPT = 100_000


def spans(words: Words, lang: str, article: Elsewhere) -> list[tuple[int, int]]:
    """The names among a paragraph's words, each as (first word, word after the last)."""
    model = load()
    found: list[tuple[int, int]] = []
    for start, end in runs(words.texts):
        scores = []
        for i in range(start, end):
            b, i_ = _place(window(words.texts, i), (i - start, end - i), words.opens[i], lang)
            b2, i2 = _across(words.texts[i], words.opens[i], article)
            scores.append((b + b2, i_ + i2))
        found += [(start + a, start + b) for a, b in _names(best(scores, model.steps))]
    return found


def best(scores: list[Score], steps: dict[str, int]) -> str:
    """The best labels, one letter a word. No name begins with I."""
    oo, ob, bo, bb, bi = (steps.get(s, 0) for s in ("OO", "OB", "BO", "BB", "BI"))
    io, ib, ii = (steps.get(s, 0) for s in ("IO", "IB", "II"))
    o, b, i = 0, scores[0][0], NEVER
    ways: list[tuple[str, str, str]] = []
    for to_b, to_i in scores[1:]:
        o_, o_from = max((o + oo, "O"), (b + bo, "B"), (i + io, "I"))
        b_, b_from = max((o + ob, "O"), (b + bb, "B"), (i + ib, "I"))
        i_, i_from = max((b + bi, "B"), (i + ii, "I"))
        o, b, i = o_, b_ + to_b, i_ + to_i
        ways.append((o_from, b_from, i_from))
    label = max((o, "O"), (b, "B"), (i, "I"))[1]
    labels = [label]
    for way in reversed(ways):
        label = way["OBI".index(label)]
        labels.append(label)
    return "".join(reversed(labels))


def _names(labels: str) -> Iterable[tuple[int, int]]:
    start = -1
    for k, label in enumerate(labels + "O"):
        if start >= 0 and label != "I":
            yield start, k
            start = -1
        if label == "B":
            start = k


def window(texts: tuple[str, ...], i: int) -> tuple[str, ...]:
    return tuple(texts[k] if 0 <= k < len(texts) else EDGE for k in range(i - 2, i + 3))


@lru_cache(SUMS_KEPT)
def _place(window: tuple[str, ...], place: tuple[int, int], opens: bool, lang: str) -> Score:
    """What a word and its two neighbours on each side say; remembered, as much of news repeats itself."""
    weights = load().weights
    b = i = 0
    for part in (_own(window[2], lang), _before(window[1]), _after(window[3])):
        b, i = b + part[0], i + part[1]
    for seen in (*far(window[0], "--"), *far(window[4], "++"), *between(window, place, opens, lang)):
        if score := weights.get(seen):
            b, i = b + score[0], i + score[1]
    return b, i


@lru_cache(SUMS_KEPT)
def _own(text: str, lang: str) -> Score:
    return total(load(), own(text, lang))


@lru_cache(SUMS_KEPT)
def _before(text: str) -> Score:
    return total(load(), before(text))


@lru_cache(SUMS_KEPT)
def _after(text: str) -> Score:
    return total(load(), after(text))


def _across(text: str, opens: bool, article: Elsewhere) -> Score:
    return total(load(), across(text, opens, article))


def total(model: Model, seen: Iterable[str]) -> Score:
    b = i = 0
    for observation in seen:
        if score := model.weights.get(observation):
            b, i = b + score[0], i + score[1]
    return b, i
