"""Every form in a text that may name a place; neighbours.py tells what stands beside it, `places.find` decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.geography import placenames
from generator.geography.placenames import Form
from generator.infer.places.beginnings import Forms, beginnings, is_shouted
from generator.infer.places.neighbours import LANDS, Text, is_tongue, lists, setting, word_before
from generator.language.unspaced import BEYOND
from generator.records import Mention

BEHIND_COMMA = re.compile(r", ((\w+)(?: \w+)?)")
INTRODUCED = re.compile(r"(?:, \d\d|,? \(\d\d\))?,? ")
"""What stands between somebody's name and "from": nothing, or an age."""
HANGUL = re.compile("[\uac00-\ud7a3]")


class Found(NamedTuple):
    """A form at its place in the text. `cued`: a place is expected there ("in"). `hinted`: a place, a person or a club
    is ("from"). `part`: it belongs to a longer name."""

    mention: Mention
    form: str
    meanings: tuple[Form, ...]
    cued: bool
    hinted: bool
    part: bool


Spans = Iterable[tuple[int, int]]


def find(paragraphs: Sequence[str], lang: str, of: frozenset[str], taken: Mapping[int, Spans]) -> Iterator[Found]:
    """The forms in an article, the longest at each place, none of them inside a span of its paragraph that is taken.

    `of` are the words of the article.
    """
    free, listed, last = (0, 0), lists(lang), None
    for number, start, known in beginnings(paragraphs, of, lang):
        if (number, start) < free:
            continue
        at = Text(paragraphs[number], lang, of, listed)
        form, end, whole = _longest(at, start, known)
        free = number, whole
        meanings = placenames.named(form, lang) if form else ()
        spans = taken.get(number, ())
        if not meanings or any(a < end and start < b for a, b in spans) or is_tongue(at, start, end, meanings):
            continue
        mention = Mention(number, start, end, at.text[start:end])
        person = any(a == whole + 1 for a, _ in spans)
        said = setting(at, form, meanings[0], start, end, whole, person)
        found = _come_from(Found(mention, form, meanings, *said), at, spans)
        last = _specified(_in_line(found, last, at), at)
        yield last


def _come_from(found: Found, at: Text, persons: Spans) -> Found:
    """Cued where somebody is said to be from there, as clubs are not: "Ada Lie (18) from Halden"."""
    if found.cued or not found.hinted:
        return found
    start = found.mention.start
    way = start - len(word_before(at, start)) - 1
    return found._replace(cued=any(INTRODUCED.fullmatch(at.text, end, way) for _, end in persons if end < way))


def _in_line(found: Found, last: Found | None, at: Text) -> Found:
    """As cued and hinted as the place before it, to which "and" or a comma joins it: "in Kano, Lagos and Onitsha"."""
    if last is None or last.mention.paragraph != found.mention.paragraph or last.part or found.part:
        return found
    between = at.text[last.mention.end : found.mention.start]
    joined = between in (", ", "/") or between.strip(", ") in at.lists.and_
    return found._replace(cued=found.cued or last.cued, hinted=found.hinted or last.hinted) if joined else found


def _specified(found: Found, at: Text) -> Found:
    """With the meanings that are in the country or region behind its comma alone, where it has such: "Paris, Texas"."""
    end = found.mention.end
    if at.text[end : end + 1] != "," or found.meanings[0].rule in LANDS:
        return found
    if not (words := BEHIND_COMMA.match(at.text, end)):
        return found
    names = words[1], f"{words[2]}.", words[2]
    named = (form for name in names for form in placenames.named(name, at.lang)[:1])
    land = next((form.place for form in named if form.rule in LANDS), None)
    there = [form for form in found.meanings if land and form.place.country == land.country]
    there = [form for form in there if land and form.place.name == f"{found.form}, {land.name}"] or there
    return found._replace(meanings=tuple(there)) if there else found


def _longest(at: Text, start: int, known: Forms) -> tuple[str, int, int]:
    """The longest form that begins here, where it ends, and where the text goes on after its genitive ending."""
    loud = not at.text[start + 1 : start + 2].islower()
    for form in known:
        end = start + len(form)
        if at.text.startswith(form, start) or (
            loud and at.text[start:end] == form.upper() and is_shouted(form.upper())
        ):
            glued = BEYOND.match(form[-1]) and not HANGUL.match(form[-1])
            for ending in ("", *at.lists.genitives):
                whole = end + len(ending)
                parted = glued or not at.text[whole : whole + 1].isalnum()
                if parted and at.text.startswith(ending, end):
                    return form, end, whole
    return "", start, start
