"""What is wrong with a list of texts, and with the names in it, told of the very item."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from slugify import slugify

from generator.page.front import Entry
from generator.page.yamledit import written

Reason = tuple[str, str]
"""What is wrong, and what to do."""

_UNMARKED = re.compile(r"^[ \t]+(?:-\S|[*•‣◦–—+])", re.MULTILINE)
"""Lines that were meant as items: no space behind the hyphen, or another sign, as word processors put it there."""

_LINK = re.compile(r"!?\[+(?P<words>[^\[\]|]*)(?:\|[^\[\]]*)?\]+(?:\([^()]*\))?")
_ENTITY = re.compile(r"&#?\w+;")
_BETWEEN = {"people": re.compile("[;,]"), "places": re.compile(";")}  # Paris, Texas, is one place


def unlisted(entry: Entry) -> Reason:
    """Why a value is no list of texts, for one that is none."""
    if isinstance(entry.value, str):
        if _UNMARKED.search(entry.text):
            return "the items of a list begin with a hyphen and a space", "Write one `  - text` a line"
        return "this is one text, no list of texts", "Write one `  - text` a line"
    for text, value in written(entry.text):
        if value is None or value == "":
            return "an item of this list is empty", "Take its line out"
        if isinstance(value, list) and (link := _LINK.fullmatch(text)):
            return f"{text} is a link, not a name", f"Write {link['words']}"
        if isinstance(value, dict):
            return (
                f"in the item {text} a colon parts two things",
                "Put the item in quotes, or take out what is too much",
            )
        if not isinstance(value, str):
            return f"the item {text} is no text", "Put it in quotes, or take it out"
    return "this is no list of texts", "Write one `  - text` a line"


def misnamed(key: str, names: Iterable[str], slugs: Collection[str]) -> Reason | None:
    """What is wrong with the first of the names under a key that is none, and what to do. `slugs`: of the pages of that
    kind."""
    for name in names:
        if link := _LINK.fullmatch(name.strip()):
            return f"{name} is a link, not a name", f"Write the name alone: {link['words']}"
        if "[[" in name or "](" in name:
            return f"{name} is a link, not a name", "Write the name alone"
        if name.endswith(".md"):
            return f"{name} is a file, not a name", "Write the title of its page"
        parts = [part.strip() for part in _BETWEEN[key].split(_ENTITY.sub("", name))]
        if len(parts) > 1 and all(slugify(part) in slugs for part in parts):
            return f"{name} are several names in one item", "Write one `  - name` a line"
    return None
