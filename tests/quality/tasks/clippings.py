"""Clippings: what a reader sees of pages laid out as newspapers of eighteen kinds lay them out.

Gold: pages that we wrote, in gold/clippings/, one line of the page a line, with a mark before it: `T` the headline,
`P` a paragraph, `H` a subhead, `C` a caption, `.` what is no part of the article. Nothing is learnt from them.
Counted are lines, so that a menu's word taken for a subhead weighs as much as a paragraph lost.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.records import Article
from tests.articles import one
from tests.quality.rows import ROOT, Row

FOLDER = ROOT / "tests/quality/gold/clippings"


def measure() -> Iterable[Row]:
    """The share of lines that went where they belong; of headlines found; precision and recall of subheads."""
    pages = [marked(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.txt"))]
    found = [one("page.txt", "\n".join(text for _, text in page)) for page in pages]
    lines = [right(mark, text, article) for page, article in zip(pages, found, strict=True) for mark, text in page]
    titles = [
        article.title.value == text for page, article in zip(pages, found, strict=True) for m, text in page if m == "T"
    ]
    wanted = [(at, text) for at, page in enumerate(pages) for mark, text in page if mark == "H"]
    given = [(at, p.text) for at, article in enumerate(found) for p in article.paragraphs if p.kind == "heading"]
    both = len(set(wanted) & set(given))
    yield Row("clippings", "all", "lines right", sum(lines) / len(lines), len(lines), 0.97)
    yield Row("clippings", "all", "headlines right", sum(titles) / len(titles), len(titles), 0.95)
    yield Row("clippings", "all", "subheads: precision", both / max(1, len(given)), len(given), 0.9)
    yield Row("clippings", "all", "subheads: recall", both / len(wanted), len(wanted), 0.8)


def marked(text: str) -> list[tuple[str, str]]:
    """The marks and lines of one page."""
    return [(line[0], line[2:]) for line in text.splitlines() if line]


def right(mark: str, text: str, article: Article) -> bool:
    """Whether a line is where its mark says: no caption and no headline stands among the paragraphs."""
    kinds = {paragraph.text: "H" if paragraph.kind == "heading" else "P" for paragraph in article.paragraphs}
    if mark == "T":
        return text not in kinds and article.title.value == text
    return kinds.get(text, ".") == ("." if mark == "C" else mark)
