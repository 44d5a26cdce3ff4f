"""Places found in news texts of eleven languages, against mentions marked by reading, before the finder was run.

tests/quality/gold/places.tsv has a line for each text and each mention. Every settlement, region and country that the
text names is marked, whether the gazetteer holds it or not: by name, adjective or inhabitants, and where it stands for
its government, or says where an authority, a university or a building is. A club, a company, a newspaper, a person, a
product, a language is not the place; a national team is. Seas, rivers, mountains and islands are not marked, and what
is found of them does not count. The texts themselves are not kept here.

The rules were tuned on the errors of the first reading; the second was read afterwards. Its precision was .957 when it
was first measured; some of its errors have been mended since.

The rows of translations compare the places of a text, by title, with those of its English original: nobody read them.
A translation may rightly name what the original does not, and the original by an adjective what it names.
"""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from generator.infer import places
from generator.records import Article, Named
from generator.train.corpus import documents
from tests import articles
from tests.quality.rows import ROOT, SHARED, Row

GOLD = ROOT / "tests/quality/gold/places.tsv"
TRANSLATED = ("cs", "de", "hr", "is", "ja", "ru", "uk", "zh")


class Reading(NamedTuple):
    """A text as it was read: its language, which reading, and the SHA-256 of its beginning."""

    lang: str
    part: str
    digest: str


class Mark(NamedTuple):
    """A mention of a place: text, paragraph, where it begins, title of the place."""

    text: str
    paragraph: int
    start: int
    title: str


def measure() -> Iterable[Row]:
    readings, marks = _gold()
    texts = dict(_texts(readings))
    if not texts:
        return
    found = {mark for key, article in texts.items() for mark in _found(key, article)}
    wanted = {mark for mark in marks if mark.text in texts}
    for lang in sorted({reading.lang for reading in readings.values()}):
        mine = {mark for mark in found if readings[mark.text].lang == lang}
        if mine:
            yield Row("places", lang, "precision of mentions", len(mine & wanted) / len(mine), len(mine))
    for part in ("first", "second"):
        mine = {mark for mark in found if readings[mark.text].part == part}
        all_of_it = {mark for mark in wanted if readings[mark.text].part == part}
        right = len(mine & wanted)
        yield Row("places", "all", f"precision of mentions, {part} reading", right / len(mine), len(mine), 0.95)
        yield Row("places", "all", f"recall of mentions, {part} reading", right / len(all_of_it), len(all_of_it))
    yield from _translations()


def _translations() -> Iterator[Row]:
    """How much of what is found in a translation its original names too, and how much of that is found."""
    folder = SHARED / "stories/wmt_docs/docs"
    texts = {
        file.stem: article(file.stem, file.stem[-2:], file.read_text("utf-8").splitlines())
        for file in folder.glob("*.txt")
    }
    titles = {key: {place.name for place in settled(text)} for key, text in sorted(texts.items())}
    for lang in TRANSLATED:
        pairs = [(titles[key], titles[key[:-2] + "en"]) for key in titles if key[-2:] == lang]
        found, wanted = (sum(map(len, side)) for side in zip(*pairs, strict=True))
        both = sum(len(mine & theirs) for mine, theirs in pairs)
        yield Row("places", lang, "of the places of translations, in the original", both / found, found)
        yield Row("places", lang, "of the places of originals, in the translation", both / wanted, wanted)


def settled(article: Article) -> list[Named]:
    """The settlements, regions and countries of an article."""
    return [place for place in places.find(article) if place.rule != "nature"]


def _found(key: str, article: Article) -> Iterator[Mark]:
    for place in settled(article):
        for mention in place.mentions:
            yield Mark(key, mention.paragraph, mention.start, place.name)


def beginning(text: str) -> list[str]:
    """The paragraphs that were read: about 650 characters, none beyond its 450th."""
    kept: list[str] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        kept.append(line[:450])
        if sum(map(len, kept)) > 650:
            break
    return kept


def article(key: str, lang: str, lines: list[str]) -> Article:
    return articles.article(lang, *map(str.strip, lines), seed=key)


def sources() -> Iterator[tuple[str, str]]:
    """Id and text of everything that may have been read, other than sentences."""
    path = SHARED / "scale/articles.jsonl.xz"
    if path.exists():
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                yield record["id"], record["text"]
    for page in sorted((SHARED / "cleaning/gold").glob("*.txt")):
        yield page.stem, page.read_text("utf-8")
    for folder in ("wmt_docs", "ecbplus"):
        for file in sorted((SHARED / "stories" / folder / "docs").glob("*.txt")):
            yield (file.stem if folder == "wmt_docs" else file.name), file.read_text("utf-8")


def _sentences(key: str) -> str:
    """The text of an id that tells file, first sentence, and how many: train/da-ddt:1308:4."""
    file, first, count = key.split(":")
    return "\n".join(_of(file)[int(first) : int(first) + int(count)])


@cache
def _of(file: str) -> list[str]:
    path = SHARED / "persons" / f"{file}.conll.gz"
    return [sentence.text for document in documents(path) for sentence in document] if path.exists() else []


def _texts(readings: dict[str, Reading]) -> Iterator[tuple[str, Article]]:
    """The texts of the gold data that are here, unchanged."""
    told = ((key, _sentences(key)) for key in readings if ":" in key)
    for key, text in (*told, *(pair for pair in sources() if pair[0] in readings)):
        lines = beginning(text)
        if hashlib.sha256("\n".join(lines).encode()).hexdigest() == readings[key].digest:
            yield key, article(key, readings[key].lang, lines)


def _gold() -> tuple[dict[str, Reading], set[Mark]]:
    rows = [line.split("\t") for line in GOLD.read_text("utf-8").splitlines() if not line.startswith("# ")]
    readings = {row[1]: Reading(*row[2:]) for row in rows if row[0] == "text"}
    return readings, {Mark(row[1], int(row[2]), int(row[3]), row[4]) for row in rows if row[0] == "mention"}
