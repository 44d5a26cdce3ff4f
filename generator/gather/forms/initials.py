"""Drop capitals: a paragraph's first letter, which copied text has apart from the rest of its word ("D as Haus")."""

from __future__ import annotations

import re

from generator.gather.draft import Line

APART = re.compile(r"(?:[\"'“„«»‘] ?)?([^\W\d_])(?: |$)([^\W\d_]*)")
PARAGRAPH = 60


def joined(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with such letters put to their words again, also those that stand on a line of their own."""
    if not any(APART.match(line.text) for line in lines):
        return lines
    whole = "\n".join(line.text for line in lines).lower()
    found: list[Line] = []
    for line in lines:
        alone = bool(found) and len(found[-1].text) == 1
        text = f"{found[-1].text} {line.text}" if alone else line.text
        parted = _parted(text, whole)
        if alone and parted:
            found[-1] = found[-1]._replace(text=parted)
        else:
            found.append(line._replace(text=parted or line.text))
    return tuple(found)


def _parted(text: str, whole: str) -> str:
    """A paragraph with its first word made whole: one that the text has elsewhere, while it has the rest nowhere, or
    no more often, if the letter is no word of the text's (`T he`). "" for anything else: `A house`, `T cells`.
    """
    apart = APART.match(text) if len(text) >= PARAGRAPH else None
    if not apart or not (apart[1].isupper() and apart[2].islower()):
        return ""
    letter, rest = apart[1].lower(), apart[2]
    known = _said(letter + rest, whole)
    rarely = known and _said(rest, whole) <= (1 if f" {letter} " in whole else max(1, known))
    return text[: apart.end(1)] + text[apart.start(2) :] if rarely else ""


def _said(word: str, whole: str) -> int:
    """How often a text has a word; `t` is none in `don't`."""
    return len(re.findall(rf"(?<![\w'’]){word}(?!['’]?\w)", whole)) if word in whole else 0
