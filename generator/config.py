"""The settings of a site: the `extra: tidings:` block of its mkdocs.yml, checked."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Misuse
from generator.page import HALF_MERGED, conflict
from generator.page.slips import slip

FILE = "mkdocs.yml"

FOLDERS = {"docs_dir": "docs", "site_dir": "site"}
"""Settings of MkDocs that can be no others here."""


OF_MKDOCS: Mapping[str, tuple[Callable[[Any], bool], str, str]] = {
    "site_name": (lambda value: isinstance(value, str), "{} is no text", "Put the name of the site in quotes"),
    "site_url": (
        lambda value: value == "" or (isinstance(value, str) and bool(re.match(r"https?://[^/\s]", value))),
        "{} is no web address",
        "Write it with https:// in front",
    ),
    "use_directory_urls": (
        lambda value: isinstance(value, bool),
        "{} is neither true nor false",
        "Write one of them",
    ),
    "nav": (lambda value: isinstance(value, list), "this is no list of pages", "Write one `  - Title: page.md` a line"),
}
"""Settings of MkDocs on which pages depend: whether a value is right, what a wrong one is, and what to do."""


@dataclass(frozen=True, slots=True)
class Mkdocs:
    """What MkDocs itself is told: name and address of the site, whether its pages end in / or .html, and the pages of
    the navigation."""

    site_name: str = "Tidings"
    site_url: str = ""
    use_directory_urls: bool = True
    nav: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits are refused above, never cut. Sizes are bytes, lengths are characters."""

    max_seed_bytes: int = 5_000_000
    max_line_chars: int = 20_000
    max_json_depth: int = 50
    max_slug_bytes: int = 80
    list_page_rows: int = 300
    mkdocs: Mkdocs = Mkdocs()
    """Not of the block."""


class _Tolerant(yaml.SafeLoader):
    """Reads mkdocs.yml for our block alone: tags of MkDocs (`!ENV`, `!!python/name:`) are skipped, not obeyed."""


def _of_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """What `!ENV NAME` or `!ENV [NAME, OTHER, what to take else]` says, as in MkDocs: "false" is false."""
    listed = node.value if isinstance(node, yaml.SequenceNode) else [node]
    names = [str(one.value) for one in listed[:-1] or listed]
    value = next((os.environ[name] for name in names if name in os.environ), None)
    if value is not None:
        tag: str = loader.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
        return loader.construct_object(yaml.ScalarNode(tag, value))
    return loader.construct_object(listed[-1], deep=True) if len(listed) > 1 else None


_Tolerant.add_multi_constructor("", lambda loader, suffix, node: None)
_Tolerant.add_constructor("!ENV", _of_environment)


def read(root: Path) -> Settings:
    """The settings of the site at `root`.

    Raises: Misuse when mkdocs.yml is missing, is not YAML, holds an unknown or wrong setting, or names other folders.
    """
    path = root / FILE
    try:
        text = path.read_text("utf-8")
        if line := conflict(text):
            raise Misuse(f"{path}, line {line}", *HALF_MERGED)
        top = yaml.load(text, Loader=_Tolerant)
    except FileNotFoundError:
        todo = f"Run in the folder that holds {FILE}, or name it with --root"
        raise Misuse(str(path), "there is no such file", todo) from None
    except UnicodeDecodeError:
        raise Misuse(str(path), "this is no UTF-8 text", "Save the file as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        number, what, todo = slip(error, text)
        raise Misuse(f"{path}, line {number + 1}", f"this is not readable YAML ({what})", todo) from None
    except yaml.YAMLError as error:
        said = str(error).split("\n")[0]
        raise Misuse(str(path), f"this is not readable YAML ({said})", "Take out what is no text") from None
    except ValueError as error:
        raise Misuse(str(path), f"a date or number here is none ({error})", "Put it in quotes") from None
    top = _mapping(top, str(path))
    extra = _mapping(top.get("extra"), f"{path}, extra")
    block = _mapping(extra.get("tidings"), f"{path}, extra.tidings")
    known = [f.name for f in fields(Settings) if f.type == "int"]
    for key, value in block.items():
        if key not in known:
            raise Misuse(f"{path}, extra.tidings.{key}", "no such setting", f"The settings are {', '.join(known)}")
        if type(value) is not int or value <= 0:
            raise Misuse(f"{path}, extra.tidings.{key}", f"{value!r} is no positive whole number", "Give one")
    for key, folder in FOLDERS.items():
        if root / str(top.get(key) or folder) != root / folder:
            raise Misuse(f"{path}, {key}", f"Tidings keeps this in {folder}/ alone", f"Write `{key}: {folder}`")
    for key, (right, what, todo) in OF_MKDOCS.items():
        if top.get(key) is not None and not right(top[key]):
            raise Misuse(f"{path}, {key}", what.format(top[key]), todo)
    return Settings(**block, mkdocs=_mkdocs(top))


def _mapping(value: object, where: str) -> dict[str, Any]:
    """The mapping that stands there, an empty one where nothing does."""
    if value is None or isinstance(value, dict):
        return value or {}
    raise Misuse(where, "this is no mapping", "Write one `key: value` a line")


def _mkdocs(top: Mapping[str, Any]) -> Mkdocs:
    return Mkdocs(
        site_name=str(top.get("site_name") or "Tidings"),
        site_url=str(top.get("site_url") or ""),
        use_directory_urls=top.get("use_directory_urls") is not False,
        nav=tuple(_pages(top.get("nav"))),
    )


def _pages(nav: object) -> Iterator[str]:
    """The pages that a navigation names, at any depth."""
    if isinstance(nav, str) and nav.endswith(".md"):
        yield nav
    for part in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _pages(part)
