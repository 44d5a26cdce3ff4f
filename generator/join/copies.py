"""The same article twice: syndicated, updated or scraped again. Found by MinHash of word shingles and banding.

Source: Broder, "On the resemblance and containment of documents" (1997).
"""

from __future__ import annotations

import hashlib
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.records import Article

WORD = re.compile(r"[^\W_]+")
SHINGLE_WORDS = 4
BANDS, ROWS = 24, 3
SAME = 0.5
CONTAINED = 0.8
MIN_SHINGLES = 12


@dataclass(frozen=True, slots=True)
class Shingles:
    """Hashes of all runs of four words in an article, and their signature: one-permutation MinHash."""

    hashes: array[int]
    signature: array[int]


def group(known: Mapping[str, Shingles]) -> tuple[tuple[str, ...], ...]:
    """Groups of two or more seeds that are one article, each and all sorted; the fullest article comes first.

    Two are one when they share half of their shingles, or the shorter is nearly all in the longer. `known`: by seed.
    """
    found = {seed: known[seed] for seed in sorted(known) if len(known[seed].hashes) >= MIN_SHINGLES}
    leader = {seed: seed for seed in found}

    def root(seed: str) -> str:
        while leader[seed] != seed:
            leader[seed] = leader[leader[seed]]
            seed = leader[seed]
        return seed

    for first, second in sorted(set(_pairs(found))):
        one, other = root(first), root(second)
        if one != other and _same(found[first], found[second]):
            leader[max(one, other)] = min(one, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for seed in found:
        groups[root(seed)].append(seed)
    fullest = (sorted(seeds, key=lambda seed: (-len(found[seed].hashes), seed)) for seeds in groups.values())
    return tuple(sorted(tuple(seeds) for seeds in fullest if len(seeds) > 1))


def shingles(article: Article) -> Shingles:
    """The runs of four words in an article's body; of unspaced script, of four characters."""
    text = " ".join(paragraph.text for paragraph in article.paragraphs).lower()
    words = [part for word in WORD.findall(text) for part in (word if word > "\u2e80" else (word,))]
    runs = {" ".join(words[i : i + SHINGLE_WORDS]).encode() for i in range(len(words) - SHINGLE_WORDS + 1)}
    hashes = {int.from_bytes(hashlib.blake2b(run, digest_size=8).digest(), "big") for run in runs}
    return Shingles(array("Q", sorted(hashes)), _signature(hashes))


def _signature(hashes: Iterable[int]) -> array[int]:
    """The least value in each of 72 bins, an empty bin borrowing from the next; -1 where all are empty."""
    size = BANDS * ROWS
    bins = [-1] * size
    for value in hashes:
        place, rest = value % size, value // size
        if bins[place] < 0 or rest < bins[place]:
            bins[place] = rest
    for at in range(size * 2 - 1, -1, -1):
        if bins[at % size] < 0:
            bins[at % size] = bins[(at + 1) % size]
    return array("q", bins)


def _pairs(found: Mapping[str, Shingles]) -> Iterator[tuple[str, str]]:
    """Pairs of seeds that agree in one band of their signatures; each meets its neighbours only."""
    for band in range(0, BANDS * ROWS, ROWS):
        last: dict[bytes, str] = {}
        for seed, of in found.items():
            rows = of.signature[band : band + ROWS].tobytes()
            if rows in last:
                yield last[rows], seed
            last[rows] = seed


def _same(first: Shingles, second: Shingles) -> bool:
    shared = len(frozenset(first.hashes).intersection(second.hashes))
    fewest, most = sorted((len(first.hashes), len(second.hashes)))
    return shared >= SAME * (fewest + most - shared) or shared >= CONTAINED * fewest
