"""Places found in news texts of several languages, against mentions marked by reading.

tests/quality/gold/places.tsv has one line a text (id, language, SHA-256 of the beginning that was read) and one a
mention (id, paragraph, start, end, title). A mention is right that means the place, its people, its government, or an
institution that belongs to it; a club, a company, a newspaper or a person is not the place. Places that the gazetteer
does not hold are not marked. The texts themselves are not kept here.
"""

from __future__ import annotations

import hashlib
import json
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.infer import places
from generator.records import Article, Evidence, Paragraph, Value
from tests.quality.rows import ROOT, SHARED, Row

GOLD = ROOT / "tests/quality/gold/places.tsv"
Mark = tuple[str, int, int, int, str]


def measure() -> Iterable[Row]:
    texts = dict(_texts())
    if not texts:
        return
    marks, langs = _gold()
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted = Counter(langs[mark[0]] for mark in marks if mark[0] in texts)
    for key, article in texts.items():
        for place in places.find(article):
            for m in place.mentions:
                found[langs[key]] += 1
                right[langs[key]] += (key, m.paragraph, m.start, m.end, place.name) in marks
    for lang in sorted(wanted):
        yield Row("places", lang, "precision of mentions", right[lang] / max(1, found[lang]), found[lang], 0.95)
    hits = right.total()
    yield Row("places", "all", "precision of mentions", hits / found.total(), found.total(), 0.95)
    yield Row("places", "all", "recall of mentions", hits / wanted.total(), wanted.total())


def beginning(text: str) -> list[str]:
    """The paragraphs that were read: about 650 characters, none beyond its 450th."""
    kept: list[str] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        kept.append(line[:450])
        if sum(map(len, kept)) > 650:
            break
    return kept


def article(key: str, lang: str, lines: list[str]) -> Article:
    said = Evidence("given")
    return Article(key, Value("", said), Value(lang, said), tuple(Paragraph(line.strip()) for line in lines))


def sources() -> Iterator[tuple[str, str]]:
    """Id and text of everything that may have been read."""
    path = SHARED / "scale/articles.jsonl.xz"
    if path.exists():
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                yield record["id"], record["text"]
    for page in sorted((SHARED / "cleaning/gold").glob("*.txt")):
        yield page.stem, page.read_text("utf-8")


def _texts() -> Iterator[tuple[str, Article]]:
    """The texts of the gold data that are here, unchanged."""
    wanted = {key: (lang, digest) for key, lang, digest in _rows(3)}
    for key, text in sources():
        if key in wanted:
            lines = beginning(text)
            lang, digest = wanted[key]
            if hashlib.sha256("\n".join(lines).encode()).hexdigest() == digest:
                yield key, article(key, lang, lines)


def _gold() -> tuple[set[Mark], dict[str, str]]:
    marks = {(key, int(number), int(start), int(end), title) for key, number, start, end, title in _rows(5)}
    return marks, {key: lang for key, lang, _ in _rows(3)}


def _rows(columns: int) -> Iterator[list[str]]:
    rows = (line.split("\t") for line in GOLD.read_text("utf-8").splitlines() if not line.startswith("# "))
    return (row for row in rows if len(row) == columns)
