"""Articles that stand in a story with none that tells of the same event, in sites of unrelated articles.

As built: with the people, places and leftovers that a site has, but without dates, or with dates drawn from one month.
Sites of 20, 50 and 200 are of one source, whose articles are on few subjects; those of 1,000 are of all.

Of the articles drawn some do tell of one event: gold/same.txt gives those that a reader found among the stories of
these sites, one event a line. All others of a story count as false.
"""

from __future__ import annotations

import json
import lzma
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import mean

from generator import authority
from generator.join import people, stories
from generator.records import Decisions, Evidence, Findings, Value
from tests.quality.rows import SHARED, Row
from tests.quality.tasks.stories import Text, as_built, unrelated

SAME = Path(__file__).parents[1] / "gold/same.txt"
SITES = {20: 5, 50: 4, 200: 2}
"""Articles of a site, and how many such sites are drawn of each source."""
LARGE = 1000
SCALE = ("reuters", "norec", "fakebr")
"""Sources of scale/, of which DRAWN articles each are taken."""
DRAWN = 300
DATES = {"undated": "", "of one month": "2015-03-{day:02d}"}


def measure() -> Iterable[Row]:
    sources = {name: as_built(texts)[0] for name, texts in _sources().items()}
    if not sources:
        return
    same = _same()
    for how, date in DATES.items():
        for size, count in SITES.items():
            shares = [_false(site, same) for name in sources for site in _sites(sources[name], name, size, count, date)]
            yield Row("stories", "all", f"outside false ones, {size} {how}", 1 - mean(shares), len(shares) * size)
        everything = [one for name in sorted(sources) for one in sources[name]]
        (site,) = _sites(everything, "all", LARGE, 1, date)
        yield Row("stories", "all", f"outside false ones, {LARGE} {how}", 1 - _false(site, same), LARGE)


def _sources() -> Mapping[str, Sequence[Text]]:
    found: dict[str, list[Text]] = {}
    for name, text in unrelated():
        found.setdefault(name, []).append(text)
    path = SHARED / "scale/articles.jsonl.xz"
    if path.exists():
        with lzma.open(path, "rt", encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        for name in SCALE:
            of_source = [(row["id"], row["lang"], row["text"]) for row in rows if row["id"].startswith(name)]
            found[name] = random.Random(name).sample(of_source, DRAWN)
    return found


def _sites(found: Sequence[Findings], name: str, size: int, count: int, date: str) -> Iterator[list[Findings]]:
    for number in range(count):
        draw = random.Random(f"{name} {size} {number}")
        yield [_dated(one, date, draw) for one in draw.sample(found, min(size, len(found)))]


def _dated(found: Findings, date: str, draw: random.Random) -> Findings:
    text = date.format(day=draw.randint(1, 28))
    return replace(found, article=replace(found.article, date=Value(text, Evidence("given")) if text else None))


def _false(site: Sequence[Findings], same: Mapping[str, int]) -> float:
    """The share of these articles that stand in a story with none of the same event."""
    false = 0
    for seeds in told(site):
        events = [same.get(seed, seed) for seed in seeds]
        false += sum(events.count(event) == 1 for event in events)
    return false / len(site)


def told(site: Sequence[Findings]) -> Iterator[tuple[str, ...]]:
    """The stories of a site, as its seeds."""
    persons, _ = people.identify(site, authority.known(Decisions()))
    who = {(seed, there): person.name for person in persons for seed, there in person.articles}
    return (story.seeds for story in stories.group(site, who))


def _same() -> Mapping[str, int]:
    """Articles that tell of one event, and the number of the event."""
    lines = (line.split() for line in SAME.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {seed: number for number, seeds in enumerate(lines) for seed in seeds}
