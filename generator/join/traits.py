"""By what an article can be recognised: traits that languages share, and the words of its own language.

A trait is "kind:key"; what is one for a word is told in spelling.py, how both are kept in marks.py.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from generator.join.figures import figures
from generator.join.marks import kind, mark, marks, written
from generator.join.spelling import WORD, Spelling, spelling
from generator.join.weekdays import week
from generator.language.unspaced import BEYOND
from generator.language.words import words_of
from generator.records import Article, Findings, Named

CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ſΆ-ΫЀ-Я"
"""With a few small letters among them, which are sorted out later: this keeps the pattern quick."""
PAIR = re.compile(rf"([{CAPITAL}][^\W\d_]{{2,}})[ -](?=([{CAPITAL}][^\W\d_]{{2,}}))")
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
FOREIGN = re.compile(r"[\u30a1-\u30faー]{3,}|[A-Z][A-Za-z]{2,}")
"""Names from elsewhere in a script without spaces."""
TITLE = -1
"""The number of an article's headline among its lines."""
SHORT = 100
"""Characters below which a line may be a part of the page: "All rights reserved"."""


class Traits(NamedTuple):
    """What an article has: the marks of traits that languages share, and words of its own, written. Any may stand there
    twice."""

    shared: bytes
    own: bytes


class Piece(NamedTuple):
    """The same of some lines, in bytes, with how each shared trait looks there, a line for each: small, and quick to
    keep and to bring back."""

    shared: bytes
    seen: str
    own: bytes


class Lines(NamedTuple):
    """The traits of an article in pieces: of its long lines, and what each short one adds to them, by its number."""

    text: Piece
    short: tuple[tuple[int, Piece], ...]


Looks = list[tuple[bytes, str]]
"""The marks of traits, each with how it looks in an article."""


def traits(findings: Findings, who: Mapping[tuple[str, str], str]) -> Traits:
    """The traits of one article. `who` maps (seed, name there) to the name of a person in every language."""
    found = lines(findings)
    return joined(findings, who, (found.text, *(line for _, line in found.short)))


def lines(findings: Findings) -> Lines:
    """The traits of an article, but for the people and places that it names."""
    article, lang = findings.article, findings.article.lang.value
    long = [text for text in (article.title.value, *(p.text for p in article.paragraphs)) if len(text) >= SHORT]
    short = short_lines(article)
    met = set(chain.from_iterable(map(words_of, long)))
    words = [met, *(set(words_of(text)) - met for _, text in short)]
    texts = ["\n".join(long), *(text for _, text in short)]
    text, *added = _of_texts(texts, words, lang, _words_of(findings.places))
    return Lines(text, tuple((number, more) for (number, _), more in zip(short, added, strict=True) if any(more)))


def of_text(text: str, lang: str) -> tuple[set[str], bytes]:
    """The traits of a text that languages share, and written words of its own."""
    spelt, words = spelling(lang), set(words_of(text))
    (piece,) = _of_texts([text], [words], lang, frozenset())
    traits = {trait for _, trait, _ in _of_lines(text, spelt, frozenset())}
    return traits.union(map(spelt.trait, words)) - {""}, piece.own


def short_lines(article: Article) -> list[tuple[int, str]]:
    """The short lines of an article, numbered as its paragraphs are, and its headline."""
    title = [(TITLE, article.title.value)] if len(article.title.value) < SHORT else []
    return title + [(n, p.text) for n, p in enumerate(article.paragraphs) if len(p.text) < SHORT]


def joined(findings: Findings, who: Mapping[tuple[str, str], str], pieces: Sequence[Piece]) -> Traits:
    """The traits of an article from its pieces."""
    named = [_mark(trait) for trait, _ in _named(findings, who)]
    return Traits(b"".join([*named, *(piece.shared for piece in pieces)]), b"".join([piece.own for piece in pieces]))


def looks(findings: Findings, who: Mapping[tuple[str, str], str], pieces: Iterable[Piece]) -> dict[bytes, str]:
    """How each trait of an article that languages share looks there: the least of words, the last of numbers and
    pairs."""
    shown = {_mark(trait): name for trait, name in _named(findings, who)}
    for piece in pieces:
        for trait, seen in zip(marks(piece.shared), piece.seen.splitlines(), strict=True):
            if trait not in shown or seen < shown[trait] or kind(trait) not in ("name", "word", "weekday"):
                shown[trait] = seen
    return shown


def _of_texts(texts: Sequence[str], words: Sequence[Set[str]], lang: str, spoken_for: Set[str]) -> list[Piece]:
    """The traits of each text and of these words of it, without those of words that name a place of the article. All
    texts are looked through at once."""
    spelt, whole = spelling(lang), "\n".join(texts)
    spelt.meet(set().union(*words))
    found = [_of_words(one, spelt, spoken_for) for one in words]
    starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
    for at, trait, seen in _of_lines(whole, spelt, spoken_for):
        found[bisect_right(starts, at) - 1][0].append((_mark(trait), seen))
    return [
        Piece(b"".join([trait for trait, _ in shared]), "\n".join([seen for _, seen in shared]), own + _han(text))
        for text, (shared, own) in zip(texts, found, strict=True)
    ]


def _of_lines(text: str, spelt: Spelling, spoken_for: Set[str]) -> Iterator[tuple[int, str, str]]:
    """Traits of more or less than a word: where they stand, the trait, and how it looks."""
    yield from figures(text, spelt.lang)
    yield from _pairs(text, spelt, spoken_for)
    yield from ((at, f"weekday:{day}", phrase) for at, day, phrase in week(spelt.lang).days(text))
    if not text.isascii() and BEYOND.search(text):
        yield from _foreign(text, spelt, spoken_for)


def _foreign(text: str, spelt: Spelling, spoken_for: Set[str]) -> Iterator[tuple[int, str, str]]:
    """The same of names from elsewhere in a script without spaces."""
    for found in FOREIGN.finditer(text):
        if found[0] not in spoken_for and (trait := spelt.trait(found[0])):
            yield found.start(), trait, found[0]


def _han(text: str) -> bytes:
    """Each two letters of a script without spaces, written."""
    runs = HAN.findall(text) if not text.isascii() else ()
    return b"".join(sorted({written(run[i : i + 2]) for run in runs for i in range(len(run) - 1)}))


def _of_words(words: Set[str], spelt: Spelling, spoken_for: Set[str]) -> tuple[Looks, bytes]:
    """Traits that languages share, each with how it looks, and words of its own, of words alone, which were met."""
    known = list(map(spelt.known.__getitem__, words))
    shared = [(trait, word) for word, (_, trait) in zip(words, known, strict=True) if trait and word not in spoken_for]
    return shared, b"".join([own for own, _ in known])


def _named(findings: Findings, who: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    for place in findings.places:
        yield f"place:{_on_a_line(place.name)}", place.name
    for person in findings.people:
        name = who.get((findings.article.seed, person.name), person.name)
        yield f"person:{_on_a_line(name)}", name


def _on_a_line(name: str) -> str:
    """The name, which an editor may have written on two."""
    return " ".join(name.split())


@lru_cache(maxsize=100_000)
def _mark(trait: str) -> bytes:
    return mark(*trait.split(":", 1))


def _words_of(named: Iterable[Named]) -> set[str]:
    """The words of these mentions, and their commonest genitive."""
    found = {word for one in named for mention in one.mentions for word in WORD.findall(mention.text)}
    return found | {word + "s" for word in found}


def _pairs(text: str, spelt: Spelling, spoken_for: Set[str]) -> Iterator[tuple[int, str, str]]:
    """Two names side by side: where they stand, the trait, and how it looks."""
    for found in PAIR.finditer(text):
        one, other = found.groups()
        if one not in spoken_for and other not in spoken_for:
            first, second = spelt.name(one), spelt.name(other)
            if first and second:
                yield found.start(), f"names:{first[:4]} {second[:4]}", f"{one} {other}"
