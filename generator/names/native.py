"""Chinese, Japanese and Korean names in their own script, and whether a name in Latin letters may be the same.

Syllable by syllable and never by likeness, for one vowel tells two people apart: 金正恩 and 김정은 are Kim Jong-un, and
not Kim Jong-nam. The family name stands in front, or behind as in the West.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import product

from generator.language.lexicon import entries
from generator.names.fold import plain_letters
from generator.names.given import is_given_name
from generator.names.japanese import is_japanese_han, parts
from generator.names.romanised import Spellings, cantonese, hangul_of, korean, mandarin, sino_korean, wade_giles
from generator.names.sounds import bones, sound

_NATIVE = re.compile("[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}")
_HAN = re.compile("[\u4e00-\u9fff]")
SURE = 3
"""Syllables of a name from which its sound may tell the person: those of two have too many bearers that sound alike."""


@dataclass(frozen=True)
class Way:
    """One way to write a name in Latin letters: the family name, then each syllable of the given name."""

    family: Spellings
    given: tuple[Spellings, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The given name written as one word."""
        return re.compile("".join(f"(?:{'|'.join(sorted(syllable))})" for syllable in self.given))

    def fits(self, tokens: Sequence[str]) -> bool:
        """Whether these words, in letters a-z, are the name, with the family name in front or behind."""
        for cut in range(1, min(len(tokens), 3)):
            for family, given in ((tokens[:cut], tokens[cut:]), (tokens[-cut:], tokens[:-cut])):
                if "".join(family) in self.family and self.pattern.fullmatch("".join(given)):
                    return True
        return False

    @cached_property
    def bones(self) -> frozenset[str]:
        """The consonants of all these spellings, whatever the order: those of a name that fits are among them."""
        syllables = [{bones(sound(spelling)) for spelling in one} for one in (self.family, *self.given)]
        orders = (syllables, [*syllables[1:], syllables[0]])
        return frozenset(bones("".join(one)) for order in orders for one in product(*map(sorted, order)))


@lru_cache(maxsize=1 << 14)
def ways(name: str) -> tuple[Way, ...]:
    """All ways to write a folded name of a few characters; none where it is no Chinese, Japanese or Korean name."""
    found = [Way(family, given) for family, given in parts(name)]
    if _NATIVE.fullmatch(name):
        found += _han(name) if _HAN.match(name) else _hangul(name)
    return tuple(dict.fromkeys(way for way in found if way.family and all(way.given)))


def is_native(name: str) -> bool:
    """Whether a folded word may be a whole Chinese, Japanese or Korean name."""
    return bool(_NATIVE.fullmatch(name)) or is_japanese_han(name)


def is_sure(name: str) -> bool:
    """Whether a native name tells the person by its sound alone."""
    return len(name) >= SURE and _HAN.match(name) is not None


def is_written(name: str, tokens: Sequence[str]) -> bool:
    """Whether the words of a Latin name may write a native one, also behind an English name: Emily Lau Wai-hing."""
    latin = [plain_letters(token) for token in tokens]
    if any(way.fits(latin) for way in ways(name)):
        return True
    return len(latin) > 2 and len(name) > 2 and is_given_name(latin[0]) and any(w.fits(latin[1:]) for w in ways(name))


def is_written_japanese(name: str, tokens: Sequence[str]) -> bool:
    """The same for a Japanese name in Han characters alone."""
    latin = [plain_letters(token) for token in tokens]
    return any(Way(family, given).fits(latin) for family, given in parts(name))


def is_chinese(name: str) -> bool:
    """Whether a name of a text in Chinese is rather Chinese than Japanese: three characters, of a Chinese family."""
    return len(name) <= SURE and _HAN.match(name) is not None and _family(name, _han_families()) in _han_families()


def is_read(han: str, hangul: str) -> bool:
    """Whether a name in Han characters is, in Korean, that one: 金正恩, 김정은."""
    return len(han) == len(hangul) and all(map(_is_syllable, han, hangul))


def _is_syllable(character: str, syllable: str) -> bool:
    """Whether the character is read so; r and n may have fallen away."""
    return hangul_of(character) == syllable or not sino_korean(character).isdisjoint(korean(syllable) - {""})


def _hangul(name: str) -> Iterator[Way]:
    family = _family(name, _hangul_families())
    spelt = _hangul_families().get(family) or korean(family)
    yield Way(spelt, tuple(map(korean, name[len(family) :])))


def _han(name: str) -> Iterator[Way]:
    family = _family(name, _han_families())
    given = name[len(family) :]
    for read in (mandarin, wade_giles, cantonese):
        yield Way(_han_families().get(family) or read(family), tuple(map(read, given)))
    if spelt := _hangul_families().get("".join(map(hangul_of, family))):
        yield Way(spelt, tuple(map(sino_korean, given)))


def _family(name: str, families: Mapping[str, Spellings]) -> str:
    """What a name begins with as its family's: two characters where such a family is known, else one."""
    return name[:2] if len(name) > 2 and name[:2] in families else name[:1]


@cache
def _han_families() -> dict[str, Spellings]:
    return _families("people/han-families.txt")


@cache
def _hangul_families() -> dict[str, Spellings]:
    return _families("people/hangul-families.txt")


def _families(path: str) -> dict[str, Spellings]:
    return {family: frozenset(spellings) for family, *spellings in map(str.split, entries(path))}
