"""Articles for tests: one of which a test says only what it is about, and the one that gather makes of a seed."""

from __future__ import annotations

from generator.config import Settings
from generator.gather import articles
from generator.records import Article, Evidence, Paragraph, Seed, Value

SAID = Evidence("given")


def article(lang: str, *texts: str | Paragraph, title: str = "", seed: str = "a.txt", date: str = "") -> Article:
    """An article of these paragraphs."""
    paragraphs = tuple(
        text if isinstance(text, Paragraph) else Paragraph(text, line) for line, text in enumerate(texts, 1)
    )
    when = Value(date, SAID) if date else None
    return Article(seed, Value(title, SAID), Value(lang, SAID), paragraphs, date=when)


def one(name: str, text: str | bytes, as_is: bool = False) -> Article:
    """The one article of a seed of this name and text."""
    (found,) = articles(Seed(name, text if isinstance(text, bytes) else text.encode()), Settings(), as_is)
    assert isinstance(found, Article), found
    return found


def lines(text: str) -> list[str]:
    """The paragraphs of a text that has one in each line."""
    return [line.strip() for line in text.splitlines() if line.strip()]
