"""Which language an article is in: the one stated, or that of its paragraphs (menus are often in another)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from generator.gather.body import subheads
from generator.gather.draft import Draft, Line
from generator.gather.head import language
from generator.gather.line import looks
from generator.gather.line.width import size
from generator.records import Evidence, Value

LINES, PARAGRAPHS = 8, 4
PROSE_SHARE = 0.2  # of a text's letters in its longest paragraphs, so that the short lines are its page's, not its own
LONG_SHARE = 0.34  # of the longest paragraph's letters in one that tells the language beside it


def spoken(draft: Draft) -> Value[str]:
    """The language of a draft, doubtful where the text is short or of several languages."""
    if draft.stated.lang:
        return draft.stated.lang
    sample = _sample(draft.lines)
    found = language.detect(sample)
    doubtful = found == language.UNKNOWN or language.is_mixed(sample)
    return Value(found, Evidence("character and word statistics"), doubtful)


def _sample(lines: Sequence[Line]) -> str:
    """The beginnings of the longest lines; of the paragraphs among them alone, where much of the text stands in them.

    So neither a button nor another article's headline or lead weighs in a text of one long line, nor a list of names.
    """
    longest = sorted((line.text for line in lines), key=size, reverse=True)[:LINES]
    paragraphs = (text for text in longest if size(text) >= subheads.LONG and looks.has_sentences(text))
    prose = list(islice(paragraphs, PARAGRAPHS))
    prose = [text for text in prose if size(text) >= LONG_SHARE * size(prose[0])]
    if sum(map(size, prose)) < PROSE_SHARE * sum(size(line.text) for line in lines):
        prose = [text for text in longest if size(text) < subheads.LONG or looks.has_sentences(text)] or longest
    share = language.SAMPLE_CHARS / (len(prose) or 1)
    return "\n".join(text[: int(share * len(text) / size(text))] for text in prose)
