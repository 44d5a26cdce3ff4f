"""Seeds from a folder: regular files only, nothing followed, nothing that can hang, nothing read past the limit."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.config import Settings
from generator.errors import Misuse, Refused
from generator.records import Seed

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".json", ".jsonl"})
OF_PROGRAMS = frozenset({".doc", ".docx", ".epub", ".odt", ".pages", ".pdf", ".rtf"})
OF_MAIL = frozenset({".eml", ".emlx", ".mbox", ".msg"})
OF_BROWSERS = frozenset({".mht", ".mhtml", ".webarchive"})
LEFT_BEHIND = frozenset({"Thumbs.db", "desktop.ini", "__MACOSX"})
"""What Windows and macOS put into folders and archives by themselves."""

FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def seeds(folder: Path, settings: Settings) -> Iterator[Seed | Refused]:
    """The seeds below a folder, sorted by posix path; what cannot be one comes as the reason, in its place.

    Raises: Misuse when there is no such folder.
    """
    if not folder.is_dir():
        raise Misuse(str(folder), "there is no such folder", "Make it, and put articles into it")
    for path in sorted(_paths(folder, "")):
        yield _seed(folder, path, settings)


def _paths(folder: Path, below: str) -> Iterator[str]:
    """Posix paths below the folder of all that is no readable folder; what is hidden or LEFT_BEHIND is passed over."""
    with os.scandir(folder / below) as entries:
        found = [entry for entry in entries if not entry.name.startswith(".") and entry.name not in LEFT_BEHIND]
    for entry in found:
        path = f"{below}/{entry.name}" if below else entry.name
        if entry.is_dir(follow_symlinks=False) and os.access(entry.path, os.R_OK | os.X_OK):
            yield from _paths(folder, path)
        else:
            yield path


def _seed(folder: Path, path: str, settings: Settings) -> Seed | Refused:
    if (folder / path).is_symlink():
        return Refused(path, "it is a link, and links are not followed", "Put the file itself there")
    if (folder / path).is_dir():
        return Refused(path, "this folder cannot be read", "Check its permissions")
    if Path(path).suffix.lower() not in SUFFIXES:
        return Refused(path, "its kind of file is not read", _instead(Path(path).suffix.lower()))
    try:
        path.encode("utf-8")
        handle = os.open(folder / path, FLAGS)
    except UnicodeEncodeError:
        return Refused(path, "its name is not UTF-8", "Rename the file")
    except OSError as error:
        return Refused(path, f"it cannot be read ({error.strerror})", "Check the file and its permissions")
    with os.fdopen(handle, "rb", buffering=0) as file:
        return _checked(file.fileno(), path, settings.max_seed_bytes)


def _instead(suffix: str) -> str:
    """What to do with a file of another kind. Messages of mail are not read as they are: a site shows its sources, and
    these have people's addresses in them."""
    if suffix in OF_PROGRAMS:
        return "Open it, and copy the article's text into a .txt file, one article a file"
    if suffix in OF_MAIL:
        return "Open the message, and copy the article into a .txt file, without the addresses above it"
    if suffix in OF_BROWSERS:
        return "Open it in the browser, and save it as a web page, HTML only (.html)"
    return f"Seeds end in {', '.join(sorted(SUFFIXES))}"


def _checked(handle: int, path: str, limit: int) -> Seed | Refused:
    """Reads an open file, if it is one that may be read."""
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        return Refused(path, "it is no regular file", "Put a text file there")
    if found.st_nlink > 1:
        return Refused(path, "it has a second name elsewhere (a hard link)", "Copy the file instead of linking it")
    too_large = Refused(
        path,
        f"it is larger than {limit:,} bytes",
        "Split the file, or raise max_seed_bytes in mkdocs.yml",
    )
    if found.st_size > limit:
        return too_large
    chunks, left = [], limit + 1
    while left > 0 and (chunk := os.read(handle, min(left, 1 << 20))):
        chunks.append(chunk)
        left -= len(chunk)
    return Seed(path, b"".join(chunks)) if left > 0 else too_large


def one(file: Path, name: str, settings: Settings) -> Seed | Refused:
    """The seed in one file, wherever it lies, under the name that it shall have."""
    found = _seed(file.parent, file.name, settings)
    return Seed(name, found.data) if isinstance(found, Seed) else Refused(name, found.what, found.todo)
