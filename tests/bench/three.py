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
from generator.join.traits import lines
from generator.records import Article, Evidence, Findings, Paragraph, Value
from tests.quality.rows import SHARED

TEXTS = SHARED / "scale/articles.jsonl.xz"


def main(number: int, jobs: int) -> None:
    known = articles(number)
    seconds: dict[str, float] = {}
    with ProcessPoolExecutor(jobs or os.cpu_count()) as pool:
        with timed(seconds, "topics"):
            tagged = list(pool.map(topics.assign, known, chunksize=50))
        with timed(seconds, "places"):
            placed = list(pool.map(places.find, known, chunksize=50))
        found = zip(known, placed, tagged, strict=True)
        findings = [Findings(article, places=where, topics=about) for article, where, about in found]
        with timed(seconds, "stories: traits"):
            traits = dict(zip((one.seed for one in known), pool.map(lines, findings, chunksize=50), strict=True))
    with timed(seconds, "stories: groups"):
        stories.group(findings, {}, lambda found: traits.pop(found.article.seed))
    print(json.dumps(seconds))


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
