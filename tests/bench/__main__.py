"""`make bench`: how fast the site is built and published, and how much memory that takes.

python -m tests.bench [--runs N] [--jobs N] [ARTICLES ...]

Default: 100, 1,000 and 10,000 articles, 3 runs of each up to 1,000 and one beyond, all cores. Every figure is the
median of its runs. The ratios compare figures of one and the same run, so a slow machine does not change them.
By default, topics, places and stories of 5,000, 10,000 and 20,000 clean articles are measured, too, and what one core
reads in a second (tests/bench/alone.py).
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench import alone, runs
from tests.bench.runs import Run

SIZES = (100, 1_000, 10_000)
GROWING = (5_000, 10_000, 20_000)
"""Articles for which topics, places and stories alone are measured, to see how their cost grows."""


def main(args: Sequence[str]) -> int:
    asked = arguments(args)
    if not runs.MAKE_SEEDS.exists():
        print(f"{runs.MAKE_SEEDS}: there is no such file, so there are no articles to measure with", file=sys.stderr)
        return 2
    for articles in asked.articles:
        times = asked.runs or (3 if articles <= 1_000 else 1)
        with tempfile.TemporaryDirectory(prefix="tidings-bench-") as folder:
            measured = [measure(Path(folder) / str(number), articles, asked.jobs) for number in range(times)]
        print(table(articles, measured), flush=True)
    for articles in GROWING if tuple(asked.articles) == SIZES else ():
        print(f"\n{articles} articles, seconds by the clock and of all processors:", flush=True)
        runs.three(articles, asked.jobs)
    if tuple(asked.articles) == SIZES:
        alone.main(alone.ARTICLES)
    return 0


def arguments(args: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("articles", nargs="*", type=int, default=SIZES)
    parser.add_argument("--runs", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=0)
    return parser.parse_args(args)


def measure(root: Path, articles: int, jobs: int) -> dict[str, Run]:
    """One run of everything on a new site; it is removed afterwards."""
    runs.new_site(root, articles)
    steps: dict[str, Callable[[], Run]] = {
        "build, first": lambda: runs.build(root, jobs),
        "build, again": lambda: runs.build(root, jobs),
        "publish": lambda: runs.publish(root),
        "plain mkdocs build": lambda: runs.plain_mkdocs(root),
    }
    found: dict[str, Run] = {}
    for name, step in steps.items():
        print(f"{articles} articles: {name} ...", file=sys.stderr, flush=True)
        found[name] = step()
    shutil.rmtree(root)
    return found


def table(articles: int, measured: Sequence[dict[str, Run]]) -> str:
    """The medians as rows: what, seconds, articles a second, largest process, share of plain MkDocs."""
    head = f"{articles} articles, {len(measured)} runs".ljust(36) + "seconds  articles/s   memory   x mkdocs"
    lines = ["", head, "-" * len(head)]
    for name in measured[0]:
        lines.append(
            row(name, articles, [run[name] for run in measured], [run["plain mkdocs build"] for run in measured])
        )
        rooms = measured[0][name].rooms if name == "build, first" else {}
        for room in rooms:
            seconds = statistics.median(run[name].rooms[room] for run in measured)
            lines.append(f"    {room:<32}{seconds:>7.2f} {articles / seconds if seconds else 0:>11,.0f}")
    return "\n".join(lines)


def row(name: str, articles: int, mine: Sequence[Run], plain: Sequence[Run]) -> str:
    seconds = statistics.median(run.seconds for run in mine)
    memory = max(run.memory for run in mine) / 1_000_000
    ratio = statistics.median(run.seconds / base.seconds for run, base in zip(mine, plain, strict=True))
    return f"{name:<36}{seconds:>7.2f} {articles / seconds:>11,.0f} {memory:>5,.0f} MB {ratio:>10.2f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
