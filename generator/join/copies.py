"""The same article twice: syndicated, updated or scraped again. Found by MinHash of word shingles and banding.

Source: Broder, "On the resemblance and containment of documents" (1997).
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.records import Article

WORD = re.compile(r"[^\W_]+")
SHINGLE_WORDS = 4
BANDS, ROWS = 24, 3
SAME = 0.5
CONTAINED = 0.8
MIN_SHINGLES = 12


def group(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """Groups of two or more seeds that are one article, each and all sorted; the fullest article comes first.

    Two are one when they share half of their shingles, or the shorter is nearly all in the longer.
    """
    shingles = {article.seed: _shingles(article) for article in articles}
    shingles = {seed: found for seed, found in shingles.items() if len(found) >= MIN_SHINGLES}
    leader = {seed: seed for seed in shingles}

    def root(seed: str) -> str:
        while leader[seed] != seed:
            leader[seed] = leader[leader[seed]]
            seed = leader[seed]
        return seed

    for first, second in sorted(set(_pairs(shingles))):
        one, other = root(first), root(second)
        if one != other and _same(shingles[first], shingles[second]):
            leader[max(one, other)] = min(one, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for seed in sorted(shingles):
        groups[root(seed)].append(seed)
    found = (sorted(seeds, key=lambda seed: (-len(shingles[seed]), seed)) for seeds in groups.values())
    return tuple(sorted(tuple(seeds) for seeds in found if len(seeds) > 1))


def _shingles(article: Article) -> frozenset[int]:
    """Hashes of every four words that follow each other in the body (of every two characters of unspaced script)."""
    text = " ".join(paragraph.text for paragraph in article.paragraphs).lower()
    words = [part for word in WORD.findall(text) for part in (word if word > "\u2e80" else (word,))]
    runs = (" ".join(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1))
    return frozenset(int.from_bytes(hashlib.blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs)


def _pairs(shingles: dict[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of seeds that agree in one band of their signatures; in a crowded band each meets its neighbours only."""
    buckets: dict[tuple[int, tuple[int, ...]], list[str]] = defaultdict(list)
    for seed in sorted(shingles):
        signature = _signature(shingles[seed])
        for band in range(BANDS):
            buckets[band, signature[band * ROWS : band * ROWS + ROWS]].append(seed)
    for seeds in buckets.values():
        yield from pairwise(seeds)


def _signature(shingles: frozenset[int]) -> tuple[int, ...]:
    """One-permutation MinHash: the least value in each of 72 bins, an empty bin borrowing from the next."""
    size = BANDS * ROWS
    bins = [-1] * size
    for value in shingles:
        place, rest = value % size, value // size
        if bins[place] < 0 or rest < bins[place]:
            bins[place] = rest
    for at in range(size * 2 - 1, -1, -1):
        if bins[at % size] < 0:
            bins[at % size] = bins[(at + 1) % size]
    return tuple(bins)


def _same(first: frozenset[int], second: frozenset[int]) -> bool:
    shared = len(first & second)
    return shared >= SAME * len(first | second) or shared >= CONTAINED * min(len(first), len(second))
