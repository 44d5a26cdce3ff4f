"""docs/ becomes site/, by MkDocs at its strictest: whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from generator.errors import Misuse, visible
from generator.publish import search
from generator.publish.staged import staged

_TROUBLE = ("WARNING", "ERROR", "CRITICAL", "Aborted", "Error")
_SETTING = re.compile(r"^Config value '([^']+)':")
_NO_LANGUAGE = re.compile(r"TemplateNotFound: 'partials/languages/([^/]+)\.html'")
# Material's advice on MkDocs 2 is for those who choose a version, not for those who build a site.
SILENCE = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def publish(
    root: Path, site: Path, quiet: bool = False, instead: Mapping[str, bytes | None] = MappingProxyType({})
) -> list[str]:
    """Builds the site of `root` beside `site`, and puts it in its place; what MkDocs warned of, one sentence each.

    `instead`: path below docs/ -> what to print there instead of a page with faults, None for nothing.
    Where there is any warning, a broken link for one, nothing is published: `site` stays as it was.

    Raises: Misuse when `site` cannot be replaced, because it is a file or holds the sources.
    """
    root, site = root.resolve(), site.resolve()
    if root.is_relative_to(site) or (site.exists() and not site.is_dir()):
        raise Misuse(str(site), "this cannot be replaced by a site", "Name a folder of its own")
    fresh = site.with_name(f".{site.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        with staged(root, instead) as settings:
            troubles = _build(root, settings, fresh, quiet)
        if not troubles:
            search.cut(fresh)
            _swap(fresh, site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return troubles


def _build(root: Path, settings: Path, fresh: Path, quiet: bool) -> list[str]:
    """Runs MkDocs in a process of its own, which cannot disturb ours; its warnings, even where it would exit 0."""
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(settings), "--site-dir", str(fresh)]
    troubles: list[str] = []
    lines: list[str] = []
    with subprocess.Popen(
        command,
        cwd=root,
        env=os.environ | SILENCE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as mkdocs:
        assert mkdocs.stderr
        for line in map(str.rstrip, mkdocs.stderr):
            lines.append(line)
            if line.startswith(_TROUBLE):
                troubles.append(_sentence(line))
            elif troubles and line.startswith("  - "):
                troubles[-1] += f" {line[4:]}"
            elif line and not quiet:
                print(visible(line), file=sys.stderr)
    if mkdocs.returncode and not troubles:
        troubles.append(_sentence(lines[-1]) if lines else f"mkdocs ended with exit code {mkdocs.returncode}")
    return troubles


def _sentence(line: str) -> str:
    """A line of MkDocs's log without its level and its full stop."""
    said = line.removeprefix(line.split(" ", 1)[0]).lstrip(" -") if line.startswith(_TROUBLE[:3]) else line
    if missing := _NO_LANGUAGE.search(said):
        said = f"mkdocs.yml, theme.language: the theme does not speak {missing[1]}"
    said = said.replace("Required configuration not provided", "this setting is missing")
    return visible(_SETTING.sub(r"mkdocs.yml, \1:", said.removesuffix(".")))


def _swap(fresh: Path, site: Path) -> None:
    """Two renames: a reader finds the old site or the new one, but for an instant between them."""
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)
