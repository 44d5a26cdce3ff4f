"""docs/ as MkDocs may see it: one broken page would end its build, so what was good last stands in its place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.config import FILE

Instead = Mapping[str, bytes | None]
"""path below docs/ -> the bytes to print there, None for nothing."""


@contextmanager
def staged(root: Path, instead: Instead) -> Iterator[Path]:
    """The settings to publish the site of `root` with: its own; or, where `instead` names pages, settings of a copy of
    docs/ that holds those. docs/ itself stays as it is."""
    if not instead:
        yield root / FILE
        return
    with copied(root, instead, "docs") as settings:
        yield settings


@contextmanager
def copied(root: Path, instead: Instead, name: str) -> Iterator[Path]:
    """Settings of a copy of docs/ in .cache/`name`, which `renew` brings up to date while it is there."""
    copy, settings = root / ".cache" / name, root / f".{name}.{FILE}"
    shutil.rmtree(copy, ignore_errors=True)
    try:
        renew(root, instead, name)
        settings.write_text(f"INHERIT: {FILE}\ndocs_dir: .cache/{name}\n", "utf-8")
        yield settings
    finally:
        shutil.rmtree(copy, ignore_errors=True)
        settings.unlink(missing_ok=True)


def renew(root: Path, instead: Instead, name: str) -> None:
    """Writes into the copy what differs from docs/ and `instead`, and takes out what is there no more."""
    docs, copy = root / "docs", root / ".cache" / name
    wanted = {path for path in _files(docs) if path not in instead}
    wanted |= {path for path, data in instead.items() if data is not None}
    for path in sorted(wanted):
        data, place = instead.get(path), copy / path
        data = (docs / path).read_bytes() if data is None else data
        if not place.is_file() or place.read_bytes() != data:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
    for path in sorted(set(_files(copy)) - wanted):
        (copy / path).unlink()


def _files(folder: Path) -> Iterator[str]:
    """Regular files that MkDocs would print, posix paths below the folder; links are not followed."""
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(here) / name
            if not name.startswith(".") and file.is_file() and not file.is_symlink():
                yield file.relative_to(folder).as_posix()
