"""The house stands: imports point downward only, and a room never enters another room.

cli -> pipeline, reading -> the rooms -> the base modules -> records, errors
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterable
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.sites import ROOT

INSTALLED = packages_distributions()
"""Name to import -> names on the package index, for what is installed here."""

ROOMS = frozenset({"gather", "infer", "join", "keep", "link", "write", "publish"})
GROUND = frozenset({"records", "errors"})
PLANNERS = frozenset({"pipeline", "reading"})
"""The whole program, and the part of it that reads seeds."""

VERBS = frozenset({"console", "explain", "extract"})
"""What the command line alone stands on: verbs that have a module of their own, and what they all need."""

ROOMS_WITH_MODELS = frozenset({"gather", "infer", "join"})
"""Training reads and measures with the rooms whose data it makes."""


def modules() -> dict[str, Path]:
    """Dotted name -> file, for every module of generator/."""
    files = sorted((ROOT / "generator").rglob("*.py"))
    return {".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file for file in files}


MODULES = modules()
TREES = {name: ast.parse(file.read_text("utf-8")) for name, file in MODULES.items()}


def part(module: str) -> str:
    """The room or the single module of generator/ that a dotted name belongs to."""
    return f"{module}.".split(".")[1]


def imported(module: str, tree: ast.Module) -> set[str]:
    """The modules of generator/ that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: -node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            found |= {f"{base}.{alias.name}" if f"{base}.{alias.name}" in MODULES else base for alias in node.names}
    return {name for name in found if name.split(".")[0] == "generator"}


def may_import(user: str, used: str) -> bool:
    """Whether one part of the house may stand on another; parts are those of `part`."""
    if user == used or used in GROUND or used == "":
        return True
    if user in GROUND or used in {"cli", "train"}:
        return False
    if used in VERBS:
        return user == "cli"
    if used in PLANNERS:
        return user in {"cli", *VERBS} or (user, used) == ("pipeline", "reading")
    if used in ROOMS:
        return user in {"cli", *PLANNERS, *VERBS} or (user == "train" and used in ROOMS_WITH_MODELS)
    return True


IMPORTED = {name: imported(name, tree) for name, tree in TREES.items()}


def test_every_module_stands_on_lower_floors_only() -> None:
    pairs = [(user, used) for user, found in IMPORTED.items() for used in sorted(found)]
    assert [pair for pair in pairs if not may_import(*map(part, pair))] == []


def test_no_two_modules_need_each_other() -> None:
    graph = {name: found - {name} for name, found in IMPORTED.items()}
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


FLOORS_OF_GATHER = ("line", "body", "head", "forms")


def test_the_rooms_of_gather_stand_on_each_other() -> None:
    inside = {
        name: name.split(".")[2] for name in MODULES if name.startswith("generator.gather.") and name.count(".") > 2
    }
    floor = FLOORS_OF_GATHER.index
    above = [
        (name, used)
        for name, room in sorted(inside.items())
        for used in sorted(IMPORTED[name])
        if used in inside and floor(inside[used]) > floor(room)
    ]
    assert above == []


def tops(tree: ast.Module) -> set[str]:
    """The packages that a source imports something of, by the names to import."""
    nodes = list(ast.walk(tree))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    return {name.split(".")[0] for name in names}


def test_the_product_never_imports_its_tests() -> None:
    assert [name for name, tree in TREES.items() if "tests" in tops(tree)] == []


def declared(*extras: str) -> set[str]:
    """Names, as on the package index, of the dependencies that pyproject.toml gives to all, or to those extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    return {re.split(r"[<>=!~ \[;]", line)[0].lower() for line in lines}


def distributions(trees: Iterable[ast.Module]) -> set[str]:
    """The installed packages that sources import, by their names on the package index."""
    used = set().union(*map(tops, trees)) - {"generator", "tests"}
    return {INSTALLED[top][0].lower() for top in used if top in INSTALLED}


def test_what_is_imported_is_declared() -> None:
    training = {name for name in TREES if part(name) == "train"}
    tests = [ast.parse(file.read_text("utf-8")) for file in sorted((ROOT / "tests").rglob("*.py"))]
    assert distributions(tree for name, tree in TREES.items() if name not in training) - declared() == set()
    assert distributions(TREES[name] for name in training) - declared("dev", "train") == set()
    assert distributions(tests) - declared("dev") == set()


def test_data_holds_no_python() -> None:
    assert [name for name in MODULES if part(name) == "data"] == []


RULES = [
    ("cli", "explain", True),
    ("explain", "pipeline", True),
    ("pipeline", "explain", False),
    ("cli", "pipeline", True),
    ("pipeline", "gather", True),
    ("pipeline", "reading", True),
    ("reading", "pipeline", False),
    ("infer", "reading", False),
    ("gather", "infer", False),
    ("infer", "language", True),
    ("language", "infer", False),
    ("page", "language", True),
    ("records", "errors", True),
    ("errors", "language", False),
    ("train", "infer", True),
    ("train", "write", False),
    ("infer", "train", False),
    ("keep", "pipeline", False),
    ("cli", "write", True),
]


@pytest.mark.parametrize(("user", "used", "expected"), RULES)
def test_the_rule_itself(user: str, used: str, expected: bool) -> None:
    assert may_import(user, used) is expected


def test_imports_are_found_wherever_they_stand() -> None:
    source = "import generator.config\ndef late():\n    from . import files\n    from ..cache import digest\n"
    assert imported("generator.write.render", ast.parse(source)) == {
        "generator.config",
        "generator.write.files",
        "generator.cache",
    }
