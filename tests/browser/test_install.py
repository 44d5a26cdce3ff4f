"""`make test` goes on where there is no browser and none can be had: on Ubuntu, which has Chromium as a snap only."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

INSTALL = Path(__file__).with_name("install")


def test_a_browser_that_cannot_be_installed_is_told_and_ends_nothing(tmp_path: Path) -> None:
    for tool in ("bash", "env"):
        (tmp_path / tool).symlink_to(shutil.which(tool) or tool)
    (tmp_path / "apt-get").write_text('#!/bin/sh\ntest "$1" = update\n', "utf-8")
    (tmp_path / "apt-get").chmod(0o755)
    done = subprocess.run([INSTALL], env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("No Chromium here")
