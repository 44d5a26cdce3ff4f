"""The names of places in the cases of a language: Warszawa, Warszawy, w Warszawie.

Two lists of a language say how. Each line of place_cases.tsv is the ending of a name, what it becomes in cases that say
nothing of where, and in those that say "in", "to" or "from" (`-`: no ending); the longest ending that fits holds.
name_prefixes.txt has what is written before a name without a space (Hebrew, Arabic); it says where when it stands
among the place_cues, too. More forms may be made than a language has: no text has those.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from generator.lexicon import words

NONE = "-"
STEM = 2
"""Letters that stay when an ending is taken off; a shorter name is never declined."""


def cases(name: str, lang: str) -> Iterator[tuple[str, bool]]:
    """The name in each of its cases, and whether the case says where; nothing for a language without such lists."""
    if len(name) < STEM:
        return
    for prefix in words(lang, "name_prefixes"):
        yield prefix + name, prefix in words(lang, "place_cues")
    endings = _endings(lang)
    for start in range(STEM, len(name) + 1) if endings else ():
        if found := endings.get(name[start:]):
            yield from ((name[:start] + ending, local) for ending, local in found)
            return


@cache
def _endings(lang: str) -> Mapping[str, tuple[tuple[str, bool], ...]]:
    """Ending of a name -> its endings in other cases, each with whether it says where."""
    found = {}
    for line in words(lang, "place_cases"):
        ending, *columns = line.split("\t")
        cases = [
            (case, local) for column, local in zip(columns, (False, True), strict=False) for case in column.split()
        ]
        found[_bare(ending)] = tuple((_bare(case), local) for case, local in cases)
    return found


def _bare(ending: str) -> str:
    return "" if ending == NONE else ending
