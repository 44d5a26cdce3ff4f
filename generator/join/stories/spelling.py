"""What a word is for recognising an article: a trait that languages share, and one of its own language.

Names and long words are spelt in one script, without vowels and doubled letters, in classes of like sounds, so that
Zelenskyj, Zelensky and Selenskyj, or Putin and Putina, give one key.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain

from text_unidecode import unidecode

from generator.join.stories import common
from generator.join.stories.marks import LETTERS, NONE, mark, written
from generator.join.stories.weekdays import week
from generator.language.lexicon import entries, primary, words
from generator.language.unspaced import KATAKANA

SHORTEST = 3
"""Letters that a word needs to be a trait."""
LONG_WORD = 6
"""Letters that one without a capital needs, unless it names a day, to be one that languages share."""
WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")
TOGETHER = {
    "sch": "s", "dzh": "g", "ch": "k", "ck": "k", "dj": "g", "kh": "k", "ph": "f", "sh": "s", "ts": "s", "tz": "s",
    "zh": "s", "x": "ks",
}  # fmt: skip
"""Letters that together spell one sound, in one language or another; three of them before two."""
ALIKE, SILENT = bytes.maketrans(b"czqw", b"kskv"), b"aeiouyhj"
FIRST_VOWEL = re.compile("^[aeiouy]", re.MULTILINE)
FROM_ELSEWHERE = re.compile(f"[{KATAKANA}]+")
"""A name from elsewhere in Japanese; what has other letters, too, holds one (traits.py)."""
DOUBLED = re.compile(r"(.)(?=\1)")
COMMON = 0.02
"""Share of pieces of news from which a word with a capital is thought to begin a sentence, not to be a name."""


class Spelling:
    """What the words of one language are for, of those that were met. `known` are their traits, in eight bytes each: in
    their own language, and as languages share them, zeros for none; of COVID19 or a_name those of the last part.
    `names` are the keys of names."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.known: dict[str, bytes] = {}
        self.names: dict[str, str] = {}
        self._day = week(lang).day
        self._organisations = _organisations().get(primary(lang), {})
        self._titles = _titles(lang)
        self._nameless = _particles() | {word for word, share in common.words(primary(lang)).items() if share > COMMON}

    def meet(self, words: set[str]) -> None:
        """Works out those of these words that are new: together, which is quicker than one by one."""
        new = words.difference(self.known)
        mixed = {word: parts for word in new if not word.isalpha() and (parts := WORD.findall(word)) != [word]}
        self._spell([word for word in chain(new, *mixed.values()) if word not in mixed])
        for word, parts in mixed.items():
            self.known[word] = self.known[parts[-1]] if parts else NONE + NONE

    def _spell(self, words: Sequence[str]) -> None:
        """Works out words of letters alone."""
        plain = folded("\n".join(words))
        for word, letters, key in zip(words, plain.split("\n"), _consonants(plain).split("\n"), strict=False):
            kind, shared = "", NONE
            if len(word) >= SHORTEST and (len(letters) >= LONG_WORD or not word.islower() or self._day(word)):
                kind, key = self._trait(word, letters, key)
                shared = mark(kind, key) if kind else NONE
            if kind == "name":
                self.names[word] = key
            self.known[word] = (written(letters) if len(word) >= SHORTEST else NONE) + shared

    def name(self, word: str) -> str:
        """The key of a name; "" for any other word."""
        if word not in self.known:
            self.meet({word})
        return self.names.get(word, "")

    def trait(self, word: str) -> str:
        """The trait of a word as languages share it, that of the last part of COVID19 or a_name; "" for none."""
        part = "".join(WORD.findall(word)[-1:])
        kind, key = self._trait(part, folded(part), sounds(part)) if part else ("", "")
        return f"{kind}:{key}" if kind else ""

    def _trait(self, word: str, plain: str, key: str) -> tuple[str, str]:
        """The kind and the key of the trait of a word of these letters and consonants; both "" for none."""
        if day := self._day(word):
            return "weekday", str(day)
        if word in self._organisations:
            return "name", self._organisations[word]
        small = word.islower()
        if plain in self._titles:
            small = True
        elif word[0].isupper() or FROM_ELSEWHERE.fullmatch(word):
            is_name = len(plain) >= 3 and plain not in self._nameless and plain[:LETTERS] not in self._nameless
            return ("name", key[:6] if len(key) >= 3 else plain[:5]) if is_name else ("", "")
        return ("word", key[:6]) if small and len(plain) >= LONG_WORD and len(key) >= 4 else ("", "")


@cache
def spelling(lang: str) -> Spelling:
    """The one of a language."""
    return Spelling(lang)


@cache
def _particles() -> frozenset[str]:
    """What stands before a name and is none: the "Von" that begins a sentence, the "Los" of a headline."""
    return frozenset(entries("people/particles.txt"))


@cache
def _titles(lang: str) -> frozenset[str]:
    """What a person is, in small letters or with a capital: Captain, Kong, Präsident."""
    return frozenset(folded(title) for kind in ("honorifics", "roles") for title in words(lang, kind))


@cache
def _organisations() -> Mapping[str, Mapping[str, str]]:
    """Language -> short names there, and the one in English."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for line in entries("stories/organisations.tsv"):
        short, name, langs = line.split("\t")
        for lang in langs.split():
            found[lang][short] = name
    return found


def folded(words: str) -> str:
    """The words, each on a line, in plain Latin letters, lower case."""
    return words.lower() if words.isascii() else words.translate(_PLAIN)


class _Plain(dict[int, str]):
    """A letter -> the small Latin letters that it is written with, worked out when it is first met."""

    def __missing__(self, letter: int) -> str:
        plain = self[letter] = re.sub(r"[^a-z]", "", unidecode(chr(letter)).lower())
        return plain


_PLAIN = _Plain({ord("\n"): "\n"})


def sounds(word: str) -> str:
    """The consonants of a word in classes of like sounds: "Selenskyj" and "Zelensky" are "slnsk"."""
    return _consonants(folded(word))


def _consonants(plain: str) -> str:
    """The same of words in plain letters, each on a line; before them an "a" for any vowel that a word begins with."""
    key = FIRST_VOWEL.sub("A", plain)
    for letters, sound in TOGETHER.items():
        if letters in key:
            key = key.replace(letters, sound)
    key = key.encode().translate(ALIKE, SILENT).decode()
    return DOUBLED.sub("", key).lower()
