"""Lists of first names, last names and places, and how a word is looked up in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from generator.infer.people.remembered import WORDS_KEPT, Remembered
from generator.language import lexicon

_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)
_MARKS = dict.fromkeys(c for c in range(0x250, 0x370) if unicodedata.combining(chr(c)))
_LISTS = {
    "first": "F",
    "first-rare": "f",
    "first-swedish": "f",
    "first-elsewhere": "f",
    "last": "L",
    "last-rare": "l",
    "last-swedish": "l",
    "countries": "C",
    "languages": "c",
    "towns": "T",
    "towns-small": "t",
    "famous": "K",
}
_SHORTEST_STEM, _LONGEST_ENDING = 4, 3


def latin(text: str) -> str:
    """The text in lower case, Cyrillic written as Slavic languages in Latin script would: "Жижек" becomes "žižek";
    Greek letter by letter."""
    lower = text.lower()
    return lower if lower.isascii() or max(lower) < "\u0370" else lower.translate(_cyrillic())


@cache
def _cyrillic() -> dict[int, str]:
    pairs = (entry.partition(" ") for entry in lexicon.entries("people/cyrillic.txt"))
    return {ord(letter): written for letter, _, written in pairs}


def fold(text: str) -> str:
    """The text in lower-case Latin letters without accents: "Žižek" becomes "zizek"."""
    lower = latin(text)
    if lower.isascii():
        return lower
    return unicodedata.normalize("NFKD", lower).translate(_MARKS).translate(_UNDECOMPOSED)


@cache
def listed() -> dict[str, str]:
    """Folded word -> letters of the lists it stands in: F, f first names (common, rare), L, l last names,
    C countries and peoples, c languages, T, t towns (large, small), K names of one famous person."""
    found: dict[str, str] = {}
    for name, letter in _LISTS.items():
        for entry in lexicon.entries(f"people/{name}.txt"):
            found[entry] = found.get(entry, "") + letter
    return found


def _flags(word: str) -> str:
    folded = fold(word)
    found = _listed_as(folded)
    if folded in _roles() or folded in _honorifics() or _ends_in_role(folded):
        return found.replace("-", "") + "R"
    return found


_FLAGS = Remembered(_flags, WORDS_KEPT)


def flags(word: str) -> str:
    """The lists that hold the word, or its stem with an ending cut off (then with `~`): "F", "FL", "C~", "-".

    R is added where it says what somebody is or how to address them, in any language: "minister", "Ms".
    """
    return _FLAGS[word]


def _listed_as(folded: str) -> str:
    known = listed()
    if exact := known.get(folded):
        return exact
    for cut in range(1, _LONGEST_ENDING + 1):
        if len(folded) - cut < _SHORTEST_STEM:
            break
        if stem := known.get(folded[:-cut]):
            return stem + "~"
    if "-" in folded:
        parts = {known.get(part, "-")[0] for part in folded.split("-")}
        return "".join(sorted(parts)) + "="
    return "-"


@lru_cache(WORDS_KEPT)
def how_common(word: str) -> int:
    """How well the lists know a word as a name: 2 as a common one, 1 as a rare one, 0 not at all."""
    return _how_common(word, "FLK", "fl")


@lru_cache(WORDS_KEPT)
def how_common_last(word: str) -> int:
    """The same as a last name."""
    return _how_common(word, "LK", "l")


def _how_common(word: str, common: str, rare: str) -> int:
    found = set(listed().get(fold(word), ""))
    return 2 if found & {*common} else 1 if found & {*rare} else 0


@cache
def _roles() -> frozenset[str]:
    entries = (fold(entry) for words in lexicon.everywhere("roles").values() for entry in words)
    return frozenset(entry for entry in entries if " " not in entry and len(entry) >= _SHORTEST_ROLE)


@cache
def _role_endings() -> frozenset[str]:
    return frozenset(role[-_SHORTEST_ROLE:] for role in _roles())


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(fold(word) for words in lexicon.everywhere("honorifics").values() for word in words)


def _ends_in_role(folded: str) -> bool:
    """The word is a compound: "seniorforsker"."""
    return folded[-_SHORTEST_ROLE:] in _role_endings() and any(
        folded[cut:] in _roles() for cut in range(1, len(folded) - _SHORTEST_ROLE_ENDING + 1)
    )


_SHORTEST_ROLE, _SHORTEST_ROLE_ENDING = 4, 5


def is_country(text: str) -> bool:
    """The word stands in the lists of countries, peoples or languages, and in no other; of languages as it is: a name's
    stem may be a small one (Haidu, Haiduk)."""
    found = set(flags(text))
    return found <= {*"Cc~"} and found != {*"c~"}


def is_organisation(texts: Sequence[str], span: tuple[int, int]) -> bool:
    """Whether the words are a firm, an agency or the like that acts in the news as persons do: "Reuters", or with the
    next word begin one: "Melodi Grand" Prix; or begins with one that is nobody's name: "Skandia Liv"."""
    start, end = span
    if fold(texts[start]) not in _beginnings():
        return False
    names = [" ".join(texts[start:end]), " ".join(texts[start : end + 1])]
    if end - start > 1 and not how_common(texts[start]):
        names.append(texts[start])
    return any(fold(name) in _organisations() for name in names)


def is_of_organisation(text: str) -> bool:
    """Whether a word is something of a firm's: "Facebook-oldalán"."""
    firm, hyphen, _ = text.partition("-")
    return bool(hyphen) and fold(firm) in _organisations() and not how_common(firm)


@cache
def _organisations() -> frozenset[str]:
    return frozenset(lexicon.entries("people/organisations.txt"))


@cache
def _beginnings() -> frozenset[str]:
    """The first words of organisations: few names begin with one."""
    return frozenset(name.split(" ")[0] for name in _organisations())


def is_place(texts: Sequence[str]) -> bool:
    """The words name a country (also with an initial: "N. Korea") or, where there are several, a large town."""
    if len(texts) == 1 or (len(texts) == 2 and texts[0].endswith(".")):
        return is_country(texts[-1])
    return fold(" ".join(texts)) in _places()


@cache
def _places() -> frozenset[str]:
    return frozenset(lexicon.entries("people/places.txt"))
