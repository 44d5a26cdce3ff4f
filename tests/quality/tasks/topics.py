"""How often the topics of articles are right.

- top term right: the labelled sets name newspaper sections, not Media Topics. SECTIONS says which top terms are right
  for the first topic of each: several where a section gathers several (the International pages tell of politics and of
  wars)
- topics right, topics found: short texts of our own in gold/topics.tsv, each with a subject that is easily confused (a
  court case about sport, a minister's illness). Forty were looked at while terms changed; the twenty unread ones were
  written before, and only ever counted. The same holds for thirty and thirty later ones in 14 languages, about what
  the first ones left out. Of eight other languages there are six and six each, with rows of their own. The 48 `wide`
  ones, in 20 languages, tell of things whose words mislead (firefighters in a flood, a film about a war); all were
  looked at
- translations: how many have a topic, how often the top term of the first is that of the English original, and how much
  their topics and those of the original share (Jaccard). Nobody marked these; an original's topics may be wrong
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import mean

from generator import vocabulary
from generator.infer.topics import assign
from generator.records import Article
from tests import articles
from tests.quality.rows import ROOT, SHARED, Row

GOLD = SHARED / "topics"
OWN = ROOT / "tests/quality/gold/topics.tsv"
TRANSLATED = ("cs", "de", "hr", "is", "ja", "ru", "uk", "zh")
SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
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
    yield from _own()
    yield from _translations()


def _own() -> Iterator[Row]:
    """Of the topics found, how many are right, and of those expected, how many are found."""
    with OWN.open(encoding="utf-8") as lines:
        rows = list(csv.reader((line for line in lines if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE))
    for of, part in dict.fromkeys((_shown(*row[:2]), row[1]) for row in rows):
        right = told = met = expected = 0
        for lang, _, must, may, title, text in (row for row in rows if (_shown(*row[:2]), row[1]) == (of, part)):
            found = {topic.id for topic in assign(article("\n".join((title, *halves(text))), lang))}
            wanted = [set(either.split("|")) for either in must.split()]
            right, told = right + len(found & set(may.split()).union(*wanted)), told + len(found)
            met, expected = met + sum(bool(either & found) for either in wanted), expected + len(wanted)
        yield Row("topics", of, f"topics right, own {part}", right / max(told, 1), told, 0.9 if of == "all" else None)
        yield Row("topics", of, f"topics found, own {part}", met / expected, expected, 0.8 if of == "all" else None)


def _shown(lang: str, part: str) -> str:
    """The language of the row in which a text counts: its own for those of languages that no labelled set has."""
    return lang if part.startswith("other") else "all"


def halves(text: str) -> tuple[str, str]:
    """The first two sentences, and the others."""
    sentences = SENTENCE.split(text)
    return " ".join(sentences[:2]), " ".join(sentences[2:])


def _translations() -> Iterator[Row]:
    folder = SHARED / "stories/wmt_docs/docs"
    texts = {file.stem: file.read_text("utf-8") for file in sorted(folder.glob("*.txt"))}
    found = {key: assign(article("\n".join(("-", *halves(text))), key[-2:])) for key, text in texts.items()}
    tops = {key: [vocabulary.topics()[topic.id].top for topic in topics] for key, topics in found.items()}
    for lang in TRANSLATED:
        pairs = [(key, key[:-2] + "en") for key in found if key[-2:] == lang and found[key[:-2] + "en"]]
        if not pairs:
            continue
        first = mean(tops[mine][:1] == tops[original][:1] for mine, original in pairs)
        sets = [[{topic.id for topic in found[key]} for key in pair] for pair in pairs]
        shared = mean(len(mine & theirs) / len(mine | theirs) for mine, theirs in sets)
        yield Row("topics", lang, "translations with a topic", mean(bool(found[mine]) for mine, _ in pairs), len(pairs))
        yield Row("topics", lang, "top term as in the original", first, len(pairs))
        yield Row("topics", lang, "topics as in the original", shared, len(pairs))


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
    title, *paragraphs = articles.lines(text)
    return articles.article(lang, *paragraphs, title=title)


def first_top(of: Article) -> str:
    """The code of the top term of the article's first topic; "" without topics."""
    found = assign(of)
    return vocabulary.topics()[found[0].id].top if found else ""


def _share(texts: list[Labelled]) -> float:
    right = sum(first_top(text.article) in SECTIONS[text.set, text.section] for text in texts)
    return right / len(texts)
