"""Work on many things: remembered by content, spread over processes, in the order of the things."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from generator.cache import Cache

A = TypeVar("A")
R = TypeVar("R")

CHUNK = 50
"""Things that one process takes at a time; fewer than two chunks are not worth a process."""


def over(
    work: Callable[[A], R],
    things: Sequence[A],
    keys: Sequence[str],
    cache: Cache,
    jobs: int,
    watch: Callable[[int], None],
) -> list[R]:
    """work(thing) for each, from the cache where `keys` are known there. `jobs` 0: all cores.

    `watch` is told how many are done after each chunk. `work` is a function of a module, its results are records.
    """
    known = cache.get(keys)
    missing = [(key, thing) for key, thing in zip(keys, things, strict=True) if key not in known]
    watch(len(things) - len(missing))
    chunks = [missing[at : at + CHUNK] for at in range(0, len(missing), CHUNK)]
    workers = min(jobs or os.cpu_count() or 1, len(chunks))
    for done in _results(work, [[thing for _, thing in chunk] for chunk in chunks], workers):
        chunk = chunks.pop(0)
        fresh = {key: result for (key, _), result in zip(chunk, done, strict=True)}
        cache.put(fresh)
        known |= fresh
        watch(len(chunk))
    return [pickle.loads(known[key]) for key in keys]


def _results(work: Callable[[A], R], chunks: Sequence[Sequence[A]], workers: int):  # type: ignore[no-untyped-def]
    if workers < 2:
        yield from (_each(work, chunk) for chunk in chunks)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_each, [work] * len(chunks), chunks)


def _each(work: Callable[[A], R], chunk: Sequence[A]) -> list[bytes]:
    return [pickle.dumps(work(thing), protocol=5) for thing in chunk]
