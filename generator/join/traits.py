"""By what an article can be recognised: traits that languages share, and the words of its own language.

A trait is "kind:key"; what is one for a word is told in spelling.py, how both are kept in marks.py.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import accumulate, chain
from typing import NamedTuple

from generator.join.figures import figures
from generator.join.marks import kind, marks, numbers, written
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
    (shared, own), *added = _of_texts(texts, words, lang, _words_of(findings.places))
    pieces = []
    for (number, _), (more, others) in zip(short, added, strict=True):
        more = {
            trait: seen
            for trait, seen in more.items()
            if trait not in shared or _is_shown(trait.partition(":")[0], seen, shared[trait])
        }
        if more or others:
            pieces.append((number, _written(more, others)))
    return Lines(_written(shared, own), tuple(pieces))


def of_text(text: str, lang: str) -> tuple[Mapping[str, str], bytes]:
    """The traits of a text: those that languages share, with how they look there, and words of its own, written."""
    ((shared, own),) = _of_texts([text], [set(words_of(text))], lang, frozenset())
    return shared, own


def _written(shared: Mapping[str, str], own: bytes) -> Piece:
    return Piece(marks(shared), "\n".join(shared.values()), own)


def _is_shown(of: str, seen: str, before: str) -> bool:
    """Whether this look of a trait stands against the one before: the least of words, the last of numbers and pairs."""
    return seen < before or of not in ("name", "word", "weekday")


def short_lines(article: Article) -> list[tuple[int, str]]:
    """The short lines of an article, numbered as its paragraphs are, and its headline."""
    title = [(TITLE, article.title.value)] if len(article.title.value) < SHORT else []
    return title + [(n, p.text) for n, p in enumerate(article.paragraphs) if len(p.text) < SHORT]


def joined(findings: Findings, who: Mapping[tuple[str, str], str], pieces: Sequence[Piece]) -> Traits:
    """The traits of an article from its pieces."""
    shared = b"".join([marks(trait for trait, _ in _named(findings, who)), *(piece.shared for piece in pieces)])
    return Traits(shared, b"".join([piece.own for piece in pieces]))


def looks(findings: Findings, who: Mapping[tuple[str, str], str], pieces: Iterable[Piece]) -> dict[int, str]:
    """How each trait of an article that languages share looks there, by its number; the piece of its long lines comes
    first."""
    named = list(_named(findings, who))
    shown = dict(zip(numbers(marks(trait for trait, _ in named)).tolist(), (name for _, name in named), strict=True))
    for number, piece in enumerate(pieces):
        for trait, seen in zip(numbers(piece.shared).tolist(), piece.seen.splitlines(), strict=True):
            if number == 0 or trait not in shown or _is_shown(kind(trait), seen, shown[trait]):
                shown[trait] = seen
    return shown


def _of_texts(
    texts: Sequence[str], words: Sequence[Set[str]], lang: str, spoken_for: Set[str]
) -> list[tuple[dict[str, str], bytes]]:
    """The traits of each text and of these words of it, without those of words that name a place of the article: those
    that languages share, with how they look there, and words of its own. All texts are looked through at once."""
    spelt, days, whole = spelling(lang), week(lang), "\n".join(texts)
    spelt.meet(set().union(*words))
    found = [_of_words(one, spelt, spoken_for) for one in words]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    for at, trait, seen in chain(figures(whole, lang), _pairs(whole, spelt, spoken_for)):
        found[bisect_right(starts, at) - 1][0][trait] = seen
    for text, (shared, _) in zip(texts, found, strict=True) if days.phrases else ():
        shared.update((f"weekday:{day}", phrase) for day, phrase in days.days(text))
    if not whole.isascii() and BEYOND.search(whole):
        found = [_unspaced(text, *one, spelt, spoken_for) for text, one in zip(texts, found, strict=True)]
    return found


def _unspaced(
    text: str, shared: dict[str, str], own: bytes, spelt: Spelling, spoken_for: Set[str]
) -> tuple[dict[str, str], bytes]:
    """The same with names from elsewhere in a script without spaces, and each two letters of it."""
    foreign = sorted(set(FOREIGN.findall(text)) - spoken_for if BEYOND.search(text) else ())
    names = {trait: word for word in foreign if (trait := spelt.trait(word))}
    han = {written(run[i : i + 2]) for run in HAN.findall(text) for i in range(len(run) - 1)}
    return shared | names, own + b"".join(sorted(han))


def _of_words(words: Set[str], spelt: Spelling, spoken_for: Set[str]) -> tuple[dict[str, str], bytes]:
    """The same of words alone, which were met."""
    known = list(map(spelt.known.__getitem__, words))
    shared: dict[str, str] = {}
    for word, (_, trait) in zip(words, known, strict=True):
        if trait and (trait not in shared or word < shared[trait]) and word not in spoken_for:
            shared[trait] = word
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


def _words_of(named: Iterable[Named]) -> set[str]:
    """The words of these mentions, and their commonest genitive."""
    found = {word for one in named for mention in one.mentions for word in WORD.findall(mention.text)}
    return found | {word + "s" for word in found}


def _pairs(text: str, spelt: Spelling, spoken_for: Set[str]) -> Iterator[tuple[int, str, str]]:
    """Two names side by side: where they stand, the trait, and how it looks."""
    for found in PAIR.finditer(text):
        one, other = found.groups()
        if one not in spoken_for and other not in spoken_for:
            first, second = spelt.trait(one), spelt.trait(other)
            if first.startswith("name:") and second.startswith("name:"):
                yield found.start(), f"names:{first[5:9]} {second[5:9]}", f"{one} {other}"
