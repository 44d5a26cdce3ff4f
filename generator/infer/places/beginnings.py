"""Where in an article the name of a place may begin, and which names those are; toponyms.py reads on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate, takewhile
from typing import NamedTuple

from generator.geography import gazetteer, placenames
from generator.language.lexicon import words
from generator.language.unspaced import BEYOND
from generator.names.given import is_given_name

RUN = re.compile(r"(?<!\w)[\u3040-\U0010ffff]\w*")
LONGEST_UNSPACED = 12
"""Letters of the longest name looked for in them."""
GREAT = 1_000_000
"""Inhabitants from which a city is looked for in them without a word for "town" behind its name."""
SHORT = 2
"""Letters of a name that two words may have in common; what a list has by so few is not looked for."""
TOWN, LAND = frozenset("市县縣町村"), frozenset("省県州府道邦郡")
"""What says that a name is a town's, or a province's."""

Forms = tuple[str, ...]


def beginnings(paragraphs: Sequence[str], of: frozenset[str], lang: str) -> Iterator[tuple[int, int, Forms]]:
    """Where forms may begin, in reading order: paragraph, offset in it, and which forms, the longest first.

    `of` are the words of the paragraphs.
    """
    text, index = "\n".join(paragraphs), _index(lang)
    met = ((word, index.telling[word]) for word in index.met(of))
    found = [(at, sought.forms) for word, sought in met for at in _stands(text, word, sought)]
    if not text.isascii() and BEYOND.search(text):
        found = [pair for pair in found if not BEYOND.match(text, pair[0])]
        found += [pair for run in RUN.finditer(text) for pair in _unspaced(text, run.start(), run.end(), lang)]
    starts = [0, *accumulate(len(paragraph) + 1 for paragraph in paragraphs)]
    for at, forms in sorted(found):
        number = bisect_right(starts, at) - 1
        yield number, at - starts[number], forms


class Sought(NamedTuple):
    """The forms that a word begins, longest first, the spellings in which they may stand, and how all those begin."""

    forms: Forms
    spellings: tuple[str, ...]
    beginning: str


@dataclass(frozen=True, slots=True)
class Index:
    """What begins forms of one language. `seen` are the words that were met, `telling` what those that begin forms are
    sought by."""

    lang: str
    seen: set[str] = field(default_factory=set)
    telling: dict[str, Sought] = field(default_factory=dict)

    def met(self, of: frozenset[str]) -> Set[str]:
        """Those of these words that begin forms."""
        new, small, endings = of - self.seen, placenames.small(self.lang), words(self.lang, "genitives")
        self.seen.update(new)
        likely = (word for word in new if not "a" <= word[0] <= "z" or word in small or word.endswith(endings))
        forms = ((word, begun) for word in likely if (begun := _beginning(word, self.lang)))
        self.telling.update((word, sought) for word, begun in forms if (sought := _sought(word, begun)))
        return of & self.telling.keys()


@cache
def _index(lang: str) -> Index:
    """The one index of a language."""
    return Index(lang)


def _beginning(word: str, lang: str) -> Forms:
    """The forms that begin with a word, which may be a genitive or written in capitals, longest first."""
    own, endings = placenames.beginning(word, lang), words(lang, "genitives")
    for ending in endings if word.endswith(endings) else ():
        owners = placenames.beginning(word.removesuffix(ending), lang) if word.endswith(ending) else ()
        if owners and not is_given_name(word):  # "Frances" is nobody's France
            if placenames.owner(word, lang):  # of Norge and a village Norges, Norge's is meant
                own = tuple(form for form in own if form != word)
            own += owners
    return own or (placenames.beginning(word.capitalize(), lang) if is_shouted(word) else ())


def _sought(word: str, forms: Forms) -> Sought | None:
    """None where no form begins with the word itself: 's-Hertogenbosch has something before its s."""
    spellings = *forms, *(loud for form in forms if is_shouted(loud := form.upper()))
    spellings = tuple(one for one in spellings if one.startswith(word) or word.startswith(one))
    if not spellings:
        return None
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(min(spellings), max(spellings), strict=False))
    return Sought(forms, spellings, max(word, "".join(letter for letter, _ in alike), key=len))


def is_shouted(word: str) -> bool:
    """Whether it is a word in capitals, and no mere initials."""
    return len(word) > 2 and word.isupper()


def _stands(text: str, word: str, sought: Sought) -> Iterator[int]:
    """Where the word stands by itself and begins one of its forms."""
    at = text.find(sought.beginning)
    while at >= 0:
        end = at + len(word)
        if text.startswith(sought.spellings, at) and not (
            _is_of_word(text[end : end + 1]) or _is_of_word(text[at - 1 : at])
        ):
            yield at
        at = text.find(sought.beginning, end)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _unspaced(text: str, start: int, end: int, lang: str) -> Iterator[tuple[int, Forms]]:
    """What a run of letters without spaces names as a whole, or what in it could name a place (_is_known)."""
    if whole := _beginning(text[start:end], lang):
        yield start, whole
        return
    for begin in range(start, end):
        for length in range(min(LONGEST_UNSPACED, end - begin), 1, -1):
            stop = begin + length
            name = text[begin:stop]
            if _is_known(name, text[stop : stop + 1], lang) and not _goes_on(text, begin, stop):
                yield begin, _beginning(name, lang)
                break


def _goes_on(text: str, start: int, end: int) -> bool:
    """A word in katakana is a part of a longer one."""
    around = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return any(len(pair) == 2 and all("\u30a1" <= letter <= "\u30ff" for letter in pair) for pair in around)


def _is_known(name: str, behind: str, lang: str) -> bool:
    """Whether a name is known for a place's by itself (_is_sure), or is said to be one's."""
    sure = _is_sure(name, lang)
    return sure or (sure is not None and is_said(name, behind, placenames.named(name, lang)[0].rule == "region"))


@lru_cache(maxsize=100_000)
def _is_sure(name: str, lang: str) -> bool | None:
    """Whether a name is that of a country, a capital, a great city or a region, or hides one; None for no place's."""
    if placenames.is_none(name, lang):
        return True
    form = next(iter(placenames.named(name, lang)), None)
    if not form or form.rule in ("adjective", "inhabitants"):
        return None
    return (
        form.rule in ("country name", "nature")
        or (form.rule == "region" and form.place.country == gazetteer.largest(lang))
        or (len(name) > SHORT and placenames.is_own(name, lang))
        or form.place.key in gazetteer.capitals()
        or form.place.inhabitants >= GREAT
    )


def is_said(name: str, behind: str, region: bool) -> bool:
    """Whether the last letter of a name, or the one behind it, says in Han characters that it is a place's."""
    endings = LAND if region else TOWN
    return behind in endings or name[-1] in endings
