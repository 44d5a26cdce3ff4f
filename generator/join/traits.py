"""By what an article can be recognised: traits that languages share, and the words of its own language.

A trait is "kind:key". Names and long words are spelt in one script, without vowels and doubled letters, in classes of
like sounds, so that Zelenskyj, Zelensky and Selenskyj, or Putin and Putina, give one key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from text_unidecode import unidecode  # type: ignore[import-untyped]

from generator.lexicon import entries
from generator.records import Findings, Named

WEIGHTS = {"person": 1.0, "place": 0.5, "name": 1.0, "names": 0.5, "number": 1.0, "day": 1.0, "word": 0.4}
"""What each kind of shared trait counts beside the others; settled on half of the texts of the quality gate."""

WORD = re.compile(r"[^\W\d_]{3,}")
PAIR = re.compile(r"([^\W\d_]{3,})[ -](?=([^\W\d_]{3,}))")
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
THOUSANDS = re.compile(r"[.,\u00a0\u202f ](?=\d{3}(?!\d))")
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
KATAKANA = re.compile(r"[\u30a1-\u30faー]{3,}")
TOGETHER = {
    "ch": "k", "ck": "k", "dj": "g", "dzh": "g", "kh": "k", "ph": "f", "sch": "s", "sh": "s", "ts": "s", "tz": "s",
    "zh": "s",
}  # fmt: skip
"""Letters that together spell one sound, in one language or another."""
DIGRAPH = re.compile("|".join(sorted(TOGETHER, key=lambda letters: (-len(letters), letters))))
ALIKE = str.maketrans({"c": "k", "z": "s", "q": "k", "w": "v", "x": "ks"} | dict.fromkeys("aeiouyhj"))
VOWELS = tuple("aeiouy")
DOUBLED = re.compile(r"(.)\1+")


class Traits(NamedTuple):
    """What an article has: each trait of a kind that languages share, with how it looks there; words of its own."""

    shared: Mapping[str, str]
    own: frozenset[str]


def traits(findings: Findings, who: Mapping[tuple[str, str], str]) -> Traits:
    """The traits of one article. `who` maps (seed, name there) to the name of a person in every language."""
    article = findings.article
    text, lang = "\n".join((article.title.value, *(p.text for p in article.paragraphs))), article.lang.value
    words = set(WORD.findall(text))
    spoken_for = _words_of((*findings.people, *findings.places))
    shared = dict(_named(findings, who))
    shared.update(_numbers(text, lang))
    shared.update(_names(text, words - spoken_for, spoken_for))
    own = {_own_trait(lang, word) for word in words}
    own.update(f"{lang}:{run[i : i + 2]}" for run in HAN.findall(text) for i in range(len(run) - 1))
    return Traits(shared, frozenset(own))


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
    """Numbers of two digits and more, and days of the year."""
    for number in set(NUMBER.findall(text)):
        plain = THOUSANDS.sub("", number).replace(",", ".")
        if len(plain) > 1:
            yield f"number:{plain}", number
    pattern, months = _months(lang)
    for found in pattern.finditer(text):
        day, month = found["day"] or found["day2"], found["month"] or found["month2"]
        yield f"day:{months[month.lower()]}-{int(day)}", found.group()


def _names(text: str, words: Iterable[str], spoken_for: set[str]) -> Iterator[tuple[str, str]]:
    """Names, pairs of names, and long words, in a spelling that languages share."""
    for word in words:
        if trait := _trait(word):
            yield trait, word
    for one, other in PAIR.findall(text):
        if one[0].isupper() and other[0].isupper() and one not in spoken_for and other not in spoken_for:
            yield f"names:{sounds(one)[:4]} {sounds(other)[:4]}", f"{one} {other}"
    for word in KATAKANA.findall(text):
        yield _trait(word), word


@lru_cache(maxsize=1_000_000)
def _own_trait(lang: str, word: str) -> str:
    return f"{lang}:{folded(word)[:6]}"


@lru_cache(maxsize=1_000_000)
def _trait(word: str) -> str:
    """The trait of a word as languages share it; "" for short words."""
    plain, key = folded(word), sounds(word)
    if word[0].isupper() or "\u30a1" <= word[0] <= "\u30fa":
        return f"name:{key[:6] if len(key) >= 3 else plain[:5]}" if len(plain) >= 3 else ""
    return f"word:{key[:6]}" if word.islower() and len(plain) >= 6 and len(key) >= 4 else ""


@lru_cache(maxsize=1_000_000)
def folded(word: str) -> str:
    """The word in plain Latin letters, lower case."""
    return word.lower() if word.isascii() else re.sub(r"[^a-z]", "", unidecode(word).lower())


@lru_cache(maxsize=1_000_000)
def sounds(word: str) -> str:
    """The consonants of a word in classes of like sounds: "Selenskyj" and "Zelensky" are "slnsk"."""
    plain = folded(word)
    key = DIGRAPH.sub(lambda found: TOGETHER[found.group()], plain).translate(ALIKE)
    return ("a" if plain[:1] in VOWELS else "") + DOUBLED.sub(r"\1", key)


@cache
def _months(lang: str) -> tuple[re.Pattern[str], Mapping[str, int]]:
    """A pattern for a day and a month in a language, and the months' numbers. Source: CLDR."""
    try:
        locale = Locale.parse(lang.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return re.compile(r"(?!)"), {}
    months = {
        name.strip(".").lower(): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in locale.months[context][width].items()
    }
    either = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    before = rf"\b(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|º|er)?(?: de| of)? (?P<month>{either})\b"
    after = rf"\b(?P<month2>{either})\.? ?(?P<day2>\d{{1,2}})(?:日|\b)"
    return re.compile(f"{before}|{after}", re.IGNORECASE), months


@cache
def commonness() -> Mapping[str, float]:
    """Trait -> share of pieces of news at large that have it, 0..1; traits that few have are absent."""
    rows = (line.split("\t") for line in entries("stories/common.tsv"))
    return {trait: int(count) / 10_000 for trait, count in rows}
