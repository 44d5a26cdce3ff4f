"""The README's film of an editor at work, played on a golden site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests import sites
from tests.sites import ROOT


def test_every_command_of_the_film_says_what_the_readme_says(tmp_path: Path) -> None:
    site = sites.make(tmp_path / "site", sites.tree(ROOT / "tests/golden/misspelt/seeds"))
    sites.build(site)
    command = tmp_path / "bin/tidings"
    sites.put(command, f'#!/bin/sh\nexec {sys.executable} -c "from generator.cli import main; main()" "$@"\n')
    command.chmod(0o755)
    env = {**os.environ, "PATH": f"{command.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "LC_ALL": "C"}
    film = re.search(r"```console\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert film
    for scene in film[1].split("$ ")[1:]:
        line, expected = scene.split("\n", 1)
        done = subprocess.run(line, shell=True, cwd=site, env=env, capture_output=True, text=True)
        assert (done.stdout + done.stderr, line) == (expected, line)
