"""Stories of sites that grow: whether they are as good, and whether old articles keep their companions.

- grown in ten steps: the articles of an event set, as built, come in ten lots, and each build knows the stories of the
  one before; task stories has what all at once give
- companions kept: the share of old articles that stand with the same other old ones as before, when every twentieth
  article is new; of an event set, and of sites a third of whose articles are of one
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import mean

from generator.join import stories
from generator.join.stories.traits import lines
from generator.records import Findings
from tests.quality.rows import SHARED, Row
from tests.quality.tasks.stories import as_built, b_cubed, event_set, event_set_as_built, site, unrelated

SETS = {"ecbplus": "en", "wmt_docs": "all"}
STEPS, NEW, DRAWS = 10, 20, 3
"""Lots of articles; articles of which one is new; times that this is drawn."""
SITES = {20: 12, 200: 3}
"""Articles of a site, and how many such sites are drawn."""
OTHERS = 1000
"""Articles without an event, from which the others of a site are drawn."""

Told = list[tuple[str, ...]]
Group = Callable[[Sequence[Findings], Mapping[str, str]], Told]
"""The stories of some articles, by those at the last build."""


def measure() -> Iterable[Row]:
    if not all((SHARED / "stories" / name).exists() for name in SETS):
        return
    texts = [text for _, text in unrelated()]
    others, who_there = as_built(random.Random(OTHERS).sample(texts, min(OTHERS, len(texts))))
    for name, lang in SETS.items():
        found, who = event_set_as_built(name)
        gold = event_set(name)[1]
        group = grouping([*found, *others], {**who, **who_there})
        draws = [random.Random(number) for number in range(DRAWS)]
        grown = mean(b_cubed(grow(found, group, draw), seeds(found), gold) for draw in draws)
        yield Row("stories", lang, f"B-cubed F1 {name} grown in ten steps", grown, len(found))
        yield Row("stories", lang, f"companions kept {name}", mean(kept(found, group, d) for d in draws), len(found))
        for size, count in SITES.items():
            sites = [site(found, gold, others, size, random.Random(f"{size} {number}")) for number in range(count)]
            value = mean(kept(one, group, draw) for one in sites for draw in draws)
            yield Row("stories", lang, f"companions kept {name} sites of {size}", value, count)


def grouping(found: Iterable[Findings], who: Mapping[tuple[str, str], str]) -> Group:
    """How to group any of these articles."""
    known = {one.article.seed: lines(one) for one in found}

    def group(part: Sequence[Findings], before: Mapping[str, str]) -> Told:
        return [story.seeds for story in stories.group(part, who, lambda one: known[one.article.seed], before)]

    return group


def grow(found: Sequence[Findings], group: Group, draw: random.Random) -> Told:
    """The stories after the last of STEPS builds."""
    order = shuffled(found, draw)
    told: Told = []
    before: dict[str, str] = {}
    for step in range(1, STEPS + 1):
        part = order[: len(order) * step // STEPS]
        told = group(part, before)
        before = stood(part, told)
    return told


def kept(found: Sequence[Findings], group: Group, draw: random.Random) -> float:
    """The share of old articles with the same old companions when every NEWth article is new."""
    order = shuffled(found, draw)
    old = order[: len(order) - len(order) // NEW]
    before = group(old, {})
    after = group(order, stood(old, before))
    then, now = companions(before, seeds(old)), companions(after, seeds(old))
    return mean(then[seed] == now[seed] for seed in seeds(old))


def companions(told: Told, among: Sequence[str]) -> dict[str, set[str]]:
    """Those of these seeds that stand in one story with each."""
    found = {seed: {seed} for seed in among}
    return found | {seed: set(story) & found.keys() for story in told for seed in story}


def stood(found: Iterable[Findings], told: Told) -> dict[str, str]:
    """In which story each seed stands, "" for none."""
    return dict.fromkeys(seeds(found), "") | {seed: story[0] for story in told for seed in story}


def shuffled(found: Iterable[Findings], draw: random.Random) -> list[Findings]:
    order = sorted(found, key=lambda one: one.article.seed)
    draw.shuffle(order)
    return order


def seeds(found: Iterable[Findings]) -> list[str]:
    return [one.article.seed for one in found]
