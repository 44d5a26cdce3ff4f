"""What is read of seeds, each by itself: gathered, inferred, sketched; remembered, and spread over processes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from generator import authority, gather, infer, spread
from generator.config import Mkdocs, Settings
from generator.errors import Refused
from generator.join import sketch
from generator.join.sketch import Sketch
from generator.records import Decisions, Findings, Seed
from generator.spread import Step

Read = tuple[Findings, Sketch]
"""What an article says, and what it is compared with others by."""

known = cache(authority.known)
"""Made once in each process, for sending it to them costs more."""


def read(
    seeds: Sequence[Seed],
    settings: Settings,
    decided: Decisions,
    file: Path,
    jobs: int,
    watch: Callable[[int, int], None],
) -> tuple[list[Findings], dict[str, Sketch], dict[str, list[Refused]]]:
    """The findings of all seeds, the sketches by seed, the reasons why there are none by file. `file`, `jobs`, `watch`:
    as for `spread.each`."""
    limits = replace(settings, mkdocs=Mkdocs())
    steps = (Step(partial(_alone, limits), repr(limits)), Step(partial(_decided, decided), repr(decided)))
    findings: list[Findings] = []
    sketches: dict[str, Sketch] = {}
    unread: dict[str, list[Refused]] = defaultdict(list)
    for seed, of_seed in zip(seeds, spread.each(steps, seeds, file, jobs, watch), strict=True):
        for one in of_seed:
            if isinstance(one, Refused):
                unread[seed.path].append(one)
            else:
                findings.append(one[0])
                sketches[one[0].article.seed] = one[1]
    return findings, sketches, unread


def _alone(settings: Settings, seed: Seed) -> list[Read | Refused]:
    """What a seed alone says, and what each article is compared with others by."""
    found = (one if isinstance(one, Refused) else infer.findings(one) for one in gather.articles(seed, settings))
    return [one if isinstance(one, Refused) else (one, sketch.sketch(one)) for one in found]


def _decided(decided: Decisions, alone: list[Read | Refused]) -> list[Read | Refused]:
    """The same with what is known beforehand."""
    people = known(decided)
    made: list[Read | Refused] = []
    for one in alone:
        if not isinstance(one, Refused):
            found = infer.decided(one[0], people, decided)
            one = found, sketch.decided(one[1], one[0], found, people)
        made.append(one)
    return made
