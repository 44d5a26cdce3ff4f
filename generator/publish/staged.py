"""docs/ as MkDocs may see it: one broken page would end its build, so what was good last stands in its place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.config import FILE

COPY = ".cache/docs"


@contextmanager
def staged(root: Path, instead: Mapping[str, bytes | None]) -> Iterator[Path]:
    """The settings to publish the site of `root` with: its own; or, where `instead` names pages (path below docs/ ->
    the bytes to print, None for nothing), settings of a copy of docs/ that holds those. docs/ itself stays as it is."""
    if not instead:
        yield root / FILE
        return
    docs, copy, settings = root / "docs", root / COPY, root / f".{FILE}"
    shutil.rmtree(copy, ignore_errors=True)
    try:
        _copy(docs, copy, instead)
        settings.write_text(f"INHERIT: {FILE}\ndocs_dir: {COPY}\n", "utf-8")
        yield settings
    finally:
        shutil.rmtree(copy, ignore_errors=True)
        settings.unlink(missing_ok=True)


def _copy(docs: Path, copy: Path, instead: Mapping[str, bytes | None]) -> None:
    """Regular files that MkDocs would print, links neither followed nor copied; then what stands instead."""

    def skipped(folder: str, names: list[str]) -> set[str]:
        here = Path(folder)
        return {n for n in names if n.startswith(".") or (here / n).relative_to(docs).as_posix() in instead}

    shutil.copytree(docs, copy, symlinks=True, ignore=skipped)
    for path, data in instead.items():
        if data is not None:
            (copy / path).write_bytes(data)
