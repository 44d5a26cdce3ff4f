"""What each line of a page looks like by itself, as numbers; of the other lines only, which words they repeat.

Nothing here knows a language but through the lists of phrases and words; most numbers know none at all.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from generator.gather.line import phrases, width
from generator.gather.line.agencies import names_agency
from generator.gather.line.credits import credit
from generator.gather.line.telling import counts, counts_inside
from generator.gather.line.words import Words, is_sentence

Matrix = NDArray[np.float64]

STOPS = tuple(".!?…。！？؟।")
CLOSING = "'\"”’»“)]」』"
INNER_END = re.compile(
    r"[.!?…。！？](?:(?<=[。！？])|['\"”’»“)]*\s+(?=['\"“‘«„–-]?\s?[^\W\d_]))"  # a set first, for that is found quickly
)
NUMBER = re.compile(r"[\d¹²³₀-₉①-⑨][\d¹²³₀-₉①-⑨.:/-]*")
DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[:.]\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
ADDRESS = re.compile(r"@|:(?=//)|w(?=ww\.)|\.(?=com|org|net)")
MARK = re.compile(r"[|»›•·▶►→©®™●■★✓✔×⋅<>](?:(?<=<)<|(?<=>)>|(?<![<>]))")
SPOKEN = re.compile(r"(?:[^.!?:：“”„«»\"「]{2,40}[:：] ?[“”„«»\"‘'「–—-]|[“”„«»\"‘「–—-])")
QUOTED = re.compile(r"[“„«»\"‘](?:[^\s“”„«»\"]+ ){3,}[^\s“”„«»\"]+[”“»\"’]$")
QUOTES = "\"'“”„«»‘’「"
DASHES = "-–—"
KINDS = ("", "blurb", "notice", "newsletter", "related", "comments", "share", "navigation", "section", "caption")
PHRASE_CHARS = 400
PROSE = 90
COMMON_WORDS = 60

NAMES = (
    "size",
    "words",
    "capitals",
    "common",
    "topic",
    "inner ends",
    "stop",
    "ends colon",
    "ends comma",
    "ends bracket",
    "ends alnum",
    "ends dots",
    "ends ?",
    "ends quote",
    "starts lower",
    "starts upper",
    "starts digit",
    "starts quote",
    "starts dash",
    "starts mark",
    "date",
    "address",
    "mark",
    "digits",
    "upper",
    "credit",
    "agency",
    "commas",
    "early colon",
    "kind",
    "furniture",
    "furniture share",
    "picture",
    "bio",
    "copies",
    "copy",
)


def table(texts: Sequence[str], rows: Sequence[Words], lang: str) -> Matrix:
    """One row a line, one column for each of NAMES. `rows`: the words of each line."""
    common = _common(texts, rows)
    topic = _several(chain.from_iterable(set(row.long) for row in rows))
    copies = Counter(texts)
    met: set[str] = set()
    found = []
    for text, row in zip(texts, rows, strict=True):
        found.append([*_look(text, row, lang, common, topic), copies[text], text in met])
        met.add(text)
    return np.array(found, dtype=np.float64).reshape(len(texts), len(NAMES))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, quoted or in brackets or not."""
    return text.rstrip(CLOSING).endswith(STOPS)


def quotes(text: str) -> bool:
    """Whether a text is what somebody says, perhaps behind who says it: `The union: “A disaster”`."""
    return SPOKEN.match(text) is not None


def speaks(text: str) -> bool:
    """Whether a text quotes, or ends in several words that somebody says: `The union calls it “a blow to the town”`."""
    return quotes(text) or QUOTED.search(text) is not None


def has_sentences(text: str) -> bool:
    """Whether a text is of sentences, and no list of names."""
    return (ends_sentence(text) or INNER_END.search(text) is not None) and is_sentence(text[:PHRASE_CHARS], 1)


def _common(texts: Sequence[str], rows: Sequence[Words]) -> frozenset[str]:
    """The words most frequent in the long lines of a page: its small words, whatever the language."""
    counted = Counter(chain.from_iterable(row.all for text, row in zip(texts, rows, strict=True) if len(text) > PROSE))
    several = [word for word, count in counted.items() if count > 1 and word.islower()]
    return frozenset(sorted(several, key=counted.__getitem__, reverse=True)[:COMMON_WORDS])


def _several(words: Iterable[str]) -> frozenset[str]:
    """The words that come more than once."""
    return frozenset(word for word, count in Counter(words).items() if count > 1)


def _look(text: str, words: Words, lang: str, common: frozenset[str], topic: frozenset[str]) -> list[float]:
    wide = width.wide(text)
    size = len(text) + wide * width.MORE
    count = len(words.all) or 1
    kind = phrases.kind(text, lang) if size < PHRASE_CHARS else ""
    furniture, picture, bio = counts_inside(text, lang) if wide else counts(words.folded, lang)
    numbers = " ".join(NUMBER.findall(text))
    digits = sum(map(str.isdigit, numbers)) if numbers else 0
    first, last = text[0], text[-1]
    return [
        math.log1p(size),
        len(words.all),
        len(words.capital) / count,
        sum(map(common.__contains__, words.all)) / count,
        sum(map(topic.__contains__, words.long)) / len(words.long) if words.long else -1.0,
        len(INNER_END.findall(text)),
        ends_sentence(text),
        last == ":",
        last in ",;",
        last == ")",
        last.isalnum(),
        text.endswith(("...", "…")),
        last == "?",
        last in QUOTES,
        first.islower(),
        first.isupper(),
        first.isdigit(),
        first in QUOTES,
        first in DASHES,
        not first.isalnum() and first not in QUOTES + DASHES + "([",
        digits > 0 and DATE.search(numbers) is not None,
        ADDRESS.search(text) is not None,
        MARK.search(text) is not None,
        digits / len(text),
        len(words.all) > 1 and text.isupper(),
        bool(credit(text, lang)[1]),
        names_agency(words.folded),
        text.count(",") / (1 + size / 50),
        ":" in text[:40],
        KINDS.index(kind),
        furniture,
        furniture / (count + wide / 2),
        picture,
        bio,
    ]
