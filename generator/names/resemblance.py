"""How alike two names sound as wholes: their tokens laid side by side, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.lexicon import entries
from generator.names.compare import LONG
from generator.names.fold import SHORT, consonantal, scripts
from generator.names.form import parse, turns
from generator.names.given import given_names, man_and_woman, one_given_name, told_apart
from generator.names.sounds import bones, gap, sound

ALIKE = 0.72
"""What two tokens must at least resemble each other, 0..1, to be taken for one across scripts."""
MOST = 1.7
"""What two tokens may differ by at most, in letters, however long."""
INITIAL = 0.3
NICKNAME = 0.3
"""Costs, in letters, of an initial for a name, and of Bob for Robert."""
_TURNED = 0.2
_LEFT_OUT = 0.15
_LEFT_OUT_LAST = 0.6
"""Costs, in letters, of another order, and of each word left out between others or at the end."""
_FAR = 99.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A name in sounds. `tokens` are the folded words, pair by pair; `script` as in Unicode, "" for several."""

    tokens: tuple[str, ...]
    sounds: tuple[str, ...]
    script: str
    mark: str


@lru_cache(maxsize=1 << 16)
def turned(reading: Reading) -> tuple[Reading, ...]:
    """The reading in each order that a family name in front may give it; one with initials stays."""
    if any(len(token) == 1 for token in reading.tokens):
        return (reading,)
    orders = zip(turns(reading.tokens), turns(reading.sounds), strict=False)
    return tuple(Reading(tokens, sounds, reading.script, reading.mark) for tokens, sounds in orders)


@lru_cache(maxsize=1 << 16)
def readings(name: str, lang: str) -> tuple[Reading, ...]:
    """The name as a reader of that language would say it, as a reader of any, and as one of its own, where its ending
    tells whose it is that lost its accents: Jovanovic."""
    form = parse(name)
    written = scripts(form.text)
    script = written[0] if len(written) == 1 else ""
    spoken = dict.fromkeys(tuple(sound(w, at) for w in form.words) for at in _tongues(script, lang))
    spoken |= dict.fromkeys(_with_accents(form.words))
    return tuple(Reading(form.tokens, sounds, script, form.mark) for sounds in spoken)


def _tongues(script: str, lang: str) -> tuple[str, ...]:
    """The languages as whose reader a name is read; "" for a reader of any, who cannot read consonants alone."""
    own = consonantal().get(script)
    return (lang, "") if own is None else (lang if lang in own else own[0],)


def _with_accents(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for line in entries("people/accents_lost.tsv") if len(words) > 1 else ():
        bare, full, lang = line.split("\t")
        if words[-1].endswith(bare):
            yield tuple(sound(word, lang) for word in (*words[:-1], words[-1].removesuffix(bare) + full))


def comparable(one: Reading, others: Sequence[Reading]) -> list[Reading]:
    """The readings to hold a name against: for a Latin one, Latin spellings if any; they tell more than sounds.

    Two names of a few Han characters are the same or are not, whatever they sound like; a foreign name in them, with
    a dot between its words, is spelled by sound.
    """
    same = [other for other in others if other.script == one.script]
    if same and one.script == "CJK":
        return [other for other in same if min(len(one.tokens), len(other.tokens)) > 1]
    return same if same and one.script == "LATIN" else list(others)


def blocks(reading: Reading) -> Iterable[str]:
    """Keys of which two resembling names share at least one."""
    for token in reading.sounds:
        for bare in dict.fromkeys((bones(token), bones(token.lstrip("ghkij")))):
            if len(bare) > 1:
                yield bare
    yield "=" + bones("".join(reading.sounds))


def resemblance(one: Reading, other: Reading, alike: float = ALIKE) -> float:
    """How alike two names are, 0..1; 0 when a token, an initial or a mark contradicts.

    `alike` is what each two tokens must at least resemble each other, 0..1.
    """
    if one.mark != other.mark:
        return 0.0
    small, large = sorted((one, other), key=lambda r: len(r.tokens))
    if sum(len(t) > 1 for t in small.tokens) < 2:
        return _joined(small, large)
    letters = sum(map(len, small.sounds))
    costs = [_aligned(small, large, alike)]
    if not _all_given(small):
        costs += [
            _TURNED + _aligned(small, turn, alike, to_end=True) for turn in turned(large)[1:] if turned(small)[1:]
        ]
    return max(0.0, 1 - min(costs) / letters, _joined(small, large))


def _all_given(reading: Reading) -> bool:
    return all(token in given_names() for token in reading.tokens)


def _joined(one: Reading, other: Reading) -> float:
    """Likeness of two names run together: Kim Dzong Un, Kim Jong-un."""
    a = "".join(one.sounds)
    if any(len(token) == 1 for token in (*one.tokens, *other.tokens)):
        return 0.0
    if len(one.tokens) == len(other.tokens) or len(a) < 2 * SHORT or len(bones(a)) < SHORT:
        return 0.0
    if one.script == other.script == "LATIN" and min(len(one.tokens), len(other.tokens)) < 2:
        return 0.0
    b = "".join(other.sounds)
    if bones(a) != bones(b):
        return 0.0
    longest = max(len(a), len(b))
    return max(0.0, 1 - (gap(a, b, longest) + INITIAL) / longest)


def _aligned(small: Reading, large: Reading, alike: float, to_end: bool = False) -> float:
    """The least cost, in letters, of finding the tokens of one in the other: all from the first on, the last behind.

    So middle names may be left out, but not one before another: George W. is not George H. W. Behind the last nothing
    may follow where `to_end`, or where it is a given name: Juan Carlos is not Juan Carlos Ferrero.
    """
    last = len(small.tokens) - 1
    if last >= len(large.tokens):
        return _FAR
    cost = sum(_token_cost(small, i, large, i, alike) for i in range(last))
    if cost >= _FAR:
        return _FAR
    width = len(large.tokens)
    behind = [
        _LEFT_OUT * (j - last) + _LEFT_OUT_LAST * (width - 1 - j) + _token_cost(small, last, large, j, alike)
        for j in range(last, width)
        if j == width - 1 or not (to_end or small.tokens[last] in given_names())
    ]
    return cost + min(behind, default=_FAR)


def _token_cost(one: Reading, i: int, other: Reading, j: int, alike: float) -> float:
    """Cost in letters of taking two tokens for one."""
    a, b = one.tokens[i], other.tokens[j]
    if a == b or (one.sounds[i] == other.sounds[j] and min(len(a), len(b)) > SHORT):
        return 0.0
    if len(a) == 1 or len(b) == 1:
        family = (len(b) == 1 and i + 1 == len(one.tokens)) or (len(a) == 1 and j + 1 == len(other.tokens))
        return INITIAL if a[0] == b[0] and not family else _FAR
    if told_apart(a, b):
        return _FAR
    if one_given_name(a, b):
        return NICKNAME
    if one.script == other.script == "LATIN" and (min(len(a), len(b)) < LONG or man_and_woman(a, b)):
        return _FAR
    cost = gap(one.sounds[i], other.sounds[j], MOST)
    near = cost <= MOST and 1 - cost / max(len(one.sounds[i]), len(other.sounds[j])) >= alike
    return cost if near else _FAR
