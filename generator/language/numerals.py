"""Numbers that a language writes in words, and its word for the sign %: zwölf Prozent and 12 % are one number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.language.lexicon import words

NOTHING = re.compile(r"(?!)")


def percent(text: str, end: int, lang: str) -> int:
    """Where the sign or word ends that makes a number before it one of a hundred; `end` where there is none."""
    found = _percent(lang).match(text, end)
    return found.end() if found else end


def in_words(text: str, lang: str) -> Iterator[tuple[int, int, str]]:
    """Where each number from ten to ninety stands that is one word, and its figures. What is part of a longer number
    is none: fifty-eight, treinta y ocho, two hundred and twelve."""
    figures = _figures(lang)
    for run in _runs(lang).finditer(text):
        said = figures.get(run[0].lower(), "")
        if len(said) == 2:
            yield *run.span(), said


@cache
def _percent(lang: str) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, words(lang.split("-")[0], "percent")))
    of_words = rf"|[ \u00a0\u202f-](?:{listed})(?!\w)" if listed else ""
    return re.compile(rf"[\u00a0\u202f ]?%{of_words}", re.IGNORECASE)


@cache
def _figures(lang: str) -> Mapping[str, str]:
    listed = (entry.partition("\t") for entry in words(lang.split("-")[0], "numbers"))
    return {word: figures for word, _, figures in listed}


@cache
def _runs(lang: str) -> re.Pattern[str]:
    """Numbers in words that stand together, at most one short word between two."""
    if not (listed := sorted(_figures(lang), key=lambda word: (-len(word), word))):
        return NOTHING
    one = f"(?:{'|'.join(map(re.escape, listed))})"
    return re.compile(rf"(?<![\w-]){one}(?:[ -](?:[^\W\d_]{{1,3}} )?{one})*(?![\w-])", re.IGNORECASE)
