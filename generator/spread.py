"""Work on many things: remembered by content, spread over processes, in the order of the things."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from generator import processes
from generator.cache import Cache, digest, version

A = TypeVar("A")

CHUNK = 50
"""Things that one process takes at a time; fewer than two chunks are not worth a process."""

FIRST = 10
"""Things that are made before there are other processes, which take over the lists that these needed."""

Trail = tuple[str, ...]
"""The keys of one thing: what it is after each step."""
Chunk = Sequence[tuple[Trail, object]]
Made = list[tuple[str, bytes]]
"""What the steps made of one thing, pickled, by key."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A thing with which some steps are done: its trail from there on, and the pickle of what they made of it."""

    trail: Trail
    value: bytes


@dataclass(frozen=True)
class Step:
    """`work` is a function of a module (or a partial of one) from one record to another; `also` names all that its
    result depends on beside that record, code and data."""

    work: Callable[[Any], Any]
    also: str = ""


def each(
    steps: Sequence[Step],
    things: Sequence[object],
    file: Path,
    jobs: int,
    watch: Callable[[int, int], None] = lambda done, total: None,
    alike: Callable[[Any], str] = lambda thing: "",
) -> list[Any]:
    """What the steps, one after the other, make of each thing.

    What every step made is remembered in the cache `file`, and taken from there while nothing that it depends on has
    changed. `jobs` 0: all cores. `watch` is told (things done, things in all) after each chunk. Things of which `alike`
    says the same are made in turn, in one process as far as may be, for they need the same lists and the same words.
    """
    trails = [_trail(steps, thing) for thing in things]
    with Cache(file) as cache:
        new = set(cache.missing(trail[-1] for trail in trails))
        unmade = {trail: thing for trail, thing in zip(trails, things, strict=True) if trail[-1] in new}
        done = len(things) - len(unmade)
        watch(done, len(things))
        chunks = by_likeness(sorted(unmade.items(), key=lambda one: alike(one[1])))
        made_of: Any = _made(steps, chunks, cache, min(jobs or os.cpu_count() or 1, len(unmade) // CHUNK))
        with closing(made_of):  # also where somebody interrupts us, not the processes
            for made in made_of:
                cache.put({key: value for values in made for key, value in values})
                done += len(made)
                watch(done, len(things))
        found = []
        for chunk in _chunks(zip(trails, things, strict=True)):
            known = cache.get(trail[-1] for trail, _ in chunk)
            for trail, thing in chunk:
                found.append(pickle.loads(known.get(trail[-1]) or _finished(steps, _fresh(trail, thing))[-1][1]))
        return found


def _trail(steps: Sequence[Step], thing: object) -> Trail:
    """The key of what each step makes of the thing."""
    key, trail = repr(thing), []
    for step in steps:
        key = digest(_version().encode(), step.also.encode(), key.encode("utf-8", "backslashreplace")).hex()
        trail.append(key)
    return tuple(trail)


_version = cache(version)


def _fresh(trail: Trail, thing: object) -> Begun:
    return Begun(trail, pickle.dumps(thing, protocol=5))


def by_likeness(things: Sequence[A]) -> list[list[A]]:
    """Chunks of things that stand in the order of their likeness; the first has FIRST of all kinds."""
    apart = range(0, len(things), max(1, len(things) // FIRST))[:FIRST]
    return [*_chunks(things[at] for at in apart), *_chunks(one for at, one in enumerate(things) if at not in apart)]


def _begun(cache: Cache, chunk: Chunk) -> list[Begun]:
    """The things of a chunk, each as far as it is remembered."""
    known = cache.get(key for trail, _ in chunk for key in trail[:-1])
    found = []
    for trail, thing in chunk:
        done = max((number for number, key in enumerate(trail, 1) if key in known), default=0)
        found.append(Begun(trail[done:], known[trail[done - 1]]) if done else _fresh(trail, thing))
    return found


def _made(steps: Sequence[Step], chunks: Sequence[Chunk], cache: Cache, workers: int) -> Iterator[list[Made]]:
    """What is made of each chunk, in any order; of the first before there are other processes."""
    work, begun = partial(_of_chunk, steps), partial(_begun, cache)
    alone = chunks[:1] if workers > 1 else chunks
    yield from (work(begun(chunk)) for chunk in alone)
    yield from processes.over(work, chunks[len(alone) :], max(workers, 1), begun)


def _of_chunk(steps: Sequence[Step], chunk: Sequence[Begun]) -> list[Made]:
    return [_finished(steps, begun) for begun in chunk]


def _finished(steps: Sequence[Step], begun: Begun) -> Made:
    """What the steps that are left make of a thing, each with its key."""
    value, made = pickle.loads(begun.value), []
    for step, key in zip(steps[-len(begun.trail) :], begun.trail, strict=True):
        value = step.work(value)
        made.append((key, pickle.dumps(value, protocol=5)))
    return made


def _chunks(things: Iterable[A]) -> Iterator[list[A]]:
    rest = iter(things)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
