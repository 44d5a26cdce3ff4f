"""Sites for tests, laid out as a project is, and browsed over HTTP on this machine."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.publish.shown import ROOT


def lay_out(root: Path, docs: Path) -> Path:
    """A project at `root`: our mkdocs.yml, our theme, and a copy of `docs`."""
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "generator/publish/theme", root / "generator/publish/theme")
    shutil.copytree(docs, root / "docs")
    return root
