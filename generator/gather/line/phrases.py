"""Phrases of page furniture, from the lists of a language: what a line is by its words alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.gather.line.telling import counted
from generator.gather.line.width import wide
from generator.language import lexicon

LISTS = ("comments", "related", "share", "newsletter", "notice", "blurb", "navigation", "section", "caption")
MASTHEAD = "masthead"
ANY = "…"
NUMBER = re.compile(r"\d[\d.,]*")
EDGES = " -–—:;,.!?…\"'“”„«»‘‹›()[]{}<>|/\\*•·#_+=►▶→©：；。！？（）【】「」"
PICTURES = re.compile(r"[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff\s]+")
KEY, MARK_LETTERS = 4, 5
TOLD_CHARS, SITE_WORDS = 60, 2
STOPPED = re.compile(r"[.!?…]['\"”’»“)]*$")
INSIDE_STOP = re.compile(r"[.!?…]['\"”’»“)]*\s")
NAMED = re.compile(r":\s*(?:[^\W\d_][\w.'-]*\s?){1,4}(?:[.,;(|]|$)|\b[^\W\d_]\.$")
"""A name behind a colon, or an initial at the end: a masthead's, however it ends."""

CRUMB = re.compile(r"\s[>»›]\s")
"""What parts the steps of a trail: Home > News."""

WITH_LINK = re.compile(r"[:|–—]\s*\S")
CACHED = 4096


Entry = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class _Index:
    """The lists of one language, arranged so that a line meets only the entries that could fit it.

    An entry with `…` is its parts; the first or last is "" where the `…` stands at that end. One that is open at both
    ends lies under its mark, a piece that a line must have; `marks` finds whether a line has any of them.
    `sizes`: how long the keys of `begins` and `ends` are, longest first.
    """

    whole: dict[str, str]
    begins: dict[str, list[Entry]]
    ends: dict[str, list[Entry]]
    inside: dict[str, list[Entry]]
    marks: re.Pattern[str]
    sizes: tuple[int, ...]


@cache
def _index(lang: str) -> _Index:
    whole: dict[str, str] = {}
    begins: dict[str, list[Entry]] = defaultdict(list)
    ends: dict[str, list[Entry]] = defaultdict(list)
    inside: dict[str, list[Entry]] = defaultdict(list)
    for name in (*LISTS, MASTHEAD):
        for entry in lexicon.with_english(lang, name):
            parts = tuple(_folded(part) for part in entry.split(ANY))
            if len(parts) == 1:
                whole.setdefault(fold(entry), name)
            elif parts[0]:
                begins[parts[0][:KEY]].append((parts, name))
            elif parts[-1]:
                ends[parts[-1][-KEY:]].append((parts, name))
            else:
                inside[_mark(parts)].append((parts, name))
    marks = re.compile(_any_of(inside))
    sizes = tuple(sorted({len(key) for key in (*begins, *ends)}, reverse=True))
    return _Index(whole, dict(begins), dict(ends), dict(inside), marks, sizes)


def _mark(parts: tuple[str, ...]) -> str:
    """How the longest word begins, with the space before it; in a script without spaces, the longest part."""
    part = max(parts, key=len)
    return part if wide(part) else " " + max(" ".join(parts).split(" "), key=len)[:MARK_LETTERS]


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words that reads each letter once, not once a word."""
    tails: dict[str, list[str]] = defaultdict(list)
    for word in words:
        tails[word[:1]].append(word[1:])
    if "" in tails:
        return ""
    found = (re.escape(first) + _any_of(tails[first]) for first in sorted(tails))
    return f"(?:{'|'.join(found)})"


@lru_cache(maxsize=CACHED)
def _folded(text: str) -> str:
    return NUMBER.sub("0", text.casefold()).replace("’", "'").replace("\u0307", "").replace("ı", "i")


def fold(text: str) -> str:
    """A line for comparing with the lists: case, the value of numbers and marks at the edges do not count."""
    folded = _folded(text)
    return folded.strip(EDGES) or folded


def whole(text: str, lang: str) -> str:
    """The list that has a text as an entry without `…`; "" when none has."""
    return _index(lang).whole.get(fold(text), "")


@lru_cache(maxsize=CACHED)
def kind(text: str, lang: str) -> str:
    """The list that has the line ("share", "related", ...); "" when none has."""
    index = _index(lang)
    line = _folded(text)
    if line[:1] > "\u2190" and (pictures := PICTURES.match(line)):
        line = line[pictures.end() :] or line
    if name := index.whole.get(line.strip(EDGES) or line):
        return name
    for size in index.sizes:
        for bucket in (index.begins.get(line[:size]), index.ends.get(line[-size:])):
            for parts, name in bucket or ():
                if _fits(parts, line) and not _is_told(parts, name, line, lang):
                    return "notice" if name == MASTHEAD else name
    spaced = f" {line}"
    if not index.marks.search(spaced):
        return ""
    marked = (entry for mark, entries in index.inside.items() if mark in spaced for entry in entries)
    found = {name for parts, name in marked if _fits(parts, line) and not _is_behind_prose(parts, name, line)}
    return min(found, key=LISTS.index, default="")


def gives_link(text: str, lang: str) -> bool:
    """Whether a line is a "Read also" that has its link in itself."""
    return WITH_LINK.search(text) is not None and kind(text, lang) == "related"


def _is_told(parts: tuple[str, ...], name: str, line: str, lang: str) -> bool:
    """Whether a line is a sentence all the same: one that begins with a role, or a paragraph that does not speak of the
    site before a notice."""
    if name == MASTHEAD:
        inside = line[len(parts[0]) :][:1].isalpha()  # of another form of the word: "chefredaktören"
        return NAMED.search(line) is None and (inside or STOPPED.search(line) is not None)
    before = line[: -len(parts[-1])].rstrip() if name == "notice" and not parts[0] else ""
    told = len(before) >= TOLD_CHARS and STOPPED.search(before) is not None
    return told and counted(before, lang)[0] < SITE_WORDS


def _is_behind_prose(parts: tuple[str, ...], name: str, line: str) -> bool:
    """Whether a sentence as long as those of an article ends before an invitation that is open at both ends: the
    paragraph is the article's, and only its last words are the site's."""
    return name == "newsletter" and INSIDE_STOP.search(line, TOLD_CHARS, line.find(parts[1])) is not None


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
