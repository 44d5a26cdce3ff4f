"""The pages on the editors' desk: as they stand in docs/, as the generator wrote them last, and as they will be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from generator import markup
from generator.errors import Fault
from generator.keep import merge
from generator.page import blocks, parse

Front = Mapping[str, object]
BASE = ".base"

_LINES = {key: re.compile(rf"^{key}: (.*)$".encode(), re.MULTILINE) for key in ("title", "seed", "story")}
_LISTED = re.compile(rb"^#{1,6} .*\n+", re.MULTILINE)


@dataclass
class Desk:
    """`docs` and `base` are bytes by path below docs/; `after` and `after_base` what will stand there."""

    docs: Mapping[str, bytes]
    base: Mapping[str, bytes]
    merged: Mapping[str, str] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    after_base: dict[str, bytes] = field(default_factory=dict)
    outcomes: dict[str, merge.Merged] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @cached_property
    def articles(self) -> dict[str, str]:
        """seed -> path of its page."""
        return {seed: path for path in sorted(self.base) if (seed := self._said(path, "seed"))}

    @cached_property
    def stories(self) -> dict[str, str]:
        """seed -> slug of its story at the last build."""
        return {s: story for path in sorted(self.base) if (s := self._said(path, "seed")) and (story := self._said(path, "story"))}

    def titles(self, folder: str) -> dict[str, str]:
        """Title -> path of the pages in a folder."""
        return {
            self._said(path, "title"): path for path in sorted(self.base) if path.startswith(f"{folder}/") and path.count("/") == 1
        }

    def _said(self, path: str, key: str) -> str:
        found = _LINES[key].search(self.base[path][:4000])
        return markup.unvalue(str(yaml.safe_load(found.group(1)))) if found else ""

    def effective(self, path: str, values: Front) -> Front | None:
        """What of a page's front matter counts: the generator's under people's edits; None for a page deleted by hand."""
        base, theirs = self.base.get(path), self.docs.get(path)
        if theirs is None:
            return None if base is not None else values
        if base is None or theirs == base:
            return values
        try:
            return merge.front(parse(base, path).front.values(), parse(theirs, path).front.values(), values)
        except Fault:
            return parse(base, path).front.values()

    def handwritten(self, folder: str) -> dict[str, Front]:
        """path -> front matter of the pages that people wrote themselves."""
        found = {}
        for path in sorted(self.docs.keys() - self.base.keys()):
            if path.startswith(f"{folder}/"):
                try:
                    found[path] = parse(self.docs[path], f"docs/{path}").front.values()
                except Fault as fault:
                    self.faults.append(fault)
        return found

    def merge(self, texts: Mapping[str, str]) -> None:
        """Puts what the generator would write now together with what stands there."""
        for path, text in texts.items():
            found = merge.page(self.base.get(path), self.docs.get(path), text.encode(), f"docs/{path}")
            self.outcomes[path] = found
            self.faults += [found.fault] if found.fault else []
            if found.data is not None:
                self.after[path] = found.data
            if found.base is not None:
                self.after_base[path] = found.base

    def text_of(self, path: str) -> tuple[str, ...] | None:
        """The visible paragraphs of an article after hand edits; None where nobody changed it."""
        if path in self.outcomes and self.outcomes[path].data == self.outcomes[path].base:
            return None
        data = self.after.get(path, self.docs.get(path, b""))
        try:
            body = parse(data, path).body
        except Fault:
            return None
        found = []
        for block in blocks(body):
            if block.startswith(("<!-- tidings:begin", "---")):
                break
            if block.strip() and not block.startswith(("#", "<!--")):
                found.append(markup.plain(block.strip()))
        return tuple(found[1:])

    def gave_way(self) -> list[tuple[str, merge.GaveWay]]:
        """(path, what the generator would have said) wherever an edit by hand stands over it."""
        return [(path, one) for path in sorted(self.outcomes) for one in self.outcomes[path].gave_way]

    def by_hand(self, path: str) -> list[tuple[str, object]]:
        """The front matter of a page that people changed: (key, value as it stands)."""
        base, theirs = self.base.get(path), self.docs.get(path)
        if base is None or theirs is None or base == theirs:
            return []
        before, now = parse(base, path).front.values(), parse(theirs, path).front.values()
        return [(key, now.get(key)) for key in sorted({*before, *now}) if before.get(key) != now.get(key)]

    def writes(self, others: Mapping[str, bytes]) -> list[tuple[str, bytes | None]]:
        """What to write, docs before base: (path below docs/, bytes, None to remove). `others` are files without hand edits."""
        for path in sorted(self.base.keys() - self.outcomes.keys()):
            found = merge.page(self.base[path], self.docs.get(path), None, f"docs/{path}")
            self.outcomes[path] = found
            self.after |= {path: found.data} if found.data is not None else {}
            self.after_base |= {path: found.base} if found.base is not None else {}
        for path in self.docs.keys() - self.base.keys() - self.outcomes.keys():
            self.after[path] = self.docs[path]
        steps: list[tuple[str, bytes | None]] = []
        for before, after, prefix in ((self.docs, self.after, ""), (self.base, self.after_base, f"{BASE}/")):
            steps += [(prefix + p, after.get(p)) for p in sorted({*before, *after}) if before.get(p) != after.get(p)]
        return steps


def open_desk(docs: Path) -> Desk:
    """The pages of a docs folder."""
    found: dict[str, bytes] = {}
    for file in sorted(docs.rglob("*.md")):
        if file.is_file() and not file.is_symlink():
            found[file.relative_to(docs).as_posix()] = file.read_bytes()
    base = {path.removeprefix(f"{BASE}/"): data for path, data in found.items() if path.startswith(f"{BASE}/")}
    return Desk({p: d for p, d in found.items() if not p.startswith(".")}, base)
