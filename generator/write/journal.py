"""A plan that is being carried out, written down, so that the next run can finish it when this one is killed.

Without it a killed build leaves pages whose base is older than they are, and what the generator wrote would pass for
the words of people.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass
from hashlib import sha256
from pathlib import Path

NAME = ".tidings-plan"
BASE = ".base/"


@dataclass(frozen=True, slots=True)
class Entry:
    """One step: its `path` below the root, the hidden file that holds its new bytes ("" for a removal), and the
    digest of the bytes that the plan found there."""

    path: str
    staged: str
    before: str


def unfinished(
    entries: Sequence[Entry], waits: Callable[[Entry], bool], stands: Callable[[str], str]
) -> Iterator[Entry]:
    """The steps of a plan that are still to be done, in their order.

    `waits` says whether a staged file is still there, `stands` gives the digest of the file at a path. A page that a
    person changed since the plan was made stays as it is, and then its base does, too.
    """
    changed = set()
    for entry in entries:
        if entry.staged and not waits(entry):
            continue
        if not entry.staged and not stands(entry.path):
            continue
        if (now := stands(entry.path)) != entry.before:
            if now:  # base of a page that a person took away goes on, for what it holds is what they took away
                changed.add(entry.path)
        elif entry.path.removeprefix(BASE) not in changed:
            yield entry


def write(root: Path, entries: Sequence[Entry]) -> None:
    """Puts the plan down, whole or not at all, and on the disk."""
    temporary = root / f"{NAME}.tmp"
    with temporary.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(astuple(entry)) + "\n" for entry in entries)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(root / NAME)


def read(root: Path) -> list[Entry]:
    """The plan of a killed run; none where every run came to its end."""
    file = root / NAME
    if file.is_symlink() or not file.is_file():
        return []
    return [Entry(*json.loads(line)) for line in file.read_text("utf-8").splitlines()]


def clear(root: Path) -> None:
    """Takes the plan away when all of it is done."""
    for name in (NAME, f"{NAME}.tmp"):
        (root / name).unlink(missing_ok=True)


def of_file(file: Path) -> str:
    """The digest of a file's bytes."""
    return digest(file.read_bytes() if file.is_file() and not file.is_symlink() else None)


def digest(data: bytes | None) -> str:
    """The SHA-256 of a file's bytes, "" for no file."""
    return "" if data is None else sha256(data).hexdigest()
