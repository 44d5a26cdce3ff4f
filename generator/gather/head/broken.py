"""A headline that its page breaks over several lines, as one line again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from generator.gather.body.resumed import site_words
from generator.gather.draft import Draft, Line
from generator.gather.head import title
from generator.gather.line import byline, dates, phrases
from generator.gather.line.credits import credit
from generator.gather.line.words import STEM, stems, words_of
from generator.language import lexicon

PART, LONGEST, PARTS = 70, 200, 3
OPENING = ("and", "articles", "place-prepositions", "role-possessives", "role-prepositions")
STOPS = ".!?:;…،。！？؟"


def blocks_joined(draft: Draft, body: Sequence[bool], lang: str) -> tuple[Draft, list[bool]]:
    """The draft with each of those headlines in one line that empty lines part from all others, and the body."""
    lines, flags = list(draft.lines), list(body)
    top = next((at for at, yes in enumerate(flags) if yes), 0) + PARTS
    at = 1
    while at < min(len(lines) - 1, top):
        block = lines[at - 1].apart or at == 1
        if block and lines[at + 1].apart and _goes_on(lines, [False] * len(lines), at, lang, True):
            lines[at - 1 : at + 1] = [lines[at - 1]._replace(text=f"{lines[at - 1].text} {lines[at].text}")]
            flags[at - 1 : at + 1] = [False]
        at += 1
    return (replace(draft, lines=tuple(lines)), flags) if len(lines) < len(draft.lines) else (draft, flags)


def joined(draft: Draft, body: Sequence[bool], at: int, lang: str) -> tuple[Draft, list[bool], int]:
    """The draft with its headline in one line, whichever part of it was found; the body and the place of the headline.

    A part begins with a small letter, or stands below a word that opens more ("of the"), and goes on from a line
    without a stop, and the text below has a long word of both: only scripts that have both kinds of letters show it.
    """
    first, last = at, at
    while first > 0 and _goes_on(draft.lines, body, first, lang):
        first -= 1
    while last + 1 < len(draft.lines) and _goes_on(draft.lines, body, last + 1, lang):
        last += 1
    text = " ".join(line.text for line in draft.lines[first : last + 1])
    if first == last or len(text) > LONGEST:
        return draft, list(body), at
    lines = (*draft.lines[:first], draft.lines[first]._replace(text=text), *draft.lines[last + 1 :])
    return replace(draft, lines=lines), [*body[:first], False, *body[last + 1 :]], first


def _goes_on(lines: Sequence[Line], body: Sequence[bool], at: int, lang: str, block: bool = False) -> bool:
    """Whether a line is more of the headline above: several words, and nothing else that small letters may begin. Two
    lines of the body are a sentence, broken at a width. `block`: empty lines part both from all others."""
    above, line = lines[at - 1], lines[at]
    if body[at - 1] and body[at]:
        return False
    if line.apart or line.kind != above.kind or above.text[-1] in STOPS:
        return False
    opened = above.text.rpartition(" ")[2] in _opening(lang) and line.text[-1] not in STOPS  # no sentence of its own
    if not (opened or _begins_small(line.text)):
        return False
    for text in (above.text, line.text):
        if len(text) > PART or len(words_of(text).all) < 2 or _is_other(text, lang):
            return False
    if block and _begins_small(line.text):
        return True
    below = "\n".join([one.text for one in lines[at + 1 :]]).lower()
    return all(sum(len(part) for part in stems(one.text) if part in below) >= STEM for one in (above, line))


def _begins_small(text: str) -> bool:
    """Whether a text begins with a small letter, in a script that has capitals there; `eBay` is a name."""
    return text[0].islower() and text[0].title() != text[0] and not text[1:2].isupper()


@cache
def _opening(lang: str) -> frozenset[str]:
    """Words behind which a phrase goes on: articles, "and", "in", "his"."""
    return frozenset(word for name in OPENING for word in lexicon.words(lang, name))


def _is_other(text: str, lang: str) -> bool:
    """Whether a line is a button, an address, a date, a byline or a credit."""
    if phrases.kind(text, lang) or site_words(text, lang) or title.is_address(text) or "@" in text:
        return True
    date = dates.find(text, lang)
    dated = date is not None and date.end - date.start > len(text) / 4
    return dated or bool(byline.authors(text, lang) or credit(text, lang)[1])
