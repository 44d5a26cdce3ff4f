"""The places of an article: countries by name, adjective or inhabitants, and cities, each with its mentions.

Precision before recall: a word that may be something else (a surname, a common word, one of many towns of that
name) counts only where the article itself speaks for the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator import gazetteer
from generator.gazetteer import WORD, Form, Place
from generator.lexicon import words
from generator.records import Article, Mention, Named

LARGE = 500_000
"""Inhabitants from which a city needs no word before it that speaks for a place."""
MIDDLING = 100_000
"""Inhabitants below which a town counts only where its country is named too, or is the country of the language."""


class Found(NamedTuple):
    """A form at its place in the text. `alone`: no name stands next to it; `cued`: its neighbours speak for a place."""

    mention: Mention
    form: str
    meanings: tuple[Form, ...]
    alone: bool
    cued: bool


def find(article: Article, people: tuple[Named, ...] = ()) -> tuple[Named, ...]:
    """The places that the article's paragraphs name, by first mention, without those inside a person's name."""
    lang = article.lang.value
    taken = _spans(people)
    found = [
        hit
        for number, paragraph in enumerate(article.paragraphs)
        for hit in _hits(paragraph.text, number, lang, taken.get(number, ()))
    ]
    settled = _settle(found, lang, _lower_words(article))
    return _named(settled)


def _spans(people: Iterable[Named]) -> dict[int, list[tuple[int, int]]]:
    spans: dict[int, list[tuple[int, int]]] = {}
    for person in people:
        for mention in person.mentions:
            spans.setdefault(mention.paragraph, []).append((mention.start, mention.end))
    return spans


def _lower_words(article: Article) -> frozenset[str]:
    return frozenset(w for p in article.paragraphs for w in WORD.findall(p.text) if w[0].islower())


def _hits(text: str, number: int, lang: str, taken: Iterable[tuple[int, int]]) -> Iterator[Found]:
    """Every form of the gazetteer in one paragraph, the longest at each place."""
    index, free = gazetteer.first_words(lang), 0
    for word in WORD.finditer(text):
        start = word.start()
        if start < free:
            continue
        form, end = _longest(text, start, word.group(), index, lang)
        if not form or any(a < end and start < b for a, b in taken):
            continue
        free = end
        mention = Mention(number, start, end, text[start:end])
        yield Found(
            mention, form, gazetteer.named(form, lang), _alone(text, start, end, lang), _cued(text, start, end, lang)
        )


def _longest(text: str, start: int, word: str, index: gazetteer.Index, lang: str) -> tuple[str, int]:
    """The longest form that begins here, and where it ends, its genitive ending not counted."""
    for ending in ("", *words(lang, "genitives")):
        if not word.endswith(ending):
            continue
        for form in index.get(word.removesuffix(ending), ()):
            end = start + len(form)
            rest = text[end : end + len(ending)]
            after = text[end + len(ending) : end + len(ending) + 1]
            if rest == ending and text.startswith(form, start) and not (after.isalnum() or after == "_"):
                return form, end
    return "", start


def _alone(text: str, start: int, end: int, lang: str) -> bool:
    """No other name touches it: "Denzel Washington", "Manchester United" are names of something else."""
    before, after = text[:start].rstrip(" "), text[end:]
    last = WORD.findall(before[-40:])
    if start and text[start - 1] == " " and before and before[-1].isalnum() and last and last[-1][0].isupper():
        if not gazetteer.named(last[-1], lang):
            return False
    following = after[1:2] if after.startswith((" ", "-")) else ""
    return not following.isupper() or _is_sentence_capital(lang)


def _is_sentence_capital(lang: str) -> bool:
    """German writes every noun with a capital: a capital after the place says nothing there."""
    return "capital nouns" in words(lang, "traits")


def _cued(text: str, start: int, end: int, lang: str) -> bool:
    """A word before it that places take ("in", "from"), a country after its comma, or the head of a dispatch."""
    before = WORD.findall(text[max(0, start - 20) : start])
    if start and text[start - 1] == " " and before and before[-1] in words(lang, "place_cues"):
        return True
    after = text[end : end + 40]
    if after.startswith(", ") and (word := WORD.match(after, 2)):
        if any(form.rule == "country name" for form in gazetteer.named(word.group(), lang)):
            return True
    return start == 0 and after.startswith((" (", " –", " —", ": "))


def _settle(found: list[Found], lang: str, lower: frozenset[str]) -> list[tuple[Mention, Form]]:
    """Each mention with the one place it means; mentions that stay doubtful are left out."""
    named = {hit.meanings[0].place.key for hit in found if hit.meanings[0].rule != "city"}
    named.add(gazetteer.home(lang))
    cities: dict[str, Form | None] = {}
    for form in {hit.form for hit in found if hit.meanings[0].rule == "city"}:
        hits = [hit for hit in found if hit.form == form]
        doubtful = form.lower() in lower or form in words(lang, "not_places")
        cities[form] = None if doubtful else _city(hits, named)
    settled = []
    for hit in found:
        meaning = cities[hit.form] if hit.form in cities else hit.meanings[0]
        if meaning and (meaning.rule != "city" or hit.alone or hit.cued):
            settled.append((hit.mention, meaning))
    return settled


def _city(hits: list[Found], named: set[str]) -> Form | None:
    """Which city the hits of one form mean: one of a named country before a larger one elsewhere."""
    meanings = sorted(hits[0].meanings, key=lambda form: (form.place.country not in named, -form.place.inhabitants))
    best = meanings[0]
    near, cued = best.place.country in named, any(hit.cued for hit in hits)
    if best.place.inhabitants >= LARGE or _is_capital(best.place):
        return best if cued or any(hit.alone for hit in hits) else None
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
