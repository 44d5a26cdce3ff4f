"""A name taken apart: its tokens in order, and the mark that tells father from son."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.lexicon import entries
from generator.names.fold import clean, fold

_JOINERS = re.compile("[-‐‑'’ʼʻ`´]")
_BREAKS = re.compile(r"[\s.·・=_/]+")


@dataclass(frozen=True, slots=True)
class Form:
    """`tokens` are folded, given name first where a comma says so; parts joined by hyphen or apostrophe are one token."""

    text: str
    tokens: tuple[str, ...]
    mark: str = ""

    @property
    def key(self) -> str:
        """Equal for two spellings of the same tokens in any order."""
        return " ".join((*sorted(self.tokens), self.mark)).strip()

    @property
    def keys(self) -> tuple[str, ...]:
        """`key`, and the letters without spaces, so that Kim Jong-un, Kim Jong Un and Jong-un Kim meet."""
        tokens = self.tokens
        turns = (tokens, tokens[1:] + tokens[:1], tokens[-1:] + tokens[:-1])
        return tuple(sorted({self.key, *("".join(turn) + self.mark for turn in turns)}))


@lru_cache(maxsize=1 << 16)
def parse(name: str) -> Form:
    """The name taken apart."""
    text = clean(name)
    family, comma, given = text.partition(",")
    ordered = text
    if comma:
        ordered = f"{family} {given}" if _is_mark(given) else f"{given} {family}"
    words = [fold(word) for word in _BREAKS.split(_JOINERS.sub("", ordered))]
    marks = generation_marks()
    tokens = tuple(w for w in words if w and w not in marks)
    return Form(text, tokens, "".join(sorted({marks[w] for w in words if w in marks})))


def _is_mark(text: str) -> bool:
    return fold(text.strip(" .")) in generation_marks()


@cache
def generation_marks() -> dict[str, str]:
    """Written word -> mark: "junior" -> "jr"."""
    lines = (line.split() for line in entries("people/generation_marks.txt"))
    return {fold(word): line[0] for line in lines for word in line[1:]}
