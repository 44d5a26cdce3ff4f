"""The state machine of test_machine.py with the real program on real files; far fewer steps, for each is slow.

`TIDINGS_STEPS=2000 pytest tests/keep/test_program.py` runs as many as one likes.
"""

from __future__ import annotations

import atexit
import os
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import ClassVar

from hypothesis import HealthCheck, Phase, settings

from generator import pipeline
from generator.config import Settings
from generator.keep.desk import Step
from generator.keep.tree import BASE
from tests import sites
from tests.keep.sites import Pages
from tests.keep.test_machine import Site, Toy

STEPS = int(os.environ.get("TIDINGS_STEPS", "15"))
LENGTH = 15


class Program(Site):
    """The pages of the machine are those on disk, and its seeds are texts. One folder serves all its lives, so that
    what was found in a text is found once."""

    there: ClassVar[Pages] = {}

    def _generate(self) -> tuple[list[Step], dict[str, str]]:
        wanted = {f"seeds/{seed}": _text(toy).encode() for seed, toy in self.seeds.items()}
        wanted |= {f"docs/{path}": data for path, data in self.docs.items()}
        wanted |= {f"docs/{BASE}/{path}": data for path, data in self.base.items()}
        for path in self.there.keys() - wanted.keys():
            (_root() / path).unlink()
        for path, data in wanted.items():
            if self.there.get(path) != data:
                sites.put(_root() / path, data)
        Program.there = wanted
        planned = pipeline.plan(_root(), Settings(), jobs=1)
        return [(write.path, write.data) for write in planned.writes], {}


@cache
def _root() -> Path:
    root = Path(mkdtemp(prefix="tidings-"))
    atexit.register(shutil.rmtree, root)
    return sites.make(root, {})


def _text(toy: Toy) -> str:
    said = [f"“This is a day to remember,” said {name}, who came to Bergen by train." for name in toy.people]
    return "\n\n".join([f"{toy.title} of the harbour in Bergen", *toy.lines, *said]) + "\n"


TestProgram = Program.TestCase
TestProgram.settings = settings(
    max_examples=max(1, STEPS // LENGTH),
    stateful_step_count=LENGTH,
    deadline=None,
    derandomize="TIDINGS_STEPS" not in os.environ,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
