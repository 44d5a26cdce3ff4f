"""What the values of the keys of front matter must be, and on which pages a key decides something."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

from generator.edtf import is_date
from generator.language import codes

HIDEABLE = ("navigation", "toc", "path", "footer", "feedback", "tags")

_SLUG = re.compile(r"(?!index$)(?:[a-z0-9]+(?:-[a-z0-9]+)*)?")  # stories/index.md is the list of all; "" is no story
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")

Rule = tuple[Callable[[object], bool], str, str]
"""Whether a value is right, what a wrong one is, and what to do about it."""


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_title(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def are_texts(value: object) -> bool:
    return isinstance(value, list) and all(_is_title(item) for item in value)


def _are_forms(value: object) -> bool:
    return are_texts(value) or (isinstance(value, dict) and all(are_texts(forms) for forms in value.values()))


def _matches(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(pattern.fullmatch(value))


def _is_lang(value: object) -> bool:
    return isinstance(value, str) and codes.is_code(value)


def _search_settings(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(value.get(key, default), kind)
        for key, default, kind in (("exclude", False, bool), ("boost", 1, (int, float)))
    )


_TITLE: Rule = (_is_title, "this is no text", "Write words, in quotes where they look like a number or date")
_TEXT: Rule = (_is_text, "this is no text", "Put it in quotes")
_TEXTS: Rule = (are_texts, "this is no list of texts", "Write one `  - text` a line")
_FORMS: Rule = (
    _are_forms,
    "this is no list of names by language",
    "Write one `  - name` a line, or `  en:` and below it one `    - name` a line",
)
_TERMS: Rule = (_are_forms, _FORMS[1].replace("names", "words"), _FORMS[2].replace("name", "word"))
_EDTF: Rule = (
    lambda value: isinstance(value, str) and is_date(value),
    "this is no date",
    'Write it as in "2022-09-14", "2022-09" or "2022", with ~ behind it when it is not sure',
)
_FILE: Rule = (
    lambda value: isinstance(value, str) and _in_theme(value),
    "the theme has no such file",
    "Take the line out",
)

RULES: Mapping[str, Rule] = {
    "title": _TITLE,
    "date": _EDTF,
    "lang": (_is_lang, "this is no language code", "Write a BCP 47 code: nb, en, zh-Hans"),
    "url": (_matches(_ADDRESS), "this is no web address", "Write it with https:// in front"),
    "story": (
        _matches(_SLUG),
        "this is no name of a story's page",
        "Write the page's name without .md; a new one in small letters a to z, digits and hyphens: `fire-in-vik`",
    ),
    "same_as": (
        lambda value: isinstance(value, list) and all(map(_matches(_ADDRESS), value)),
        "this is no list of web addresses",
        "Write one `  - https://...` a line",
    ),
    "search": (
        _search_settings,
        "these are no search settings",
        "Write `exclude: true` below `search:`, or take it out",
    ),
    "hide": (
        lambda value: isinstance(value, list) and all(item in HIDEABLE for item in value),
        "this is no list of what a page can hide",
        f"Choose from {', '.join(HIDEABLE)}",
    ),
    "icon": _FILE,
    "template": _FILE,
    **dict.fromkeys(("description", "source", "seed", "merged_into", "country", "broader", "moved_to"), _TEXT),
    **dict.fromkeys(("status", "subtitle", "author", "image"), _TEXT),
    **dict.fromkeys(("authors", "people", "places", "topics", "tags", "different_from", "copies"), _TEXTS),
    "also_known_as": _FORMS,
    "terms": _TERMS,
}
"""What the value of a key must be. Keys that are not named here are the editor's own and may hold anything."""

DECIDES: Mapping[str, tuple[str, ...]] = {
    "author": ("people", "places", "stories", "topics"),
    "also_known_as": ("people", "places"),
    "broader": ("topics",),
    "different_from": ("people",),
    "merged_into": ("people", "places", "topics"),
    "terms": ("topics",),
}
"""The folders on whose pages a key decides something. In the other folders of ours it does nothing."""

FOLDERS = ("articles", "people", "places", "stories", "topics")
INSTEAD = {
    ("articles", "author"): "authors",
    ("topics", "also_known_as"): "terms",
    **dict.fromkeys((("people", "terms"), ("places", "terms")), "also_known_as"),
}
"""By which key the pages of a folder say what another key says elsewhere."""


def _in_theme(name: str) -> bool:
    """Whether Material has that template ("main.html", no part of a site's machinery) or icon ("material/account")."""
    if not re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)*(?:\.html)?", name):
        return False
    spec = find_spec("material")
    file = f"templates/{name}" if name.endswith(".html") else f"templates/.icons/{name}.svg"
    return spec is not None and spec.origin is not None and (Path(spec.origin).parent / file).is_file()
