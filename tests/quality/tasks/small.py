"""Stories of small sites, as every new one is: the mean of B-cubed F1 over sites, each as built.

- small sites: 20 of two to twelve short articles of our own in gold/stories/small, whose number is the site: one event
  told in two to five languages and nothing else, or beside others; unrelated articles; the news of one town, club,
  minister or war. Written before any was measured; the odd numbers were looked at since, the even ones (unread) not
- one event: a site for each event of gold/stories papers, next and month that two or more tell of, and nothing else
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import mean

from tests.quality.rows import Row
from tests.quality.tasks.stories import OWN, as_built, score

EVENTS = ("papers", "next", "month")


def measure() -> Iterable[Row]:
    small = _sites([OWN / "small"], lambda path: path.name[:2])
    alone = [site for site in _sites([OWN / name for name in EVENTS], event) if len(site) > 1]
    sets = {
        "small sites": [site for site in small if int(site[0].name[:2]) % 2],
        "small sites unread": [site for site in small if not int(site[0].name[:2]) % 2],
        "one event": alone,
    }
    for name, sites in sets.items():
        yield Row("stories", "all", f"B-cubed F1 {name}", mean(map(_score, sites)), len(sites))


def event(path: Path) -> str:
    """What the text tells of."""
    return path.name.split(".")[0]


def _sites(folders: Iterable[Path], site_of: Callable[[Path], str]) -> Sequence[Sequence[Path]]:
    sites = defaultdict(list)
    for path in (path for folder in folders for path in sorted(folder.glob("*.txt"))):
        sites[path.parent, site_of(path)].append(path)
    return [*sites.values()]


def _score(site: Sequence[Path]) -> float:
    built, who = as_built([(path.name, "", path.read_text("utf-8")) for path in site])
    return score(built, {path.name: event(path) for path in site}, who)
