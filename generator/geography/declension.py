"""The names of places in the cases of a language: Warszawa, Warszawy, w Warszawie.

Lists of a language say how. Each line of place-cases.tsv is the ending of a name, what it becomes in cases that say
nothing of where, and in those that say "in", "to" or "from" (`-`: no ending); the longest ending that fits holds.
place-adjectives.tsv has the endings of adjectives, for names of two words; townspeople.tsv has what people become of
where they live. name-prefixes.txt has what is written before
a name without a space (Hebrew, Arabic); it says where when it stands in place-cues.txt, too. More forms may be made
than a language has: no text has those.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from generator.language.lexicon import words

NONE = "-"
STEM = 2
"""Letters that stay when an ending is taken off; a shorter name is never declined."""
FIRST = re.compile(r"(\w+)[ -]\w+")
"""The first of several words."""


def cases(name: str, lang: str) -> Iterator[tuple[str, bool]]:
    """The name in each of its cases, and whether the case says where; nothing for a language without such lists."""
    if len(name) < STEM:
        return
    for prefix in words(lang, "name-prefixes"):
        yield prefix + name, prefix in words(lang, "place-cues")
    yield from _nouns(name, lang)
    if first := FIRST.match(name):
        yield from ((form, False) for form in _of_words(first[1], name[first.end(1) :], lang))


def _nouns(name: str, lang: str) -> Iterator[tuple[str, bool]]:
    """A name that ends as nouns do, or one that has no other cases, in each of its cases."""
    endings = _endings(lang)
    for start in range(STEM, len(name) + 1) if endings else ():
        if found := endings.get(name[start:]):
            yield from ((name[:start] + ending, local) for ending, local in found)
            return


def nominatives(form: str, lang: str) -> Iterator[tuple[str, bool]]:
    """The names of one word that a form may be a case of, and whether the case says where."""
    for start in range(STEM, len(form) + 1):
        for ending in _nominatives(lang).get(form[start:], ()):
            name = form[:start] + ending
            yield from ((name, local) for case, local in _nouns(name, lang) if case == form)


@cache
def has_cases(lang: str) -> bool:
    """Whether names have endings of cases in a language."""
    return bool(_endings(lang))


@cache
def marked(lang: str) -> tuple[str, ...]:
    """The endings of cases that say where and that a mark parts from the name: Ankara'da."""
    local = {case for cases in _endings(lang).values() for case, says_where in cases if says_where}
    return tuple(sorted(case for case in local if not case[:1].isalpha() and case))


def towns(form: str, lang: str) -> Iterator[str]:
    """The names of one word whose people, or what is theirs, a form may tell: Krefeld for Krefelder."""
    endings = _townspeople(lang)
    for start in range(STEM, len(form)):
        yield from (form[:start] + ending for ending in endings.get(form[start:], ()))


@cache
def _townspeople(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Ending of what people are called -> the endings of towns' names."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line in words(lang, "townspeople"):
        ending, others = line.split("\t")
        for other in others.split(" "):
            found[other].append(_bare(ending))
    return {other: tuple(endings) for other, endings in found.items()}


def _of_words(first: str, rest: str, lang: str) -> Iterator[str]:
    """A name of several words in its cases: Nowym Targu, Lwówku Śląskim, Ростове-на-Дону; `rest` begins with a space
    or a hyphen."""
    if not words(lang, "place-adjectives"):
        return
    nouns, mark, last = [form for form, _ in _nouns(first, lang)], rest[0], rest[1:]
    yield from (form + rest for form in nouns)
    behind = [form for form, _ in _nouns(last, lang)]
    yield from (form + mark + other for form in _adjectives(first, lang) for other in behind)
    others = (*_adjectives(last, lang), *(behind if mark == "-" else ()))
    yield from (form + mark + other for form in nouns for other in others)


def _adjectives(word: str, lang: str) -> Iterator[str]:
    """An adjective in its other cases; nothing for what ends like none."""
    rows = dict(line.split("\t") for line in words(lang, "place-adjectives"))
    for start in range(STEM, len(word)):
        if found := rows.get(word[start:]):
            yield from (word[:start] + ending for ending in found.split(" "))
            return


@cache
def _endings(lang: str) -> Mapping[str, tuple[tuple[str, bool], ...]]:
    """Ending of a name -> its endings in other cases, each with whether it says where."""
    found = {}
    for line in words(lang, "place-cases"):
        ending, *columns = line.split("\t")
        cases = [
            (case, local) for column, local in zip(columns, (False, True), strict=False) for case in column.split()
        ]
        found[_bare(ending)] = tuple((_bare(case), local) for case, local in cases)
    return found


@cache
def _nominatives(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Ending in another case -> the endings of names that become it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for ending, others in _endings(lang).items():
        for other in sorted({other for other, _ in others}):
            found[other].append(ending)
    return {other: tuple(endings) for other, endings in found.items()}


def _bare(ending: str) -> str:
    return "" if ending == NONE else ending
