"""The description of an article: the first sentence or two that tell what it is about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.language import dateline, sentences
from generator.records import Article, Evidence, Value

LONGEST = 250
"""Width of a description: what search engines and feeds show of one, in Latin letters (a Chinese sign counts two)."""

ROOMY = 320
"""Width up to which a single sentence is still taken whole."""

SHORTEST = 40
"""Width below which a sentence tells too little to stand alone."""

SAME = 0.75
"""Share of a sentence's words that the headline has too when it only repeats the headline."""

END = re.compile(r"[.!?…。！？؟।።][\"'”’»›“)\]」』]*$")
SPEECH = re.compile(r"[–—-]\s|[\"“„«»「『]")
WORD = re.compile(r"[^\W_]+")


def describe(article: Article) -> Value[str] | None:
    """The description that the seed states, else one or two whole sentences from the article's beginning.

    A dateline before the sentence is left out, and so are sentences that repeat the headline. None where no
    sentence serves, as in lists and tables.
    """
    if article.description:
        return article.description
    found: tuple[int, int, str] | None = None
    for paragraph, number, sentence in _telling(article):
        if found is None:
            found = paragraph, number, sentence
        elif (paragraph, number) == (found[0], found[1] + 1) and _width(found[2]) + _width(sentence) < LONGEST:
            gap = "" if unicodedata.east_asian_width(sentence[0]) in "WF" else " "
            return _lead(article, paragraph, found[2] + gap + sentence)
        else:
            break
    return _lead(article, found[0], found[2]) if found else None


def _lead(article: Article, paragraph: int, text: str) -> Value[str]:
    return Value(text, Evidence("lead", text, article.paragraphs[paragraph].line), inferred=True)


def _telling(article: Article) -> Iterator[tuple[int, int, str]]:
    """The sentences that can serve, after the numbers of their paragraph and in it; those spoken come last."""
    spoken: list[tuple[int, int, str]] = []
    for at, paragraph in enumerate(article.paragraphs):
        if paragraph.kind != "text":
            continue
        text = paragraph.text[dateline.end(paragraph.text) :]
        for number, (start, end) in enumerate(sentences.split(text, article.lang.value)):
            sentence = text[start:end]
            if not _serves(sentence, article.title.value):
                continue
            if SPEECH.match(sentence):
                spoken.append((at, number, sentence))
            else:
                yield at, number, sentence
    yield from spoken


def _serves(sentence: str, title: str) -> bool:
    words = {word.casefold() for word in WORD.findall(sentence)}
    known = {word.casefold() for word in WORD.findall(title)}
    return (
        SHORTEST <= _width(sentence) <= ROOMY
        and END.search(sentence) is not None
        and len(words & known) < SAME * max(len(words), 1)
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
