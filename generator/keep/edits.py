"""What people changed, page by page, for them to read; and how a page or a key goes back to the generator."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal
from unicodedata import normalize

from generator.errors import Misuse
from generator.keep.heads import MOVED_TO, head
from generator.keep.identity import Identity
from generator.keep.merge import taken
from generator.keep.merge.values import GaveWay
from generator.keep.tree import BASE, SUFFIX, Tree
from generator.page import dump, parse

CONTEXT = 40
"""Characters that are shown before and behind what changed in a long line."""

UNSEEN = "how its lines end or its accents are stored, and nothing else"

Kind = Literal["edited", "moved", "deleted", "written by hand", "copy"]


@dataclass(frozen=True, slots=True)
class Edit:
    """What people did to one page. `path` is below docs/, `lines` what they took (`-`) and wrote (`+`).

    `moved_from` is its old path, where it has one; `gave_way` what the generator would say now but for the edit.
    """

    path: str
    kind: Kind
    lines: tuple[str, ...] = ()
    moved_from: str = ""
    gave_way: tuple[GaveWay, ...] = ()


def edits(tree: Tree, identity: Identity, gave_way: Iterable[tuple[str, GaveWay]] = ()) -> Iterator[Edit]:
    """Every hand edit of a site, by path."""
    told: dict[str, list[GaveWay]] = {}
    for path, one in gave_way:
        told.setdefault(path, []).append(one)
    for path in sorted({*tree.docs, *identity.deleted}):
        old = identity.origin.get(path)
        if path in identity.deleted:
            yield Edit(path, "deleted")
        elif old is None:
            if MOVED_TO not in head(tree.docs[path]):
                yield Edit(path, "copy" if path in identity.copies else "written by hand")
        else:
            moved_from = old if old != path else identity.homes.get(path, "")
            if tree.docs[path] != tree.base[old]:
                lines = tuple(_changes(taken.whole(tree.base[old], tree.docs[path]), tree.docs[path]))
                yield Edit(path, "edited", lines or (UNSEEN,), moved_from, tuple(told.get(path, ())))
            elif moved_from:
                yield Edit(path, "moved", (), moved_from)


def told(
    tree: Tree,
    identity: Identity,
    gave_way: Iterable[tuple[str, GaveWay]],
    page: str = "",
    left: Collection[str] = (),
) -> Iterator[str]:
    """The hand edits of a site, or of one page, as lines to read. `left`: pages that nothing in seeds/ makes any more.

    Raises: Misuse for a page that is not there.
    """
    wanted = named(page) if page else ""
    if wanted and wanted not in tree.docs and wanted not in identity.deleted:
        raise Misuse(page, "there is no such page", "Name one by its path, as in docs/people/index.md")
    for edit in edits(tree, identity, gave_way):
        if not wanted or edit.path == wanted:
            yield from report(edit)
            if edit.path in left:
                yield "  nothing in seeds/ makes this page any more; it stays, as people edited it"


def named(page: str) -> str:
    """A page as people name it (docs/people/ada-berg.md, people/ada-berg, its address) as a path below docs/."""
    name = page.removeprefix("./").removeprefix("docs/").strip("/")
    return name if name.endswith(SUFFIX) else name + SUFFIX


def report(edit: Edit) -> Iterator[str]:
    """The edit as lines to read."""
    moved = f", moved from docs/{edit.moved_from}" if edit.moved_from else ""
    yield f"docs/{edit.path}: {edit.kind}{moved if edit.kind != 'moved' else moved.replace(', moved', '')}"
    for line in edit.lines:
        yield f"  {line}"
    for one in edit.gave_way:
        yield f"  {one.where}: the generator would say now"
        for line in one.generator.splitlines() or ["(nothing)"]:
            yield f"    {line}"


def reset(tree: Tree, identity: Identity, path: str, key: str = "") -> list[tuple[str, bytes | None]]:
    """The steps (path below docs/, bytes or None to remove) that give a page, or one key of it, back to the generator.

    A page takes the text that the generator wrote last; the next build brings it up to date.
    Raises: Misuse where there is no such page, or key, or nothing that the generator wrote. Fault where a page to
    take one key from cannot be read.
    """
    old = identity.origin.get(path) or (path if path in identity.deleted else None)
    if old is None:
        why = "this page was written by hand" if path in tree.docs else "there is no such page"
        todo = "Name a page that `tidings edits` lists"
        raise Misuse(f"docs/{path}", f"{why}, so there is nothing to give back", todo)
    base = taken.said(tree.base[old], key)
    steps: list[tuple[str, bytes | None]] = [(f"{BASE}/{old}", base)] if base != tree.base[old] else []
    if not key:
        return [(path, base), *steps]
    if path not in tree.docs:
        raise Misuse(f"docs/{path}", "this page is deleted", "Reset the whole page, without --field")
    theirs, before = parse(tree.docs[path], f"docs/{path}"), parse(base, f"docs/{BASE}/{old}").front
    entry = before.entry(key)
    if entry is None and key not in theirs.front and not steps:
        keys = ", ".join(sorted({*before.values(), *theirs.front.values()}))
        raise Misuse(f"docs/{path}", f"this page has no key {key}", f"Choose from {keys}")
    front = theirs.front.with_entry(entry) if entry else theirs.front.without(key)
    return [(path, dump(replace(theirs, front=front))), *steps]


def _changes(before: bytes, after: bytes) -> Iterator[str]:
    """The changed lines, each place headed by its line in the page as it stands; of long lines what changed in them."""
    old, now = (normalize("NFC", data.decode("utf-8", "backslashreplace")).splitlines() for data in (before, after))
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, now, autojunk=False).get_opcodes():
        if tag != "equal":
            yield f"line {j1 + 1}"
            pairs = [_short(*pair) for pair in zip(old[i1:i2], now[j1:j2], strict=True)] if i2 - i1 == j2 - j1 else []
            yield from (f"- {line}" for line in ([taken for taken, _ in pairs] or old[i1:i2]))
            yield from (f"+ {line}" for line in ([written for _, written in pairs] or now[j1:j2]))


def _short(old: str, now: str) -> tuple[str, str]:
    """Both lines without what they share at their beginnings and ends, but for about CONTEXT characters."""
    begin = _shared(old, now)
    end = _shared(old[begin:][::-1], now[begin:][::-1])
    start = old.rfind(" ", 0, begin - CONTEXT) + 1 if begin > CONTEXT else 0
    cut = end - CONTEXT if end > 2 * CONTEXT else 0
    return _cut(old, start, cut), _cut(now, start, cut)


def _shared(one: str, other: str) -> int:
    """With how many characters both begin alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _cut(line: str, start: int, end: int) -> str:
    return ("…" if start else "") + line[start : len(line) - end] + ("…" if end else "")
