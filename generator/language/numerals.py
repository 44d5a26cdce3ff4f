"""Numbers that a language writes in words, its word for the sign %, and what makes a number a time of day.

Zwölf Prozent and 12 % are one number, zwölf Uhr is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from generator.language.lexicon import words
from generator.language.words import longest_first

NOTHING = re.compile(r"(?!)")
HEAD = 2
"""First letters by which words are looked up, so that most others are passed over at once."""
BEFORE = 12
"""Letters before a number in which a word for the clock is looked for."""
MINUTES = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
WHOLES = frozenset({"10", "20", "25", "50", "100", "1000", "10000", "100000"})
"""Of so many something is a share: one in ten."""
SHARE = 40
"""Letters before such a number in which the share is looked for."""


def percent(text: str, end: int, lang: str) -> int:
    """Where the sign or word ends that makes a number before it one of a hundred; `end` where there is none."""
    found = _percent(lang).match(text, end)
    return found.end() if found else end


def in_words(text: str, lang: str) -> Iterator[tuple[int, int, str]]:
    """Where each number from two to ninety-nine stands, and its figures. What is part of a longer number is none: two
    hundred and twelve."""
    figures = _figures(lang)
    for run in _runs(lang).finditer(text):
        said = figures.get(run[0].lower(), "")
        if 0 < len(said) < 3:
            yield *run.span(), said


def is_clock(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the number that stands there is a time of day."""
    before, behind, minutes = _clock(lang)
    near = max(0, start - BEFORE)
    if before.search(text, near, start) or behind.match(text, end):
        return True
    return bool(MINUTES.fullmatch(text, start, end) and minutes.search(text, near, start))


def is_whole(text: str, start: int, plain: str, lang: str) -> bool:
    """Whether the number that begins there, in figures, is what something is a share of: one in ten."""
    if plain not in WHOLES or not (share := _share(lang).search(text, max(0, start - SHARE), start)):
        return False
    said = share[1].lower()
    said = "1" if said in words(lang, "one") else _figures(lang).get(said, said)
    return said.isdecimal() and int(said) < int(plain)


@cache
def _percent(lang: str) -> re.Pattern[str]:
    listed = _any_of(lang, "percent")
    of_words = rf"|[ \u00a0\u202f-]{listed}(?!\w)" if listed else ""
    return re.compile(rf"[\u00a0\u202f ]?[%％\u066a]{of_words}", re.IGNORECASE)


@cache
def _clock(lang: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before a time of day, behind it, and before one with minutes."""
    before, behind, minutes = (_any_of(lang, f"clock-{at}") for at in ("before", "behind", "at"))
    return (
        re.compile(rf"\b{before}\.?[ \u00a0\u202f]$", re.IGNORECASE) if before else NOTHING,
        re.compile(rf"[ \u00a0\u202f]{behind}(?!\w)", re.IGNORECASE) if behind else NOTHING,
        re.compile(rf"\b{minutes}[ \u00a0\u202f]$", re.IGNORECASE) if minutes else NOTHING,
    )


@cache
def _share(lang: str) -> re.Pattern[str]:
    """A number in one word and what stands between it and the whole."""
    of = _any_of(lang, "out-of")
    return re.compile(rf"(?<!\w)([^\W_]+(?:-[^\W_]+)?) {of}[ \u00a0\u202f]$", re.IGNORECASE) if of else NOTHING


def _any_of(lang: str, name: str) -> str:
    """A pattern of the entries of a list; "" where there is none."""
    listed = "|".join(map(re.escape, words(lang, name)))
    return f"(?:{listed})" if listed else ""


@cache
def _figures(lang: str) -> Mapping[str, str]:
    listed = (entry.partition("\t") for entry in words(lang, "numbers"))
    return {word: figures for word, _, figures in listed}


@cache
def _runs(lang: str) -> re.Pattern[str]:
    """Numbers in words that stand together, at most one short word between two."""
    tails: dict[str, list[str]] = defaultdict(list)
    for word in longest_first(_figures(lang)):
        tails[word[:HEAD]].append(re.escape(word[HEAD:]))
    if not tails:
        return NOTHING
    found = (f"{head}(?:{'|'.join(of)})" for head, of in tails.items())
    one = f"(?:{'|'.join(found)})"
    return re.compile(rf"(?<![\w-]){one}(?:[ -](?:[^\W\d_]{{1,3}} )?{one})*(?![\w-])", re.IGNORECASE)
