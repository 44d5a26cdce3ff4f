"""Every form in a text that may name a place, and what its neighbours say about it; infer/places.py decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from generator import gazetteer, placenames
from generator.lexicon import entries, words
from generator.names.fold import fold
from generator.names.given import is_given_name
from generator.placenames import WORD, Form
from generator.records import Mention

UNSPACED = re.compile("[\u3040-\U0010ffff]")
"""The letters of the scripts that put no spaces between words."""
LONGEST_UNSPACED = 12
"""Letters of the longest name looked for in them."""

LAST_WORD = re.compile(r"(\w+)[ -]$")
NEXT_WORD = re.compile(r"[ -](\w+)")
DISPATCH = re.compile(r" ?[(–—:-]|, \w+\.? \d")
"""What follows the name of a city at the head of a dispatch: "OSLO (NTB) –", "LONDON, April 9"."""


class Found(NamedTuple):
    """A form at its place in the text. `cued`: a place is expected there ("in"). `hinted`: a place, a person or a club
    is ("from"). `part`: it belongs to a longer name."""

    mention: Mention
    form: str
    meanings: tuple[Form, ...]
    cued: bool
    hinted: bool
    part: bool


class Text(NamedTuple):
    """A paragraph, its language, and the words that the article writes without a capital."""

    text: str
    lang: str
    lower: frozenset[str]


def find(at: Text, number: int, taken: Iterable[tuple[int, int]]) -> Iterator[Found]:
    """The forms in paragraph `number`, the longest at each place, none of them inside a span that is taken."""
    free = 0
    for start, known in _beginnings(at):
        if start < free:
            continue
        form, end, free = _longest(at, start, known)
        meanings = placenames.named(form, at.lang)
        if not meanings or any(a < end and start < b for a, b in taken) or _is_tongue(at, start, end, meanings):
            continue
        mention = Mention(number, start, end, at.text[start:end])
        yield Found(mention, form, meanings, *_setting(at, form, meanings[0], start, end, free))


def _setting(at: Text, form: str, meaning: Form, start: int, end: int, whole: int) -> tuple[bool, bool, bool]:
    """Whether the form is cued, hinted, and part of a longer name, as told of Found; `whole` is past its genitive."""
    before, after, titled = _word_before(at, start), _word_after(at, whole), _capital_nouns(at.lang)
    goes_on = _is_name(at, after) and not (titled and (whole > end or at.text[end] == "-"))
    cued = before.lower() in words(at.lang, "place_cues") or _heads(at, form, start, end)
    cued = (cued or meaning.local) and not goes_on
    hinted = cued or (before.lower() in words(at.lang, "way_cues") and not goes_on)
    led = not (hinted or titled) and _is_name(at, before) and not _opens(at, start, before, meaning)
    return cued, hinted, _is_part(at, form, meaning, led, goes_on)


@lru_cache(maxsize=10_000)
def is_doubtful(form: str, lang: str) -> bool:
    """Whether a name is as often a word or a person's: it counts where a place is expected."""
    return form in entries("places/doubtful.txt") or form in words(lang, "doubtful_places")


@lru_cache(maxsize=100_000)
def is_personal(form: str) -> bool:
    """Whether people are called so too, by given name or by family name."""
    return is_given_name(form) or fold(form) in _family_names()


@cache
def _family_names() -> frozenset[str]:
    return frozenset(entries("people/last.txt"))


def _beginnings(at: Text) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where forms may begin, and which they are."""
    unspaced, index = UNSPACED.search(at.text), beginnings(at.lang)
    for word in WORD.finditer(at.text):
        if known := index[word[0]]:
            yield word.start(), known
        elif unspaced and UNSPACED.match(word[0]):
            yield from _unspaced(at, word.start(), word.end())


def _unspaced(at: Text, start: int, end: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """What could name a country or a capital in a run of letters without spaces."""
    for begin in range(start, end):
        for length in range(min(LONGEST_UNSPACED, end - begin), 1, -1):
            name = at.text[begin : begin + length]
            if _is_state(name, at.lang) and not _goes_on(at.text, begin, begin + length):
                yield begin, beginnings(at.lang)[name]
                break


def _goes_on(text: str, start: int, end: int) -> bool:
    """A word in katakana is a part of a longer one."""
    around = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return any(len(pair) == 2 and all("\u30a1" <= letter <= "\u30ff" for letter in pair) for pair in around)


@lru_cache(maxsize=100_000)
def _is_state(name: str, lang: str) -> bool:
    forms = placenames.named(name, lang)[:1]
    return any(form.rule == "country name" or form.place.key in gazetteer.capitals() for form in forms)


class Beginnings(dict[str, tuple[str, ...]]):
    """The forms of one language by the word that begins them, worked out for each word when it is first met."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang

    def __missing__(self, word: str) -> tuple[str, ...]:
        self[word] = known = _beginning(word, self.lang)
        return known


@cache
def beginnings(lang: str) -> Beginnings:
    """The one index of a language."""
    return Beginnings(lang)


def _beginning(word: str, lang: str) -> tuple[str, ...]:
    """The forms that begin with a word, which may be a genitive or written in capitals, longest first."""
    index = placenames.first_words(lang)
    endings = [ending for ending in words(lang, "genitives") if word.endswith(ending)]
    owners = [form for ending in endings for form in index.get(word.removesuffix(ending), ())]
    if owners and is_given_name(word):  # "Frances" is nobody's France
        owners = []
    return (*index.get(word, ()), *owners) or (index.get(word.capitalize(), ()) if _shouted(word) else ())


def _longest(at: Text, start: int, known: Iterable[str]) -> tuple[str, int, int]:
    """The longest form that begins here, where it ends, and where the text goes on after its genitive ending."""
    for form in known:
        end = start + len(form)
        if at.text.startswith(form, start) or (at.text[start:end] == form.upper() and _shouted(form.upper())):
            for ending in ("", *words(at.lang, "genitives")):
                whole = end + len(ending)
                parted = UNSPACED.match(form[-1]) or not at.text[whole : whole + 1].isalnum()
                if parted and at.text.startswith(ending, end):
                    return form, end, whole
    return "", start, start


def _shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper()


def _word_before(at: Text, start: int) -> str:
    found = LAST_WORD.search(at.text, max(0, start - 40), start)
    return found[1] if found else ""


def _word_after(at: Text, end: int) -> str:
    found = NEXT_WORD.match(at.text, end)
    return found[1] if found else ""


def _is_name(at: Text, word: str) -> bool:
    """A word with a capital that is neither a country nor written small elsewhere in the article."""
    if not word[:1].isupper() or word.lower() in at.lower:
        return False
    return all(form.rule == "city" for form in placenames.named(word, at.lang))


def _opens(at: Text, start: int, word: str, meaning: Form) -> bool:
    """Whether the word before has its capital from the sentence: "The Hague", and "When Germany", but "Denzel W."."""
    if word.lower() in words(at.lang, "articles"):
        return True
    said = at.text[: start - len(word) - 1].rstrip(" \"“”„«»–—-'‘’")
    return meaning.rule == "country name" and (not said or said[-1] in ".!?:") and not is_personal(word)


def _is_part(at: Text, form: str, meaning: Form, before: bool, after: bool) -> bool:
    """Part of a longer name: "Denzel Washington", "Manchester United".

    Much may follow a country ("China President Xi"), but not where nouns have capitals ("Japan Display"), nor after
    one that is a person's name too ("Jordan Henderson").
    """
    if meaning.rule in ("adjective", "inhabitants"):
        return False
    named = meaning.rule != "country name" or _capital_nouns(at.lang) or is_doubtful(form, at.lang)
    return before or (after and named)


def _capital_nouns(lang: str) -> bool:
    return "capital nouns" in words(lang, "spelling")


def _is_tongue(at: Text, start: int, end: int, meanings: tuple[Form, ...]) -> bool:
    """A language, not a country: "speaks French", or "in French," with nothing that French could belong to."""
    if meanings[0].rule != "adjective":
        return False
    before = _word_before(at, start).lower()
    if before in words(at.lang, "tongue_verbs"):
        return True
    led = before in words(at.lang, "place_cues") or before in words(at.lang, "way_cues")
    return led and at.text[end : end + 1] in ("", *".,;:!?)")


def _heads(at: Text, form: str, start: int, end: int) -> bool:
    """A country or region stands after its comma, or it heads a dispatch; "Brandon (Fassbender)" heads none."""
    after = at.text[end : end + 40]
    if after.startswith(", ") and (word := WORD.match(after, 2)):
        forms = placenames.named(word[0], at.lang) or placenames.named(word[0].capitalize(), at.lang)
        if any(form.rule in ("country name", "region") for form in forms):
            return True
    return start == 0 and bool(DISPATCH.match(after)) and (at.text[:end].isupper() or not is_personal(form))
