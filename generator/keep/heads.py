"""What a page says of itself on top, read fast: the keys by which pages are told apart."""

from __future__ import annotations

import re

import yaml

from generator.page import HEAD, markup

MOVED_TO = "moved_to"
"""The key by which a stub says where its page went, as a path below docs/."""

PASSED = "passed"
"""The key of a stub at an address where the page stood for a time only, between others."""

LIST = "list"
"""A page with this key lists others and is nobody's own page, wherever it stands."""

FIXED = re.compile(r"(?:.*/)?index\.md|about\.md|timeline\.md")
"""Pages that are found by their address alone: under another one, they are somebody's own page."""

TITLED = ("people", "places")
"""Folders in which a title names one page."""

_KEY = re.compile(r"^(seed|story|title|moved_to|merged_into|passed|list):[ \t]*(\S[^\r\n]*)", re.MULTILINE)


def head(data: bytes) -> dict[str, str]:
    """The keys of _KEY that a page has, read fast, also where its front matter is broken; a seed as its file is named,
    the others escaped as they stand."""
    found = HEAD.match(data)
    if not found:
        return {}
    text = found.group(1).decode("utf-8", "replace")
    said = {key: _unquoted(value) for key, value in reversed(_KEY.findall(text))}
    return said | {"seed": markup.unvalue(said["seed"])} if "seed" in said else said


def _unquoted(value: str) -> str:
    if value[0] not in "\"'":
        return value.split(" #")[0].rstrip()
    inside = value.rstrip()[1:-1]
    if value.rstrip()[-1:] == value[0] and len(value) > 1 and not {value[0], "\\"} & set(inside):
        return inside
    try:
        return str(yaml.safe_load(value))
    except yaml.YAMLError:
        return value
