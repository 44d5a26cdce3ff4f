"""Linking a spelling to a filled authority, and never to a person who is not in it.

Gold: names/variants.tsv, spellings of real persons in many scripts. "main name": the authority knows one name of each
person, as an English reader writes it. "filled": it knows that name and three in four of the other spellings, but not
the one in question.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

from generator.authority import Authority, Known, known
from generator.join.people import identify
from generator.names.filing import filed_under
from generator.records import Decisions, Findings, Mention, Named
from generator.write.shelves import initial
from tests.articles import article
from tests.quality.rows import SHARED, Row

GOLD = SHARED / "names/variants.tsv"
FILED = Path(__file__).parents[1] / "gold/filed.tsv"
FOLDS = 4
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "CJK", "KATAKANA", "HANGUL")
GAPS = {"CJK": "·", "KATAKANA": "・", "HANGUL": " "}
"""What stands between the words of foreign names."""
GOALS = {"LATIN": 0.80, "CYRILLIC": 0.90}


@dataclass(frozen=True)
class Spelling:
    """One spelling of a person, with the languages that use it."""

    name: str
    person: str
    langs: tuple[str, ...]
    script: str


def measure() -> Iterable[Row]:
    """Recall and precision by script; "strangers alone": share of spellings that nobody else in the list would take."""
    yield from _filed()
    if not GOLD.exists():
        return
    spellings = read()
    for setting, authorities in (("main name", [main_names(spellings)]), ("filled", filled(spellings))):
        yield from _rows(setting, authorities)
    yield from _joined(spellings)
    yield from _decoys(spellings)


def _filed() -> Iterable[Row]:
    """How many well-known people the index puts under the letter of reference works; "unread" is every second one."""
    lines = [line.split("\t") for line in FILED.read_text("utf-8").splitlines() if not line.startswith("# ")]
    right = [initial(filed_under(name, {lang})) in letters for _, name, lang, letters in lines]
    for measure, half in (("filed right", right[::2]), ("filed right, unread", right[1::2])):
        yield Row("names", "all", measure, sum(half) / len(half), len(half))


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
    """Authorities that know the main names and lack one part of the other spellings each, with that part."""
    _, others = main_names(spellings)
    parts = []
    for fold in range(FOLDS):
        asked = others[fold::FOLDS]
        forms: dict[str, list[tuple[str, str]]] = {}
        for s in sorted(set(spellings) - set(asked), key=_prominence, reverse=True):
            forms.setdefault(s.person, []).append((_lang(s), s.name))
        people = [Known(p, found[0][1], tuple(found)) for p, found in sorted(forms.items())]
        parts.append((Authority(tuple(people)), asked))
    return parts


def _prominence(spelling: Spelling) -> tuple[bool, bool, int, str]:
    return ("en" in spelling.langs, spelling.script == "LATIN", len(spelling.langs), spelling.name)


def _lang(spelling: Spelling) -> str:
    return "" if spelling.langs[0] == "und" else spelling.langs[0]


def _rows(setting: str, parts: list[tuple[Authority, list[Spelling]]]) -> Iterable[Row]:
    judged: dict[str, list[tuple[str, bool]]] = {}
    for authority, asked in parts:
        for spelling in asked:
            judged.setdefault(spelling.script, []).append(_judge(authority, spelling))
    for script in SCRIPTS:
        verdicts = [verdict for verdict, _ in judged.get(script, [])]
        alone = sum(stranger for _, stranger in judged.get(script, []))
        right, linked = verdicts.count("right"), len(verdicts) - verdicts.count("none")
        goals = (GOALS.get(script), 0.99) if setting == "filled" else (None, 0.99)
        yield Row("names", script.title(), f"{setting}: recall", right / max(1, len(verdicts)), len(verdicts), goals[0])
        yield Row("names", script.title(), f"{setting}: precision", right / max(1, linked), linked, goals[1])
        yield Row("names", script.title(), f"{setting}: strangers alone", alone / max(1, len(verdicts)), len(verdicts))


def _decoys(spellings: Sequence[Spelling]) -> Iterable[Row]:
    """The first word of one name and the last of the next: how many of these the shipped list takes for nobody."""
    shipped = known(Decisions())
    for script, gap in GAPS.items():
        several = [s for s in spellings if s.script == script and gap in s.name]
        pairs = [(a, b) for a, b in pairwise(several) if a.person != b.person]
        names = [(a.name.split(gap)[0] + gap + b.name.split(gap)[-1], _lang(a)) for a, b in pairs]
        alone = sum(not shipped.contenders(name, lang) for name, lang in names)
        yield Row("names", script.title(), "shipped list: decoys alone", alone / max(1, len(names)), len(names), 0.99)


def _joined(spellings: Sequence[Spelling]) -> Iterable[Row]:
    """Pairs of spellings, each alone in an article, that end as one person where nobody is known."""
    findings = [_article(f"{i:04}", spelling) for i, spelling in enumerate(spellings)]
    people, _ = identify(findings, Authority())
    pairs = [
        spellings[int(a)].person == spellings[int(b)].person
        for person in people
        for (a, _), (b, _) in combinations(person.articles, 2)
    ]
    yield Row("names", "all", "nobody known: joined pairs right", sum(pairs) / max(1, len(pairs)), len(pairs), 0.99)


def _article(seed: str, spelling: Spelling) -> Findings:
    mention = Mention(0, 0, len(spelling.name), spelling.name)
    return Findings(article(_lang(spelling) or "und", spelling.name, seed=seed), (Named(spelling.name, (mention,)),))


def _judge(authority: Authority, spelling: Spelling) -> tuple[str, bool]:
    """How the spelling is linked ("right", "wrong", "none"), and whether nobody else would take it."""
    found = authority.contenders(spelling.name, _lang(spelling))
    others = any(
        known.key != spelling.person for _, known in authority.spellings.resembling(spelling.name, _lang(spelling))
    )
    if len(found) != 1:
        return "none", not others
    return "right" if found[0].key == spelling.person else "wrong", not others
