"""numpy asks the system for no large pages, unless somebody wants them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.sites import ROOT

ASKED = "import generator.join.stories.family, os; print(os.environ['NUMPY_MADVISE_HUGEPAGE'])"


@pytest.mark.parametrize(("before", "then"), [("", "0"), ("1", "1")])
def test_numpy_asks_for_no_large_pages_unless_told_to(before: str, then: str) -> None:
    others = {name: value for name, value in os.environ.items() if name != "NUMPY_MADVISE_HUGEPAGE"}
    told = {"NUMPY_MADVISE_HUGEPAGE": before} if before else {}
    asked = subprocess.run(
        [sys.executable, "-c", ASKED], cwd=ROOT, env=others | told, capture_output=True, text=True, check=True
    )
    assert asked.stdout.strip() == then
