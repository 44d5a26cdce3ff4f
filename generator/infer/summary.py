"""The description of an article: its first whole sentence or two."""

from __future__ import annotations

import re

from generator.records import Article, Evidence, Value

LONGEST = 250
SHORTEST = 40
END = re.compile(r"(?<=[.!?…。！？])[\"'”’»)\]]*\s+(?=[^\W\d_]|[\"'“‘«„–—-])")


def describe(article: Article) -> Value[str] | None:
    """One or two whole sentences of the text, at most LONGEST characters; none where no sentence serves."""
    for paragraph in article.paragraphs:
        if paragraph.kind != "text" or len(paragraph.text) < SHORTEST:
            continue
        sentences = END.split(paragraph.text)
        text = sentences[0]
        if len(sentences) > 1 and len(text) + 1 + len(sentences[1]) <= LONGEST:
            text = f"{text} {sentences[1]}"
        if len(text) <= LONGEST and text.casefold() != article.title.value.casefold():
            return Value(text, Evidence("lead", text, paragraph.line), inferred=True)
    return None
