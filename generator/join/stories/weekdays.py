"""Days of the week, as the words of a language name them: two articles of one event mostly name one in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.language import cldr
from generator.language.lexicon import words

LETTERS = re.compile(r"[^\W\d_]{3,}")
ANY = "*"


@dataclass(frozen=True, slots=True)
class Week:
    """What a language calls its days, 1 (Monday) to 7: whole words, beginnings of words, and what is more or less than
    a word (quinta-feira, 周三)."""

    whole: dict[str, int]
    beginnings: tuple[tuple[str, int], ...]
    any_beginning: tuple[str, ...]
    phrases: tuple[tuple[str, int], ...]

    def day(self, word: str) -> int:
        """The day that a word names; 0 for any other word."""
        small = word.lower()
        if small.startswith(self.any_beginning):
            return next(day for beginning, day in self.beginnings if small.startswith(beginning))
        return self.whole.get(small, 0)

    def days(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a text names a day by a phrase, the day, and the phrase."""
        small = text.lower() if self.phrases else ""
        for phrase, day in self.phrases:
            at = small.find(phrase)
            while at >= 0:
                yield at, day, phrase
                at = small.find(phrase, at + 1)


@cache
def week(lang: str) -> Week:
    """The one of a language, by its list or else by CLDR."""
    listed = [entry.split("\t") for entry in words(lang, "weekdays")]
    named = [(name, int(day)) for name, day in listed] or list(_cldr(lang))
    beginnings = tuple((name[: -len(ANY)], day) for name, day in named if name.endswith(ANY))
    return Week(
        {name: day for name, day in named if LETTERS.fullmatch(name)},
        beginnings,
        tuple(beginning for beginning, _ in beginnings),
        tuple((name, day) for name, day in named if not name.endswith(ANY) and not LETTERS.fullmatch(name)),
    )


def _cldr(lang: str) -> Iterator[tuple[str, int]]:
    if locale := cldr.locale(lang):
        for day, name in locale.days["format"]["wide"].items():
            yield name.lower(), day + 1
