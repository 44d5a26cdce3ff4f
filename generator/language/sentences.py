"""Where sentences begin and end, in languages that end them with a mark.

A full stop is a riddle (initial? abbreviation? ordinal? end?); it is solved from three lists of the language:
`abbreviations` (may stand at the end of a sentence: "etc.", "p.m."), `abbreviations-before` (never do: "Dr.", "nr.")
and `openers` (words that begin a sentence rather than a name: "He", "Men"). Without lists the rules alone hold.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.language import lexicon

CLOSING = "\"'”’»›“)\\]"
OPENING = re.compile(r"[\"'“”‘’«»‹›„‚(\[¿¡\s–—-]*")
END = re.compile(
    rf"(?:[.!?…؟۔।॥።]+[{CLOSING}]*(?=\s))"  # languages that put a space after a sentence
    r"|(?:[。！？｡]+[”’」』）]*)"
    rf"|(?:[.!?…]+[{CLOSING}]*(?=[一-鿿぀-ヿ]))"
)
LAST_WORD = re.compile(r"[^\s(\[\"“”„«»/]+$")
NEXT_WORD = re.compile(r"[\w’'-]+")
ROMAN = re.compile(r"[IVXLC]+")
INITIAL = re.compile(r"(?:[A-ZÀ-ÖØ-ÞА-Я]\.-?)*[A-ZÀ-ÖØ-ÞА-Я]")
HALF_OPEN = ("「", "」"), ("『", "』"), ("（", "）")
ORDINAL_DIGITS = 2


class _Lists(NamedTuple):
    """The three lists of a language, folded to lower case, without the last full stop."""

    may_end: frozenset[str]
    never_end: frozenset[str]
    openers: frozenset[str]
    ordinals: bool


def split(text: str, lang: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph as (start, end) in code points, without the white space around them.

    Every character that is no white space lies in exactly one span. `lang` is BCP 47.
    """
    lists = _lists(lang)
    spans: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    for found in END.finditer(text):
        end = found.end()
        if found.start() >= start and _ends(text, start, found, lists):
            spans.append((start, end))
            start = _skip_space(text, end)
    if start < len(text):
        spans.append((start, len(text.rstrip())))
    return spans


@cache
def _lists(lang: str) -> _Lists:
    def fold(name: str) -> frozenset[str]:
        return frozenset(entry.lower().removesuffix(".") for entry in lexicon.words(lang, name))

    ordinal = lexicon.primary(lang) in lexicon.entries("sentences/ordinals.txt")
    return _Lists(fold("abbreviations"), fold("abbreviations-before"), fold("openers"), ordinal)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, start: int, found: re.Match[str], lists: _Lists) -> bool:
    """Whether the mark that was found ends the sentence that begins at `start`."""
    mark, after = found[0], found.end()
    if any(text.count(o, start, after) > text.count(c, start, after) for o, c in HALF_OPEN):
        return False
    opening = OPENING.match(text, after)
    at = opening.end() if opening else after
    if at >= len(text):
        return False
    if text[at].islower() or (mark[-1] in "」』）" and "ぁ" <= text[at] <= "ゟ"):
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    return _stop_ends(text, start, found.start(), at, lists)


def _stop_ends(text: str, start: int, stop: int, at: int, lists: _Lists) -> bool:
    """Whether a single full stop at `stop` ends a sentence, when the next word begins at `at`."""
    before = LAST_WORD.search(text, start, stop)
    word = before[0] if before else ""
    following = NEXT_WORD.match(text, at)
    opens = following is not None and following[0].lower() in lists.openers
    folded = word.lower()
    if folded in lists.never_end:
        return False
    if folded in lists.may_end:
        return opens
    if INITIAL.fullmatch(word):
        return opens and "." in word
    if len(word) == 1 and word.isalpha():
        return opens
    if lists.ordinals and (ROMAN.fullmatch(word) or (word.isdigit() and len(word) <= ORDINAL_DIGITS)):
        return opens
    return True
