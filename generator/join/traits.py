"""By what an article can be recognised: traits that languages share, and the words of its own language.

A trait is "kind:key". Names and long words are spelt in one script, without vowels and doubled letters, in classes of
like sounds, so that Zelenskyj, Zelensky and Selenskyj, or Putin and Putina, give one key.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from math import log

from text_unidecode import unidecode

from generator.lexicon import entries
from generator.records import Findings

WORD = re.compile(r"[^\W\d_]{3,}")
NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
THOUSANDS = re.compile(r"[.,\u00a0\u202f ](?=\d{3}(?!\d))")
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
KATAKANA = re.compile(r"[\u30a1-\u30faー]{3,}")
LIKE_SOUNDS = (
    ("sch", "s"), ("dzh", "g"), ("ph", "f"), ("sh", "s"), ("ch", "k"), ("ck", "k"), ("kh", "k"), ("zh", "s"),
    ("tz", "s"), ("ts", "s"), ("dj", "g"), ("x", "ks"), ("c", "k"), ("z", "s"), ("q", "k"), ("w", "v"),
)  # fmt: skip
BACKGROUND = 10_000
"""Pieces of news, of 20 sentences each, that the counts of data/stories/common.tsv are scaled to."""


def shared(findings: Findings, who: Mapping[tuple[str, str], str]) -> Counter[str]:
    """Traits that articles of other languages may have too, with how often they stand here."""
    text, found = _text(findings), Counter[str]()
    for number, count in Counter(NUMBER.findall(text)).items():
        plain = THOUSANDS.sub("", number).replace(",", ".")
        if len(plain) > 1:
            found[f"number:{plain}"] += count
    words = Counter(WORD.findall(text))
    words.update(KATAKANA.findall(text))
    for word, count in words.items():
        if trait := _shared_trait(word):
            found[trait] += count
    for place in findings.places:
        found[f"place:{place.name}"] += len(place.mentions)
    return found


def own(findings: Findings) -> Counter[str]:
    """The words of the article, as traits of its language; pairs of characters where words have no spaces."""
    text, lang, found = _text(findings), findings.article.lang.value, Counter[str]()
    for word, count in Counter(WORD.findall(text)).items():
        found[f"{lang}:{folded(word)[:6]}"] += count
    for run in HAN.findall(text):
        found.update(f"{lang}:{run[i : i + 2]}" for i in range(len(run) - 1))
    return found


def rarity(trait: str) -> float:
    """How rare a trait is in news at large, 0 (in every piece) .. 1 (never met)."""
    met = _common().get(trait, 0)
    return log(BACKGROUND / (met + 1)) / log(BACKGROUND)


@cache
def _common() -> dict[str, int]:
    return {trait: int(count) for trait, count in (line.split("\t") for line in entries("stories/common.tsv"))}


@lru_cache(maxsize=1_000_000)
def _shared_trait(word: str) -> str:
    """The trait of a word as languages share it; "" for short or common ones."""
    if word[0].isupper() or "\u30a1" <= word[0] <= "\u30fa":
        key = sounds(word)
        return f"name:{key[:6] if len(key) >= 3 else folded(word)[:5]}" if len(folded(word)) >= 3 else ""
    key = sounds(word)
    return f"word:{key[:6]}" if word.islower() and len(folded(word)) >= 6 and len(key) >= 4 else ""


@lru_cache(maxsize=1_000_000)
def folded(word: str) -> str:
    """The word in plain Latin letters, lower case."""
    return re.sub(r"[^a-z]", "", unidecode(word).lower())


def sounds(word: str) -> str:
    """The consonants of a word in classes of like sounds: "Selenskyj" and "Zelensky" are "slnsk"."""
    key = folded(word)
    for letters, sound in LIKE_SOUNDS:
        key = key.replace(letters, sound)
    first = "a" if key[:1] in tuple("aeiouy") else ""
    return first + re.sub(r"(.)\1+", r"\1", re.sub("[aeiouyhj]", "", key))


def _text(findings: Findings) -> str:
    article = findings.article
    return "\n".join((article.title.value, *(p.text for p in article.paragraphs)))
