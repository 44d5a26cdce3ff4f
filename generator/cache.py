"""Remembers what was found in a seed, in one SQLite file of .cache/. Losing it costs time, never a result.

Only the parent process of a run opens the cache. Values are pickles of our own records; they are handed out only when
they match the digest kept beside them, so a damaged entry is a miss, and a damaged or foreign file an empty cache.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from importlib import metadata
from pathlib import Path

PACKAGE = Path(__file__).parent

OURS = 0x54494449
"""SQLite's application_id of the file ("TIDI"); one that says otherwise is foreign."""

LAYOUT = 2
"""SQLite's user_version of the file; to be raised when the tables change."""

TABLES = """
CREATE TABLE entry (key TEXT PRIMARY KEY, digest BLOB, value BLOB);
CREATE TABLE used (key TEXT PRIMARY KEY, run INTEGER) WITHOUT ROWID;
"""
"""`used` says in which run a value was asked for last. It stands apart, for to change a row is to write all of it."""

LAST_RUN = "SELECT coalesce(max(run), 0) FROM used"

OUT_OF_REACH = frozenset({3, 5, 6, 8, 10, 13, 14})
"""SQLite's codes for a file that is locked, full or without rights: it may be sound, so it is left alone.
Source: sqlite.org/rescode.html (PERM, BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN)."""


class Cache:
    """The open cache: `with Cache(root / ".cache/findings.sqlite") as cache: ...`.

    `max_bytes` bounds the sum of the values: on closing, what was not used for the longest time goes first.
    Where no file can be had (no rights, another run holds it) the cache lives in memory, for this run alone.
    """

    def __init__(self, file: Path, max_bytes: int = 1_000_000_000) -> None:
        self._file, self._max_bytes = file, max_bytes
        self._table = _opened(file)
        self._run: int = self._table.execute(LAST_RUN).fetchone()[0] + 1

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The values remembered for those keys; a key without one is left out."""
        found: dict[str, bytes] = {}
        try:
            with self._table:
                for key in keys:
                    row = self._table.execute("SELECT digest, value FROM entry WHERE key = ?", (key,)).fetchone()
                    if row and isinstance(row[1], bytes) and digest(row[1]) == row[0]:
                        found[key] = row[1]
                self._mark(found)
        except sqlite3.Error as error:
            self._give_up(error)
        return found

    def missing(self, keys: Iterable[str]) -> list[str]:
        """Those of the keys for which no value is remembered."""
        try:
            known = {key for (key,) in self._table.execute("SELECT key FROM entry")}
        except sqlite3.Error as error:
            self._give_up(error)
            known = set()
        return [key for key in keys if key not in known]

    def put(self, items: Mapping[str, bytes]) -> None:
        """Remembers those values."""
        try:
            self._put(items)
        except sqlite3.Error as error:
            self._give_up(error)
            with suppress(sqlite3.Error):
                self._put(items)

    def close(self) -> None:
        """Forgets what is too much, and closes the file."""
        with suppress(sqlite3.Error), self._table:
            self._evict()
        self._table.close()

    def _put(self, items: Mapping[str, bytes]) -> None:
        rows = ((key, digest(value), value) for key, value in items.items())
        with self._table:
            self._table.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", rows)
            self._mark(items)

    def _mark(self, keys: Iterable[str]) -> None:
        self._table.executemany("INSERT OR REPLACE INTO used VALUES (?, ?)", ((key, self._run) for key in keys))

    def _evict(self) -> None:
        room = self._max_bytes
        sizes = "SELECT key, length(value) FROM entry JOIN used USING (key) ORDER BY run DESC, key"
        for key, size in self._table.execute(sizes).fetchall():
            room -= size
            if room < 0:
                self._table.execute("DELETE FROM entry WHERE key = ?", (key,))
                self._table.execute("DELETE FROM used WHERE key = ?", (key,))

    def _give_up(self, error: sqlite3.Error) -> None:
        """Goes on with an empty table after an error: a new file, or memory where the file is out of reach."""
        self._table.close()
        self._table = _in_memory() if _out_of_reach(error) else _opened(self._file, anew=True)


def _opened(file: Path, anew: bool = False) -> sqlite3.Connection:
    """The file's table. A file that is not ours or not whole is replaced; memory serves where there can be none."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if anew:
            file.unlink(missing_ok=True)
        return _prepared(sqlite3.connect(file, timeout=1))
    except OSError:
        return _in_memory()
    except sqlite3.Error as error:
        return _in_memory() if anew or _out_of_reach(error) else _opened(file, anew=True)


def _in_memory() -> sqlite3.Connection:
    return _prepared(sqlite3.connect(":memory:"))


def _prepared(table: sqlite3.Connection) -> sqlite3.Connection:
    """The connection with its tables made or proved.

    Raises: sqlite3.Error when the file is not a database, not ours, or out of reach.
    """
    table.text_factory = partial(str, encoding="utf-8", errors="replace")  # a damaged key is one that nobody asks for
    try:
        marks = [table.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
        if marks == [0, 0]:
            table.executescript(
                f"PRAGMA auto_vacuum = FULL; PRAGMA application_id = {OURS}; PRAGMA user_version = {LAYOUT};{TABLES}"
            )
        elif marks != [OURS, LAYOUT]:
            raise sqlite3.DatabaseError("a file of another program or layout")
        table.execute("PRAGMA synchronous = OFF")  # a file that a power cut leaves broken is found out, and made anew
        table.execute("SELECT key, digest, value FROM entry LIMIT 1").fetchone()
        table.execute(LAST_RUN).fetchone()
    except (sqlite3.Error, UnicodeDecodeError) as error:  # the latter from words of a message that names damaged ones
        table.close()
        raise error if isinstance(error, sqlite3.Error) else sqlite3.DatabaseError(str(error)) from error
    return table


def _out_of_reach(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in OUT_OF_REACH


def version() -> str:
    """A digest, in hexadecimal, of all beside the seed that a finding may depend on: Python, the installed packages and
    all of the generator, for what reads a page or a date may lie deep in them."""
    packages = sorted({f"{package.name}=={package.version}" for package in metadata.distributions()})
    return digest(sys.version.encode(), "\n".join(packages).encode(), *_contents()).hex()


def digest(*pieces: bytes) -> bytes:
    """SHA-256 of the pieces, each with its length, so that no two lists of pieces look alike."""
    whole = hashlib.sha256()
    for piece in pieces:
        whole.update(len(piece).to_bytes(8, "big"))
        whole.update(piece)
    return whole.digest()


def _contents() -> Iterator[bytes]:
    """The names and the bytes of the generator's files."""
    for file in sorted(PACKAGE.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            yield file.relative_to(PACKAGE).as_posix().encode()
            yield file.read_bytes()
