"""The head of an article: title, date, authors, source, url, language, each with its evidence."""

from __future__ import annotations

from dataclasses import fields, replace

from generator.gather import language as languages
from generator.gather import title as titles
from generator.gather.draft import Draft, Line, Stated
from generator.gather.scrub import Scrubbed
from generator.records import Article, Dropped, Evidence, Paragraph, Value

SAMPLE_LINES = 40
LONGEST_HEADING = 100


def merged(first: Stated, second: Stated) -> Stated:
    """Each field from the first that states it."""
    return Stated(**{f.name: getattr(first, f.name) or getattr(second, f.name) for f in fields(Stated)})


def language(draft: Draft) -> Value[str]:
    """The language stated, or that of the longest lines (menus are often in another)."""
    if draft.stated.lang:
        return draft.stated.lang
    longest = sorted(draft.lines, key=lambda line: -len(line.text))[:SAMPLE_LINES]
    found = languages.detect("\n".join(line.text for line in longest))
    return Value(found, Evidence("character and word statistics"), found == languages.UNKNOWN)


def article(draft: Draft, lang: Value[str], scrubbed: Scrubbed, taken: tuple[Dropped, ...]) -> Article:
    """The article of a draft whose lines are judged."""
    body, dropped = scrubbed.body, list(taken + scrubbed.dropped)
    title = draft.stated.title
    if title:
        title = replace(title, value=titles.clean(title.value))
        body = tuple(line for line in body if titles.clean(line.text) != title.value)
    elif len(body) > 1 and len(body[0].text) < titles.LONGEST // 1.5 and body[0].text[-1] not in ".:":
        title = Value(titles.clean(body[0].text), Evidence("headline", body[0].text, body[0].number))
        body = body[1:]
    else:
        title = titles.inferred(body or draft.lines, lang.value)
    paragraphs = tuple(_paragraph(line) for line in body) or (Paragraph(title.value),)
    return Article(
        seed=draft.seed,
        title=title,
        lang=lang,
        paragraphs=paragraphs,
        date=draft.stated.date,
        authors=draft.stated.authors,
        source=draft.stated.source,
        url=draft.stated.url,
        description=draft.stated.description,
        captions=tuple(Paragraph(line.text, line.number) for line in scrubbed.captions),
        dropped=tuple(sorted(dropped, key=lambda d: d.line)),
        notes=draft.notes,
        given=draft.stated.given,
    )


def _paragraph(line: Line) -> Paragraph:
    if line.kind in ("heading", "item", "quote"):
        return Paragraph(line.text, line.number, line.kind)
    short = len(line.text) < LONGEST_HEADING and line.text[-1] not in ".!?…:,;”\"»"
    return Paragraph(line.text, line.number, "heading" if short else "text")
