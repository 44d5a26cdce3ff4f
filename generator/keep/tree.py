"""What stands in docs/, and what the generator wrote there last (docs/.base/), read once as bytes."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.errors import Fault

BASE = ".base"
SUFFIX = ".md"


@dataclass(frozen=True, slots=True)
class Tree:
    """Both sides: posix path below docs/ (or docs/.base/) -> bytes, sorted; pages only.

    `faults` name what was not read because it is no regular file; `left_out` are the paths of these. `files` are the
    paths of all else in docs/: pictures, sources, whatever people put there.
    """

    docs: Mapping[str, bytes]
    base: Mapping[str, bytes]
    faults: tuple[Fault, ...] = ()
    left_out: tuple[str, ...] = ()
    files: frozenset[str] = frozenset()

    def at(self, path: str) -> bytes | None:
        """The bytes that stand at a path below docs/, base included; None for no page."""
        below = path.removeprefix(f"{BASE}/")
        return self.docs.get(path) if below == path else self.base.get(below)


def page_at(folder: str, slug: str) -> str:
    """The path of the page that pages of a folder call so: `xi-jinping`, `../places/oslo`."""
    return posixpath.normpath(posixpath.join(folder, slug + SUFFIX))


def read(docs: Path) -> Tree:
    """The pages of a site. A link, device or FIFO is never followed or opened, be it a page or not."""
    found, base = _Found(), _Found(f"docs/{BASE}/")
    pages, before = dict(_pages(docs, "", found)), dict(_pages(docs / BASE, "", base))
    faults = (*found.strange.values(), *base.strange.values())
    left_out, files = tuple(found.strange), frozenset(found.files)
    return Tree(dict(sorted(pages.items())), dict(sorted(before.items())), faults, left_out, files)


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands beside the pages of a folder: no regular files, by path, and files of other kinds."""

    where: str = "docs/"
    strange: dict[str, Fault] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)


def _pages(folder: Path, prefix: str, beside: _Found) -> Iterator[tuple[str, bytes]]:
    """The pages of a folder; fills in what it finds beside them."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        path = prefix + entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _pages(Path(entry.path), path + "/", beside)
        elif not entry.is_file(follow_symlinks=False):
            link = entry.is_symlink()
            what = f"this is {'a link' if link else 'no regular file'}, so it is neither read nor published"
            todo = "Put the file itself there" if link else "Remove it"
            beside.strange[path] = Fault(beside.where + path, what, todo)
        elif path.endswith(SUFFIX):
            yield path, _bytes(entry.path)
        else:
            beside.files.add(path)


def _bytes(path: str) -> bytes:
    """The bytes of a regular file, also when somebody puts a link or FIFO in its place meanwhile."""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with open(number, "rb") as file:
        return file.read() if stat.S_ISREG(os.fstat(number).st_mode) else b""
