"""Linking a spelling to a filled authority, and never to a person who is not in it.

Gold: names/variants.tsv, spellings of real persons in many scripts. "main name": the authority knows one name of each
person, as an English reader writes it. "filled": it knows all spellings but the one in question.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.authority import Authority, Known
from tests.quality.rows import SHARED, Row

GOLD = SHARED / "names/variants.tsv"
FOLDS = 4
GOALS = {"LATIN": 0.80, "CYRILLIC": 0.90}


@dataclass(frozen=True)
class Spelling:
    """One spelling of a person, with the languages that use it."""

    name: str
    person: str
    langs: tuple[str, ...]
    script: str


def measure() -> Iterable[Row]:
    """Recall and precision by script; `stranger`: share of spellings of people unknown that link to nobody."""
    if not GOLD.exists():
        return
    spellings = read()
    for setting, authorities in (("main name", [main_names(spellings)]), ("filled", filled(spellings))):
        yield from _rows(setting, authorities)


def read() -> list[Spelling]:
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Spelling(r["variant"], r["person"], tuple(r["languages"].split(",")), r["script"]) for r in rows]


def main_names(spellings: Sequence[Spelling]) -> tuple[Authority, list[Spelling]]:
    """An authority of one name each, and the spellings to be linked."""
    mains = {s.person: s for s in sorted(spellings, key=_prominence)}
    people = [Known(p, s.name, ((_lang(s), s.name),)) for p, s in sorted(mains.items())]
    return Authority(tuple(people)), [s for s in spellings if s is not mains[s.person]]


def filled(spellings: Sequence[Spelling]) -> list[tuple[Authority, list[Spelling]]]:
    """Authorities that lack one part of the spellings each, with that part to be linked."""
    parts = []
    for fold in range(FOLDS):
        asked = [s for i, s in enumerate(spellings) if i % FOLDS == fold]
        forms: dict[str, list[tuple[str, str]]] = {}
        for s in sorted(set(spellings) - set(asked), key=_prominence, reverse=True):
            if True:
                forms.setdefault(s.person, []).append((_lang(s), s.name))
        people = [Known(p, found[0][1], tuple(found)) for p, found in sorted(forms.items())]
        parts.append((Authority(tuple(people)), asked))
    return parts


def _prominence(spelling: Spelling) -> tuple[bool, bool, int, str]:
    return ("en" in spelling.langs, spelling.script == "LATIN", len(spelling.langs), spelling.name)


def _lang(spelling: Spelling) -> str:
    return "" if spelling.langs[0] == "und" else spelling.langs[0]


def _rows(setting: str, parts: list[tuple[Authority, list[Spelling]]]) -> Iterable[Row]:
    tried: dict[str, list[tuple[bool, bool, bool]]] = {}
    for authority, asked in parts:
        for spelling in asked:
            linked = authority.link(spelling.name, _lang(spelling))
            right = linked is not None and linked.key == spelling.person
            found = authority.resembling(spelling.name, _lang(spelling))
            stranger = not any(k.key != spelling.person for _, k in found)
            tried.setdefault(spelling.script, []).append((linked is not None, right, stranger))
    scripts = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "CJK", "HANGUL")
    for script in scripts:
        of = tried.get(script, [])
        linked = sum(any_link for any_link, _, _ in of)
        right = sum(r for _, r, _ in of)
        goal = GOALS.get(script)
        yield Row("names", script.title(), f"{setting}: recall", right / max(1, len(of)), len(of), goal)
        yield Row("names", script.title(), f"{setting}: precision", right / max(1, linked), linked, 0.99)
        alone = sum(s for _, _, s in of)
        yield Row("names", script.title(), f"{setting}: strangers left alone", alone / max(1, len(of)), len(of))
