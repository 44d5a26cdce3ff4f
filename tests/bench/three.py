"""Topics, places and stories of many clean articles: `python -m tests.bench.three ARTICLES JOBS` prints, for each part,
the seconds by the clock and those of all processors together, which hold on a busy machine, too; and the memory.

It works as a build does: garbage is sought as seldom, the first chunk is read before there are other processes, and an
article is at hand where it is read.
"""

from __future__ import annotations

import gc
import json
import lzma
import os
import random
import resource
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from time import perf_counter

from generator.cli import SELDOM
from generator.infer import places, topics
from generator.join import stories
from generator.join.traits import Lines, lines
from generator.records import Article, Evidence, Findings, Named, Paragraph, Topic, Value
from generator.spread import CHUNK
from tests.quality.rows import SHARED

TEXTS = SHARED / "scale/articles.jsonl.xz"
AT_HAND: list[Article] = []
"""The articles, which each process takes over when it begins."""


def main(number: int, jobs: int) -> None:
    gc.set_threshold(*SELDOM)
    known = articles(number)
    seconds: dict[str, tuple[float, float]] = {}
    with timed(seconds, "topics, places, traits of stories"):
        AT_HAND.extend(known)
        read = [at_hand(first) for first in range(min(CHUNK, number))]
        with ProcessPoolExecutor(jobs or os.cpu_count(), get_context("fork"), gc.freeze) as pool:
            read += pool.map(at_hand, range(CHUNK, number), chunksize=CHUNK)
    findings = [
        Findings(article, places=where, topics=about) for article, (where, about, _) in zip(known, read, strict=True)
    ]
    traits = {article.seed: own for article, (_, _, own) in zip(known, read, strict=True)}
    del read
    with timed(seconds, "stories: groups"):
        stories.group(findings, {}, lambda found: traits.pop(found.article.seed))
    print(json.dumps({**seconds, "largest process, MB": memory()}))


def at_hand(number: int) -> tuple[tuple[Named, ...], tuple[Topic, ...], Lines]:
    """What the article of that number says."""
    return alone(AT_HAND[number])


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
def timed(seconds: dict[str, tuple[float, float]], what: str) -> Iterator[None]:
    began, worked = perf_counter(), processors()
    yield
    seconds[what] = round(perf_counter() - began, 2), round(processors() - worked, 2)


def processors() -> float:
    """Seconds of processors used so far, by this process and those that it has ended."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def memory() -> int:
    """Megabytes that the largest of the processes held."""
    return max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // 1000


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
