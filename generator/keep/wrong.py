"""What is wrong with the front matter of a page, key by key, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from slugify import slugify

from generator import vocabulary
from generator.errors import LIKELY, meant
from generator.keep.heads import FIXED, TITLED
from generator.keep.known import Known
from generator.keep.listed import Reason, misnamed, unlisted
from generator.keep.rules import DECIDES, FOLDERS, INSTEAD, RULES, are_texts
from generator.keep.tree import SUFFIX, page_at
from generator.language import codes
from generator.page.front import ORDER, Entry, Front

ALIKE = 0.8
"""How like (0..1) a key must be to be taken for a slip of another."""

OTHER = "Write another"

_ACTIVE = re.compile(r"<[A-Za-z/!?]")
_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_BARE_DATE = re.compile(r"[\w-]+:[ \t]*\d{4}-\d\d?-\d\d?[ \t]*(?:#|[\r\n]|\Z)")


def wrong(front: Front, path: str, known: Known) -> Iterator[tuple[str, Reason]]:
    """(key, (what is wrong, what to do)) for every key that is."""
    for entry in front.entries:
        emptied = entry.value is None and entry.key in ORDER and entry.key != "title"
        if not emptied and (reason := _reason(entry, front, path, known)):
            yield entry.key, reason


def _reason(entry: Entry, front: Front, path: str, known: Known) -> Reason | None:
    """What is wrong with one key, and what to do; None where nothing is."""
    if key := misspelt(entry.key, front):
        return "there is no such key", f"Write `{key}`, or a name less like it for a key of your own"
    if not FIXED.fullmatch(path) and (reason := _misplaced(entry.key, known.identity.folder(path))):
        return reason
    right, what, todo = RULES.get(entry.key, (lambda value: True, "", ""))
    if not right(entry.value) or (entry.key == "title" and _BARE_DATE.match(entry.text)):
        if entry.key == "lang" and (code := codes.meant(str(entry.value))):
            return what, f"Write {code}"
        return unlisted(entry) if right is are_texts else (what, todo)
    if any(map(_ACTIVE.search, _texts(entry.value))):
        return "this holds HTML, which the theme would run", "Write &lt; for <"
    if entry.key in TITLED and (reason := misnamed(entry.key, _texts(entry.value), known.slugs.get(entry.key, ()))):
        return reason
    if entry.key in ("topics", "broader") and (strange := _no_topic(entry, front, known)):
        return strange
    if entry.key == "different_from":
        if same := _merged_with(entry, front):
            return f"{same} is the person whom merged_into names", "Take one of the two out"
        return next(filter(None, (_strange(name, known) for name in _texts(entry.value))), None)
    return _wrong_target(str(entry.value), path, known) if entry.key == "merged_into" else None


def _strange(name: str, known: Known) -> Reason | None:
    """What is wrong with the name or the file of another person, and what to do. Names need no page."""
    slugs = known.slugs.get("people", ())
    file = name.rpartition("/")[2].removesuffix(SUFFIX)
    near = f"Write {file}" if file in slugs else meant(file, slugs)
    if name in slugs or not near or (file == name and not _FILE.fullmatch(name)):
        return None
    return f"there is no page people/{name.removesuffix(SUFFIX)}.md", near


def _no_topic(entry: Entry, front: Front, known: Known) -> Reason | None:
    """The first topic that there is none of; an article may call topics as its language does, a topic's page by id."""
    lang = str(front.value("lang") or "")
    for name in _texts(entry.value):
        called = vocabulary.called(name, lang)
        if name in known.topics or (entry.key == "topics" and (called or name.casefold() in known.titles)):
            continue
        likely = [called] if called else vocabulary.spoken_for(name, lang)[:LIKELY]
        todo = meant(name, known.topics, *likely) or OTHER
        return f"there is no topic {name}", f"{todo}, or write its page in topics/ first"
    return None


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
    folder = known.identity.folder(path)
    slug = slug.removesuffix(SUFFIX)
    if slug not in known.slugs.get(folder, (slug,)):
        others = set(known.slugs[folder]) - {path.removeprefix(f"{folder}/").removesuffix(SUFFIX)}
        todo = meant(slug.rpartition("/")[2].replace(" ", "-").lower(), others) or OTHER
        return f"there is no page {folder}/{slug}.md", f"{todo}: the name of a page of this folder without .md"
    target = page_at(folder, slug)
    for _ in range(len(known.merged) + 1):
        if target == path:
            return "this page is merged into itself, directly or by way of others", "Name another page"
        target = known.merged.get(target, "")
    return None


def misspelt(key: str, front: Front) -> str:
    """The key that somebody meant who wrote this one; "" where it is right, or like none that is missing."""
    if key in ORDER or key in RULES:
        return ""
    missing = [known for known in ORDER if front.entry(known) is None]
    return next(iter(get_close_matches(re.sub(r"[\s-]", "_", key.lower()), missing, 1, ALIKE)), "")


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
