"""Hand-edited front matter, checked before a build or MkDocs relies on it: one sentence for each thing that is wrong.

A page keeps what is wrong, byte for byte; in the indexes and in print it stands with its last good form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.errors import Fault
from generator.keep.identity import Identity
from generator.keep.known import Known
from generator.keep.merge.body import headline
from generator.keep.merge.sections import sections
from generator.keep.rules import RULES
from generator.keep.tree import BASE, Tree
from generator.keep.wrong import misspelt, wrong
from generator.page import BEGIN, END, HALF_MERGED, Page, blocks, conflict, dump, markup, parse, readable
from generator.page.front import Front
from generator.seeds import file_of

_METADATA = re.compile(r" {0,3}([A-Za-z0-9_-]+:)")


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


def check(data: bytes, base: bytes | None, path: str, known: Known) -> Checked:
    """A page that a person changed or wrote: its faults, and its last good form, key by key.

    `base` is what the generator wrote there last; `path` is below docs/.
    """
    where = f"docs/{path}"
    old = readable(base)
    before = old.front if old else None
    try:
        page = parse(data, where, before)
    except Fault as fault:
        return Checked(before, before, (fault,), dump(old or Page(Front(), f"# {path}\n")))
    bad = dict(wrong(page.front, path, known))
    faults = [Fault(f"{where}, line {page.front.line(key)}, {key}", what, todo) for key, (what, todo) in bad.items()]
    faults += _wrong_marks(page, where)
    slips = filter(None, (misspelt(key, page.front) for key in bad))
    front = _with_last_good(page.front, before or Front(), [*bad, *slips])
    if not page.front.opening and (found := _METADATA.match(page.body)):
        what = f"MkDocs takes the first line for metadata, because it begins with {found.group(1)!r}"
        known_key = found.group(1).rstrip(":") in RULES
        todo = "Write a line --- above the keys and one below them" if known_key else "Put an empty line above it"
        faults.append(Fault(f"{where}, line 1", what, todo))
        return Checked(front, before, tuple(faults), dump(Page(front, "\n" + page.body, page.bom)))
    title = "" if "title" in front else headline(page.body)
    return Checked(front, before, tuple(faults), dump(replace(page, front=front)) if bad else None, title)


def broken(tree: Tree, paths: Iterable[str]) -> Iterator[Fault]:
    """A fault for each of these pages of base that cannot be read: what stands in docs/ stays as it is meanwhile. A
    conflict there is mended with that of the page (see conflicts.py)."""
    for path in paths:
        try:
            parse(tree.base[path], f"docs/{BASE}/{path}")
        except Fault as fault:
            if (fault.what, fault.todo) != HALF_MERGED or not conflict(
                tree.docs.get(path, b"").decode("utf-8", "replace")
            ):
                yield Fault(fault.where, fault.what, "Take the file from the last good commit, and build again")


def strange_seeds(identity: Identity, checked: Mapping[str, Checked]) -> Iterator[Fault]:
    """A fault for each article in which a person wrote another seed than the one that it is made from."""
    for seed, path in identity.articles.items():
        page = checked[path] if path in checked and path in identity.origin else None
        front, was = (page.front, page.before.value("seed") if page.before else None) if page else (None, None)
        if front and front.value("seed") not in (None, was, markup.value(seed)):
            where = f"docs/{path}, line {front.line('seed')}, seed"
            yield Fault(where, f"this page is made from {seed}", f"Write that, or rename seeds/{file_of(seed)}")


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


def _with_last_good(front: Front, before: Front, wrong: Collection[str]) -> Front:
    """Wrong keys, and those that were misspelt, as the generator has them; what it has not goes, for a page without is
    better than no site."""
    for key in wrong:
        old = before.entry(key)
        front = front.with_entry(old) if old else front.without(key)
    return front
