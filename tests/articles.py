"""An article of which a test says only what it is about."""

from __future__ import annotations

from generator.records import Article, Evidence, Paragraph, Value

SAID = Evidence("given")


def article(lang: str, *texts: str | Paragraph, title: str = "", seed: str = "a.txt", date: str = "") -> Article:
    """An article of these paragraphs."""
    paragraphs = tuple(
        text if isinstance(text, Paragraph) else Paragraph(text, line) for line, text in enumerate(texts, 1)
    )
    when = Value(date, SAID) if date else None
    return Article(seed, Value(title, SAID), Value(lang, SAID), paragraphs, date=when)


def lines(text: str) -> list[str]:
    """The paragraphs of a text that has one in each line."""
    return [line.strip() for line in text.splitlines() if line.strip()]
