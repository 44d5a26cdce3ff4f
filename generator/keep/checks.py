"""Hand-edited front matter, checked before a build or MkDocs relies on it: one sentence for each thing that is wrong.

A page keeps what is wrong, byte for byte; in the indexes and in print it stands with its last good form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from generator.errors import Fault
from generator.front import ORDER, Front
from generator.keep.edtf import is_date
from generator.keep.sections import sections
from generator.page import BEGIN, END, Page, blocks, dump, parse

HIDEABLE = ("navigation", "toc", "path", "footer", "feedback", "tags")

_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_ACTIVE = re.compile(r"<[A-Za-z/!?]")
_METADATA = re.compile(r" {0,3}([A-Za-z0-9_-]+:)")
_BARE_DATE = re.compile(r"[\w-]+:[ \t]*\d{4}-\d\d?-\d\d?[ \t]*(?:#|[\r\n]|\Z)")


@dataclass(frozen=True, slots=True)
class Known:
    """What pages may refer to: ids of topics, slugs of the pages of each folder ("people" -> {"xi-jinping", ...})."""

    topics: Collection[str] = ()
    slugs: Mapping[str, Collection[str]] | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """`front` is the last good form of a page's front matter: None where it cannot be read and there was none before.
    `before` is base's. `published` are the bytes to print instead of the page's own; None where those are good."""

    front: Front | None
    before: Front | None = None
    faults: tuple[Fault, ...] = ()
    published: bytes | None = None


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
    "Write `  en:` and below it one `    - name` a line",
)
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
    "story": (_matches(_SLUG), "this is no slug of a story", "Write the name of its page without .md"),
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
    **dict.fromkeys(("also_known_as", "terms"), _FORMS),
}
"""What the value of a key must be. Keys that are not named here are the editor's own and may hold anything."""


def check(data: bytes, base: bytes | None, path: str, known: Known) -> Checked:
    """A page that a person changed or wrote: its faults, and its last good form, key by key.

    `base` is what the generator wrote there last; `path` is below docs/.
    """
    where = f"docs/{path}"
    old = _read(base)
    before = old.front if old else None
    try:
        page = parse(data, where)
    except Fault as fault:
        return Checked(before, before, (fault,), dump(old or Page(Front(), f"# {path}\n")))
    wrong = dict(_wrong(page.front, path, known))
    faults = [Fault(f"{where}, line {page.front.line(key)}, {key}", what, todo) for key, (what, todo) in wrong.items()]
    faults += _wrong_marks(page, where)
    front = _with_last_good(page.front, before or Front(), wrong)
    if not page.front.opening and (found := _METADATA.match(page.body)):
        what = f"MkDocs takes the first line for metadata, because it begins with {found.group(1)!r}"
        faults.append(Fault(f"{where}, line 1", what, "Put an empty line above it"))
        return Checked(front, before, tuple(faults), dump(Page(front, "\n" + page.body, page.bom)))
    return Checked(front, before, tuple(faults), dump(replace(page, front=front)) if wrong else None)


def _read(base: bytes | None) -> Page | None:
    """Base as a page; None where there is none, or somebody broke it."""
    try:
        return None if base is None else parse(base, "")
    except Fault:
        return None


def _wrong_marks(page: Page, where: str) -> Iterator[Fault]:
    """A fault for each machine list whose markers do not stand there once, in their order."""
    whole = sections(page.body)
    line = str(page.front).count("\n") + 1
    for block in blocks(page.body):
        found = BEGIN.match(block) or END.match(block)
        if found and found.group(1) not in whole:
            todo = "Write `begin` above and `end` below the list, once each; or take both out to keep the list as it is"
            yield Fault(f"{where}, line {line}", f"the markers of the list `{found.group(1)}` do not pair up", todo)
        line += block.count("\n")


def _wrong(front: Front, path: str, known: Known) -> Iterator[tuple[str, tuple[str, str]]]:
    """(key, (what is wrong, what to do)) for every key that is."""
    for entry in front.entries:
        if entry.value is None and entry.key in ORDER and entry.key != "title":
            continue  # somebody emptied it
        right, what, todo = RULES.get(entry.key, (lambda value: True, "", ""))
        if not right(entry.value) or (entry.key == "title" and _BARE_DATE.match(entry.text)):
            yield entry.key, (what, todo)
        elif any(map(_ACTIVE.search, _texts(entry.value))):
            yield entry.key, ("this holds HTML, which the theme would run", "Write &lt; for <")
        elif entry.key == "topics" and (strange := [id for id in _texts(entry.value) if id not in known.topics]):
            ids = ", ".join(sorted(known.topics))
            yield (
                entry.key,
                (f"there is no topic {strange[0]}", f"Choose from {ids}; or write its page in topics/ first"),
            )
        elif entry.key == "merged_into" and (reason := _wrong_target(str(entry.value), path, known)):
            yield entry.key, reason


def _wrong_target(slug: str, path: str, known: Known) -> tuple[str, str] | None:
    folder, _, own = path.removesuffix(".md").partition("/")
    slugs = (known.slugs or {}).get(folder)
    if slug == own:
        return "a page cannot be merged into itself", "Name another page"
    if slugs is not None and slug not in slugs:
        return f"there is no page {folder}/{slug}.md", "Write the name of a page of this folder without .md"
    return None


def _with_last_good(front: Front, before: Front, wrong: Collection[str]) -> Front:
    """Wrong keys as the generator has them; without it they go, for a page without is better than no site."""
    for key in wrong:
        old = before.entry(key)
        front = front.with_entry(old) if old else front.without(key)
    return front


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
