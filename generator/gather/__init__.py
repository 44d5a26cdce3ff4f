"""gather: a seed's bytes become clean articles.

decode (bytes to text) -> forms (a draft, by how the seed is written) -> article (which makes one of the draft):
body (which of its lines are the article) and head (title, date, authors, language). What one line is by itself: line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.config import Settings
from generator.errors import Refused
from generator.gather import article
from generator.gather.decode import decode
from generator.gather.draft import Draft, Stated
from generator.gather.forms import exports, feed, frontmatter, initials, mail, markedup, plain, scraped, sheets, wrap
from generator.gather.forms.tidy import lines
from generator.gather.head import language
from generator.gather.head import title as titles
from generator.records import Article, Evidence, Paragraph, Seed, Value

PAGE = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)


def articles(seed: Seed, settings: Settings, as_is: bool = False) -> tuple[Article | Refused, ...]:
    """The articles of one seed, in its order, and what of it was refused.

    `as_is`: every line that is not empty is one paragraph, exactly as it stands, and nothing is dropped.
    """
    try:
        text, notes = decode(seed.data, seed.path)
    except Refused as reason:
        return (reason,)
    suffix = seed.path.rpartition(".")[2].lower()
    longest = max(map(len, lines(text))) if len(text) > settings.max_line_chars else 0
    if suffix in ("txt", "md") and longest > settings.max_line_chars:
        what = f"a line has {longest:,} characters, more than {settings.max_line_chars:,}"
        return (Refused(seed.path, what, "Break the line, or raise max_line_chars in mkdocs.yml"),)
    if as_is and suffix in ("txt", "md"):
        return (_as_is(seed.path, text, notes),)
    drafts = _drafts(seed.path, suffix, text, notes, settings)
    return tuple(draft if isinstance(draft, Refused) else _article(draft, as_is) for draft in drafts)


def _drafts(path: str, suffix: str, text: str, notes: tuple[str, ...], settings: Settings) -> Iterator[Draft | Refused]:
    marked = suffix in ("txt", "md") and text.lstrip()[:1] == "<"
    if suffix in ("json", "jsonl"):
        yield from scraped.read(path, text, notes, settings)
    elif marked and feed.is_feed(text):
        yield from scraped.items(path, text, notes)
    elif suffix in ("html", "htm") or (marked and PAGE.search(text)):
        from generator.gather.forms import webpage  # here, for trafilatura is slow to import, and few seeds are pages

        yield webpage.read(path, text, notes)
    else:
        text = markedup.unmarked(text) if marked and markedup.is_marked(text) else text
        yield from exports.articles(plain.read(path, text, notes, suffix == "md"))


def _as_is(path: str, text: str, notes: tuple[str, ...]) -> Article:
    """Every line as it stands. The title is the first of them."""
    found = [(n, line) for n, line in enumerate(lines(text), 1) if line.strip()]
    lang = language.detect("\n".join(line for _, line in found))
    number, first = found[0]
    return Article(
        seed=path,
        title=Value(first.strip(), Evidence("first line", first, number), True),
        lang=Value(lang, Evidence("character and word statistics"), True),
        paragraphs=tuple(Paragraph(line, number) for number, line in found),
        notes=notes,
    )


def _article(draft: Draft, as_is: bool) -> Article | Refused:
    raw = not (draft.judged or as_is)
    message, gone, sent = mail.opened(draft.lines) if raw else ((), (), Stated())
    metadata, lines, taken = frontmatter.leading(message or draft.lines)
    taken = (*draft.taken, *(gone if message else ()), *taken)
    if not lines:
        return Refused(draft.seed, "there is no text in it", "Paste the article into it, or delete it")
    if all(titles.is_address(line.text) for line in lines):
        return Refused(draft.seed, "there is an address in it, and no text", "Open it, and paste the article below")
    if raw:
        lines, numbers = sheets.without_breaks(lines)
        lines, taken = wrap.unwrapped(lines), (*taken, *numbers)
    lines = lines if as_is else initials.joined(lines)
    stated = article.merged(article.merged(draft.stated, metadata), sent)
    return article.read(replace(draft, lines=lines, stated=stated, judged=not raw), taken)
