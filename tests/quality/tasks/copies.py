"""Copies: whether the same article twice is found, and nothing else taken for one.

Of 1,500 real texts every fifth gets a copy as papers make them: with a dateline before it, cut after 70 % of its
paragraphs, with 3 % of its words lost, or with two foreign paragraphs at its end.
"""

from __future__ import annotations

import json
import lzma
import random
from collections.abc import Iterable

from generator.join.copies import group, shingles
from generator.records import Article
from tests.articles import article, lines
from tests.quality.rows import SHARED, Row

TEXTS = SHARED / "scale/articles.jsonl.xz"
COUNT, EVERY, LEAST_CHARS = 1500, 5, 600


def measure() -> Iterable[Row]:
    """Precision and recall of the pairs of a text and its copy."""
    if not TEXTS.exists():
        return
    with lzma.open(TEXTS, "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    rng = random.Random(1)
    rng.shuffle(texts)
    articles, made = [], set()
    for at, text in enumerate(texts[:COUNT]):
        articles.append(_article(f"{at}.txt", text))
        if at % EVERY == 0 and len(text) >= LEAST_CHARS:
            articles.append(_article(f"{at}-copy.txt", _copy(text, at // EVERY % 4, rng, texts)))
            made.add(at)
    groups = [
        {int(seed.split(".")[0].split("-")[0]) for seed in seeds}
        for seeds in group({a.seed: shingles(a) for a in articles})
    ]
    right = sum(len(numbers) == 1 and numbers <= made for numbers in groups)
    yield Row("copies", "all", "precision of groups", right / max(1, len(groups)), len(groups), 0.99)
    yield Row("copies", "all", "recall of copies", right / len(made), len(made), 0.95)


def _copy(text: str, how: int, rng: random.Random, texts: list[str]) -> str:
    paragraphs = text.split("\n")
    if how == 0:
        return f"LONDON (AP) - {text}"
    if how == 1:
        return "\n".join(paragraphs[: max(1, len(paragraphs) * 7 // 10)])
    if how == 2:
        return " ".join(word for word in text.split(" ") if rng.random() > 0.03)
    return "\n".join([*paragraphs, *rng.choice(texts).split("\n")[:2]])


def _article(seed: str, text: str) -> Article:
    return article("en", *lines(text), seed=seed)
