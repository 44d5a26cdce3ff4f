"""By what an article can be recognised: traits that languages share, and the words of its own language.

A trait is "kind:key"; what is one for a word is told in spelling.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, islice
from typing import NamedTuple

import numpy as np

from generator import cldr
from generator.join.spelling import WORD, WORDS, Spelling, Words, spelling, written
from generator.join.weekdays import week
from generator.records import Article, Findings, Named
from generator.scales import scale
from generator.unspaced import BEYOND
from generator.words import words_of

WEIGHTS = {
    "person": 0.4,
    "place": 0.5,
    "name": 1.0,
    "names": 0.3,
    "number": 1.0,
    "day": 1.0,
    "weekday": 0.0,
    "word": 0.4,
}
"""What each kind of shared trait counts beside the others. The words of a person's name count as names too: the other
article may name the same person where nobody was found. A day of the week is none: it says more of two articles that
have little else in common, and against two that have much (nearness.py)."""

CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ſΆ-ΫЀ-Я"
"""With a few small letters among them, which are sorted out later: this keeps the pattern quick."""
PAIR = re.compile(rf"([{CAPITAL}][^\W\d_]{{2,}})[ -](?=([{CAPITAL}][^\W\d_]{{2,}}))")
DIGITS = re.compile(r"\d[\d.,\u00a0\u202f ]*")
DAY = re.compile(r"\d{1,2}(?!\d)")
DAY_MONTH = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|º|er)?(?: de| of)? ?([^\W\d_]{3,})")
EASTERN_DAY = re.compile(r"(\d{1,2})月 ?(\d{1,2})日")
MONTH_BEFORE = re.compile(r"([^\W\d_]{3,})\.? $")
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
THOUSANDS = re.compile(r"[.,\u00a0\u202f ](?=\d{3}(?!\d))")
CODE = re.compile(r"[A-Z](?<![A-Za-z0-9].)[A-Z]{0,4}-?\d{1,4}(?![A-Za-z0-9])")
"""What is neither a word nor a number, and written alike everywhere: A320, COP29, F-35. A pattern that begins with what
it looks for is quicker than one that looks back first."""
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
FOREIGN = re.compile(r"[\u30a1-\u30faー]{3,}|[A-Z][A-Za-z]{2,}")
"""Names from elsewhere in a script without spaces."""
TITLE = -1
"""The number of an article's headline among its lines."""
SHORT = 100
"""Characters below which a line may be a part of the page: "All rights reserved"."""


class Traits(NamedTuple):
    """What an article has: traits that languages share, a line for each, and words of its own as spelling.py writes
    them, each once and sorted."""

    shared: str
    own: Words


class Piece(NamedTuple):
    """The same of some lines, with how each shared trait looks there, in lines too: small, and quick to keep and to
    bring back."""

    shared: str
    seen: str
    own: bytes


class Lines(NamedTuple):
    """The traits of an article in pieces: of its long lines, and what each short one adds to them, by its number."""

    text: Piece
    short: tuple[tuple[int, Piece], ...]


def traits(findings: Findings, who: Mapping[tuple[str, str], str]) -> Traits:
    """The traits of one article. `who` maps (seed, name there) to the name of a person in every language."""
    found = lines(findings)
    return joined(findings, who, (found.text, *(line for _, line in found.short)))


def lines(findings: Findings) -> Lines:
    """The traits of an article, but for the people and places that it names."""
    article, lang = findings.article, findings.article.lang.value
    spoken_for = _words_of(findings.places)
    long = [text for text in (article.title.value, *(p.text for p in article.paragraphs)) if len(text) >= SHORT]
    met = set(chain.from_iterable(map(words_of, long)))
    added = [(number, text, set(words_of(text)) - met) for number, text in short_lines(article)]
    spelling(lang).meet(met.union(*(words for _, _, words in added)))
    shared, own = _of_text("\n".join(long), met, lang, spoken_for)
    short = []
    for number, text, words in added:
        more, others = _of_text(text, words, lang, spoken_for)
        more = {trait: seen for trait, seen in more.items() if _is_shown(trait, seen, shared)}
        others -= own
        if more or others:
            short.append((number, _written(more, others)))
    return Lines(_written(shared, own), tuple(short))


def _written(shared: Mapping[str, str], own: Iterable[bytes]) -> Piece:
    return Piece("\n".join(shared), "\n".join(shared.values()), b"".join(own))


def _is_shown(trait: str, seen: str, shared: Mapping[str, str]) -> bool:
    """Whether this look of a trait stands against the one before: the least of words, the last of numbers and pairs."""
    return trait not in shared or seen < shared[trait] or not trait.startswith(("name:", "word:", "weekday:"))


def short_lines(article: Article) -> list[tuple[int, str]]:
    """The short lines of an article, numbered as its paragraphs are, and its headline."""
    title = [(TITLE, article.title.value)] if len(article.title.value) < SHORT else []
    return title + [(n, p.text) for n, p in enumerate(article.paragraphs) if len(p.text) < SHORT]


def joined(findings: Findings, who: Mapping[tuple[str, str], str], pieces: Sequence[Piece]) -> Traits:
    """The traits of an article from its pieces."""
    shared = "\n".join([*dict(_named(findings, who)), *(piece.shared for piece in pieces if piece.shared)])
    own = np.sort(np.frombuffer(b"".join([piece.own for piece in pieces]), WORDS))
    return Traits(shared, np.concatenate([own[:1], own[1:][own[1:] != own[:-1]]]))


def looks(findings: Findings, who: Mapping[tuple[str, str], str], pieces: Iterable[Piece]) -> dict[str, str]:
    """How each trait of an article that languages share looks there; the piece of its long lines comes first."""
    shown = dict(_named(findings, who))
    for number, piece in enumerate(pieces):
        for trait, seen in zip(piece.shared.splitlines(), piece.seen.splitlines(), strict=True):
            if number == 0 or _is_shown(trait, seen, shown):
                shown[trait] = seen
    return shown


def _of_text(text: str, words: Set[str], lang: str, spoken_for: Set[str]) -> tuple[dict[str, str], set[bytes]]:
    """The traits of a text and of these words of it, without those of words that name a place of the article: those
    that languages share, with how they look there, and words of its own."""
    spelt = spelling(lang)
    own = set(map(spelt.own.__getitem__, words))
    own.discard(b"")
    shared = dict(_numbers(text, lang)) if DIGITS.search(text) else {}
    for word in (words & spelt.shared.keys()) - spoken_for:
        trait = spelt.shared[word]
        if trait not in shared or word < shared[trait]:
            shared[trait] = word
    shared.update(_pairs(text, spelt, spoken_for))
    if (days := week(lang)).phrases:
        shared.update((f"weekday:{day}", phrase) for day, phrase in days.days(text))
    if not text.isascii() and BEYOND.search(text):
        foreign = sorted(set(FOREIGN.findall(text)) - spoken_for)
        shared.update((spelt.trait(word), word) for word in foreign if spelt.trait(word))
        own.update(written(run[i : i + 2]) for run in HAN.findall(text) for i in range(len(run) - 1))
    return shared, own


def _named(findings: Findings, who: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    for place in findings.places:
        yield f"place:{place.name}", place.name
    for person in findings.people:
        name = who.get((findings.article.seed, person.name), person.name)
        yield f"person:{name}", name


def _words_of(named: Iterable[Named]) -> set[str]:
    """The words of these mentions, and their commonest genitive."""
    found = {word for one in named for mention in one.mentions for word in WORD.findall(mention.text)}
    return found | {word + "s" for word in found}


def _numbers(text: str, lang: str) -> Iterator[tuple[str, str]]:
    """Numbers of two digits and more, written out if they are of millions, days of the year, whose number says nothing
    more, and codes."""
    months = cldr.months(lang)
    yield from ((f"name:{code.replace('-', '').lower()}", code) for code in CODE.findall(text))
    for run in DIGITS.finditer(text):
        day = _day(text, run.start(), months)
        if day:
            yield day
        for number in islice(NUMBER.finditer(text, run.start(), run.end()), 1 if day else 0, None):
            plain = number[0] if number[0].isdecimal() else THOUSANDS.sub("", number[0]).replace(",", ".")
            by, end = scale(text, number.end(), lang)
            if by > 1:
                plain = str(round(float(plain) * by))
            if len(plain) > 1:
                yield f"number:{plain}", text[number.start() : end]


def _day(text: str, start: int, months: Mapping[str, int]) -> tuple[str, str] | None:
    """The day of the year that a number at `start` is part of, if it is."""
    if found := EASTERN_DAY.match(text, start):
        return f"day:{int(found[1])}-{int(found[2])}", found[0]
    if (found := DAY_MONTH.match(text, start)) and (month := months.get(found[2].lower())):
        return f"day:{month}-{int(found[1])}", found[0]
    before = MONTH_BEFORE.search(text, max(0, start - 16), start)
    if before and (day := DAY.match(text, start)) and (month := months.get(before[1].lower())):
        return f"day:{month}-{int(day[0])}", f"{before[0]}{day[0]}"
    return None


def _pairs(text: str, spelt: Spelling, spoken_for: Set[str]) -> Iterator[tuple[str, str]]:
    """Two names side by side."""
    for one, other in PAIR.findall(text):
        if one not in spoken_for and other not in spoken_for:
            first, second = spelt.trait(one), spelt.trait(other)
            if first.startswith("name:") and second.startswith("name:"):
                yield f"names:{first[5:9]} {second[5:9]}", f"{one} {other}"
