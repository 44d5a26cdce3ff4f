"""Phrases of page furniture, from the lists of a language: what a line is by its words alone."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from generator import lexicon

LISTS = ("comments", "related", "share", "newsletter", "notice", "blurb", "navigation", "section", "caption")
ANY = "…"
NUMBER = re.compile(r"\d[\d.,]*")
EDGES = " -–—:;,.!?…\"'“”„«»‘‹›()[]{}<>|/\\*•·#_+=►▶→©"
KEY = 4
CACHED = 4096


Entry = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class _Index:
    """The lists of one language, arranged so that a line meets only the entries that could fit it.

    An entry with `…` is its parts; the first or last is "" where the `…` stands at that end. One that is open at both
    ends lies under how its longest word begins, of those that have a space before them; under "" if it has none.
    """

    whole: dict[str, str]
    begins: dict[str, list[Entry]]
    ends: dict[str, list[Entry]]
    inside: dict[str, list[Entry]]


@cache
def _index(lang: str) -> _Index:
    whole: dict[str, str] = {}
    begins: dict[str, list[Entry]] = defaultdict(list)
    ends: dict[str, list[Entry]] = defaultdict(list)
    inside: dict[str, list[Entry]] = defaultdict(list)
    for name in LISTS:
        for entry in dict.fromkeys(lexicon.words(lang, name) + lexicon.words("en", name)):
            parts = tuple(_folded(part) for part in entry.split(ANY))
            if len(parts) == 1:
                whole.setdefault(fold(entry), name)
            elif parts[0]:
                begins[parts[0][:KEY]].append((parts, name))
            elif parts[-1]:
                ends[parts[-1][-KEY:]].append((parts, name))
            else:
                inside[_mark(parts)].append((parts, name))
    return _Index(whole, dict(begins), dict(ends), dict(inside))


def _mark(parts: tuple[str, ...]) -> str:
    return max((word for part in parts for word in part.split(" ")[1:]), key=len, default="")[:KEY]


@lru_cache(maxsize=CACHED)
def _folded(text: str) -> str:
    return NUMBER.sub("0", text.casefold()).replace("’", "'")


def fold(text: str) -> str:
    """A line for comparing with the lists: case, the value of numbers and marks at the edges do not count."""
    folded = _folded(text)
    return folded.strip(EDGES) or folded


@lru_cache(maxsize=CACHED)
def kind(text: str, lang: str) -> str:
    """The list that has the line ("share", "related", ...); "" when none has."""
    index = _index(lang.split("-")[0])
    line = _folded(text)
    if name := index.whole.get(line.strip(EDGES) or line):
        return name
    for size in range(KEY, 0, -1):
        for bucket in (index.begins.get(line[:size]), index.ends.get(line[-size:])):
            for parts, name in bucket or ():
                if _fits(parts, line):
                    return name
    marks = [word[:KEY] for word in f" {line}".split(" ") if word[:KEY] in index.inside]
    found = {name for mark in marks for parts, name in index.inside[mark] if _fits(parts, line)}
    return min(found, key=LISTS.index, default="")


def _fits(parts: tuple[str, ...], line: str) -> bool:
    """Whether a line is these parts with any text between them."""
    if not line.startswith(parts[0]) or not line.endswith(parts[-1]):
        return False
    at, stop = len(parts[0]), len(line) - len(parts[-1])
    for part in parts[1:-1]:
        at = line.find(part, at, stop)
        if at < 0:
            return False
        at += len(part)
    return at <= stop
