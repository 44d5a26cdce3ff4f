"""Hand-edited front matter, checked before a build or MkDocs relies on it: one sentence for each thing that is wrong.

A page keeps what is wrong, byte for byte; in the indexes and in print it stands with its last good form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from slugify import slugify

from generator import vocabulary
from generator.errors import Fault, meant
from generator.keep.heads import FIXED, TITLED, head
from generator.keep.identity import Identity
from generator.keep.merge.body import headline
from generator.keep.merge.sections import sections
from generator.keep.rules import RULES, misplaced
from generator.keep.tree import BASE, SUFFIX, Tree
from generator.page import BEGIN, END, Page, blocks, dump, markup, parse
from generator.page.front import ORDER, Entry, Front
from generator.seeds import file_of

_ACTIVE = re.compile(r"<[A-Za-z/!?]")
_METADATA = re.compile(r" {0,3}([A-Za-z0-9_-]+:)")
_BARE_DATE = re.compile(r"[\w-]+:[ \t]*\d{4}-\d\d?-\d\d?[ \t]*(?:#|[\r\n]|\Z)")

ALIKE = 0.8
"""How like (0..1) a key must be to be taken for a slip of another."""

OTHER = "Write another"

Reason = tuple[str, str]
"""What is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Known:
    """What pages may refer to: ids of topics, slugs of the pages of each folder ("people" -> {"xi-jinping", ...}).

    `merged` is, for each page that gave way to another, that other's path; for an old address, that of today.
    """

    topics: Collection[str] = ()
    slugs: Mapping[str, Collection[str]] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """`front` is the last good form of a page's front matter: None where it cannot be read and there was none before.
    `before` is base's. `published` are the bytes to print instead of the page's own; None where those are good.
    `headline` is that of the text, where front matter has no title."""

    front: Front | None
    before: Front | None = None
    faults: tuple[Fault, ...] = ()
    published: bytes | None = None
    headline: str = ""


def known_of(tree: Tree, identity: Identity) -> Known:
    """What front matter may refer to: the topics of the vocabulary and of pages, and the pages that people can name,
    those that were moved by their first address too."""
    slugs: dict[str, set[str]] = {"people": set(), "topics": set(), "places": set()}
    merged = dict(identity.addresses)
    for path, data in tree.docs.items():
        for address in (path, identity.homes.get(path, path)):
            folder, _, name = address.removesuffix(SUFFIX).partition("/")
            if folder in slugs and not FIXED.fullmatch(address):
                slugs[folder].add(name)
        if b"\nmerged_into:" in data and (slug := head(data).get("merged_into")):
            merged[path] = f"{path.partition('/')[0]}/{slug.removesuffix(SUFFIX)}{SUFFIX}"
    return Known(vocabulary.topics().keys() | slugs["topics"], slugs, merged)


def check(data: bytes, base: bytes | None, path: str, known: Known) -> Checked:
    """A page that a person changed or wrote: its faults, and its last good form, key by key.

    `base` is what the generator wrote there last; `path` is below docs/.
    """
    where = f"docs/{path}"
    old = _read(base)
    before = old.front if old else None
    try:
        page = parse(data, where, before)
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
    title = "" if "title" in front else headline(page.body)
    return Checked(front, before, tuple(faults), dump(replace(page, front=front)) if wrong else None, title)


def broken(tree: Tree, paths: Iterable[str]) -> Iterator[Fault]:
    """A fault for each of these pages of base that cannot be read: what stands in docs/ stays as it is meanwhile."""
    for path in paths:
        try:
            parse(tree.base[path], f"docs/{BASE}/{path}")
        except Fault as fault:
            yield Fault(fault.where, fault.what, "Take the file from the last good commit, and build again")


def strange_seeds(identity: Identity, checked: Mapping[str, Checked]) -> Iterator[Fault]:
    """A fault for each article in which a person wrote another seed than the one that it is made from."""
    for seed, path in identity.articles.items():
        front = checked[path].front if path in checked and path in identity.origin else None
        if front and front.value("seed") not in (None, markup.value(seed)):
            where = f"docs/{path}, line {front.line('seed')}, seed"
            yield Fault(where, f"this page is made from {seed}", f"Write that, or rename seeds/{file_of(seed)}")


def _read(base: bytes | None) -> Page | None:
    """Base as a page; None where there is none, or somebody broke it."""
    try:
        return None if base is None else parse(base, "")
    except Fault:
        return None


def _wrong_marks(page: Page, where: str) -> Iterator[Fault]:
    """A fault for each machine list whose markers do not stand there once, in their order."""
    right = set(sections(page.body))
    line = str(page.front).count("\n") + 1
    for block in blocks(page.body):
        found = BEGIN.match(block) or END.match(block)
        if found and found.group(1) not in right:
            right.add(found.group(1))
            todo = "Write `begin` above and `end` below the list, once each; or take both out to keep the list as it is"
            yield Fault(f"{where}, line {line}", f"the markers of the list `{found.group(1)}` do not pair up", todo)
        line += block.count("\n")


def _wrong(front: Front, path: str, known: Known) -> Iterator[tuple[str, Reason]]:
    """(key, (what is wrong, what to do)) for every key that is."""
    for entry in front.entries:
        emptied = entry.value is None and entry.key in ORDER and entry.key != "title"
        if not emptied and (reason := _reason(entry, front, path, known)):
            yield entry.key, reason


def _reason(entry: Entry, front: Front, path: str, known: Known) -> Reason | None:
    """What is wrong with one key, and what to do; None where nothing is."""
    if entry.key not in ORDER and entry.key not in RULES and (key := _misspelt(entry.key, front)):
        return "there is no such key", f"Write `{key}`, or a name less like it for a key of your own"
    if reason := misplaced(entry.key, path):
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


def _merged_with(entry: Entry, front: Front) -> str:
    """Who of those that the page is said to differ from is the one that it is merged into; "" for nobody."""
    slug = str(front.value("merged_into") or "").removesuffix(SUFFIX)
    return next((name for name in _texts(entry.value) if slug and slug in (name, slugify(name))), "")


def _wrong_target(slug: str, path: str, known: Known) -> Reason | None:
    folder = path.partition("/")[0]
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
