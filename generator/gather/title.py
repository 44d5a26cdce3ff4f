"""The headline of an article: the one stated, the one the text shows, or its first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator import sentences
from generator.gather.draft import Line
from generator.records import Evidence, Value

LONGEST = 200
SHORTENED = 100
SEEN = 500  # characters of the first paragraph; more than a headline needs
WORD_CHARS = 4
MARKS = 30  # characters more or less that a line with the same letters may have
NAME_WORDS = 4
SITE_MARK = re.compile(r"\s+[|–—•·-]\s+|[：｜|]")
CLAUSE = re.compile(r"(?<=\w)(?:[,;:]| [–—-])(?=\s)")
DATELINE = re.compile(r"[A-ZÆØÅÄÖÜ][A-ZÆØÅÄÖÜ .,'/-]{2,40}(?:\([^)]{1,20}\))?\s*[:–—-]\s+")
NOT_LETTERS = re.compile(r"[\W_]+")
LAST_STOP = re.compile(r"(?<=[^\s.])\.$")


def clean(text: str) -> str:
    """A headline without the full stop some papers end it with."""
    return LAST_STOP.sub("", text)


def without_site(text: str, site: str) -> str:
    """A page's title without the name of the site at its end, where `site` (a name, an address) has that name.

    What stands after the last upright bar is a site's name or a rubric, known or not.
    """
    known = letters(site)
    for mark in SITE_MARK.finditer(text):
        name = letters(text[mark.end() :])
        if name and (name in known or name.removesuffix("com") in known):
            return text[: mark.start()].rstrip()
    title, bar, name = text.rpartition(" | ")
    named = bar and len(name.split()) <= NAME_WORDS and len(title) > len(name)
    return title.rstrip() if named else text


def letters(text: str) -> str:
    """A text reduced to its letters and digits, folded, for comparing headlines."""
    return NOT_LETTERS.sub("", text.casefold())


def repeats(text: str, title: str) -> bool:
    """Whether a line says the title once more, and no more than that."""
    return abs(len(text) - len(title)) <= MARKS and letters(text) == letters(title)


def inferred(body: Sequence[Line], lang: str) -> Value[str]:
    """The first sentence of the body, shortened at a clause, without the place it was sent from."""
    line = body[0]
    text = DATELINE.sub("", line.text[:SEEN], count=1)
    start, end = sentences.split(text, lang)[0] if text.strip() else (0, 0)
    sentence = clean(text[start:end]) or line.text
    return Value(shorten(sentence), Evidence("first sentence", line.text[:LONGEST], line.number), True)


def shorten(text: str) -> str:
    """At most 100 characters: cut at the last clause that fits, or after a longer word, with an ellipsis."""
    if len(text) <= SHORTENED:
        return text
    cuts = [cut.start() for cut in CLAUSE.finditer(text, SHORTENED // 3, SHORTENED)]
    if cuts:
        return text[: cuts[-1]]
    words = text[: SHORTENED + 1].split(" ")[:-1] or [text[:SHORTENED]]
    while len(words) > 1 and len(words[-1]) < WORD_CHARS:
        words.pop()
    return " ".join(words).rstrip(" ,;:–—-") + "…"
