"""By what an article can be recognised: traits that languages share, and the words of its own language.

A trait is "kind:key"; what is one for a word is told in spelling.py, how both are kept in marks.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np

from generator.join.stories.figures import figures
from generator.join.stories.marks import LONG, NONE, kind, mark, parted, written
from generator.join.stories.spelling import WORD, Spelling, spelling
from generator.join.stories.weekdays import week
from generator.language.unspaced import BEYOND, KATAKANA
from generator.language.words import words_of
from generator.records import Article, Findings, Named

CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ſΆ-ΫЀ-Я"
"""With a few small letters among them, which are sorted out later: this keeps the pattern quick."""
PAIR = re.compile(rf"([{CAPITAL}][^\W\d_]{{2,}})[ -](?=([{CAPITAL}][^\W\d_]{{2,}}))")
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
FOREIGN = re.compile(rf"[{KATAKANA}]{{3,}}|[A-Z][A-Za-z]{{2,}}")
"""Names from elsewhere in a script without spaces."""
TITLE, TEXT = -1, -2
"""The numbers of an article's headline, and of all that is long, among its lines."""
SHORT = 100
"""Characters below which a line may be a part of the page: "All rights reserved"."""
LINE = np.dtype("<i4")
"""How these numbers are kept."""
READ = 4000
"""Characters behind which no further paragraph is read."""
LEAD = 170
"""Characters of a text that are its lead, under a headline."""


class Lines(NamedTuple):
    """The traits of an article's lines, in rows of marks.py; how each looks, a line for each; and the numbers of the
    lines: that of a short paragraph, TITLE of a short headline, TEXT of all others. Quick to send."""

    rows: bytes
    seen: str
    of: bytes


def traits(findings: Findings, who: Mapping[tuple[str, str], str]) -> bytes:
    """The traits of one article, in rows of marks.py. `who` maps (seed, name there) to the name of a person in every
    language."""
    return joined(findings, who, lines(findings), set())


def lines(findings: Findings) -> Lines:
    """The traits of an article, but for the people and places that it names."""
    article, lang = _upper(findings.article), findings.article.lang.value
    long = [text for text in (article.title.value, *(p.text for p in article.paragraphs)) if len(text) >= SHORT]
    short = short_lines(article)
    met = set(chain.from_iterable(map(words_of, long)))
    words = [met, *(set(words_of(text)) - met for _, text in short)]
    lead = LEAD if article.title.value else 0
    return _of_texts([(TEXT, "\n".join(long)), *short], words, spelling(lang), _words_of(findings.places), lead)


def _upper(article: Article) -> Article:
    """The article as far as it is read here: what brought it into the news stands there."""
    ends = list(accumulate(len(paragraph.text) for paragraph in article.paragraphs))
    return (
        replace(article, paragraphs=article.paragraphs[: bisect_left(ends, READ) + 1])
        if ends and ends[-1] > READ
        else article
    )


def of_text(text: str, lang: str) -> tuple[set[str], set[bytes]]:
    """The traits of a text that languages share, and written words of its own."""
    spelt, words = spelling(lang), set(words_of(text))
    found = _of_texts([(TEXT, text)], [words], spelt, frozenset(), 0)
    traits = {trait for _, trait, _ in _of_lines(text, spelt, frozenset(), _is_unspaced(text))}
    return traits.union(map(spelt.trait, words)) - {""}, {own for own, _ in parted(found.rows) if own != NONE}


def short_lines(article: Article) -> list[tuple[int, str]]:
    """The short lines of an article, numbered as its paragraphs are, and its headline."""
    title = [(TITLE, article.title.value)] if len(article.title.value) < SHORT else []
    return title + [(n, p.text) for n, p in enumerate(article.paragraphs) if len(p.text) < SHORT]


def joined(findings: Findings, who: Mapping[tuple[str, str], str], found: Lines, dropped: Set[int]) -> bytes:
    """The traits of an article, whose lines have these, without those of the dropped lines."""
    named = b"".join([NONE + _mark(trait) for trait, _ in _named(findings, who)])
    if not dropped:
        return named + found.rows
    of = np.frombuffer(found.of, LINE)
    kept = np.ones(len(of), np.bool_)
    for number in dropped:
        kept &= of != number
    return named + np.frombuffer(found.rows, f"V{2 * LONG}")[kept].tobytes()


def looks(findings: Findings, who: Mapping[tuple[str, str], str], found: Lines, dropped: Set[int]) -> dict[bytes, str]:
    """How each of these traits that languages share looks there: the least of words, the last of numbers and pairs."""
    shown = {_mark(trait): name for trait, name in _named(findings, who)}
    for (_, trait), seen, line in zip(
        parted(found.rows), found.seen.split("\n"), np.frombuffer(found.of, LINE).tolist(), strict=False
    ):
        if trait == NONE or line in dropped:
            continue
        if trait not in shown or seen < shown[trait] or kind(trait) not in ("name", "word", "weekday"):
            shown[trait] = seen
    return shown


def _of_texts(
    texts: Sequence[tuple[int, str]], words: Sequence[Set[str]], spelt: Spelling, spoken_for: Set[str], lead: int
) -> Lines:
    """The traits of each numbered text and of these words of it, without those of words that name a place of the
    article. All texts are looked through at once; numbers in a short headline and in so many characters of the others
    are those of the lead, too."""
    flat = list(chain.from_iterable(words))
    spelt.meet(set(flat))
    rows = list(map(spelt.known.__getitem__, flat))
    if spoken_for:
        rows = [row[:LONG] + NONE if word in spoken_for else row for word, row in zip(flat, rows, strict=True)]
    line = [number.to_bytes(LINE.itemsize, "little", signed=True) for number, _ in texts]
    of = [number * len(some) for number, some in zip(line, words, strict=True)]
    starts = list(accumulate((len(text) + 1 for _, text in texts[:-1]), initial=0))
    whole = "\n".join([text for _, text in texts])
    unspaced = _is_unspaced(whole)
    for at, trait, seen in _of_lines(whole, spelt, spoken_for, unspaced):
        which = bisect_right(starts, at) - 1
        traits = (trait, f"lead {trait}") if at - starts[which] < lead and _opens(texts[which][0], trait) else (trait,)
        rows += [NONE + _mark(one) for one in traits]
        flat += [seen] * len(traits)
        of.append(line[which] * len(traits))
    for number, (_, text) in zip(line, texts, strict=True) if unspaced else ():
        pairs = _han(text)
        rows += [pair + NONE for pair in pairs]
        flat += [""] * len(pairs)
        of.append(number * len(pairs))
    return Lines(b"".join(rows), "\n".join(flat), b"".join(of))


def _opens(number: int, trait: str) -> bool:
    """Whether this is a number, and the text of this number opens the article."""
    return number <= 0 and trait.startswith("number:")


def _of_lines(text: str, spelt: Spelling, spoken_for: Set[str], unspaced: bool) -> Iterator[tuple[int, str, str]]:
    """Traits of more or less than a word: where they stand, the trait, and how it looks. `unspaced`: some letters are
    of a script without spaces."""
    yield from figures(text, spelt.lang)
    yield from _pairs(text, spelt, spoken_for)
    yield from ((at, f"weekday:{day}", phrase) for at, day, phrase in week(spelt.lang).days(text))
    if unspaced:
        yield from _foreign(text, spelt, spoken_for)


def _is_unspaced(text: str) -> bool:
    """Whether there is a script without spaces in it."""
    return not text.isascii() and bool(BEYOND.search(text))


def _foreign(text: str, spelt: Spelling, spoken_for: Set[str]) -> Iterator[tuple[int, str, str]]:
    """The same of names from elsewhere in a script without spaces."""
    for found in FOREIGN.finditer(text):
        if found[0] not in spoken_for and (trait := spelt.trait(found[0])):
            yield found.start(), trait, found[0]


def _han(text: str) -> list[bytes]:
    """Each two letters of a script without spaces, written."""
    return sorted({written(run[i : i + 2]) for run in HAN.findall(text) for i in range(len(run) - 1)})


def _named(findings: Findings, who: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    for place in findings.places:
        yield f"place:{_on_a_line(place.name)}", place.name
    for person in findings.people:
        name = who.get((findings.article.seed, person.name), person.name)
        yield f"person:{_on_a_line(name)}", name
        if findings.article.title.value and any(m.paragraph == 0 and m.start < LEAD for m in person.mentions):
            yield f"lead person:{_on_a_line(name)}", name


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
