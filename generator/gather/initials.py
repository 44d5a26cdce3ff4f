"""Drop capitals: a paragraph's first letter, which copied text has apart from the rest of its word ("D as Haus")."""

from __future__ import annotations

import re
from collections import Counter

from generator.gather.draft import Line

APART = re.compile(r"(?:[\"'“„«»‘] ?)?([^\W\d_])(?: |$)([^\W\d_]*)")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
PARAGRAPH = 60


def joined(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with such letters put to their words again, also those that stand on a line of their own."""
    if not any(APART.match(line.text) for line in lines):
        return lines
    said = Counter(word for line in lines for word in WORD.findall(line.text.lower()))
    found: list[Line] = []
    for line in lines:
        alone = bool(found) and len(found[-1].text) == 1
        text = f"{found[-1].text} {line.text}" if alone else line.text
        parted = _parted(text, said)
        if alone and parted:
            found[-1] = found[-1]._replace(text=parted)
        else:
            found.append(line._replace(text=parted or line.text))
    return tuple(found)


def _parted(text: str, said: Counter[str]) -> str:
    """A paragraph with its first word made whole: one that the text has elsewhere, while it has its rest nowhere.

    "" where nothing tells that a letter and a word are one: `A house`, `T cells`.
    """
    apart = APART.match(text)
    if not apart or len(text) < PARAGRAPH:
        return ""
    letter, rest = apart.groups()
    one = letter.isupper() and rest.islower() and said[letter.lower() + rest] > 0 and said[rest] <= 1
    return text[: apart.end(1)] + text[apart.start(2) :] if one else ""
