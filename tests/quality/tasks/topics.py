"""How often the top term of an article's first topic is right, and how fast topics are assigned.

The labelled sets name newspaper sections, not Media Topics. SECTIONS says which top terms are right for each: several
where a section gathers several (the International pages tell of politics and of wars).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import vocabulary
from generator.infer.topics import assign
from generator.records import Article, Evidence, Paragraph, Value
from tests.quality.rows import SHARED, Row

GOLD = SHARED / "topics"
ARTS, CRIME, DISASTERS, ECONOMY, EDUCATION, ENVIRONMENT = (f"{n:02}000000" for n in range(1, 7))
HEALTH, HUMAN, LABOUR, LEISURE, POLITICS, RELIGION = (f"{n:02}000000" for n in range(7, 13))
SCIENCE, SOCIETY, SPORT, WAR, WEATHER = (f"{n:02}000000" for n in range(13, 18))

SECTIONS = {
    ("bbc", "business"): {ECONOMY, LABOUR},
    ("bbc", "entertainment"): {ARTS},
    ("bbc", "politics"): {POLITICS},
    ("bbc", "sport"): {SPORT},
    ("bbc", "tech"): {SCIENCE},
    ("masakhanews", "business"): {ECONOMY, LABOUR},
    ("masakhanews", "entertainment"): {ARTS},
    ("masakhanews", "health"): {HEALTH},
    ("masakhanews", "politics"): {POLITICS, WAR},
    ("masakhanews", "religion"): {RELIGION},
    ("masakhanews", "sports"): {SPORT},
    ("masakhanews", "technology"): {SCIENCE},
    ("gnad", "Etat"): {ARTS},
    ("gnad", "Inland"): {POLITICS},
    ("gnad", "International"): {POLITICS, WAR},
    ("gnad", "Kultur"): {ARTS},
    ("gnad", "Panorama"): {CRIME, DISASTERS, ENVIRONMENT, HEALTH, HUMAN, LEISURE, RELIGION, SOCIETY, WEATHER},
    ("gnad", "Sport"): {SPORT},
    ("gnad", "Web"): {SCIENCE},
    ("gnad", "Wirtschaft"): {ECONOMY, LABOUR},
    ("gnad", "Wissenschaft"): {SCIENCE},
}
GOALS = {"bbc": 0.92, "masakhanews": 0.78, "gnad": 0.68}
CODES = {"eng": "en", "fra": "fr"}


@dataclass(frozen=True)
class Labelled:
    """A text of a labelled set, with the section it stood in."""

    set: str
    file: str
    section: str
    article: Article


def measure() -> Iterable[Row]:
    for name, goal in GOALS.items():
        texts = list(labelled(name))
        languages = sorted({text.article.lang.value for text in texts})
        for lang in languages:
            mine = [text for text in texts if text.article.lang.value == lang]
            of_set = goal if len(languages) == 1 else None
            yield Row("topics", lang, f"top term right, {name}", _share(mine), len(mine), of_set)
        if len(languages) > 1:
            yield Row("topics", "all", f"top term right, {name}", _share(texts), len(texts), goal)


def labelled(name: str) -> Iterator[Labelled]:
    """The texts of a labelled set, in the order of its list; none where it is missing."""
    if not (GOLD / name).is_dir():
        return
    with (GOLD / name / "labels.tsv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            text = (GOLD / name / "files" / row["file"]).read_text("utf-8")
            lang = CODES.get(row["lang"], row["lang"])
            yield Labelled(name, row["file"], row["label"], article(text, lang))


def article(text: str, lang: str) -> Article:
    """An article of the lines of a text, the first of them its title."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    said = Evidence("gold")
    return Article("gold", Value(lines[0], said), Value(lang, said), tuple(Paragraph(line) for line in lines[1:]))


def first_top(of: Article) -> str:
    """The code of the top term of the article's first topic; "" without topics."""
    found = assign(of)
    return vocabulary.topics()[found[0].id].top if found else ""


def _share(texts: list[Labelled]) -> float:
    right = sum(first_top(text.article) in SECTIONS[text.set, text.section] for text in texts)
    return right / len(texts)
