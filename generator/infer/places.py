"""The places of an article: countries by name, adjective or inhabitants, and cities, each with its mentions.

Precision before recall: a word that may be something else (a surname, a common word, one of many towns of that
name) counts only where the article itself speaks for the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from generator import gazetteer
from generator.gazetteer import WORD, Form, Place
from generator.lexicon import languages, words
from generator.records import Article, Mention, Named

LARGE = 500_000
"""Inhabitants from which a city needs no word before it that speaks for a place."""
UNSPACED = "\u3040"
"""The first letter of the scripts that put no spaces between words."""
LONGEST_UNSPACED = 12
"""Letters of the longest name looked for in them."""
TEAM_SPORT = 3
"""Words of team sports from which an article's cities may be clubs, unless each time a place is expected there."""
MIDDLING = 100_000
"""Inhabitants below which a town counts only where its country is named too, or is the country of the language."""


LAST_WORD = re.compile(r"(\w+)[ -]$")
NEXT_WORD = re.compile(r"[ -](\w+)")
DISPATCH = re.compile(r" ?[(–—:-]|, \w+\.? \d")
"""What follows the name of a city at the head of a dispatch: "OSLO (NTB) –", "LONDON, April 9"."""


class Found(NamedTuple):
    """A form at its place in the text. `cued`: a place is expected there. `part`: it belongs to a longer name."""

    mention: Mention
    form: str
    meanings: tuple[Form, ...]
    cued: bool
    part: bool


def find(article: Article, people: tuple[Named, ...] = ()) -> tuple[Named, ...]:
    """The places that the article's paragraphs name, by first mention, without those inside a person's name."""
    taken, lower, lang = _spans(people), _lower_words(article), _listed(article.lang.value)
    found = [
        hit
        for number, paragraph in enumerate(article.paragraphs)
        for hit in _hits(Text(paragraph.text, lang, lower), number, taken.get(number, ()))
    ]
    return _named(_settle(found, lang, lower))


def _listed(lang: str) -> str:
    """The code under which a language's lists stand: en for en-GB."""
    plain = lang.split("-")[0]
    return plain if plain in languages() else lang


def _spans(people: Iterable[Named]) -> dict[int, list[tuple[int, int]]]:
    spans: dict[int, list[tuple[int, int]]] = {}
    for person in people:
        for mention in person.mentions:
            spans.setdefault(mention.paragraph, []).append((mention.start, mention.end))
    return spans


def _lower_words(article: Article) -> frozenset[str]:
    return frozenset(w for w in set(WORD.findall("\n".join(p.text for p in article.paragraphs))) if w[0].islower())


class Text(NamedTuple):
    """A paragraph, its language, and the words that the article writes without a capital."""

    text: str
    lang: str
    lower: frozenset[str]


def _hits(at: Text, number: int, taken: Iterable[tuple[int, int]]) -> Iterator[Found]:
    """Every form of the gazetteer in one paragraph, the longest at each place."""
    free = 0
    for start, word in _words(at):
        known = _beginning(word, at.lang)
        if not known or start < free:
            continue
        form, end, free = _longest(at, start, known)
        meanings = gazetteer.named(form, at.lang)
        if not meanings or any(a < end and start < b for a, b in taken) or _is_tongue(at, start, end, meanings):
            continue
        before, after = _word_before(at, start), _word_after(at, free)
        goes_on = _is_name(at, after) and not (_capital_nouns(at.lang) and (free > end or at.text[end] == "-"))
        cued = before.lower() in words(at.lang, "place_cues")
        part = _is_part(at, meanings[0], not cued and not _capital_nouns(at.lang) and _is_name(at, before), goes_on)
        mention = Mention(number, start, end, at.text[start:end])
        yield Found(mention, form, meanings, (cued or _heads(at, start, end)) and not goes_on, part)


def _words(at: Text) -> Iterator[tuple[int, str]]:
    """The words, with where they begin; where no spaces part them, what could name a country or a capital."""
    for word in WORD.finditer(at.text):
        if word[0][0] < UNSPACED:
            yield word.start(), word[0]
            continue
        for start in range(word.start(), word.end()):
            for length in range(LONGEST_UNSPACED, 1, -1):
                name = at.text[start : min(start + length, word.end())]
                if len(name) == length and _is_state(name, at.lang) and not _goes_on(at.text, start, start + length):
                    yield start, name
                    break


def _goes_on(text: str, start: int, end: int) -> bool:
    """A word in katakana is a part of a longer one."""
    around = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return any(len(pair) == 2 and all("\u30a1" <= letter <= "\u30ff" for letter in pair) for pair in around)


@lru_cache(maxsize=100_000)
def _is_state(name: str, lang: str) -> bool:
    return any(form.rule == "country name" or _is_capital(form.place) for form in gazetteer.named(name, lang)[:1])


@lru_cache(maxsize=100_000)
def _beginning(word: str, lang: str) -> tuple[str, ...]:
    """The forms that begin with a word, which may be a genitive or written in capitals, longest first."""
    index = gazetteer.first_words(lang)
    endings = ("", *words(lang, "genitives"))
    known = [form for ending in endings if word.endswith(ending) for form in index.get(word.removesuffix(ending), ())]
    return tuple(known) or (index.get(word.capitalize(), ()) if _shouted(word) else ())


def _longest(at: Text, start: int, known: Iterable[str]) -> tuple[str, int, int]:
    """The longest form that begins here, where it ends, and where the text goes on after its genitive ending."""
    for form in known:
        end = start + len(form)
        here = at.text[start:end]
        if here == form or (_shouted(here) and here == form.upper()):
            for ending in ("", *words(at.lang, "genitives")):
                whole = end + len(ending)
                parted = here[-1] >= UNSPACED or not at.text[whole : whole + 1].isalnum()
                if parted and at.text.startswith(ending, end):
                    return form, end, whole
    return "", start, start


def _shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper()


def _word_before(at: Text, start: int) -> str:
    found = LAST_WORD.search(at.text, max(0, start - 40), start)
    return found[1] if found else ""


def _word_after(at: Text, end: int) -> str:
    found = NEXT_WORD.match(at.text, end)
    return found[1] if found else ""


def _is_name(at: Text, word: str) -> bool:
    """A word with a capital that is neither a country nor written small elsewhere in the article."""
    if not word[:1].isupper() or word.lower() in at.lower:
        return False
    return all(form.rule == "city" for form in gazetteer.named(word, at.lang))


def _is_part(at: Text, meaning: Form, before: bool, after: bool) -> bool:
    """Part of a longer name: "Denzel Washington", "Manchester United".

    Much may follow a country ("China President Xi"), but not where nouns have capitals ("Japan Display").
    """
    if meaning.rule in ("adjective", "inhabitants"):
        return False
    return before or (after and (meaning.rule == "city" or _capital_nouns(at.lang)))


def _capital_nouns(lang: str) -> bool:
    return "capital nouns" in words(lang, "spelling")


def _is_tongue(at: Text, start: int, end: int, meanings: tuple[Form, ...]) -> bool:
    """A language, not a country: "in French," with nothing that French could belong to."""
    if meanings[0].rule != "adjective" or _word_before(at, start).lower() not in words(at.lang, "place_cues"):
        return False
    return at.text[end : end + 1] in ("", *".,;:!?)")


def _heads(at: Text, start: int, end: int) -> bool:
    """A country stands after its comma, or it heads a dispatch."""
    after = at.text[end : end + 40]
    if after.startswith(", ") and (word := WORD.match(after, 2)):
        forms = gazetteer.named(word[0], at.lang) or gazetteer.named(word[0].capitalize(), at.lang)
        if any(form.rule == "country name" for form in forms):
            return True
    return start == 0 and bool(DISPATCH.match(after))


def _settle(found: list[Found], lang: str, lower: frozenset[str]) -> list[tuple[Mention, Form]]:
    """Each mention with the one place it means; mentions that stay doubtful are left out."""
    named = {hit.meanings[0].place.key for hit in found if hit.meanings[0].rule != "city"}
    named.add(gazetteer.home(lang))
    sport = len(lower & set(words(lang, "team_sports"))) >= TEAM_SPORT
    cities: dict[str, Form | None] = {}
    for form in {hit.form for hit in found if hit.meanings[0].rule == "city"}:
        hits = [hit for hit in found if hit.form == form]
        doubtful = form.lower() in lower or (sport and not all(hit.cued for hit in hits))
        cities[form] = None if doubtful else _city(hits, named)
    settled = []
    for hit in found:
        meaning = cities[hit.form] if hit.form in cities else hit.meanings[0]
        common = hit.form.istitle() and hit.form.lower() in lower and not hit.cued
        if meaning and not hit.part and not (common and meaning.rule == "country name"):
            settled.append((hit.mention, meaning))
    return settled


def _city(hits: list[Found], named: set[str]) -> Form | None:
    """Which city the hits of one form mean: one of a named country, unless it is a hamlet beside its namesake."""
    meanings = hits[0].meanings
    largest = max(form.place.inhabitants for form in meanings)
    known = [form for form in meanings if form.place.country in named and form.place.inhabitants * 10 >= largest]
    best = (known or meanings)[0]
    near, cued = best.place.country in named, any(hit.cued for hit in hits)
    if best.place.inhabitants >= LARGE or _is_capital(best.place):
        return best if cued or any(not hit.part for hit in hits) else None
    return best if cued and (near or best.place.inhabitants >= MIDDLING) else None


def _is_capital(place: Place) -> bool:
    return place.key in gazetteer.capitals()


def _named(settled: list[tuple[Mention, Form]]) -> tuple[Named, ...]:
    """One record a place; its rule is that of its strongest mention."""
    strength = ("country name", "city", "adjective", "inhabitants")
    groups: dict[str, list[tuple[Mention, Form]]] = {}
    for mention, form in settled:
        groups.setdefault(form.place.key, []).append((mention, form))
    return tuple(
        Named(
            group[0][1].place.name,
            tuple(mention for mention, _ in group),
            rule=min((form.rule for _, form in group), key=strength.index),
            of=group[0][1].place.country,
        )
        for group in groups.values()
    )
