"""What a word is for recognising an article: a trait that languages share, and one of its own language.

Names and long words are spelt in one script, without vowels and doubled letters, in classes of like sounds, so that
Zelenskyj, Zelensky and Selenskyj, or Putin and Putina, give one key.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain

from text_unidecode import unidecode

from generator.join import common
from generator.join.marks import LETTERS, written
from generator.join.weekdays import week
from generator.language.lexicon import entries, words

SHORTEST = 3
"""Letters that a word needs to be a trait."""
WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")
TOGETHER = {
    "sch": "s", "dzh": "g", "ch": "k", "ck": "k", "dj": "g", "kh": "k", "ph": "f", "sh": "s", "ts": "s", "tz": "s",
    "zh": "s", "x": "ks",
}  # fmt: skip
"""Letters that together spell one sound, in one language or another; three of them before two."""
ALIKE, SILENT = bytes.maketrans(b"czqw", b"kskv"), b"aeiouyhj"
FIRST_VOWEL = re.compile("^[aeiouy]", re.MULTILINE)
DOUBLED = re.compile(r"(.)(?=\1)")
COMMON = 0.02
"""Share of pieces of news from which a word with a capital is thought to begin a sentence, not to be a name."""


class Spelling:
    """What the words of one language are for, of those that were met. `known` are their traits: in their own language,
    written (empty for a short word; those of its parts for COVID19 or a_name), and as languages share them, "" for
    none."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self.known: dict[str, tuple[bytes, str]] = {}

    def meet(self, words: set[str]) -> None:
        """Works out those of these words that are new: together, which is quicker than one by one."""
        new = words.difference(self.known)
        mixed = {word: parts for word in new if not word.isalpha() and (parts := WORD.findall(word)) != [word]}
        self._spell([word for word in chain(new, *mixed.values()) if word not in mixed])
        for word, parts in mixed.items():
            of_parts = [self.known[part] for part in parts]
            shared = [trait for _, trait in of_parts if trait]
            self.known[word] = b"".join(own for own, _ in of_parts), shared[-1] if shared else ""

    def _spell(self, words: Sequence[str]) -> None:
        """Works out words of letters alone."""
        plain = folded("\n".join(words))
        for word, letters, key in zip(words, plain.split("\n"), _consonants(plain).split("\n"), strict=False):
            long = len(word) >= SHORTEST
            self.known[word] = (written(letters), _trait(word, letters, key, self._lang)) if long else (b"", "")

    def trait(self, word: str) -> str:
        """The trait of a word as languages share it; "" for none."""
        if word not in self.known:
            self.meet({word})
        return self.known[word][1]


@cache
def spelling(lang: str) -> Spelling:
    """The one of a language."""
    return Spelling(lang)


def _trait(word: str, plain: str, key: str, lang: str) -> str:
    """The trait of a word of these letters and consonants as languages share it; "" for none."""
    if day := week(lang).day(word):
        return f"weekday:{day}"
    if name := _organisations().get((word, lang)):
        return f"name:{name}"
    if plain in _titles(lang):
        word = word.lower()
    if word[0].isupper() or "\u30a1" <= word[0] <= "\u30fa":
        is_word = plain in _particles() or common.words(lang).get(plain[:LETTERS], 0.0) > COMMON
        if len(plain) >= 3 and not is_word:
            return f"name:{key[:6] if len(key) >= 3 else plain[:5]}"
    elif len(plain) >= 6 and word.islower() and len(key) >= 4:
        return f"word:{key[:6]}"
    return ""


@cache
def _particles() -> frozenset[str]:
    """What stands before a name and is none: the "Von" that begins a sentence, the "Los" of a headline."""
    return frozenset(entries("people/particles.txt"))


@cache
def _titles(lang: str) -> frozenset[str]:
    """What a person is, in small letters or with a capital: Captain, Kong, Präsident."""
    code = lang.split("-")[0]
    return frozenset(folded(title) for kind in ("honorifics", "roles") for title in words(code, kind))


@cache
def _organisations() -> Mapping[tuple[str, str], str]:
    """Short name, language -> the one in English."""
    rows = (line.split("\t") for line in entries("stories/organisations.tsv"))
    return {(short, lang): name for short, name, langs in rows for lang in langs.split()}


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
