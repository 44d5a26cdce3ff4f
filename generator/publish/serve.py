"""The site in a browser while it is worked on: a changed seed or page shows by itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import sleep

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.publish.mkdocs import SILENCE
from generator.publish.staged import Instead, copied, renew

COPY = "served"

SETTLE = 0.4
"""Seconds to wait after a change: an editor often saves in several steps."""

QUIET_EVENTS = ("opened", "closed_no_write")
"""Events of mere reading, our own included."""


def serve(root: Path, address: str, instead: Instead, build: Callable[[], Instead | None]) -> None:
    """Shows the site at `address` ("host:port") until interrupted, and builds whenever seeds/ or docs/ change.

    `instead` is what to print instead of pages with faults. `build` gives it anew, or None where it came to no end:
    then the site stays as it is. MkDocs is shown a copy of docs/, for one broken page would end it.
    A build that finds nothing to do writes nothing, so our own writes come to rest after one more look.
    """
    changed = Event()
    with (
        copied(root, instead, COPY) as settings,
        _watching([root / "seeds", root / "docs"], changed),
        _mkdocs(root, settings, address) as server,
    ):
        while server.poll() is None:
            if changed.wait(timeout=1):
                sleep(SETTLE)
                changed.clear()
                if (fresh := build()) is not None:
                    renew(root, fresh, COPY)


@contextmanager
def _mkdocs(root: Path, settings: Path, address: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-P", "-m", "mkdocs", "serve", "--quiet", "--no-strict", "--dev-addr", address]
    with subprocess.Popen([*command, "--config-file", str(settings)], cwd=root, env=os.environ | SILENCE) as server:
        try:
            yield server
        finally:
            server.terminate()


@contextmanager
def _watching(folders: list[Path], changed: Event) -> Iterator[None]:
    observer = Observer()
    for folder in folders:
        observer.schedule(_Ears(changed), str(folder), recursive=True)
    observer.start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


class _Ears(FileSystemEventHandler):
    """Hears of every change but those in hidden files and folders (docs/.base, temporary files)."""

    def __init__(self, changed: Event) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        hidden = any(part.startswith(".") for part in Path(str(event.src_path)).parts[-3:])
        if not event.is_directory and not hidden and event.event_type not in QUIET_EVENTS:
            self._changed.set()
