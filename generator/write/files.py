"""Performs a plan of writes: every file whole or not at all, nothing outside the root, nothing left behind.

All new files are first written beside their places under temporary names and flushed to the disk; only then are they
moved over the old ones. A full disk therefore changes nothing, and who reads a file, whenever the run is killed, sees
the old bytes or the new; and the next run finishes the plan (see journal.py).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import Fault, Misuse
from generator.write import journal

PREFIX, SUFFIX = ".tidings-", ".tmp"
"""Names of our temporary files: hidden, so that MkDocs never publishes one that a killed run left behind."""

SYNC_ALL = 100
"""From this many files on, one flush of the whole system is quicker than one for each file."""


@dataclass(frozen=True, slots=True)
class Write:
    """One step of a plan. `path` is posix, below the root; `data` are the file's new bytes, None removes it.

    `over` is the digest of the bytes that the plan was made over (see journal.py), None for whatever is there.
    """

    path: str
    data: bytes | None
    over: str | None = None


def perform(root: Path, writes: Sequence[Write]) -> list[str]:
    """Carries out the plan, in its order; the paths of the files that somebody changed meanwhile, which stay.

    A file that is there keeps its permissions. A folder that a removal leaves empty goes too.
    Raises: Misuse when a path leads out of root (`..`, or through a link), before anything is written.
    Fault when the disk refuses; where it has no room, no file has changed.
    """
    places = [_place(root, write.path) for write in writes]
    folders = sorted({place.parent for place in places})
    _sweep(folders)
    try:
        staged = [_stage(places[number], write.data, number) for number, write in enumerate(writes)]
        _flush([temporary for temporary in staged if temporary])
        entries = [_entry(*step) for step in zip(writes, places, staged, strict=True)]
        if entries:
            journal.write(root, entries)
    except BaseException:
        _sweep(folders)
        raise
    try:
        done = {entry.path for entry in _carry_out(root, entries, folders)}
        return [entry.path for entry in entries if entry.path not in done]
    except Fault:
        if entries[0].staged and _staged(root, entries[0]).is_file():  # nothing is changed yet: nothing to finish
            journal.clear(root)
            _sweep(folders)
        raise


def finish(root: Path) -> bool:
    """Finishes what a killed run began, if one did; a page that somebody changed since stays as it is.

    Raises: as `perform`.
    """
    entries = journal.read(root)
    if entries:
        folders = sorted({_place(root, entry.path).parent for entry in entries})
        _carry_out(root, entries, folders)
    return bool(entries)


def _carry_out(root: Path, entries: Sequence[journal.Entry], folders: Sequence[Path]) -> list[journal.Entry]:
    """Does what is to be done, and says what it did."""
    done = []
    for entry in journal.unfinished(entries, lambda e: _staged(root, e).is_file(), lambda p: journal.of_file(root / p)):
        place = _place(root, entry.path)
        _move(_staged(root, entry), place) if entry.staged else _remove(root, place)
        done.append(entry)
    _flush([folder for folder in folders if folder.is_dir()])
    _sweep(folders)
    journal.clear(root)
    return done


def _entry(write: Write, place: Path, temporary: Path | None) -> journal.Entry:
    before = journal.of_file(place) if write.over is None else write.over
    return journal.Entry(write.path, temporary.name if temporary else "", before)


def _staged(root: Path, entry: journal.Entry) -> Path:
    return _place(root, entry.path).with_name(entry.staged)


def _place(root: Path, path: str) -> Path:
    """Where that path is, after proof that no link and no `..` leads elsewhere."""
    parts = PurePosixPath(path).parts
    if not parts or parts[0] == "/" or ".." in parts:
        raise Misuse(path, "this is no path below the site's folder", "Report it, for a plan never holds one")
    place = root
    for part in parts:
        place = place / part
        if place.is_symlink():
            raise Misuse(str(place), "this is a symbolic link, and is not followed", "Put a real file or folder there")
    return place


def _stage(place: Path, data: bytes | None, number: int) -> Path | None:
    """The temporary file that holds the new bytes, with the old file's permissions; None for a removal."""
    if data is None:
        return None
    with _named(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary = place.with_name(f"{PREFIX}{os.getpid()}-{number}{SUFFIX}")
        with temporary.open("xb") as file:
            file.write(data)
        if place.exists():
            temporary.chmod(stat.S_IMODE(place.stat().st_mode))
        return temporary


def _move(temporary: Path, place: Path) -> None:
    with _named(place):
        temporary.replace(place)


def _remove(root: Path, place: Path) -> None:
    """Removes the file, and every folder that is empty then, but never the root."""
    with _named(place):
        place.unlink(missing_ok=True)
        for folder in place.parents:
            if folder == root or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


def _sweep(folders: Iterable[Path]) -> None:
    """Removes temporary files: those of a killed run before, and those that an error leaves after."""
    for folder in folders:
        for left in folder.glob(f"{PREFIX}*{SUFFIX}"):
            left.unlink(missing_ok=True)


def _flush(paths: Sequence[Path]) -> None:
    """Makes files, or the names in folders, last through a power cut."""
    if len(paths) >= SYNC_ALL:
        os.sync()
        return
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _named(place: Path) -> Iterator[None]:
    """Says which file it was when the disk refuses."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise Fault(str(place), f"this cannot be written ({why})", "Mend that, and build again") from error
