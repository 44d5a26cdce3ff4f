"""Topics, places and stories of many clean articles: `python -m tests.bench.three ARTICLES JOBS` prints, for each part,
the seconds by the clock and those of all processors together, which hold on a busy machine, too; and the memory.

It works as a build does: garbage is sought as seldom, those in one language are read in turn, a few of all
languages before there are other processes. An article is at hand where it is read.
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
from contextlib import contextmanager
from time import perf_counter

from generator.cli import SELDOM
from generator.infer import places, topics
from generator.join import stories
from generator.join.stories.traits import Lines, lines
from generator.processes import over
from generator.records import Article, Evidence, Findings, Named, Paragraph, Topic, Value
from generator.spread import by_likeness
from tests.quality.rows import SHARED

Alone = tuple[tuple[Named, ...], tuple[Topic, ...], Lines]
TEXTS = SHARED / "scale/articles.jsonl.xz"
AT_HAND: list[Article] = []
"""The articles, which each process takes over when it begins."""


def main(number: int, jobs: int) -> None:
    gc.set_threshold(*SELDOM)
    known = articles(number)
    seconds: dict[str, tuple[float, float]] = {}
    with timed(seconds, "topics, places, traits of stories"):
        AT_HAND.extend(known)
        chunks = by_likeness(sorted(range(number), key=lambda at: known[at].lang.value))
        read = dict(map(at_hand, chunks[0]))
        for more in over(all_at_hand, chunks[1:], jobs or os.cpu_count() or 1):
            read.update(more)
    findings = [Findings(article, places=read[at][0], topics=read[at][1]) for at, article in enumerate(known)]
    traits = {article.seed: read[at][2] for at, article in enumerate(known)}
    del read
    with timed(seconds, "stories: groups"):
        stories.group(findings, {}, lambda found: traits.pop(found.article.seed))
    print(json.dumps({**seconds, "largest process, MB": memory()}))


def all_at_hand(numbers: list[int]) -> list[tuple[int, Alone]]:
    """What the articles of these numbers say, each with its number."""
    return [at_hand(number) for number in numbers]


def at_hand(number: int) -> tuple[int, Alone]:
    return number, alone(AT_HAND[number])


def alone(article: Article) -> Alone:
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
