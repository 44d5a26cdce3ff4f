"""Two names compared token by token: whether one is the other cut short, or the other with one word misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.language.lexicon import entries
from generator.names.family import is_borne
from generator.names.fold import SHORT, plain_letters, script_of, scripts
from generator.names.form import Form
from generator.names.given import is_given_name, man_and_woman, one_given_name, told_apart
from generator.names.sounds import VOWELS

TONES = re.compile("[ơưƠƯ\u1ea0-\u1ef9]")
"""Letters of Vietnamese, whose marks tell two people apart."""
LONG = 5
"""Letters that both of two differing tokens must have to be taken for two spellings of one."""


def part(small: Form, large: Form) -> bool:
    """Whether `large` is `small` with middle names or initials more, or written out: Cory Booker, Cory A. Booker.

    Middle names that both have must agree from the first: George W. is not George H. W.
    """
    if small.mark != large.mark or len(small.tokens) < 2 or len(small.tokens) > len(large.tokens):
        return False
    if small.tokens == large.tokens or len(small.tokens[-1]) <= 1 or small.tokens[-1] != large.tokens[-1]:
        return False
    return all(_fits(a, b) for a, b in zip(small.tokens[:-1], large.tokens[:-1], strict=False))


def second_family(small: Form, large: Form) -> bool:
    """Whether `large` is `small` with another family name behind: José Blanco, José Blanco López."""
    size = len(small.tokens)
    return small.mark == large.mark and 1 < size < len(large.tokens) and large.tokens[:size] == small.tokens


def _fits(token: str, other: str) -> bool:
    """Whether two tokens are the same, or one the initial of the other."""
    return token == other or (min(len(token), len(other)) == 1 and token[0] == other[0])


def misspelt(one: Form, other: Form) -> tuple[str, str] | None:
    """The two tokens, long and close, by which alone two names differ; None where they differ otherwise, or in their
    first letter: Åberg, Öberg."""
    if one.mark != other.mark or len(one.tokens) != len(other.tokens) or len(one.tokens) < 2:
        return None
    if marked_apart(one, other):
        return None
    differing = [(a, b) for a, b in zip(one.tokens, other.tokens, strict=True) if a != b]
    if len(differing) != 1:
        return None
    a, b = differing[0]
    shorter = min(len(a), len(b))
    if (
        shorter < LONG
        or a[0] != b[0]
        or told_apart(a, b)
        or man_and_woman(a, b)
        or distance(a, b, 2) > (1 if shorter <= 2 * SHORT else 2)
    ):
        return None
    return a, b


def borne_apart(one: Form, other: Form) -> bool:
    """Whether words by which two names differ are both names that people bear: Müller, Miller; not Petrov, Petrrov."""
    return any(is_borne(a) and is_borne(b) and not one_given_name(a, b) for _, a, b in _differing(one, other))


def families_apart(one: Form, other: Form) -> bool:
    """The same of two names in two languages, where a given name may be spelt in more ways than are listed: Mikhail and
    Michail, but not Elisabeth and Elizabeth."""
    return any(
        told_apart(a, b) if i == 0 and is_given_name(a) and is_given_name(b) else is_borne(a) and is_borne(b)
        for i, a, b in _differing(one, other)
    )


def _differing(one: Form, other: Form) -> Iterator[tuple[int, str, str]]:
    """Where in two Latin names of as many words another stands, and the two words; without initials."""
    if scripts(one.text) == scripts(other.text) == ("LATIN",) and len(one.tokens) == len(other.tokens):
        for i, (a, b) in enumerate(zip(one.tokens, other.tokens, strict=True)):
            if a != b and min(len(a), len(b)) > 1:
                yield i, a, b


def marked_apart(one: Form, other: Form) -> bool:
    """Whether marks tell two Latin names apart, as in Åberg and Öberg; in Vietnamese tones too."""
    pairs = (pair for pair in zip(one.words, other.words, strict=False) if len(pair[0]) == len(pair[1]))
    return any(_contradict(a, b) for pair in pairs for a, b in zip(*pair, strict=True) if a != b)


def _contradict(a: str, b: str) -> bool:
    """Whether two letters are marked vowels of different bases, or one with two tones, or two of an alphabet."""
    if TONES.match(a) and TONES.match(b):
        return a.casefold() != b.casefold()
    if a.isascii() or b.isascii() or script_of(a) != "LATIN" or script_of(b) != "LATIN":
        return False
    bases = plain_letters(a)[:1], plain_letters(b)[:1]
    if bases[0] == bases[1]:
        return (a.casefold(), b.casefold()) in _letters_apart()
    return VOWELS.issuperset(bases)


@cache
def _letters_apart() -> frozenset[tuple[str, str]]:
    lines = (line.split() for line in entries("people/letters-apart.txt"))
    pairs = [(one, other) for one, others in lines for other in others]
    return frozenset((*pairs, *((other, one) for one, other in pairs)))


def distance(a: str, b: str, most: int) -> int:
    """Letters to change, add, drop or swap with a neighbour to make one of the other; `most` + 1 when more.

    Source: optimal string alignment (Damerau 1964).
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        line = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, line[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            line.append(cost)
        before, row = row, line
    return min(row[-1], most + 1)
