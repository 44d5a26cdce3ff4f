"""Letters made comparable: one spelling of a word whatever its case, marks, script or hidden characters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from anyascii import anyascii

from generator.language.lexicon import entries
from generator.language.unspaced import EASTERN

SHORT = 3
"""A token of so many letters or fewer keeps its marks: Bo is not Bø. Longer ones lose them: Erdogan is Erdoğan."""

_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_LOOKALIKES = frozenset({"LATIN", "CYRILLIC", "GREEK"})


def clean(text: str) -> str:
    """The text as it is shown: NFC, without characters that nobody sees, single spaces."""
    return " ".join(_HIDDEN.sub("", unicodedata.normalize("NFC", text)).split())


@cache
def script_of(char: str) -> str:
    """The script of one letter, as Unicode names begin: "LATIN", "CJK"; "" for anything but a letter."""
    if not char.isalpha():
        return ""
    if char == "々":  # repeats a Han character
        return "CJK"
    return unicodedata.name(char, "").split(" ")[0].split("-")[0]


def scripts(text: str) -> tuple[str, ...]:
    """The scripts of a text's letters, sorted."""
    return tuple(sorted(set(map(script_of, text)) - {""}))


def confusable(text: str) -> bool:
    """Whether one word mixes scripts whose letters look alike, as no honest spelling does."""
    return not text.isascii() and any(len(_LOOKALIKES.intersection(scripts(word))) > 1 for word in text.split())


def without_spaces(text: str) -> bool:
    """Whether the text is of a script that writes names without spaces (Chinese, Japanese)."""
    return not text.isascii() and EASTERN.search(text) is not None


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word in small plain Latin letters and digits. Short Latin words keep their marks, Han, kana, Arabic and Hebrew
    letters stay: in Latin ones أحمد, حامد and حمد would be the same."""
    if word.isascii():
        return "".join(filter(str.isalnum, word.lower()))
    letters = [c for c in word.casefold() if c.isalnum() or unicodedata.combining(c)]
    bare = "".join(letters)
    if len(letters) <= SHORT and set(scripts(bare)) <= {"LATIN"}:
        return bare
    if without_spaces(bare):
        return simplified(unicodedata.normalize("NFKC", bare))
    if not consonantal().keys().isdisjoint(scripts(bare)):
        return "".join(filter(str.isalnum, bare)).translate(_table("people/abjad.txt"))
    return plain_letters(bare)


def simplified(text: str) -> str:
    """The text with Han characters as in simplified Chinese, one for one: 習近平 becomes 习近平."""
    return text if text.isascii() else text.translate(_table("people/han.txt"))


@cache
def consonantal() -> dict[str, tuple[str, ...]]:
    """Scripts that leave most vowels out -> the languages that read them, each in its own way, the likeliest first."""
    lines = (entry.split(" ") for entry in entries("people/consonantal.txt"))
    return {script: tuple(langs) for script, *langs in lines}


@cache
def syllabic() -> dict[str, tuple[str, tuple[tuple[str, str], ...]]]:
    """Scripts of whole syllables -> the language that reads foreign names in them, and what they do not tell apart."""
    lines = (entry.split(" ") for entry in entries("people/syllabic.txt"))
    return {
        script: (lang, tuple((a, b) for a, _, b in (p.partition("=") for p in pairs))) for script, lang, *pairs in lines
    }


@cache
def _table(name: str) -> dict[int, str]:
    """What each character of a list is replaced by."""
    pairs = (entry.split(" ") for entry in entries(name))
    return {ord(character): simple for character, simple in pairs}


def plain_letters(word: str) -> str:
    """The word in letters a-z and digits, whatever its length and script."""
    return "".join(filter(str.isalnum, (word if word.isascii() else anyascii(word)).lower()))
