"""Two runs on one site: the second is told to wait, and a killed run holds nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.errors import Fault
from generator.write.lock import alone
from tests.sites import ROOT

RUN = """
import sys
from multiprocessing import Process
from pathlib import Path
from time import sleep
from generator.write.lock import alone
with alone(Path(sys.argv[1])):
    Process(target=sleep, args=(5,)).start()
    print("at work", flush=True)
    sys.stdin.read()
"""


def run(site: Path) -> subprocess.Popen[str]:
    """A run of its own, with a process that reads seeds, at work until its input ends."""
    command = [sys.executable, "-c", RUN, str(site)]
    begun = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert begun.stdout and begun.stdout.readline() == "at work\n"
    return begun


def test_a_second_run_is_told_to_wait_and_a_killed_one_holds_nothing(tmp_path: Path) -> None:
    with run(tmp_path) as first:
        with pytest.raises(Fault, match="another run of tidings is at work on this site"):
            alone(tmp_path).__enter__()
        first.kill()
        first.wait()
        with alone(tmp_path):
            pass


def test_a_site_that_cannot_be_written_needs_no_lock(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("no folder")
    with alone(tmp_path):
        pass
