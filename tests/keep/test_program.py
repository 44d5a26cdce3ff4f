"""The state machine of test_machine.py with the real program on real files; far fewer steps, for each is slow.

`TIDINGS_STEPS=2000 pytest tests/keep/test_program.py` runs as many as one likes.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, Phase, settings

from generator import config, pipeline
from generator.keep.desk import Step
from generator.keep.tree import BASE
from tests import sites
from tests.keep.test_machine import Site, Toy

STEPS = int(os.environ.get("TIDINGS_STEPS", "15"))
LENGTH = 15


class Program(Site):
    """The pages of the machine are those on disk, and its seeds are texts."""

    def __init__(self) -> None:
        super().__init__()
        self.root = sites.make(Path(mkdtemp(prefix="tidings-")), {})

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    def _generate(self) -> tuple[list[Step], dict[str, str]]:
        for folder in ("seeds", "docs"):
            shutil.rmtree(self.root / folder, ignore_errors=True)
        (self.root / "seeds").mkdir()
        for seed, toy in self.seeds.items():
            sites.put(self.root / "seeds" / seed, _text(toy))
        for side, prefix in ((self.docs, ""), (self.base, f"{BASE}/")):
            for path, data in side.items():
                sites.put(self.root / "docs" / prefix / path, data)
        planned = pipeline.plan(self.root, config.read(self.root), jobs=1)
        return [(write.path, write.data) for write in planned.writes if write.path.endswith(".md")], {}


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
