"""Cleaning: how well the body, headline, date and language of real pages are found.

Gold: 269 pages of 200 publishers. `region` is the text of the article's area with leftovers, `page` the text of the
whole page, `html` the page itself. Body: F1 over 4-grams of words, averaged per page. The trees that judge lines were
learnt on these pages; what to expect of other publishers is measured by the task `unseen`.
Source: the measure of scrapinghub's article-extraction-benchmark.
"""

from __future__ import annotations

import json
import re
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from generator.config import Settings
from generator.gather import articles
from generator.records import Article, Seed
from tests.quality.rows import SHARED, Row

FOLDER = SHARED / "cleaning"
WORD = re.compile(r"\w+")
NORDIC = frozenset({"da", "nb", "nn", "no", "sv"})
GOALS = {"region": 0.95, "page": 0.92, "html": 0.953}
GRAM = 4
SOFT_HYPHEN = "\u00ad"


def measure() -> Iterable[Row]:
    """Rows for the text of the region and of the page, and for the HTML."""
    if not FOLDER.exists():
        return
    pages = {record["id"]: record for record in json.loads((FOLDER / "meta.json").read_text("utf-8"))}
    shown: dict[str, str] = {}
    for form in reversed(GOALS):
        found = {name: _article(form, name, data) for name, data in _inputs(form, pages)}
        shown = shown or headings(found)
        yield from _bodies(form, pages, found)
        yield from _heads(form, pages, found, shown if form != "html" else {})
        if form != "html":
            yield _titles(form, pages, found, shown)


def headings(found: dict[str, Article | None]) -> dict[str, str]:
    """The title that each web page shows as its one large heading."""
    titles = {name: article.title for name, article in found.items() if article}
    return {name: title.value for name, title in titles.items() if title.evidence.rule == "h1"}


def _inputs(form: str, pages: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    if form != "html":
        for name in pages:
            yield name, (FOLDER / form / f"{name}.txt").read_bytes()
        return
    with tarfile.open(FOLDER / "html.tar.xz") as archive:
        for member in archive:
            name = member.name.rpartition("/")[2].removesuffix(".html")
            if name in pages and (file := archive.extractfile(member)):
                yield name, file.read()


def _article(form: str, name: str, data: bytes) -> Article | None:
    suffix = "html" if form == "html" else "txt"
    found = articles(Seed(f"{name}.{suffix}", data), Settings(max_line_chars=1_000_000))
    return next((article for article in found if isinstance(article, Article)), None)


def _bodies(form: str, pages: dict[str, Any], found: dict[str, Article | None]) -> Iterator[Row]:
    scores: dict[str, list[float]] = defaultdict(list)
    for name, article in found.items():
        gold = (FOLDER / "gold" / f"{name}.txt").read_text("utf-8")
        body = "\n".join(p.text for p in article.paragraphs) if article else ""
        score = shingle_f1(gold, body)
        scores["all"].append(score)
        scores[_group(pages[name]["language"])].append(score)
    for group, values in sorted(scores.items()):
        goal = GOALS[form] if group == "all" else 0.92 if group == "nordic" and form == "region" else None
        yield Row("cleaning", group, f"{form}: body F1", sum(values) / len(values), len(values), goal)


def _heads(form: str, pages: dict[str, Any], found: dict[str, Article | None], shown: dict[str, str]) -> Iterator[Row]:
    """Rows for title, date and language. `shown`: headings of the markup, where they are not what is measured."""
    titles: list[bool] = []
    given: list[bool] = []
    visible: list[bool] = []
    languages: list[bool] = []
    for name, article in found.items():
        page, text = pages[name], _text(form, name)
        title, date = page["title"], (page["date"] or "")[:10]
        if title and _letters(title) in _letters(text):
            titles.append(article is not None and same_title(article.title.value, title, shown.get(name, "")))
        edtf = article.date.value if article and article.date else ""
        if date and edtf:
            given.append(date.startswith(edtf.rstrip("~?")))
        if date and _shows(text, date):
            visible.append(bool(edtf) and date.startswith(edtf.rstrip("~?")))
        lang = article.lang.value.split("-")[0] if article else ""
        languages.append(lang == page["language"] or (page["language"] == "no" and lang in ("nb", "nn")))
    for measure_, hits, goal in (
        ("title right where shown", titles, 0.90),
        ("date precision", given, 0.97),
        ("date recall where shown", visible, 0.75),
        ("language right", languages, 0.98),
    ):
        yield Row("cleaning", "all", f"{form}: {measure_}", sum(hits) / (len(hits) or 1), len(hits), goal)


def _titles(form: str, pages: dict[str, Any], found: dict[str, Article | None], shown: dict[str, str]) -> Row:
    """Titles as a reader would judge them: many a page states a title for search engines, and shows another.

    Right is the title stated or the one that the page's markup shows; a text counts when a line of it is one of them.
    """
    hits: list[bool] = []
    for name, article in found.items():
        golds = {_letters(title) for title in (pages[name]["title"], shown.get(name)) if title}
        if golds & {_letters(line) for line in _text(form, name).splitlines()}:
            hits.append(article is not None and _letters(article.title.value) in golds)
    return Row("cleaning", "all", f"{form}: title right to a reader", sum(hits) / (len(hits) or 1), len(hits), 0.90)


def _group(language: str) -> str:
    return "nordic" if language in NORDIC else language if language in ("de", "en") else "other"


def _text(form: str, name: str) -> str:
    return (FOLDER / ("page" if form == "html" else form) / f"{name}.txt").read_text("utf-8")


def _shows(text: str, date: str) -> bool:
    """Whether the text writes the day out: year, and day as a number, on one line that is short."""
    year, _, day = date.split("-")
    numbers = re.compile(rf"(?<!\d){year}(?!\d)"), re.compile(rf"(?<!\d)0?{int(day)}(?!\d)")
    lines = (line for line in text.splitlines() if len(line) < 90)
    return any(all(number.search(line) for number in numbers) for line in lines)


def shingle_f1(gold: str, body: str) -> float:
    """F1 over the multisets of 4-grams of words. Soft hyphens, which some gold has kept, part no words."""
    true, given = (_shingles(text) for text in (gold, body))
    shared = sum((true & given).values())
    return 2 * shared / (sum(true.values()) + sum(given.values())) if shared else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text.replace(SOFT_HYPHEN, ""))
    return Counter(tuple(words[i : i + GRAM]) for i in range(max(1, len(words) - GRAM + 1)))


def same_title(given: str, gold: str, shown: str = "") -> bool:
    """Equal but for case, punctuation and space; or the heading that the markup shows, where the title stated is its
    beginning, cut short at a word, or has the name of a section or the site behind it."""
    if _letters(given) == _letters(gold):
        return True
    return _letters(given) == _letters(shown) and (_begins(shown, gold) or _begins(gold, f"{shown} - "))


def _begins(text: str, part: str) -> bool:
    """Whether a text begins with a part that ends where a word does."""
    return bool(part.strip()) and text.startswith(part) and not text[len(part) - 1 : len(part) + 1].isalnum()


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
