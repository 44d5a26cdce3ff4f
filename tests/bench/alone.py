"""How fast one core reads articles and finds their people: `python -m tests.bench.alone [ARTICLES]`.

Prints articles of 500 words a second of processor time, the median of three processes. Cold: the first tenth of the
articles that a process reads. Warm: the last tenth, which it has not met before. Again: that tenth once more.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import TypeVar

from generator.cli import SELDOM
from generator.config import Settings
from generator.gather import articles
from generator.infer import people
from generator.records import Article, Seed
from tests.bench import runs

ARTICLES, TIMES, WORDS = 2_000, 3, 500
A = TypeVar("A")
B = TypeVar("B")


def main(number: int) -> None:
    """Measures in processes of their own, for a process is cold only once."""
    with tempfile.TemporaryDirectory(prefix="tidings-bench-") as folder:
        runs.new_site(Path(folder), number)
        measured = [runs.alone(Path(folder)) for _ in range(TIMES)]
    print("one core                     articles of 500 words/s")
    for what in measured[0].rooms:
        print(f"{what:<36}{statistics.median(run.rooms[what] for run in measured):>16,.2f}")
    print(f"{'largest process, MB':<36}{max(run.memory for run in measured) / 1_000_000:>16,.0f}")


def measure(root: Path) -> dict[str, float]:
    """What -> articles of WORDS words a second; but the loading of the person model in seconds. As in a build."""
    gc.set_threshold(*SELDOM)
    settings = Settings()
    seeds = [Seed(path.name, path.read_bytes()) for path in sorted((root / "seeds").rglob("*.txt"))]
    gathering, gathered = timed(lambda seed: articles(seed, settings), seeds)
    found = [one for made in gathered for one in made if isinstance(one, Article)]
    loading, _ = timed(lambda text: people.mentions([text], "nb"), ["Ola Nordmann"])
    tenth = len(found) // 10
    first, between, rest = found[:tenth], found[tenth:-tenth], found[-tenth:]
    cold, _, warm, again = (timed(people.find, some)[0] for some in (first, between, rest, rest))
    return {
        "gather": sum(len(seed.data.decode("utf-8").split()) for seed in seeds) / WORDS / gathering,
        "people: seconds to load the model": loading,
        "people: cold": size(first) / cold,
        "people: warm": size(rest) / warm,
        "people: again": size(rest) / again,
    }


def timed(work: Callable[[A], B], things: Sequence[A]) -> tuple[float, list[B]]:
    """Seconds of the processor, and what was made of each thing. What was made before is not collected meanwhile."""
    gc.collect()
    began = process_time()
    made = [work(thing) for thing in things]
    return process_time() - began, made


def size(some: Sequence[Article]) -> float:
    """Their length in articles of WORDS words."""
    return sum(len(paragraph.text.split()) for article in some for paragraph in article.paragraphs) / WORDS


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(Path(sys.argv[2]))))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else ARTICLES)
