"""Training and measuring texts: CoNLL files with B-PER, I-PER and O, read as raw paragraphs with person spans."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CHUNK = 50
"""Sentences to an article where a corpus does not tell its documents apart, as they stand in the file."""
_NO_SPACE_BEFORE = frozenset(".,;:!?)]}”»%…") | {"'s", "’s", "n't", "'re", "'ve", "'ll", "'d", "'m"}
_NO_SPACE_AFTER = frozenset("([{“„«#@")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A paragraph of one sentence, and where persons are named in it (start, end: code points)."""

    text: str
    spans: tuple[tuple[int, int], ...]


Document = tuple[Sentence, ...]


def documents(path: Path) -> Iterator[Document]:
    """The documents of a corpus, or chunks of CHUNK sentences where it has no `-DOCSTART-` lines."""
    sentences: list[Sentence] = []
    known = False
    for block in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line]
        if rows and rows[0][0] == "-DOCSTART-":
            known = True
            rows = rows[1:]
            if sentences:
                yield tuple(sentences)
                sentences = []
        if rows:
            sentences.append(_sentence([(row[0], row[1]) for row in rows]))
        if not known and len(sentences) == CHUNK:
            yield tuple(sentences)
            sentences = []
    if sentences:
        yield tuple(sentences)


def _sentence(rows: list[tuple[str, str]]) -> Sentence:
    """The words joined as they would be printed: no space before a comma, none inside brackets and quotes."""
    text = ""
    spans: list[tuple[int, int]] = []
    glued = True
    quoted = False
    for word, tag in rows:
        closing = word == '"' and quoted
        if not (glued or word in _NO_SPACE_BEFORE or closing):
            text += " "
        start = len(text)
        text += word
        if tag == "B-PER":
            spans.append((start, len(text)))
        elif tag == "I-PER" and spans:
            spans[-1] = (spans[-1][0], len(text))
        if word == '"':
            quoted = not quoted
        glued = word in _NO_SPACE_AFTER or (word == '"' and quoted) or word.endswith(("l'", "d'", "l’", "d’"))
    return Sentence(text, tuple(spans))
