"""Which language a text is in, as BCP 47; "und" where nothing can be said."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from generator.gather.head import likely
from generator.gather.line.width import MORE, wide
from generator.language import lexicon

UNKNOWN = "und"
SAMPLE_CHARS = 400
MIN_LETTERS, FEW_LETTERS, MANY_LETTERS = 12, 60, 150
CLOSE, MOST_NEAR = 2.0, 20
MIXED = 0.125
"""Of log-likelihood a character: so little ahead of one that is no relative is the best language in mixed texts alone.

Of 1,600 news texts of 22 languages none is so doubtful; of texts half in one, half in another three in ten.
"""

OWN_SHARE = 0.01
"""Of a text's characters, those of the list language-letters.tsv that tell a language from the one it is taken for."""

LETTERS = re.compile(r"[^\W\d_]+")
TAG = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*")
HAN = re.compile(r"[一-鿿]")
# Language, its script, and the least share of letters in it: Japanese may be written mostly in Chinese characters.
SCRIPTS = (("ja", re.compile(r"[ぁ-ヿ]"), 0.08), ("ko", re.compile(r"[가-힣]"), 0.2), ("zh", HAN, 0.2))


def canonical(tag: str) -> str:
    """A language tag in its usual BCP 47 form, "" when it is none: `no_NO` is nb, `zh_hans` and `zh-CN` are zh-Hans."""
    tag = tag.strip()
    if not TAG.fullmatch(tag):
        return ""
    first, *others = re.split("[-_]", tag)
    code = _usual(first.lower())
    script = next((part.title() for part in others if len(part) == 4 and part.isalpha()), "")
    if code == "zh" and not script:
        script = next((found for part in others if (found := _table("chinese-scripts").get(part.upper()))), "")
    return f"{code}-{script}" if script else code


def detect(text: str) -> str:
    """The language of a text of any length, judged by its first 400 characters."""
    sample = text[:SAMPLE_CHARS]
    count = _letters(sample)
    for code, script, least in SCRIPTS if _is_eastern(sample, count) else ():
        if len(script.findall(sample)) > count * least:
            return _chinese(sample) if code == "zh" else code
    if count < MIN_LETTERS:
        return UNKNOWN
    if count < FEW_LETTERS:
        return _doubtful(sample)
    return _ranked(sample)[0][0]


def _is_eastern(text: str, letters: int) -> bool:
    """Whether a text says more in characters of China, Japan and Korea than in other letters."""
    found = wide(text)
    return found * (1 + MORE) > letters - found


def is_mixed(text: str) -> bool:
    """Whether a text, judged by its first 400 characters, is as likely in another language that is no relative."""
    sample = text[:SAMPLE_CHARS]
    if _letters(sample) < MANY_LETTERS or any(script.search(sample) for _, script, _ in SCRIPTS):
        return False
    (first, best), (second, next_best) = _ranked(sample)
    return best - next_best < MIXED * len(sample) and not any({first, second} <= group for group in _alike())


@lru_cache(maxsize=4)
def _letters(text: str) -> int:
    """How many letters a text has."""
    return sum(map(len, LETTERS.findall(text)))


@lru_cache(maxsize=4)
def _ranked(text: str) -> tuple[tuple[str, float], ...]:
    """The two likeliest languages of a text, each with its log-likelihood."""
    return tuple((_by_letters(_usual(code), text), score) for code, score in likely.ranked(text, 2))


def _chinese(text: str) -> str:
    """Chinese with its script: by the characters that only the mainland's or only Taiwan's character set has."""
    simple, full = ({char for char in HAN.findall(text) if _has(name, char)} for name in ("gb2312", "big5"))
    more = len(simple - full) - len(full - simple)
    return "zh-Hans" if more > 0 else "zh-Hant" if more < 0 else "zh"


def _has(charset: str, char: str) -> bool:
    return bool(char.encode(charset, "ignore"))


def _doubtful(text: str) -> str:
    """The language of a very short text: the only one near the best, or the only one of those with word lists."""
    ranked = likely.ranked(text, MOST_NEAR)
    near = [_by_letters(_usual(code), text) for code, score in ranked if ranked[0][1] - score < CLOSE]
    known = [code for code in near if code in lexicon.languages()]
    return near[0] if len(near) == 1 else known[0] if len(known) == 1 else UNKNOWN


def _by_letters(code: str, text: str) -> str:
    """The language that is taken for another, where letters of its own tell so; else the one given."""
    for other, letters in _tell_tale().get(code, ()):
        if sum(map(text.count, letters)) >= OWN_SHARE * len(text):
            return other
    return code


def _usual(code: str) -> str:
    return _table("language-codes").get(code, code)


@cache
def _table(name: str) -> dict[str, str]:
    return dict(entry.split("\t") for entry in lexicon.entries(f"gather/{name}.tsv"))


@cache
def _alike() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(entry.split()) for entry in lexicon.entries("gather/languages-alike.txt"))


@cache
def _tell_tale() -> dict[str, list[tuple[str, str]]]:
    """A language -> those that are taken for it, each with letters of its own."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for entry in lexicon.entries("gather/language-letters.tsv"):
        other, code, letters = entry.split("\t")
        found[code].append((other, letters))
    return dict(found)
