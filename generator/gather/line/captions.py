"""Texts under pictures: which lines are captions, and which credits may have one above."""

from __future__ import annotations

import re
from functools import cache

from generator.gather.line import byline, phrases
from generator.gather.line.credits import MAX_CHARS, credit, is_credit
from generator.gather.line.telling import counted
from generator.gather.line.width import size
from generator.gather.line.words import is_sentence
from generator.language import lexicon, sentences

LEAST_CHARS, SENTENCE_CHARS = 40, 15
LEAST_PICTURE_WORDS = 2
TITLE_CHARS = 4  # of a title before a name, with its full stop
TAKEN_CHARS = 300
OPENED_CHARS = 120
SPEECH = "-–—"
COLON = re.compile("[:：]")
PICTURED = re.compile(r"\W*(?:\w+ ){0,3}\w+(?: ?\([^()]*\))?\s?[:：]")
"""How a caption that says what it is begins: `In the picture: …`, `Pictured (from left): …`."""


def is_picture_credit(text: str, lang: str) -> bool:
    """Whether a line is nothing but a credit that may have its caption above: no source of the article ("Source: AFP"),
    no abbreviation with a name (`Fot. Ann Lee`), for pictures without a caption have these, and not the caption itself
    (`Photo: The bridge after the storm`)."""
    if not is_credit(text, lang) or phrases.kind(text, lang) or text.partition(" ")[0][-1] == ".":
        return False
    behind = COLON.split(text, maxsplit=1)[-1]
    return "/" in behind or not is_sentence(behind)


def is_signed(text: str, lang: str) -> bool:
    """Whether a line is a sentence with a name behind it: `The bridge on Monday. Ann Lee`, not `For Ing. Ann Lee`."""
    if ". " not in text or (text[-1] in ".!?:" and "@" not in text):
        return False
    *before, last = [text[start:end] for start, end in sentences.split(text, lang)]
    return bool(before) and len(before[-1].split()[-1]) > TITLE_CHARS and bool(byline.bare(last, lang))


def caption(text: str, lang: str, inside: bool, credited: bool = False) -> tuple[str, str]:
    """The caption and the credit that a line is, ("", "") when it is none.

    A line without a credit is one when it begins or ends as captions do, or when it speaks of a picture and was not
    taken for the body (`inside`). `credited`: a line with nothing but a credit stands below it; of the shorter lines
    taken for the body where that is so, nine in ten are captions.
    """
    rest, found = credit(text, lang)
    if found:
        return _unlabelled(rest), found
    if len(text) > MAX_CHARS:
        return "", ""
    opened = phrases.kind(text, lang) == "caption" and not (inside and not credited and _tells(text))
    shown = opened or _speaks_of_picture(text, lang, inside, credited)
    return (_unlabelled(text), "") if shown and not _of_rights(text) else ("", "")


def _unlabelled(text: str) -> str:
    """A caption without the words that only call it one: `Image caption, The bridge on Monday`."""
    found = _labels().match(text)
    return text[found.end() :] if found else text


@cache
def _labels() -> re.Pattern[str]:
    labels = "|".join(map(re.escape, lexicon.entries("gather/caption-labels.txt")))
    return re.compile(rf"(?i:{labels})(?: ?[:：,] ?| )(?=\W?[^\W_a-z])")


def _speaks_of_picture(text: str, lang: str, inside: bool, credited: bool) -> bool:
    """Whether a line without a credit of its own has the words or the place of a caption."""
    least = SENTENCE_CHARS if credited and text[-1] in ".。" else LEAST_CHARS
    if (inside and not credited) or size(text) < least or size(text) > MAX_CHARS:
        return False
    words = counted(text, lang)[1]
    told = credited and (words > 0 or text[-1] in ".。") and not (inside and _is_spoken_or_long(text))
    return words >= LEAST_PICTURE_WORDS or told


def _of_rights(text: str) -> bool:
    """Whether a line says who has the rights to the page."""
    folded = text.casefold()
    return any(entry in folded for entry in lexicon.entries("gather/rights.txt"))


def _tells(text: str) -> bool:
    """Whether a line that begins as captions do goes on as a paragraph: long, and no colon after its first words."""
    return size(text) > OPENED_CHARS and not PICTURED.match(text)


def _is_spoken_or_long(text: str) -> bool:
    """Whether a line taken for the body is too much of a paragraph to stand under a picture."""
    return size(text) > TAKEN_CHARS or text[0] in SPEECH
