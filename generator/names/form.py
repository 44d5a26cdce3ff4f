"""A name taken apart: its tokens in order, and the mark that tells father from son."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.language.lexicon import entries
from generator.names.fold import clean, fold
from generator.names.given import given_names

_DOUBLE = re.compile(r"(?<=[^\W\d_]{4})[-‐‑](?=[^\W\d_]{4})")
"""The hyphen of a double name of two full ones: Thorning-Schmidt, but not Jong-un."""
_JOINERS = re.compile("[-‐‑'’ʼʻ`´]")
_BREAKS = re.compile(r"[\s.·・•‧=＝_/]+")


@dataclass(frozen=True, slots=True)
class Form:
    """`words` are as written and `tokens` folded, pair by pair; given name first where a comma says so.

    Parts joined by hyphen or apostrophe are one word, if they are not two full names. Titles in front are left out.
    `mark` is "jr", "sr", "II", or "".
    """

    text: str
    words: tuple[str, ...]
    tokens: tuple[str, ...]
    mark: str = ""

    @property
    def halves(self) -> frozenset[str]:
        """The tokens of double names: "thorning" and "schmidt" of Helle Thorning-Schmidt."""
        double = (word for word in self.text.split() if _DOUBLE.search(word))
        return frozenset(fold(half) for word in double for half in _DOUBLE.split(word)) & frozenset(self.tokens)

    @property
    def key(self) -> str:
        """Equal for two spellings of the same tokens in any order."""
        return " ".join((*sorted(self.tokens), self.mark)).strip()

    @property
    def keys(self) -> tuple[str, ...]:
        """Equal in one for two names that are the same: Kim Jong-un, Kim Jong Un and Jong-un Kim.

        Of two given names, as Martin Thomas, neither is the family's, so that the order tells two people apart.
        """
        return _keys(self)


@lru_cache(maxsize=1 << 16)
def _keys(name: Form) -> tuple[str, ...]:
    if not name.tokens:
        return (name.text.casefold(),)
    spelt = {name.tokens, tuple(fold(_in_two_letters(word)) for word in name.words)}
    if all(token in given_names() for token in name.tokens):
        return tuple(sorted("".join(tokens) + name.mark for tokens in spelt))
    orders = {"".join(turn) + name.mark for tokens in spelt for turn in turns(tokens)}
    return tuple(sorted({name.key, *orders}))


def _in_two_letters(word: str) -> str:
    """The word without marks as those write it who have no such letter: Jörg is Joerg."""
    return word if word.isascii() else word.casefold().translate(_two_letters())


@cache
def _two_letters() -> dict[int, str]:
    return {ord(letter): both for letter, both in map(str.split, entries("people/two-letters.txt"))}


def turns(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The tokens as they stand, with the first moved to the end, and with the last moved to the front."""
    if len(tokens) < 3:
        return (tokens, tokens[::-1])[: len(tokens)]
    return tokens, tokens[1:] + tokens[:1], tokens[-1:] + tokens[:-1]


@lru_cache(maxsize=1 << 16)
def parse(name: str) -> Form:
    """The name taken apart."""
    text = clean(name)
    written = [w for w in _BREAKS.split(_JOINERS.sub("", _DOUBLE.sub(" ", _in_order(text)))) if fold(w)]
    marks = generation_marks()
    words = [w for w in written if fold(w) not in marks]
    while len(words) > 2 and fold(words[0]) in honorifics():
        words = words[1:]
    mark = "".join(sorted({marks[fold(w)] for w in written if fold(w) in marks}))
    return Form(text, tuple(words), tuple(fold(w) for w in words), mark)


def _in_order(text: str) -> str:
    """The name as it is spoken: what a comma put behind stands in front, unless it is a title or a mark."""
    family, comma, rest = text.partition(",")
    if not comma:
        return text
    words = [fold(w) for w in _BREAKS.split(rest) if fold(w)]
    if words and (words[0] in generation_marks()):
        return f"{family} {words[0]}"
    if not words or words[0] in honorifics() or words[0][0].isdigit() or words[-1] in honorifics():
        return family
    return f"{rest} {family}"


@cache
def generation_marks() -> dict[str, str]:
    """Folded word -> mark: "junior" -> "jr"."""
    lines = (line.split() for line in entries("people/generation-marks.txt"))
    return {fold(word): line[0] for line in lines for word in line[1:]}


@cache
def honorifics() -> frozenset[str]:
    """Folded titles: "sir", "dr"."""
    return frozenset(fold(word) for word in entries("people/honorifics.txt"))
