"""Topics, places and stories of many clean articles: `python -m tests.bench.three ARTICLES JOBS` prints seconds."""

from __future__ import annotations

import json
import lzma
import os
import random
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from time import perf_counter

from generator.infer import places, topics
from generator.join import stories
from generator.join.traits import Lines, lines
from generator.records import Article, Evidence, Findings, Named, Paragraph, Topic, Value
from tests.quality.rows import SHARED

TEXTS = SHARED / "scale/articles.jsonl.xz"


def main(number: int, jobs: int) -> None:
    known = articles(number)
    seconds: dict[str, float] = {}
    with ProcessPoolExecutor(jobs or os.cpu_count()) as pool, timed(seconds, "topics, places, traits of stories"):
        read = list(pool.map(alone, known, chunksize=50))
    findings = [
        Findings(article, places=where, topics=about) for article, (where, about, _) in zip(known, read, strict=True)
    ]
    traits = {article.seed: own for article, (_, _, own) in zip(known, read, strict=True)}
    del read
    with timed(seconds, "stories: groups"):
        stories.group(findings, {}, lambda found: traits.pop(found.article.seed))
    print(json.dumps(seconds))


def alone(article: Article) -> tuple[tuple[Named, ...], tuple[Topic, ...], Lines]:
    """What one article says by itself, read in one go as a build does."""
    where, about = places.find(article), topics.assign(article)
    return where, about, lines(Findings(article, places=where, topics=about))


def articles(number: int) -> list[Article]:
    """So many of the texts that seeds for measuring are made of, as they would be without leftovers."""
    with lzma.open(TEXTS, "rt", encoding="utf-8") as file:
        texts = [json.loads(line) for line in file]
    said = Evidence("given")
    return [
        Article(f"{at:06}", Value("", said), Value(text["lang"], said), tuple(map(Paragraph, paragraphs(text["text"]))))
        for at, text in enumerate(random.Random(0).sample(texts, number))
    ]


def paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@contextmanager
def timed(seconds: dict[str, float], what: str) -> Iterator[None]:
    began = perf_counter()
    yield
    seconds[what] = perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
