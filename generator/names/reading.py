"""A name as somebody reads it: its words and their sounds, and the keys by which names that resemble it are found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from generator.language.lexicon import entries, primary
from generator.names.fold import consonantal, scripts, simplified, syllabic
from generator.names.form import parse, turns
from generator.names.native import is_chinese, is_native, ways
from generator.names.polivanov import CYRILLIC, romanised
from generator.names.sounds import bones, sound

CHINESE = "zh"
_OUTLINE = str.maketrans("rvm", "lpn")
_CODA = re.compile("(?<=[aeiou])r(?![aeiou])")


@dataclass(frozen=True, slots=True)
class Reading:
    """A name in sounds. `tokens` are the folded words, pair by pair; `script` as in Unicode, "" for several.

    `native`: the characters, where it may be a Chinese, Japanese or Korean name in its own script; `chinese`: whether
    it is rather Chinese, by the language of the text too. `exact`: whether it is spelt by a system that leaves no
    choice, so that another name has to be spelt or sound the same. `japanese`: whether it may be a Japanese name in
    Cyrillic letters, which has such a reading, too.
    """

    tokens: tuple[str, ...]
    sounds: tuple[str, ...]
    script: str
    mark: str
    native: str = ""
    chinese: bool = False
    exact: bool = False
    japanese: bool = False

    @property
    def is_adopted(self) -> bool:
        """Whether it is a foreign name in a script of syllables, written by sound."""
        return self.script in syllabic() and not self.native


@lru_cache(maxsize=1 << 16)
def turned(reading: Reading) -> tuple[Reading, ...]:
    """The reading in each order that a family name in front may give it; one with initials stays."""
    if len(reading.tokens) < 2 or any(len(token) == 1 for token in reading.tokens):
        return (reading,)
    orders = zip(turns(reading.tokens), turns(reading.sounds), strict=False)
    return tuple(Reading(tokens, sounds, reading.script, reading.mark) for tokens, sounds in orders)


@lru_cache(maxsize=1 << 16)
def readings(name: str, lang: str) -> tuple[Reading, ...]:
    """The name as a reader of that language would say it, as a reader of any, and as one of its own, where its ending
    tells whose it is that lost its accents: Jovanovic; and as Latin letters write it, where it is Japanese."""
    form = parse(name)
    written = scripts(form.text)
    script = written[0] if len(written) == 1 else ""
    native = simplified(form.words[0]) if len(form.words) == 1 and script in syllabic() else ""
    if is_native(native):
        chinese = primary(lang) == CHINESE and is_chinese(native)
        return (Reading(form.tokens, tuple(map(sound, form.words)), script, form.mark, native, chinese),)
    spoken = dict.fromkeys(tuple(sound(w, at) for w in form.words) for at in _tongues(script, lang))
    spoken |= dict.fromkeys(_with_accents(form.words))
    latin = romanised(form.words) if script == CYRILLIC else ()
    found = tuple(Reading(form.tokens, sounds, script, form.mark, japanese=bool(latin)) for sounds in spoken)
    spelt = Reading(latin, tuple(map(sound, latin)), script, form.mark, exact=True, japanese=True)
    return (*found, spelt) if latin else found


def _tongues(script: str, lang: str) -> tuple[str, ...]:
    """The languages as whose reader a name is read; "" for a reader of any, who cannot read consonants alone."""
    if script in syllabic():
        return (syllabic()[script][0],)
    own = consonantal().get(script)
    return (lang, "") if own is None else (lang if lang in own else own[0],)


def _with_accents(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for line in entries("people/accents-lost.tsv") if len(words) > 1 else ():
        bare, full, lang = line.split("\t")
        if words[-1].endswith(bare):
            yield tuple(sound(word, lang) for word in (*words[:-1], words[-1].removesuffix(bare) + full))


def comparable(one: Reading, others: Sequence[Reading]) -> list[Reading]:
    """The readings to hold a name against: for a Latin one, Latin spellings if any; they tell more than sounds.

    Two names of a few Han characters are the same or are not, whatever they sound like. A foreign name in a script of
    syllables is spelled by sound, and says too little to be held against another script that says little.
    """
    same = [other for other in others if other.script == one.script]
    if one.native and any(other.native for other in same):
        return []
    if one.is_adopted:
        return [o for o in others if not o.native and (o.script == one.script or o.script not in _vague())]
    return same if same and one.script == "LATIN" else list(others)


@cache
def _vague() -> frozenset[str]:
    """The scripts that say little of how a foreign name is spelled."""
    return frozenset((*consonantal(), *syllabic()))


def blocks(reading: Reading) -> Iterable[str]:
    """Keys of which two resembling names share at least one."""
    for token in reading.sounds:
        for bare in dict.fromkeys(_bare(token)):
            if len(bare) > 1:
                yield bare
    yield "=" + bones("".join(reading.sounds))
    yield from sorted({f"={one}" for way in ways(reading.native) for one in way.bones})


def outlines(reading: Reading, depth: int = 1) -> frozenset[str]:
    """Keys of which a foreign name in a script of syllables and the same name in others share one: the consonant with
    which its first word begins, and the first `depth` ones of its last."""
    if len(reading.sounds) < 2 or reading.native:
        return frozenset()
    first, last = ({s, _CODA.sub("", s)} for s in (reading.sounds[0], reading.sounds[-1]))
    begins = {bare.translate(_OUTLINE)[:1] for sound in first for bare in _bare(sound)}
    ends = {bare.translate(_OUTLINE)[:depth] for sound in last for bare in _bare(sound)}
    return frozenset(f"{a} {b}" for a in begins for b in ends)


def _bare(sound: str) -> tuple[str, str]:
    """The consonants of a word, and those without what one language writes before a vowel and another does not."""
    return bones(sound), bones(sound.lstrip("ghkij"))


@lru_cache(maxsize=1 << 16)
def told_in(reading: Reading, script: str) -> Reading:
    """The reading without what a script of syllables does not tell apart; an r that many do not say is R.

    Its words are told apart by what they sound like; one character of these scripts is no initial.
    """
    sounds, tokens = list(reading.sounds), reading.tokens
    if reading.script in syllabic():
        tokens = reading.sounds
    else:
        sounds = [_CODA.sub("R", sound) for sound in sounds]
    for letters, one in syllabic()[script][1]:
        sounds = [sound.replace(letters, one) for sound in sounds]
    return replace(reading, tokens=tokens, sounds=tuple(sounds))
