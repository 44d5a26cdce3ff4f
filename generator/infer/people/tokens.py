"""A paragraph as words, and the runs of words that may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.infer.people.lists import is_of_organisation
from generator.infer.people.remembered import WORDS_KEPT, Remembered
from generator.infer.people.titles import credits
from generator.language import lexicon
from generator.names.given import is_given_name

_TITLES = sorted(
    {
        word[:-1]
        for name in ("forms-of-address", "honorifics")
        for words in lexicon.everywhere(name).values()
        for word in words
        if word.endswith(".")
    }
)
# Plain words and signs first, for speed, and no search through what no word begins with. Addresses, user names and tags
# whole; initials, abbreviations and numerals (Pavol II.) with their full stop; the English 's alone; elided articles
# (l', dell') apart from their noun, but O'Neill and D'Angelo whole; hyphens, H&M and EU:n inside words.
_ANY = rf"""
        [a-zA-ZÀ-ÖØ-öø-ÿ]++(?=[ ,]) | [,;:!?()«»“”„–—"] | \.(?![\w.+@-])
      | [^\W\d_]{{2,}}+(?=[\s,;!?)”»]|$)
      | https?://\S+ | www\.\S+ | [\w.+-]+@\w+[\w.-]* | [@\#]\w+
      | (?:[^\W\d_]\.){{2,}}
      | (?:{"|".join(_TITLES)}|Jr|St)\.
      | (?:{"|".join(lexicon.entries("people/given-abbreviated.txt"))})\.(?=\s[^\W\da-zß-öø-ÿ])
      | [IVX]+\.(?=\s[^\W\d_A-ZÀ-Þ])
      | [^\W\d_]\.(?=[\s\-‐][^\W\d_])
      | ['’]s\b
      | [A-KM-Z][a-z]?['’][A-ZÀ-Þ]\w+(?:[-‐‑]\w+)*
      | [A-Za-zÀ-ÿ]{{1,6}}['’](?=[AEIOUYHaeiouyhÀ-ÿœŒ][^\W\d_]{{2}})
      | \w+(?:(?:[-‐‑&]|['’](?!s\b))\w+|:[^\W\d_A-Z]+)*
      | \S
    """
PAIRS = frozenset(entry for entry in lexicon.entries("people/particles.txt") if " " in entry)
"""Particles of two words, which stand in names alone: in 't."""
_SPACED = "|".join(pair.replace(" ", r"\ ") for pair in sorted(PAIRS))
_TOKEN = re.compile(rf"\s*+({_ANY})", re.VERBOSE)
_WITH_PAIRS = re.compile(rf"\s*+((?i:{_SPACED})(?=\ [A-ZÀ-Þ])|{_ANY})", re.VERBOSE)
"""The same with two particles as one: the Dutch in 't, of which the first alone is a word of every sentence."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.[-‐]?)+")
_STOPS = frozenset(".!?…:;")
_OPENERS = frozenset("\"'“”„«»‘’–—-([*•−>")


PARTICLES = frozenset(lexicon.entries("people/particles.txt"))
Span = tuple[int, int]
PARAGRAPHS_KEPT = 256
"""How many paragraphs are remembered: those of the article that is read."""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph's words, and where names can stand: `runs` of words with capitals, as (first word, word after the
    last). `opens`: which runs begin a sentence, by their first words.
    """

    texts: tuple[str, ...]
    runs: tuple[Span, ...]
    opens: frozenset[int]


@lru_cache(PARAGRAPHS_KEPT)
def words(text: str) -> Words:
    """The words and signs of a paragraph."""
    texts = tuple((_WITH_PAIRS if "'t " in text or "’t " in text else _TOKEN).findall(text))
    if "-" in text and _compounds().search(text):
        texts = tuple(_without_compounds(texts))
    runs = tuple(_runs(texts))
    return Words(texts, runs, frozenset([start for start, _ in runs if _opens(texts, start)]))


def _without_compounds(texts: Sequence[str]) -> Iterator[str]:
    """The words, a person's name apart from a noun that is about the person: "Stephen King-filmatisering"."""
    before = ""
    for text in texts:
        name, hyphen, noun = text.rpartition("-") if "-" in text else ("", "", "")
        if name and noun in _about_persons() and name[0].isupper() and _begins_name(before):
            yield from (name, hyphen, noun)
        else:
            yield text
        before = text


def _begins_name(word: str) -> bool:
    """Whether a word is a given name, or initials, and no word with which a sentence begins: Die Lego-Filme."""
    return (is_given_name(word) or bool(_INITIALS.fullmatch(word))) and word not in openers()


@cache
def openers() -> frozenset[str]:
    """Words with which sentences begin in any language, but that are no given names."""
    opening = {word for words in lexicon.everywhere("openers").values() for word in words}
    return frozenset(opening.difference(lexicon.entries("people/openers-given.txt")))


@cache
def _compounds() -> re.Pattern[str]:
    """Finds at once that no word of a paragraph is such a compound."""
    return re.compile(rf"-(?:{'|'.join(map(re.escape, sorted(_about_persons())))})\b")


@cache
def _about_persons() -> frozenset[str]:
    return frozenset(word for words in lexicon.everywhere("about-persons").values() for word in words)


@lru_cache(PARAGRAPHS_KEPT)
def starts(text: str) -> tuple[int, ...]:
    """Where each word of a paragraph begins (code points): only spaces stand between words."""
    found = []
    at = 0
    for word in words(text).texts:
        at = text.index(word, at)
        found.append(at)
        at += len(word)
    return tuple(found)


def place(text: str, span: Span) -> Span:
    """Where the words of a span stand in a paragraph: where the first begins, and where the last ends (code points)."""
    start, last = span[0], span[1] - 1
    return starts(text)[start], starts(text)[last] + len(words(text).texts[last])


def written(name: Sequence[str]) -> str:
    """The words of a name as they stand in a text: Jean d'Ormesson, Marco Dell'Acqua."""
    return " ".join(name).replace("' ", "'").replace("’ ", "’")


def _opens(texts: tuple[str, ...], at: int) -> bool:
    """Nothing stands before the word in its sentence but quotation marks and the like."""
    while at and texts[at - 1] in _OPENERS:
        at -= 1
    return not at or texts[at - 1] in _STOPS


def _runs(texts: tuple[str, ...]) -> list[Span]:
    """Words with a capital next to each other, with the particles (van, bin) before and between them."""
    found: list[Span] = []
    for i in [i for i, text in enumerate(texts) if not text.islower() and _MAY_NAME[text]]:
        start = i
        while start and texts[start - 1] in PARTICLES:
            start -= 1
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], i + 1
        else:
            found.append((start, i + 1))
    return found


@cache
def foreign_particles() -> frozenset[str]:
    """Particles that stand in names alone, but for their own languages."""
    return frozenset(lexicon.entries("people/particles-foreign.txt"))


def _may_name(text: str) -> bool:
    """The word has a capital (Xi, al-Assad) and is no word such as "Photo" or "Facebook-page"."""
    if not text[0].isalpha() or text in PARTICLES:
        return False
    return text.lower() != text and text not in credits() and not is_of_organisation(text)


_MAY_NAME = Remembered(_may_name, WORDS_KEPT)
