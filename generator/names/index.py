"""Many names looked for in a text at once: one pass over its words, whatever the number of names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, partial

from generator.language.unspaced import UNPARTED
from generator.language.words import longest_first
from generator.names.fold import clean, fold, script_of, simplified, without_spaces
from generator.names.form import generation_marks
from generator.names.inflection import bare_forms, inflects_every_word, prefixes, root

WORD = re.compile(r"[^\W\d_]+")
_UPRIGHT = re.compile(r"(?<![^\W\d_])[^\W\d_a-z][^\W\d_]*")
_GAP = re.compile(r"[-‐‑'’ʼ·・]|\.? |\.")
_HYPHENS = "-‐‑"
_BEHIND = re.compile(r",? ([^\W\d_]+)")
_LONGEST = 8
"""Words in the longest name looked for."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A stretch of a text that names somebody known by `key`; `form` is the name as the list has it."""

    start: int
    end: int
    key: str
    form: str


@dataclass(frozen=True)
class Index:
    """Names for texts of one language: letters of the whole name by its first word, or by its first character."""

    lang: str
    words: dict[str, dict[str, tuple[str, tuple[str, ...]]]]
    letters: dict[str, tuple[tuple[str, str], ...]]

    def find(self, text: str) -> tuple[Spot, ...]:
        """Where known names stand, without overlaps: the first wins, of two that begin together the longer."""
        chosen: list[Spot] = []
        free = 0
        for spot in sorted((*self._by_words(text), *self._by_letters(text)), key=lambda s: (s.start, -s.end, s.key)):
            if spot.start >= free:
                chosen.append(spot)
                free = spot.end
        return tuple(chosen)

    def _by_words(self, text: str) -> Iterable[Spot]:
        for match in _UPRIGHT.finditer(text):
            word = match.group()
            if upright(word):
                for cut in (0, *prefixes(word, self.lang)):
                    wanted = next((self.words[b] for b in bare_forms(word[cut:], self.lang) if b in self.words), None)
                    if wanted and (spot := self._walk(text, match.start() + cut, wanted)):
                        yield spot
                        break

    def _walk(self, text: str, start: int, wanted: dict[str, tuple[str, tuple[str, ...]]]) -> Spot | None:
        """The longest wanted name that begins here."""
        best = None
        letters = ""
        at = start
        for _ in range(_LONGEST):
            match = WORD.match(text, at)
            if not match:
                break
            word, end = match.group(), match.end()
            if upright(word) or text[at - 1] in _HYPHENS:
                known = next((wanted[w] for b in bare_forms(word, self.lang) if (w := letters + b) in wanted), None)
                if known and not _generation_behind(text, end):
                    best = _spot(text, start, end, *known)
            letters += root(word, self.lang) if inflects_every_word(self.lang) else fold(word)
            between = _GAP.match(text, end)
            if not between:
                break
            at = between.end()
        return best

    def _by_letters(self, text: str) -> Iterable[Spot]:
        if text.isascii() or not UNPARTED.search(text):
            return
        plain = simplified(text)
        for match in UNPARTED.finditer(plain):
            at = match.start()
            for name, key in self.letters.get(match.group(), ()):
                if plain.startswith(name, at):
                    yield Spot(at, at + len(name), key, text[at : at + len(name)])
                    break


def _spot(text: str, start: int, end: int, key: str, forms: tuple[str, ...]) -> Spot:
    """The spot with the form to show: one in the letters of the text, else the text itself."""
    script = script_of(text[start])
    return Spot(start, end, key, next((f for f in forms if script_of(f[0]) == script), text[start:end]))


def upright(word: str) -> bool:
    """Whether a word begins as a name does: with a capital, in scripts that have capitals."""
    return not word[0].islower()


def _generation_behind(text: str, end: int) -> bool:
    """Whether a mark such as Jr. follows, so that the name is another one's."""
    match = _BEHIND.match(text, end)
    return match is not None and fold(match[1]) in generation_marks()


def build(names: tuple[tuple[str, str, str], ...], lang: str) -> Index:
    """An index of (lang, form, key) for texts of a language. A form that two people bear finds nobody.

    Of forms that read the same, those of the language itself are shown first, then those of every language.
    """
    words: dict[str, dict[str, dict[str, list[str]]]] = {}
    parted, letters = _by_script(names)
    read = partial(root, lang=lang) if inflects_every_word(lang) else fold
    for _, text, parts, key in sorted(parted, key=lambda n: (n[0] != lang, n[0] != "")):
        shape = list(map(read, parts))
        words.setdefault(shape[0], {}).setdefault("".join(shape), {}).setdefault(key, []).append(text)
    return Index(lang, {first: _alone(found) for first, found in words.items()}, letters)


@lru_cache(maxsize=2)
def _by_script(
    names: tuple[tuple[str, str, str], ...],
) -> tuple[tuple[tuple[str, str, tuple[str, ...], str], ...], dict[str, tuple[tuple[str, str], ...]]]:
    """What is the same in all languages: the forms with their words, and those in scripts without spaces."""
    parted: list[tuple[str, str, tuple[str, ...], str]] = []
    letters: dict[str, dict[str, dict[str, list[str]]]] = {}
    for at, form, key in names:
        text = clean(form)
        if without_spaces(text) or UNPARTED.match(text):
            plain = simplified(text)
            letters.setdefault(plain[0], {}).setdefault(plain, {}).setdefault(key, []).append(text)
        elif parts := WORD.findall(text):
            parted.append((at, text, tuple(parts), key))
    return tuple(parted), {char: _longest_first(found) for char, found in letters.items()}


def _alone(found: dict[str, dict[str, list[str]]]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Names that one person alone bears, with key and forms."""
    return {name: (key, tuple(forms)) for name, of in found.items() if len(of) == 1 for key, forms in of.items()}


def _longest_first(found: dict[str, dict[str, list[str]]]) -> tuple[tuple[str, str], ...]:
    alone = _alone(found)
    return tuple((name, alone[name][0]) for name in longest_first(alone))
