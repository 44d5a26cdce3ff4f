"""What the values of the keys of front matter must be, and what is wrong with those that are not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path

from slugify import slugify

from generator import vocabulary
from generator.edtf import is_date
from generator.errors import meant
from generator.keep.heads import FIXED, TITLED
from generator.keep.known import Known
from generator.keep.tree import SUFFIX
from generator.page.front import ORDER, Entry, Front

ALIKE = 0.8
"""How like (0..1) a key must be to be taken for a slip of another."""

OTHER = "Write another"

HIDEABLE = ("navigation", "toc", "path", "footer", "feedback", "tags")

_ACTIVE = re.compile(r"<[A-Za-z/!?]")
_BARE_DATE = re.compile(r"[\w-]+:[ \t]*\d{4}-\d\d?-\d\d?[ \t]*(?:#|[\r\n]|\Z)")
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SLUG = re.compile(r"(?!index$)(?:[a-z0-9]+(?:-[a-z0-9]+)*)?")  # stories/index.md is the list of all; "" is no story
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")

Reason = tuple[str, str]
"""What is wrong, and what to do."""

Rule = tuple[Callable[[object], bool], str, str]
"""Whether a value is right, what a wrong one is, and what to do about it."""


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_title(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(_is_title(item) for item in value)


def _are_forms(value: object) -> bool:
    return _are_texts(value) or (isinstance(value, dict) and all(_are_texts(forms) for forms in value.values()))


def _matches(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(pattern.fullmatch(value))


def _search_settings(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(value.get(key, default), kind)
        for key, default, kind in (("exclude", False, bool), ("boost", 1, (int, float)))
    )


_TITLE: Rule = (_is_title, "this is no text", "Write words, in quotes where they look like a number or date")
_TEXT: Rule = (_is_text, "this is no text", "Put it in quotes")
_TEXTS: Rule = (_are_texts, "this is no list of texts", "Write one `  - text` a line")
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
    "lang": (_matches(_LANG), "this is no language code", "Write a BCP 47 code: nb, en, zh-Hans"),
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
    "also_known_as": ("people", "places"),
    "broader": ("topics",),
    "different_from": ("people",),
    "merged_into": ("people", "places", "topics"),
    "terms": ("topics",),
}
"""The folders on whose pages a key decides something. In the other folders of ours it does nothing."""

FOLDERS = ("articles", "people", "places", "stories", "topics")
INSTEAD = {
    ("topics", "also_known_as"): "terms",
    **dict.fromkeys((("people", "terms"), ("places", "terms")), "also_known_as"),
}
"""By which key the pages of a folder say what another key says elsewhere."""


def wrong(front: Front, path: str, known: Known) -> Iterator[tuple[str, Reason]]:
    """(key, (what is wrong, what to do)) for every key that is."""
    for entry in front.entries:
        emptied = entry.value is None and entry.key in ORDER and entry.key != "title"
        if not emptied and (reason := _reason(entry, front, path, known)):
            yield entry.key, reason


def _reason(entry: Entry, front: Front, path: str, known: Known) -> Reason | None:
    """What is wrong with one key, and what to do; None where nothing is."""
    if entry.key not in ORDER and entry.key not in RULES and (key := _misspelt(entry.key, front)):
        return "there is no such key", f"Write `{key}`, or a name less like it for a key of your own"
    if not FIXED.fullmatch(path) and (reason := _misplaced(entry.key, known.folder(path))):
        return reason
    right, what, todo = RULES.get(entry.key, (lambda value: True, "", ""))
    if not right(entry.value) or (entry.key == "title" and _BARE_DATE.match(entry.text)):
        return what, todo
    if any(map(_ACTIVE.search, _texts(entry.value))):
        return "this holds HTML, which the theme would run", "Write &lt; for <"
    if entry.key in TITLED and any("[[" in name for name in _texts(entry.value)):
        return "this is a link, not a name", "Write the name alone, without [[ and ]]"
    if entry.key in ("topics", "broader") and (strange := [id for id in _texts(entry.value) if id not in known.topics]):
        todo = meant(strange[0], known.topics, vocabulary.called(strange[0])) or OTHER
        return f"there is no topic {strange[0]}", f"{todo}, or write its page in topics/ first"
    if entry.key == "different_from" and (same := _merged_with(entry, front)):
        return f"{same} is the person whom merged_into names", "Take one of the two out"
    return _wrong_target(str(entry.value), path, known) if entry.key == "merged_into" else None


def _misplaced(key: str, folder: str) -> Reason | None:
    """What is wrong with a key that does nothing on a page of that folder, and what to do; None where it may stand."""
    where = DECIDES.get(key)
    if where is None or folder in where or folder not in FOLDERS:
        return None
    other = INSTEAD.get((folder, key))
    todo = f"Write `{other}`" if other else f"Take it out: it counts in {', '.join(f'{name}/' for name in where)}"
    return f"this does nothing on a page of {folder}/", todo


def _merged_with(entry: Entry, front: Front) -> str:
    """Who of those that the page is said to differ from is the one that it is merged into; "" for nobody."""
    slug = str(front.value("merged_into") or "").removesuffix(SUFFIX)
    return next((name for name in _texts(entry.value) if slug and slug in (name, slugify(name))), "")


def _wrong_target(slug: str, path: str, known: Known) -> Reason | None:
    folder = known.folder(path)
    slug = slug.removesuffix(SUFFIX)
    if slug not in known.slugs.get(folder, (slug,)):
        others = set(known.slugs[folder]) - {path.removeprefix(f"{folder}/").removesuffix(SUFFIX)}
        todo = meant(slug.rpartition("/")[2].replace(" ", "-").lower(), others) or OTHER
        return f"there is no page {folder}/{slug}.md", f"{todo}: the name of a page of this folder without .md"
    target = f"{folder}/{slug}{SUFFIX}"
    for _ in range(len(known.merged) + 1):
        if target == path:
            return "this page is merged into itself, directly or by way of others", "Name another page"
        target = known.merged.get(target, "")
    return None


def _misspelt(key: str, front: Front) -> str:
    """The key that somebody meant who wrote this one; "" where it is like none that is missing."""
    missing = [known for known in ORDER if front.entry(known) is None]
    return next(iter(get_close_matches(key, missing, 1, ALIKE)), "")


def _texts(value: object) -> Iterator[str]:
    """All texts in a value, at any depth, keys of mappings too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts(item)


def _in_theme(name: str) -> bool:
    """Whether Material has that template ("main.html", no part of a site's machinery) or icon ("material/account")."""
    if not re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)*(?:\.html)?", name):
        return False
    spec = find_spec("material")
    folder = Path(spec.origin).parent / "templates" if spec and spec.origin else None
    return bool(
        folder and ((folder / name).is_file() if name.endswith(".html") else (folder / f".icons/{name}.svg").is_file())
    )
