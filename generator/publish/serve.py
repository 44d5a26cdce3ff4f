"""The site in a browser while it is worked on: a changed seed or page shows by itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import AF_INET, AF_INET6, create_server
from threading import Event
from time import sleep

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.errors import Misuse
from generator.publish.mkdocs import SILENCE
from generator.publish.staged import Instead, copied, renew

COPY = "served"

ADDRESS = re.compile(r"\[?(?P<host>[^\[\]]+)\]?:(?P<port>\d{1,5})", re.ASCII)

SETTLE = 0.4
"""Seconds to wait after a change: an editor often saves in several steps."""

QUIET = ("opened", "closed_no_write")
"""Events of mere reading, our own included."""

STAGED = ".tidings-"
"""How the names of files begin that a build is about to put in their places (see write/files.py)."""


def prove(address: str) -> None:
    """Opens the address ("host:port") for a moment, for MkDocs would end in a traceback.

    Raises: Misuse where nothing can be shown at it.
    """
    found = ADDRESS.fullmatch(address)
    family = AF_INET6 if address.startswith("[") else AF_INET
    try:
        if not found or int(found["port"]) > 65535:
            raise ValueError("it is no HOST:PORT")
        create_server((found["host"], int(found["port"])), family=family).close()
    except (OSError, ValueError) as error:
        todo = "Choose another with --address, as in 127.0.0.1:8001"
        raise Misuse(address, f"the site cannot be shown at this address ({error})", todo) from None


def serve(root: Path, address: str, instead: Instead, build: Callable[[], Instead | None]) -> int:
    """Shows the site at `address` until interrupted, and builds whenever seeds/ or docs/ change; MkDocs's exit code
    where it ends by itself.

    `instead` is what to print instead of pages with faults. `build` gives it anew, or None where it came to no end:
    then the site stays as it is. MkDocs is shown a copy of docs/, for one broken page would end it.
    A build that finds nothing to do writes nothing, so our own writes come to rest after one more look.
    """
    changed = Event()
    with (
        copied(root, instead, COPY) as settings,
        watching([root / "seeds", root / "docs"], changed),
        _mkdocs(root, settings, address) as server,
    ):
        while server.poll() is None:
            if changed.wait(timeout=1):
                sleep(SETTLE)
                changed.clear()
                if (fresh := build()) is not None:
                    renew(root, fresh, COPY)
        return server.returncode


@contextmanager
def _mkdocs(root: Path, settings: Path, address: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-P", "-m", "mkdocs", "serve", "--quiet", "--no-strict", "--dev-addr", address]
    with subprocess.Popen([*command, "--config-file", str(settings)], cwd=root, env=os.environ | SILENCE) as server:
        try:
            yield server
        finally:
            server.terminate()


@contextmanager
def watching(folders: Iterable[Path], changed: Event) -> Iterator[None]:
    """Sets `changed` whenever something changes in these folders."""
    observer = Observer()
    for folder in folders:
        observer.schedule(_Ears(folder, changed), str(folder), recursive=True)
    observer.start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


class _Ears(FileSystemEventHandler):
    """Hears of every change in a folder but those in hidden files and folders (docs/.base, temporary files).

    Many editors save by giving a hidden file the name of the page: that is a change, but for our own.
    """

    def __init__(self, folder: Path, changed: Event) -> None:
        self._folder, self._changed = folder, changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        before, after = str(event.src_path), str(event.dest_path)
        reading = event.event_type in QUIET or (event.is_directory and event.event_type == "modified")
        ours = Path(before).name.startswith(STAGED)
        if not reading and not ours and any(map(self._shown, filter(None, (before, after)))):
            self._changed.set()

    def _shown(self, path: str) -> bool:
        return not any(part.startswith(".") for part in Path(path).relative_to(self._folder).parts)
