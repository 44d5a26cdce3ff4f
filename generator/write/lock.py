"""One run at a time on a site: a second one is refused, and a killed one holds nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from generator.errors import Fault

FILE = ".cache/lock"

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        # A POSIX record lock, not flock: processes that read seeds do not inherit it, so none of them keeps it
        # when the run that began them is killed.
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Keeps other runs away from the site at `root` meanwhile. Where no file can be had, there is nothing to keep:
    such a site cannot be written either.

    Raises: Fault when another run has the site.
    """
    try:
        (root / FILE).parent.mkdir(parents=True, exist_ok=True)
        file = (root / FILE).open("ab")
    except OSError:
        yield
        return
    with file:
        try:
            _lock(file)
        except OSError:
            what = "another run of tidings is at work on this site"
            raise Fault(str(root), what, "Wait until it has ended, and run this again") from None
        yield
