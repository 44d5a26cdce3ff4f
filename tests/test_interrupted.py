"""Work that is interrupted ends at once, and a process that somebody else ends is told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from multiprocessing import parent_process
from pathlib import Path
from time import sleep

import pytest

from generator import spread
from generator.errors import Fault
from generator.spread import CHUNK, Step
from tests.sites import ROOT
from tests.test_spread import done, written


def fails_at_once(log: Path, thing: int) -> int:
    if thing == 1 and parent_process():
        raise KeyboardInterrupt
    sleep(0.01)
    return written(log, "one", thing)


def test_an_interruption_waits_for_nothing_that_is_not_begun(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    with pytest.raises(KeyboardInterrupt):
        spread.each([Step(partial(fails_at_once, log))], range(12 * CHUNK), tmp_path / "findings.sqlite", 2)
    assert len(done(log)) < 6 * CHUNK


SLEEPERS = """
import signal
from functools import partial
from pathlib import Path
from sys import argv
from generator import spread
from tests.test_interrupted import sleeps

signal.signal(signal.SIGINT, signal.default_int_handler)  # also where the tests run in the background
spread.each([spread.Step(partial(sleeps, Path(argv[1])))], range(200), Path(argv[2]), 2)
"""


def sleeps(log: Path, thing: int) -> int:
    if parent_process():
        written(log, "begun", thing)
        sleep(600)
    return thing


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no groups of processes here")
def test_ctrl_c_ends_all_processes_at_once(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    command = [sys.executable, "-c", SLEEPERS, str(log), str(tmp_path / "findings.sqlite")]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, start_new_session=True) as run:
        while run.poll() is None and not (log.exists() and log.read_text("utf-8").count("begun") == 2):
            sleep(0.05)  # until both processes are at work, and none is being started
        os.killpg(run.pid, signal.SIGINT)
        try:
            said = run.communicate(timeout=60)[1]
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            raise
    assert said.rstrip().endswith(b"KeyboardInterrupt")


def ended(thing: int) -> int:
    if parent_process():
        os.kill(os.getpid(), signal.SIGKILL)
    return thing


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_process_that_is_ended_from_outside_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"memory is short\. Run this again with --jobs 1"):
        spread.each([Step(ended)], range(2 * CHUNK), tmp_path / "findings.sqlite", 2)
