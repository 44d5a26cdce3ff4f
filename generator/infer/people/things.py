"""Things that are called after persons, or as persons are: Storm Edna, USS Gerald Ford, Trump Tower, Lund & Berg AS.

A word beside the name says so. What is christened (storms, ships) keeps its name where that word is missing; a tower
or a street takes nothing from the person.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from generator.infer.people.titles import honorifics
from generator.infer.people.tokens import Span, Words, starts, words
from generator.language import lexicon

_QUOTES = frozenset("«“”„\"'‘’»")


@cache
def _words(lang: str, name: str) -> frozenset[str]:
    """The words of a list in a language, with those that stand in texts of all languages."""
    return frozenset((*lexicon.words(lang, name), *lexicon.entries(f"people/{name}.txt")))


@cache
def _before(lang: str) -> frozenset[str]:
    return _words(lang, "christened") | _words(lang, "things-before")


def is_thing(texts: Sequence[str], span: Span, lang: str) -> bool:
    """Whether a word before or behind a name, or its own first or last word, makes it a thing's."""
    start, end = span
    kinds, last = _before(lang), _words(lang, "things-after")
    lead = _lead(texts, start)
    behind = texts[end] if end < len(texts) else ""
    if lead in kinds or behind in last or behind == "&" or lead == "&":
        return True
    return end - start > 1 and (
        _low(texts[start]) in kinds or texts[end - 1] in last or behind in _words(lang, "streets")
    )


def is_thing_at(text: str, start: int, end: int, lang: str) -> bool:
    """The same of a stretch of a paragraph (code points)."""
    begun = starts(text)
    return is_thing(words(text).texts, (bisect_right(begun, start) - 1, bisect_left(begun, end)), lang)


def christened(paragraphs: Iterable[Words], lang: str) -> frozenset[str]:
    """The names of one word that an article gives to storms and ships."""
    kinds = _words(lang, "christened")
    found = set()
    for paragraph in paragraphs:
        if _christenings(lang).isdisjoint(paragraph.texts):
            continue
        for start, end in paragraph.runs:
            name = paragraph.texts[start:end]
            if len(name) == 2 and _low(name[0]) in kinds:
                found.add(name[1])
            elif len(name) == 1 and _lead(paragraph.texts, start) in kinds:
                found.add(name[0])
    return frozenset(found)


@cache
def _christenings(lang: str) -> frozenset[str]:
    """Words for what is christened, as they stand in texts: "storm", "Storm"."""
    kinds = _words(lang, "christened")
    return kinds | {kind[:1].upper() + kind[1:] for kind in kinds}


def _lead(texts: Sequence[str], start: int) -> str:
    """The word before a name, but for quotation marks and titles: "ship" of the ship "Queen Mary"."""
    at = start - 1
    while at >= 0 and (texts[at] in _QUOTES or texts[at] in honorifics()):
        at -= 1
    return _low(texts[at]) if at >= 0 else ""


def _low(text: str) -> str:
    """The word as inside a sentence; one in capitals (USS) as it is."""
    return text.lower() if text[1:].islower() else text
