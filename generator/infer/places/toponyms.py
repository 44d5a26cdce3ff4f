"""Every form in a text that may name a place; neighbours.py tells what stands beside it, `places.find` decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from generator.geography import placenames
from generator.geography.placenames import LANDS, Form
from generator.infer.places.beginnings import Forms, beginnings, is_shouted
from generator.infer.places.beside import Text, lists, word_before
from generator.infer.places.neighbours import has_article, is_personal, is_tongue, river, setting
from generator.language.lexicon import words
from generator.language.unspaced import BEYOND, KOREAN
from generator.records import Mention

BEHIND_COMMA = re.compile(r", ((\w+)(?: \w+)?)")
INTRODUCED = re.compile(r"(?:, \d\d|,? \(\d\d\))?,? ")
"""What stands between somebody's name and "from": nothing, or an age."""
UNKNOWN = re.compile(r"^(?:,| \w{1,3}) [^\W\d_a-zß-öø-ÿ][\w'’-]{3,}(?=, | \w{1,3} )")
"""A village that no list has between two places: "in Moelv, Stavsjø and Brumunddal"."""
LISTED = re.compile(r"(?:\b[^\W\d_a-zß-öø-ÿ][\w'’-]{2,}(?:, | \w{1,3} ))+$")
JOINT = re.compile(r" (\w{1,3}) ")
"""Names with commas or small words behind them, and these words."""
APART = 60
"""Letters that names of one line may be apart."""


class Found(NamedTuple):
    """A form at its place in the text. `cued`: a place is expected there ("in"). `hinted`: a place, a person or a club
    is ("from"). `part`: it belongs to a longer name. `beside`: so is what is nobody's name in one line with it."""

    mention: Mention
    form: str
    meanings: tuple[Form, ...]
    cued: bool
    hinted: bool
    part: bool
    beside: bool = False


Spans = Iterable[tuple[int, int]]


def find(paragraphs: Sequence[str], lang: str, of: frozenset[str], taken: Mapping[int, Spans]) -> Iterator[Found]:
    """The forms in an article, the longest at each place, none of them inside a span of its paragraph that is taken.

    `of` are the words of the article.
    """
    free = (0, 0)
    texts = [Text(paragraph, lang, of, lists(lang)) for paragraph in paragraphs]
    line: list[Found] = []
    for number, start, known in beginnings(paragraphs, of, lang):
        if (number, start) < free:
            continue
        at = texts[number]
        form, end, whole = _longest(at, start, known)
        free = number, whole
        meanings = placenames.named(form, lang) if form else ()
        spans = taken.get(number, ())
        if not meanings or any(a < end and start < b for a, b in spans) or is_tongue(at, start, end, meanings):
            continue
        if water := river(at, meanings[0], start, whole):
            form, meanings = water.place.name, (water,)
        mention = Mention(number, start, end, at.text[start:end])
        person = any(a == whole + 1 for a, _ in spans)
        said = setting(at, form, meanings[0], start, end, whole, person)
        found = _come_from(Found(mention, form, meanings, *said), at, spans)
        if line and not _is_joined(line[-1], found, at, len(line) > 1):
            yield from _side_by_side(line, texts)
            line = []
        line.append(_specified(_in_line(found, line[-1] if line else None, at), at))
    yield from _side_by_side(line, texts)


def _side_by_side(line: list[Found], texts: Sequence[Text]) -> list[Found]:
    """A line of joined forms: all are known for places by one that is expected there and nobody's name; towns of one
    country by each other, in an article that is not of their clubs."""
    if len(line) < 2:
        return line
    at = texts[line[0].mention.paragraph]
    plain = [not is_personal(hit.form) and hit.form not in placenames.doubtful(at.lang) for hit in line]
    if any(hit.hinted for hit in compress(line, plain)):
        return [hit._replace(beside=True) for hit in line]
    towns = {(hit.meanings[0].rule, hit.meanings[0].place.country) for hit in line}
    alone = all(plain) and len(towns) == 1 and line[0].meanings[0].rule == "city"
    if not alone or not at.words.isdisjoint(words(at.lang, "team-sports")):
        return line
    return [hit._replace(hinted=True, beside=True) for hit in line]


def _come_from(found: Found, at: Text, persons: Spans) -> Found:
    """Cued where somebody is said to be from there, as clubs are not: "Ada Lie (18) from Halden"."""
    if found.cued or not found.hinted:
        return found
    start = found.mention.start
    way = start - len(word_before(at, start)) - 1
    return found._replace(cued=any(INTRODUCED.fullmatch(at.text, end, way) for _, end in persons if end < way))


def _in_line(found: Found, last: Found | None, at: Text) -> Found:
    """As cued and hinted as the place before it, to which it is joined: "in Kano, Lagos and Onitsha"; or as the first
    of names before it that are in no list."""
    if last is None:
        return found if found.cued or found.part else _behind_unknown(found, at)
    return found if found.hinted else found._replace(cued=last.cued, hinted=last.hinted)


def _is_joined(last: Found, found: Found, at: Text, more: bool) -> bool:
    """Whether "and" or a comma joins two forms, with an unknown name between them or not: "à Sarre, à X et au Mans".

    `more`: the last one is joined to others, so that a comma behind a country does not end "In Norway, ...".
    """
    if last.mention.paragraph != found.mention.paragraph or last.part or found.part:
        return False
    if found.mention.start - last.mention.end > APART:
        return False
    between = UNKNOWN.sub("", at.text[last.mention.end : found.mention.start])
    rule, goes_on = found.meanings[0].rule, more or last.meanings[0].rule not in LANDS
    small = between.replace(",", " ").split()
    if small and small[0] in at.lists.and_:
        del small[0]
    elif between != "/" and not (between.startswith(", ") and (goes_on or rule in LANDS)):
        return False  # "In the United States, Union Texas said"
    own = at.lists.articles if has_article(at, found.meanings[0]) else ()
    return all(word in at.lists.place_cues or word in at.lists.way_cues or word in own or word == "/" for word in small)


def _behind_unknown(found: Found, at: Text) -> Found:
    """As cued and hinted as names in no list would be that stand before it: "between Ballen and Kalundborg"."""
    start = found.mention.start
    if at.text[start - 2 : start] != ", " and word_before(at, start) not in at.lists.and_:
        return found
    names = LISTED.search(at.text, max(0, start - APART), start)
    if not names or not at.lists.and_.issuperset(JOINT.findall(names[0])):
        return found
    led_by = word_before(at, names.start()).lower()
    cued = led_by in at.lists.place_cues or led_by in at.lists.place_nouns
    return found._replace(cued=cued, hinted=found.hinted or cued or led_by in at.lists.way_cues)


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
            glued = BEYOND.match(form[-1]) and not KOREAN.match(form[-1])
            for ending in ("", *at.lists.genitives):
                whole = end + len(ending)
                parted = glued or not at.text[whole : whole + 1].isalnum()
                if parted and at.text.startswith(ending, end):
                    return form, end, whole
    return "", start, start
