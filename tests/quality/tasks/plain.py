"""Plain: clean news pasted as it is, headline and paragraphs, from which nothing should be lost.

Texts: news in ten languages, none of which anything was learnt from, given as running text; their sentences are put
into paragraphs of one to three. Each is pasted whole, and as a short notice of its first paragraphs.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.gather.forms.tidy import tidy
from generator.language import sentences
from tests.articles import one
from tests.quality.rows import SHARED, Row

FOLDER = SHARED / "stories/wmt_docs/docs"
TEXTS, SHORT = 24, 4
HEADLINE_WORDS, HEADLINE_CHARS = 9, 60
SIZES = (1, 1, 2, 2, 3)
WIDE = frozenset({"ja", "zh"})


def measure() -> Iterable[Row]:
    """The share of paragraphs kept, of each language and of short notices in all of them."""
    if not FOLDER.exists():
        return
    hits: dict[str, list[bool]] = defaultdict(list)
    short: list[bool] = []
    for lang, title, paragraphs in _texts():
        hits[lang] += _kept(title, paragraphs)
        short += _kept(title, paragraphs[:SHORT])
    for lang, values in sorted(hits.items()):
        yield Row("plain", lang, "paragraphs kept", sum(values) / len(values), len(values), 0.99)
    yield Row("plain", "all", "paragraphs kept of short texts", sum(short) / len(short), len(short), 0.99)


def _texts() -> Iterator[tuple[str, str, list[str]]]:
    """Language, a headline of the first words, and the paragraphs of the rest."""
    counts: dict[str, int] = defaultdict(int)
    for path in sorted(FOLDER.glob("*.txt")):
        lang = path.stem.rpartition("_")[2]
        text = tidy(path.read_text("utf-8"))
        parts = [text[start:end].strip() for start, end in sentences.split(text, lang)]
        if counts[lang] < TEXTS and len(parts) > 2 * SHORT:
            counts[lang] += 1
            title = " ".join(parts[0].split()[:HEADLINE_WORDS])[:HEADLINE_CHARS].rstrip(" .,;:–-。、，")
            yield lang, title, list(_grouped(parts[1:], random.Random(path.stem), "" if lang in WIDE else " "))


def _grouped(parts: list[str], draw: random.Random, joint: str) -> Iterator[str]:
    while parts:
        size = draw.choice(SIZES)
        yield joint.join(parts[:size])
        parts = parts[size:]


def _kept(title: str, paragraphs: list[str]) -> list[bool]:
    body = {paragraph.text for paragraph in one("news.txt", "\n\n".join([title, *paragraphs])).paragraphs}
    return [paragraph in body for paragraph in paragraphs]
