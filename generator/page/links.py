"""Relative links between pages: how one is written, and where one leads. Paths are posix, below docs/."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import quote, unquote


def address(path: str, here: str) -> str:
    """The page or file at `path` as a relative link from the page `here`."""
    return _address(path, here.rpartition("/")[0])


@lru_cache(maxsize=100_000)
def _address(path: str, folder: str) -> str:
    """The link to `path` from every page of a folder."""
    target, above = path.split("/"), folder.split("/") if folder else []
    shared = len(posixpath.commonprefix([target, above]))
    return "../" * (len(above) - shared) + quote("/".join(target[shared:]), safe="/.-_~")


def target(address: str, folder: str) -> str:
    """The path to which a relative link on a page of that folder leads."""
    return posixpath.normpath(posixpath.join(folder, unquote(address.split("#", 1)[0].split("?", 1)[0])))
