"""What is read of seeds, each by itself: gathered, inferred, sketched; remembered, and spread over processes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from generator import authority, gather, infer, spread
from generator.config import Mkdocs, Settings
from generator.errors import Refused
from generator.join import sketch
from generator.join.sketch import Sketch
from generator.join.stories import common
from generator.join.stories.spelling import folded
from generator.records import Decisions, Findings, Seed
from generator.spread import Step

Read = tuple[Findings, Sketch]
"""What an article says, and what it is compared with others by."""

SAMPLE, WHOLE = 600, 5
"""Bytes in the middle of a seed by which its language is guessed, and letters of the longest words that tell of it."""

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
    for seed, of_seed in zip(seeds, spread.each(steps, seeds, file, jobs, watch, tongue), strict=True):
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


def tongue(seed: Seed) -> str:
    """A quick guess at the language of a seed, which may be a close relative of it: that with most of the common words
    in its middle, "" for none."""
    middle = len(seed.data) // 2
    text = seed.data[middle : middle + SAMPLE].decode("utf-8", "ignore")
    said = Counter(map(_common().get, folded("\n".join(text.split())).split("\n")))
    del said[None]
    return max(said, key=lambda lang: (said[lang], lang), default="") or ""


@cache
def _common() -> Mapping[str, str]:
    """A common word in plain letters -> the language in which it is most common."""
    shares = ((share, word, lang) for lang in common.languages() for word, share in common.words(lang).items())
    return {word: lang for _, word, lang in sorted(one for one in shares if len(one[1]) <= WHOLE)}
