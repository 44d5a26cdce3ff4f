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
    whole = "\n".join(line.text for line in lines)
    said = Counter(WORD.findall(whole.lower()))
    found: list[Line] = []
    for line in lines:
        alone = bool(found) and len(found[-1].text) == 1
        text = f"{found[-1].text} {line.text}" if alone else line.text
        parted = _parted(text, said, whole)
        if alone and parted:
            found[-1] = found[-1]._replace(text=parted)
        else:
            found.append(line._replace(text=parted or line.text))
    return tuple(found)


def _parted(text: str, said: Counter[str], whole: str) -> str:
    """A paragraph with its first word made whole: one that the text has elsewhere, while it has the rest nowhere, or
    no more often, if the letter is no word of the text's (`T he`). "" for anything else: `A house`, `T cells`.
    """
    apart = APART.match(text)
    if not apart or len(text) < PARAGRAPH:
        return ""
    letter, rest = apart.groups()
    known = said[letter.lower() + rest] if letter.isupper() and rest.islower() else 0
    one = known and (said[rest] <= 1 or (known >= said[rest] and f" {letter.lower()} " not in whole))
    return text[: apart.end(1)] + text[apart.start(2) :] if one else ""
