"""The workflows do what they say with the least rights; their steps are run here, in a fresh clone of the project."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.errors import Fault
from tests.sites import ROOT

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))

PIN = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
"""An action by commit, with the version it is as a comment."""

MATCHER = ROOT / ".github/problems.json"

ADDED = "(mange tok bilder av nordlyset samme kveld)"
"""Words of our own, in the language of the first seed, without a name that would become a link."""

COMMIT = "Commit docs/ if the build changed it"

READ_ONLY = {"contents": "read"}
RIGHTS = {
    "check.yml": {"site": READ_ONLY, "test": READ_ONLY},
    "publish.yml": {
        "build": {"contents": "write"},
        "deploy": {"pages": "write", "id-token": "write"},
        "verdict": {},
    },
}


def read(name: str) -> dict[Any, Any]:
    workflow: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows" / name).read_text("utf-8"))
    return workflow


def steps(name: str, job: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read(name)["jobs"][job]["steps"]
    return found


def test_these_are_the_workflows() -> None:
    assert [file.name for file in FILES] == sorted(RIGHTS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_action_is_pinned_by_commit_with_its_version_beside_it(file: Path) -> None:
    used = re.findall(r"uses: (.+)", file.read_text("utf-8"))
    assert used and [action for action in used if not PIN.fullmatch(action)] == []


def test_one_action_has_one_version() -> None:
    used = {action for file in FILES for action in re.findall(r"uses: (.+)", file.read_text("utf-8"))}
    assert len({action.split("@")[0] for action in used}) == len(used)


@pytest.mark.parametrize("name", RIGHTS)
def test_each_job_has_the_rights_it_needs_and_the_workflow_none(name: str) -> None:
    workflow = read(name)
    assert workflow["permissions"] == {}
    assert {job: spec["permissions"] for job, spec in workflow["jobs"].items()} == RIGHTS[name]


@pytest.mark.parametrize("name", RIGHTS)
def test_runs_of_one_workflow_do_not_get_in_each_others_way_and_end(name: str) -> None:
    workflow = read(name)
    assert workflow["concurrency"]["group"]
    assert all(0 < job["timeout-minutes"] <= 30 for job in workflow["jobs"].values())


def test_a_publication_is_never_cut_off() -> None:
    assert read("publish.yml")["concurrency"]["cancel-in-progress"] is False


@pytest.mark.parametrize("name", RIGHTS)
def test_no_expression_stands_in_a_script(name: str) -> None:
    """A title or branch name put into a script by `${{ }}` would be run by the shell."""
    scripts = [step["run"] for job in read(name)["jobs"].values() for step in job["steps"] if "run" in step]
    assert scripts and [script for script in scripts if "${{" in script] == []


@pytest.mark.parametrize("name", RIGHTS)
def test_only_the_step_that_pushes_sees_the_token(name: str) -> None:
    for job in read(name)["jobs"].values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False
            assert ("token" in str(step.get("env", ""))) == ("push" in step.get("run", ""))


@pytest.mark.parametrize(("name", "job"), [("check.yml", "site"), ("publish.yml", "build")])
def test_what_was_found_in_seeds_is_remembered_while_the_code_stays_as_it_is(name: str, job: str) -> None:
    (remembered,) = (step["with"] for step in steps(name, job) if "actions/cache@" in step.get("uses", ""))
    assert pipeline.CACHE.startswith(remembered["path"] + "/")
    assert remembered["key"].startswith(remembered["restore-keys"]) and "generator/**" in remembered["restore-keys"]


def test_what_a_workflow_pushes_starts_no_workflow() -> None:
    assert read("publish.yml")["jobs"]["build"]["if"] == "github.actor != 'github-actions[bot]'"


def test_a_push_of_anything_the_site_is_made_of_starts_a_publication() -> None:
    paths = read("publish.yml")[True]["push"]["paths"]  # YAML 1.1 reads the key `on` as true
    for path in ("seeds/**", "docs/**", "generator/**", "mkdocs.yml", "requirements.lock"):
        assert path in paths
    (made_of,) = (step["env"]["MADE_OF"] for step in steps("publish.yml", "build") if step.get("name") == COMMIT)
    assert made_of.split() == [path.removesuffix("/**") for path in paths]


TOLD = [
    ("docs/people/x.md, line 4, same_as", ("docs/people/x.md", "4", "this is no address. Write another.")),
    ("seeds/a b/ø.txt", ("seeds/a b/ø.txt", None, "this is no address. Write another.")),
    ("mkdocs.yml, nav", None),
]


@pytest.mark.parametrize(("where", "shown"), TOLD)
def test_a_fault_is_shown_at_its_line(where: str, shown: tuple[str, str | None, str] | None) -> None:
    (matcher,) = json.loads(MATCHER.read_text("utf-8"))["problemMatcher"]
    (pattern,) = matcher["pattern"]
    found = re.match(pattern["regexp"], str(Fault(where, "this is no address", "Write another")))
    assert (found and tuple(found[pattern[part]] for part in ("file", "line", "message"))) == shown


def test_what_is_no_fault_is_not_shown_as_one() -> None:
    (matcher,) = json.loads(MATCHER.read_text("utf-8"))["problemMatcher"]
    assert not re.match(matcher["pattern"][0]["regexp"], "docs/people/x.md: a build would write this file")


class Checkout:
    """A fresh clone of this project at its last commit, with a remote of its own to push to, where steps are run."""

    def __init__(self, folder: Path, venv: Path) -> None:
        self.remote, self.root, self.venv = folder / "remote.git", folder / "clone", venv
        self.outputs = folder / "outputs"
        git(folder, "clone", "--quiet", "--bare", str(ROOT), str(self.remote))
        git(self.remote, "branch", "--force", "main", "HEAD")
        git(folder, "clone", "--quiet", "--branch", "main", str(self.remote), str(self.root))

    def push(self, path: str, text: str) -> None:
        """Changes one file as a maintainer would, and pushes it."""
        (self.root / path).write_text(text, "utf-8")
        git(self.root, "add", path)
        git(self.root, "commit", "--quiet", "--message", f"Change {path}")
        git(self.root, "push", "--quiet", "origin", "main")

    def built_while_somebody_pushes(self, path: str) -> None:
        """A build has changed a page; meanwhile another person changes one file, and pushes it."""
        (self.root / "docs/about.md").write_text("built", "utf-8")
        other = self.root.with_name("other")
        git(self.root.parent, "clone", "--quiet", "--branch", "main", str(self.remote), str(other))
        (other / path).write_text("changed", "utf-8")
        git(other, "add", path)
        git(other, "commit", "--quiet", "--message", f"Change {path}")
        git(other, "push", "--quiet", "origin", "main")

    def pushed(self) -> str:
        """The last commit that the remote has."""
        return git(self.remote, "rev-parse", "main")

    def run(self, name: str, job: str, only: str = "") -> dict[str, str]:
        """Runs the scripts of a job (or the one step `only`) in order, as a runner does, and gives the outputs that
        they set.

        Raises: AssertionError with what was printed, for a step that fails.
        """
        self.outputs.write_text("", "utf-8")
        for step in steps(name, job):
            if "run" in step and only in (step["name"], ""):
                shell = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
                seen = step.get("env", {}) | self.environment()
                done = subprocess.run(shell, cwd=self.root, env=seen, capture_output=True, text=True)
                assert done.returncode == 0, f"{step['run']}\n{done.stdout}\n{done.stderr}"
        return dict(line.split("=", 1) for line in self.outputs.read_text("utf-8").splitlines())

    def environment(self) -> dict[str, str]:
        """What a runner gives to every step, without a person's own settings for git and Python."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON", "VIRTUAL_"))}
        return kept | {
            "PYTHON": sys.executable,
            "VENV": str(self.venv),
            "GITHUB_OUTPUT": str(self.outputs),
            "GITHUB_REF": "refs/heads/main",
            "GIT_CONFIG_GLOBAL": os.devnull,
        }


def git(folder: Path, *args: str) -> str:
    who = ["-c", "user.name=Maintainer", "-c", "user.email=maintainer@example.org"]
    done = subprocess.run(["git", *who, *args], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.fixture(scope="module")
def venv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that borrows the packages installed here, pip too, so that `make site-ready` fetches nothing. Each
    clone is newer than what was made ready before, and puts itself into it."""
    folder = tmp_path_factory.mktemp("environment") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    site = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return folder


@pytest.fixture
def checkout(tmp_path: Path, venv: Path) -> Checkout:
    return Checkout(tmp_path, venv)


def test_a_changed_seed_leads_to_one_commit_of_docs_and_the_next_run_to_none(checkout: Checkout) -> None:
    seed = min((checkout.root / "seeds").glob("*.txt"))
    longest = max(seed.read_text("utf-8").splitlines(), key=len)
    changed = seed.read_text("utf-8").replace(longest, f"{longest} {ADDED}")
    checkout.push(f"seeds/{seed.name}", changed)
    before = checkout.pushed()

    assert checkout.run("publish.yml", "build") == {"status": "0"}
    names = git(checkout.remote, "diff", "--name-only", before, "main").splitlines()
    assert names and [name for name in names if not name.startswith("docs/")] == []
    assert ADDED in git(checkout.remote, "diff", before, "main", "--", "docs/articles")
    assert git(checkout.root, "status", "--porcelain") == ""
    assert (checkout.root / "site/index.html").is_file()

    after = checkout.pushed()
    assert checkout.run("publish.yml", "build") == {"status": "0"}
    assert checkout.pushed() == after
    checkout.run("check.yml", "site")


def test_a_refused_seed_fails_the_check_and_holds_up_no_publication(checkout: Checkout) -> None:
    checkout.push("seeds/empty.txt", "")
    assert checkout.run("publish.yml", "build") == {"status": "1"}
    assert (checkout.root / "site/index.html").is_file()
    with pytest.raises(AssertionError, match=r"empty\.txt"):
        checkout.run("check.yml", "site")


def test_docs_go_on_top_of_what_somebody_pushed_meanwhile_that_starts_no_build(checkout: Checkout) -> None:
    checkout.built_while_somebody_pushes("README.md")
    checkout.run("publish.yml", "build", COMMIT)
    assert git(checkout.remote, "show", "main:docs/about.md") == "built"
    assert git(checkout.remote, "show", "main:README.md") == "changed"


def test_docs_are_left_to_the_run_that_a_push_meanwhile_has_started(checkout: Checkout) -> None:
    checkout.built_while_somebody_pushes("seeds/new.txt")
    before = checkout.pushed()
    with pytest.raises(AssertionError, match="the run that this started does it"):
        checkout.run("publish.yml", "build", COMMIT)
    assert checkout.pushed() == before
