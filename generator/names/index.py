"""Many names looked for in a text at once: one pass over its words, whatever the number of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.names.fold import clean, fold, script_of, without_spaces
from generator.names.inflection import stem, stems

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"(?:[-‐‑'’ʼ·・]|\.? |\.)")
LONGEST = 8
"""Words in the longest name looked for."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A stretch of a text that is the name of somebody known."""

    start: int
    end: int
    key: str


@dataclass(frozen=True)
class Index:
    """Names by their first word, or first letter in a script without spaces."""

    spelled: dict[str, tuple[tuple[str, str], ...]]
    stemmed: dict[str, tuple[tuple[str, str], ...]]
    letters: dict[str, tuple[tuple[str, str], ...]]

    def find(self, text: str, lang: str) -> tuple[Spot, ...]:
        """Where known names stand, without overlaps; the longest wins, then the first."""
        spots = [*self._by_words(text, lang), *self._by_letters(text)]
        chosen: list[Spot] = []
        free = 0
        for spot in sorted(spots, key=lambda s: (s.start, -s.end, s.key)):
            if spot.start >= free:
                chosen.append(spot)
                free = spot.end
        return tuple(chosen)

    def _by_words(self, text: str, lang: str) -> Iterable[Spot]:
        found = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
        for at, (start, _, word) in enumerate(found):
            if not _upright(word):
                continue
            first = fold(word)
            candidates = self.spelled.get(first, ()) or ()
            if (candidates and (end := self._walk(text, found, at, candidates, lang))) or (
                (more := self.stemmed.get(stem(word, lang))) and (end := self._walk_stems(text, found, at, more, lang))
            ):
                yield Spot(start, *end)

    def _walk(
        self, text: str, found: list[tuple[int, int, str]], at: int, names: tuple[tuple[str, str], ...], lang: str
    ) -> tuple[int, str] | None:
        """The end and key of the longest name that begins at word `at`."""
        wanted = dict(names)
        best: tuple[int, str] | None = None
        letters = ""
        for i in range(at, min(at + LONGEST, len(found))):
            start, end, word = found[i]
            if i > at and not _GAP.fullmatch(text, found[i - 1][1], start):
                break
            for bare in stems(word, lang):
                if (key := wanted.get(letters + bare)) is not None and _upright(word):
                    best = (end, key)
                    break
            letters += fold(word)
        return best

    def _walk_stems(
        self, text: str, found: list[tuple[int, int, str]], at: int, names: tuple[tuple[str, str], ...], lang: str
    ) -> tuple[int, str] | None:
        """As `_walk`, for languages where every word of a name takes an ending."""
        wanted = dict(names)
        best: tuple[int, str] | None = None
        letters = ""
        for i in range(at, min(at + LONGEST, len(found))):
            start, end, word = found[i]
            if i > at and not _GAP.fullmatch(text, found[i - 1][1], start):
                break
            letters += stem(word, lang)
            if (key := wanted.get(letters)) is not None and _upright(word):
                best = (end, key)
        return best

    def _by_letters(self, text: str) -> Iterable[Spot]:
        for at, char in enumerate(text):
            for name, key in self.letters.get(char, ()):
                if text.startswith(name, at):
                    yield Spot(at, at + len(name), key)
                    break


def _upright(word: str) -> bool:
    """Whether a word begins as a name does: with a capital, in scripts that have capitals."""
    return not word[0].islower()


def build(names: Iterable[tuple[str, str, str]]) -> Index:
    """An index of (lang, form, key). A form that two people bear finds nobody."""
    spelled: dict[str, dict[str, set[str]]] = {}
    stemmed: dict[str, dict[str, set[str]]] = {}
    letters: dict[str, dict[str, set[str]]] = {}
    for lang, form, key in names:
        text = clean(form)
        if without_spaces(text) or script_of(text[:1]) == "HANGUL":
            letters.setdefault(text[:1], {}).setdefault(text, set()).add(key)
            continue
        parts = _WORD.findall(text)
        if not parts:
            continue
        whole = "".join(fold(p) for p in parts)
        spelled.setdefault(fold(parts[0]), {}).setdefault(whole, set()).add(key)
        if lang and script_of(text[:1]) == "CYRILLIC":
            whole = "".join(stem(p, lang) for p in parts)
            stemmed.setdefault(stem(parts[0], lang), {}).setdefault(whole, set()).add(key)
    return Index(_single(spelled), _single(stemmed), _single(letters))


def _single(table: dict[str, dict[str, set[str]]]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Names that one person alone bears, longest first."""
    return {
        first: tuple(
            (name, min(keys))
            for name, keys in sorted(names.items(), key=lambda item: (-len(item[0]), item[0]))
            if len(keys) == 1
        )
        for first, names in table.items()
    }
