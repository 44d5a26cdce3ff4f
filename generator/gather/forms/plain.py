"""Plain text and Markdown seeds: lines with their numbers, and what a block on top states."""

from __future__ import annotations

import re

from generator.gather.draft import Draft, Line, LineKind
from generator.gather.forms import frontmatter, mail
from generator.gather.forms.tidy import lines, tidy

MARKDOWN: tuple[tuple[re.Pattern[str], LineKind], ...] = (
    (re.compile(r"#{1,6}\s+(?=\S)"), "heading"),
    (re.compile(r">\s*(?=\S)"), "quote"),
    (re.compile(r"[*+]\s+(?=\S)|-\s+(?=\[[^\[\]]+\]\([^()\s]+\)$)"), "item"),  # a dash opens speech, but no link alone
)
IMAGE = re.compile(r"!\[([^\[\]]*)\]\([^()]*\)")
INLINE = (
    IMAGE,
    re.compile(
        r"\[([^\[\]]+)\]\((?:https?://|/|#|mailto:)[^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: \"[^\"]*\")?\)"
    ),  # a link
    re.compile(r"(?<![\w*])\*\*(?=\S)([^*]+)(?<=\S)\*\*(?!\*)"),
    re.compile(r"(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])"),
    re.compile(r"(?<![\w_])__?(?=[^\s_])([^_]+)(?<=\S)__?(?![\w_])"),
)


def read(seed: str, text: str, notes: tuple[str, ...], markdown: bool) -> Draft:
    """The draft of a text seed. Markdown's marks are read in .md seeds alone."""
    raw = lines(text)
    if ">" in text and not markdown:
        raw = mail.unquoted(raw)
    stated, taken, more = frontmatter.fenced(raw)
    found: list[Line] = []
    apart = False
    for number, line in enumerate(raw[taken:], taken + 1):
        clean, kind = _marked(tidy(line)) if markdown else (tidy(line), "")
        if clean:
            found.append(Line(clean, number, kind, apart))
        apart = not clean
    return Draft(seed, tuple(found), stated, notes + more)


def _marked(text: str) -> tuple[str, LineKind]:
    """A line without Markdown's marks, and what they say it is."""
    if IMAGE.fullmatch(text):
        return "", ""
    for pattern, kind in MARKDOWN:
        if mark := pattern.match(text):
            return _unmarked(text[mark.end() :]), kind
    return _unmarked(text), ""


def _unmarked(text: str) -> str:
    """A line without the marks inside it: of emphasis, links and pictures."""
    for pattern in INLINE:
        text = pattern.sub(r"\1", text)
    return text
