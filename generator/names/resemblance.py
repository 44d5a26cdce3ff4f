"""How alike two names sound as wholes: their tokens laid side by side, in order."""

from __future__ import annotations

from generator.names.compare import LONG
from generator.names.fold import SHORT, plain_letters, syllabic
from generator.names.given import given_names, man_and_woman, one_given_name, told_apart
from generator.names.japanese import is_japanese
from generator.names.native import is_read, is_sure, is_written, is_written_japanese
from generator.names.polivanov import CYRILLIC
from generator.names.reading import Reading, told_in, turned
from generator.names.sounds import bones, gap

ALIKE = 0.72
"""What two tokens must at least resemble each other, 0..1, to be taken for one across scripts."""
MOST = 1.7
"""What two tokens may differ by at most, in letters, however long."""
INITIAL = 0.3
NICKNAME = 0.3
"""Costs, in letters, of an initial for a name, and of Bob for Robert."""
FEW, ALIKE_FEW = 2, 0.8
"""What two words must at least resemble each other where a script of syllables writes one, with so few consonants."""
CERTAIN = 0.95
"""Resemblance from which such a name is another by itself, without the same company."""
_TURNED = 0.2
_LEFT_OUT = 0.15
_LEFT_OUT_LAST = 0.6
"""Costs, in letters, of another order, and of each word left out between others or at the end."""
_FAR = 99.0


def certain(one: Reading, other: Reading, score: float) -> bool:
    """Whether two names that resemble each other so much are one without the same company.

    A Chinese name of three syllables is; one of two is not, nor a Korean one, for many people bear those; nor a Chinese
    one that Latin letters write as if it were Japanese.
    """
    if one.native or other.native:
        named, spelt = (one, other) if one.native else (other, one)
        foreign = named.chinese and is_written_japanese(named.native, spelt.tokens)
        return is_sure(named.native) and not spelt.native and not foreign
    return score >= CERTAIN or not (one.is_adopted or other.is_adopted)


def resemblance(one: Reading, other: Reading, alike: float = ALIKE) -> float:
    """How alike two names are, 0..1; 0 when a token, an initial or a mark contradicts.

    `alike` is what each two tokens must at least resemble each other, 0..1.
    """
    if one.mark != other.mark:
        return 0.0
    if one.native or other.native:
        return _native(one, other)
    if _is_sound_alone(one, other) or _is_sound_alone(other, one):
        return 0.0
    for script in (one.script, other.script):
        if script in syllabic():
            one, other = told_in(one, script), told_in(other, script)
    alike = 1.0 if one.exact or other.exact else alike
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


def _is_sound_alone(cyrillic: Reading, latin: Reading) -> bool:
    """Whether a Japanese name in Cyrillic letters is held against a Japanese one in Latin letters by what both sound
    like: its other reading, as it is spelt, tells more."""
    return cyrillic.japanese and not cyrillic.exact and latin.script == "LATIN" and is_japanese(latin.tokens)


def _native(one: Reading, other: Reading) -> float:
    """1 where a Chinese, Japanese or Korean name and one in Latin letters, or in the other's script, may be the same,
    or a Japanese one and one in Cyrillic letters; else 0."""
    if one.native and other.native:
        han, hangul = sorted((one.native, other.native))
        return float(han == hangul if one.script == other.script else is_read(han, hangul))
    named, spelt = (one, other) if one.native else (other, one)
    if spelt.script == CYRILLIC:
        return float(is_written_japanese(named.native, spelt.tokens))
    return float(spelt.script == "LATIN" and is_written(named.native, spelt.tokens))


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


def _lost_marks(one: Reading, i: int, other: Reading, j: int) -> bool:
    """Whether one of two short words is the other without its marks, in names of three words, which tell more: Nguyễn
    Văn Hùng, Nguyen Van Hung."""
    if min(len(one.tokens), len(other.tokens)) < 3 or not one.script == other.script == "LATIN":
        return False
    a, b = one.tokens[i], other.tokens[j]
    return a.isascii() != b.isascii() and plain_letters(a) == plain_letters(b)


def _token_cost(one: Reading, i: int, other: Reading, j: int, alike: float) -> float:
    """Cost in letters of taking two tokens for one."""
    a, b = one.tokens[i], other.tokens[j]
    if a == b or (one.sounds[i] == other.sounds[j] and min(len(a), len(b)) > SHORT) or _lost_marks(one, i, other, j):
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
    adopted = one.is_adopted or other.is_adopted
    if adopted and {one.sounds[i][-1:], other.sounds[j][-1:]} == {"a", "o"}:
        return _FAR
    cost = gap(one.sounds[i], other.sounds[j], MOST)
    if adopted and len(bones(one.sounds[i])) <= FEW:
        alike = max(alike, ALIKE_FEW)
    near = cost <= MOST and 1 - cost / max(len(one.sounds[i]), len(other.sounds[j])) >= alike
    return cost if near else _FAR
