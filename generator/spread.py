"""Work on many things: remembered by content, spread over processes, in the order of the things."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import TypeVar

from generator.cache import Cache, digest, version

A = TypeVar("A")
R = TypeVar("R")

CHUNK = 50
"""Things that one process takes at a time; fewer than two chunks are not worth a process."""


def each(
    work: Callable[[A], list[R]],
    things: Sequence[A],
    also: str,
    file: Path,
    jobs: int = 0,
    watch: Callable[[int, int], None] = lambda done, total: None,
) -> list[R]:
    """All that `work` finds in the things, from the cache in `file` where thing, code, data and `also` are the same.

    `work` is a function of a module (or a partial of one), things and results are records. `jobs` 0: all cores.
    `watch` is told (things done, things in all) after each chunk.
    """
    stand = f"{_version()} {also}".encode()
    keys = [digest(stand, repr(thing).encode("utf-8", "backslashreplace")).hex() for thing in things]
    with Cache(file) as cache:
        known = cache.get(keys)
        missing = {key: thing for key, thing in zip(keys, things, strict=True) if key not in known}
        chunks = [list(missing)[at : at + CHUNK] for at in range(0, len(missing), CHUNK)]
        done = len(things) - len(missing)
        watch(done, len(things))
        for chunk, results in zip(chunks, _results(work, [[missing[k] for k in c] for c in chunks], jobs), strict=True):
            fresh = dict(zip(chunk, results, strict=True))
            cache.put(fresh)
            known |= fresh
            done += len(chunk)
            watch(done, len(things))
    return [one for key in keys for one in pickle.loads(known[key])]


@cache
def _version() -> str:
    """All of the generator, for what a finding depends on may lie deep in it."""
    return version("")


def _results(work: Callable[[A], list[R]], chunks: Sequence[Sequence[A]], jobs: int) -> Iterator[list[bytes]]:
    workers = min(jobs or os.cpu_count() or 1, len(chunks))
    if workers < 2:
        yield from (_pickled(work, chunk) for chunk in chunks)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_pickled, [work] * len(chunks), chunks)


def _pickled(work: Callable[[A], list[R]], things: Sequence[A]) -> list[bytes]:
    return [pickle.dumps(work(thing), protocol=5) for thing in things]
