"""The lock files hold what pyproject.toml asks for, agree with each other, and name no place but the public index."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.sites import ROOT
from tests.test_imports import declared

LOCK, LOCK_DEV = "requirements.lock", "requirements-dev.lock"

PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)
"""name==version ; on which systems \\"""


def pins(name: str) -> set[tuple[str, str, str]]:
    return set(PIN.findall((ROOT / name).read_text("utf-8")))


@pytest.mark.parametrize(("name", "extras"), [(LOCK, ()), (LOCK_DEV, ("dev",))])
def test_every_dependency_is_locked(name: str, extras: tuple[str, ...]) -> None:
    assert sorted(declared(*extras) - {pin[0] for pin in pins(name)}) == []


def test_both_locks_choose_the_same_versions() -> None:
    builder = {pin for pin in pins(LOCK) if pin[0] == "setuptools"}  # builds the project; the tests need it not
    assert sorted(pins(LOCK) - builder - pins(LOCK_DEV)) == []


@pytest.mark.parametrize("name", [LOCK, LOCK_DEV])
def test_every_pin_has_its_hashes(name: str) -> None:
    blocks = re.split(r"^(?=[a-z0-9])", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)[1:]
    assert blocks and [block for block in blocks if "--hash=sha256:" not in block] == []


@pytest.mark.parametrize("name", [LOCK, LOCK_DEV])
def test_no_address_stands_in_a_lock(name: str) -> None:
    assert re.findall(r"(?:https?|file)://\S+|--\w+-url\S*", (ROOT / name).read_text("utf-8")) == []


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="no checkout of git")
def test_no_package_lies_in_the_repository() -> None:
    done = subprocess.run(
        ["git", "ls-files", "*.whl", "*.tar.gz"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
