"""Phrases of page furniture, from the lists of a language: what a line is by its words alone."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from generator import lexicon

LISTS = ("comments", "related", "share", "newsletter", "notice", "blurb", "navigation")
ANY = "…"
NUMBER = re.compile(r"\d[\d.,]*")
EDGE = re.compile(r"^[\W_]+|[\W_]+$")
KEY = 2


@dataclass(frozen=True, slots=True)
class _Index:
    """The lists of one language, arranged so that a line meets only the entries that could fit it."""

    whole: dict[str, str]
    begins: dict[str, list[tuple[re.Pattern[str], str]]]
    ends: dict[str, list[tuple[re.Pattern[str], str]]]


@cache
def _index(lang: str) -> _Index:
    whole: dict[str, str] = {}
    begins: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
    ends: dict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
    for name in LISTS:
        for entry in dict.fromkeys(lexicon.words(lang, name) + lexicon.words("en", name)):
            folded = fold(entry)
            if ANY not in entry:
                whole.setdefault(folded, name)
                continue
            parts = [_folded(part) for part in entry.split(ANY)]
            pattern = re.compile(".*".join(map(re.escape, parts)), re.DOTALL)
            if parts[0]:
                begins[parts[0][:KEY]].append((pattern, name))
            else:
                ends[parts[-1][-KEY:]].append((pattern, name))
    return _Index(whole, dict(begins), dict(ends))


def _folded(text: str) -> str:
    return NUMBER.sub("0", text.casefold()).replace("’", "'")


def fold(text: str) -> str:
    """A line for comparing with the lists: case, the value of numbers and marks at the edges do not count."""
    return EDGE.sub("", _folded(text)) or _folded(text)


def kind(text: str, lang: str) -> str:
    """The list that has the line ("share", "related", ...); "" when none has."""
    index = _index(lang.split("-")[0])
    folded = fold(text)
    if name := index.whole.get(folded):
        return name
    line = _folded(text)
    for bucket in (index.begins.get(line[:KEY]), index.begins.get(line[:1]), index.ends.get(line[-KEY:]), index.ends.get("")):
        for pattern, name in bucket or ():
            if pattern.fullmatch(line):
                return name
    return ""
