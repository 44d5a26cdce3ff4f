"""The documents: every command in them runs, every file and link in them is there."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

import pytest

from generator.cli import tidings
from tests.sites import ROOT, copied
from tests.test_cli import tidings as run

DOCUMENTS = ["README.md", "DESIGN.md", "CONTRIBUTING.md", "CHANGELOG.md"]
SERVING = {"serve"}


def commands(document: str) -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / document).read_text("utf-8"), re.DOTALL)
    lines = [line.split(" #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real site, with its pages as they are committed."""
    return copied(tmp_path_factory.mktemp("site"), "seeds", "docs", "mkdocs.yml")


@pytest.mark.parametrize("command", [c for d in DOCUMENTS for c in commands(d) if "tidings " in c])
def test_every_tidings_command_runs_on_the_real_site(command: str, site: Path) -> None:
    args = shlex.split(command)
    verb = args[1]
    assert verb in tidings.commands
    if verb in SERVING:
        return
    files = [str(path) for arg in args[2:] if "*" in arg for path in sorted(site.glob(arg))]
    done = run(verb, *(arg for arg in args[2:] if "*" not in arg), *files, cwd=site)
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr


def test_every_verb_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [verb for verb in tidings.commands if f"tidings {verb}" not in text and f"`{verb}`" not in text] == []


def test_every_make_target_named_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {t for d in DOCUMENTS for t in re.findall(r"(?<![\w-])make ([a-z-]+)", _code(ROOT / d))}
    assert named and named <= targets


def _code(document: Path) -> str:
    text = document.read_text("utf-8")
    return "\n".join([*re.findall(r"```sh\n(.*?)```", text, re.DOTALL), *re.findall(r"`([^`\n]+)`", text)])


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_and_file_named_is_there(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if not link.startswith("http")]
    files = re.findall(r"`((?:generator|tests|docs/\.base|\.github)/[\w./-]+)`", text)
    files = [file for file in files if not re.search(r"[A-Z]{3}", file)]
    assert [name for name in (*links, *files) if not (ROOT / name).exists()] == []


def test_data_of_others_that_the_notice_names_are_there() -> None:
    named = re.findall(r"generator/data/[\w./-]*\w", (ROOT / "NOTICE").read_text("utf-8"))
    assert named and [name for name in named if not (ROOT / name).exists()] == []


def test_the_notice_gives_in_full_the_terms_that_have_to_go_with_the_data() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    assert "Copyright 2000, 2001, 2002, 2003 Nara Institute of Science and Technology." in notice
    assert "NO WARRANTY\n" in notice and "as noted above as far as the program is concerned." in notice


def test_help_says_what_each_verb_does() -> None:
    assert [verb for verb, command in tidings.commands.items() if not command.help] == []
    assert "..." not in run("--help").stdout.partition("Commands:")[2]  # a line each, none of them cut off


@pytest.mark.parametrize("room", ["infer/people", "join", "join/stories", "keep", "link", "names", "publish", "write"])
def test_who_enters_a_large_room_is_told_of_all_that_stands_there(room: str) -> None:
    folder = ROOT / "generator" / room
    map_of_it = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or ""
    told = re.findall(r"\w+", map_of_it.lower())
    there = {path.stem for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert there - {"__init__", *told} == set()
