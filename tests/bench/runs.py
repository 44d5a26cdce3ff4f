"""What is measured: one build or publication in a process of its own, with its seconds and its memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.quality.rows import SHARED
from tests.sites import ROOT, THEME, copied

MAKE_SEEDS = SHARED / "scale/make-seeds"


@dataclass(frozen=True)
class Run:
    """One process and its children: wall seconds, the largest resident memory of one of them, in bytes; and the
    figures that it printed."""

    seconds: float
    memory: int
    rooms: dict[str, float] = field(default_factory=dict)


def new_site(root: Path, articles: int) -> None:
    """A site of that many seeds below `root`, without pages yet."""
    copied(root, "mkdocs.yml", THEME)
    subprocess.run([sys.executable, str(MAKE_SEEDS), str(articles), str(root / "seeds")], check=True)


def build(root: Path, jobs: int) -> Run:
    """`tidings build`, with the seconds of each room."""
    code = (
        "import json, sys, time; from pathlib import Path; from generator import config, pipeline\n"
        "root, jobs = Path(sys.argv[1]), int(sys.argv[2])\n"
        "planned = pipeline.plan(root, config.read(root), jobs)\n"
        "began = time.perf_counter(); pipeline.perform(root, planned)\n"
        "print(json.dumps({**planned.seconds, 'write: files': time.perf_counter() - began}))"
    )
    return measured([sys.executable, "-c", code, str(root), str(jobs)])


def three(articles: int, jobs: int) -> None:
    """Prints what topics, places and stories of so many clean articles cost."""
    subprocess.run([sys.executable, "-m", "tests.bench.three", str(articles), str(jobs)], cwd=ROOT, check=True)


def alone(root: Path) -> Run:
    """Gathering the seeds of a site and finding their people, on one core: articles of 500 words a second."""
    return measured([sys.executable, "-m", "tests.bench.alone", "--measure", str(root)])


def publish(root: Path) -> Run:
    """`tidings site` without the build before it."""
    code = (
        "import sys; from pathlib import Path; from generator.publish import mkdocs\n"
        "root = Path(sys.argv[1]); troubles = mkdocs.publish(root, root / 'site', quiet=True)\n"
        "sys.exit('; '.join(troubles[:3]) or 0)"
    )
    return measured([sys.executable, "-c", code, str(root)])


def plain_mkdocs(root: Path) -> Run:
    """`mkdocs build` of the same docs/, as anybody would run it."""
    return measured([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(root / "plain")], root)


def measured(command: Sequence[str], folder: Path = ROOT) -> Run:
    """Runs the command under a small process that reports its time and memory.

    Raises: CalledProcessError when the command fails.
    """
    watcher = (
        "import json, resource, subprocess, sys, time\n"
        "began = time.perf_counter()\n"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE)\n"
        "seconds = time.perf_counter() - began\n"
        "memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
        "print(json.dumps([seconds, memory, done.stdout.decode()])); sys.exit(done.returncode)"
    )
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    watched = [sys.executable, "-c", watcher, *command]
    done = subprocess.run(watched, cwd=folder, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    seconds, kilobytes, printed = json.loads(done.stdout)
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss is in bytes there, in kilobytes elsewhere
    return Run(seconds, kilobytes * unit, json.loads(printed) if printed.startswith("{") else {})
