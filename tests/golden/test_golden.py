"""Golden sites: what a build makes of a folder of seeds, and what follows from an editor's edits; to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import sites
from tests.golden.__main__ import DIFF, golden, made


@pytest.mark.parametrize("folder", golden(), ids=lambda folder: folder.name)
def test_a_build_makes_the_golden_pages(folder: Path) -> None:
    expected = {path: data for path, data in sites.tree(folder).items() if path.startswith("docs/") or path == DIFF}
    found = made(folder)
    differing = sorted(path for path in expected.keys() | found.keys() if expected.get(path) != found.get(path))
    assert differing == [], "If the change is meant, run `make golden` and read the difference"
