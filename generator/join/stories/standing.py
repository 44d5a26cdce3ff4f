"""Which stories stay as they stood at the last build, and how near old articles count where others are told anew.

What is rare depends on all articles of a site, so every new one moves all others a little nearer or apart. That alone
must not bring them into other stories: only those are told anew to which a new article is near.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

Stood = Mapping[int, tuple[str, str]]
"""The story in which each old article stood, or itself where it stood alone, by its number; new ones are absent."""
Pairs = Mapping[tuple[int, int], float]
"""How near two articles are, by their numbers, in units of what makes a story; those that are hardly so are absent."""

STEADY = 1.2
"""Times as near count two old articles that stood in one story, so many times less near two that did not."""


def stood(seeds: Sequence[str], before: Mapping[str, str]) -> Stood:
    """`before` are the stories of seeds at the last build, "" for one alone."""
    known = ((number, seed) for number, seed in enumerate(seeds) if seed in before)
    return {number: (before[seed], "" if before[seed] else seed) for number, seed in known}


def kept_and_anew(stood: Stood, pairs: Pairs) -> tuple[list[list[int]], Pairs]:
    """The stories that stay, and how near all articles count that stand in none of these, nor stay alone."""
    if not stood:
        return [], pairs
    old = _holding(stood, pairs)
    moved = _moved(old, pairs)
    kept = {number: name for number, name in old.items() if name not in moved}
    others = {(i, j): value for (i, j), value in pairs.items() if i not in kept and j not in kept}
    stories = [members for members in _stories(kept) if len(members) > 1]
    return stories, {pair: value * _steadied(old, *pair) for pair, value in others.items()}


def _holding(stood: Stood, pairs: Pairs) -> Stood:
    """Without articles that have become unlike all others of their story, which are as good as new."""
    held = {one for i, j in pairs if i in stood and stood[i] == stood.get(j) for one in (i, j)}
    return {number: name for number, name in stood.items() if number in held or name[1]}


def _moved(old: Stood, pairs: Pairs) -> set[tuple[str, str]]:
    """The stories, and articles alone, to which a new article is near enough to join."""
    near = (pair for pair, value in pairs.items() if value >= 1)
    return {old[i] if i in old else old[j] for i, j in near if (i in old) != (j in old)}


def _steadied(old: Stood, i: int, j: int) -> float:
    """Times as near count these two."""
    if i not in old or j not in old:
        return 1.0
    return STEADY if old[i] == old[j] else 1 / STEADY


def _stories(stood: Stood) -> list[list[int]]:
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, name in sorted(stood.items()):
        found[name].append(number)
    return list(found.values())
