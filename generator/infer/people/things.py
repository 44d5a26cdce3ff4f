"""Things that are called after persons, or as persons are: Storm Edna, USS Gerald Ford, Trump Tower, Lund & Berg AS.

A word beside the name says so, also as the end of a compound: "søsterskipet Richard With". What is christened (storms,
ships, horses) keeps its name where that word is missing; a tower or a street takes nothing from the person.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from generator.infer.people.lists import flags
from generator.infer.people.remembered import WORDS_KEPT, Remembered
from generator.infer.people.titles import honorifics, is_role
from generator.infer.people.tokens import PARTICLES, Span, Words, starts, words
from generator.language import lexicon
from generator.names.fold import fold
from generator.names.given import is_given_name
from generator.names.habits import languages_with
from generator.names.inflection import inflects_every_word

_QUOTES = frozenset("«“”„\"'‘’»")
_SLAVIC_VOWELS = frozenset("aeiouyáéíóúýąęаеёиоуыэюяіїє")
COMPOUNDS, HALVES = languages_with("compounds in one word"), languages_with("small letter behind a hyphen")
CAPITALS = languages_with("capitals on all nouns")
SHORTEST_END = 5
"""Letters of a word that may end a compound."""
SHORTEST_HALF = 5
"""Lower-case letters behind a hyphen that make a name a thing's: "Karl Berg-huset", but not "Park Geun-hye"."""


@cache
def _words(lang: str, name: str) -> frozenset[str]:
    """The words of a list in a language, with those that stand in texts of all languages."""
    return frozenset((*lexicon.words(lang, name), *lexicon.entries(f"people/{name}.txt")))


@cache
def _kinds(lang: str, *names: str) -> Mapping[str, bool]:
    """Word, as it stands before a name -> whether it is an animal's or of these lists, or is a compound with one of
    their words (but not of animals: "skatten" is no cat)."""
    kinds = frozenset(_low(word) for name in names for word in _words(lang, name))
    animals = frozenset(map(_low, lexicon.words(lang, "animals")))
    ends = tuple(sorted(word for word in kinds if len(word) >= SHORTEST_END)) if lang in COMPOUNDS else ()
    tails = frozenset(end[-SHORTEST_END:] for end in ends)

    def is_kind(text: str) -> bool:
        word = _low(text)
        return word in kinds or word in animals or (word[-SHORTEST_END:] in tails and word.endswith(ends))

    return Remembered(is_kind, WORDS_KEPT)


def is_thing(texts: Sequence[str], span: Span, lang: str, alone: Collection[str] = ()) -> bool:
    """Whether a word before or behind a name, or its own first or last word, makes it a thing's. `alone`: the words
    that are names by themselves in the article."""
    start, end = span
    is_kind, last = _kinds(lang, "christened", "things-before"), _words(lang, "things-after")
    lead = _lead(texts, span)
    behind = texts[end] if end < len(texts) else ""
    if behind in last or behind == "&" or lead == "&" or _is_shrine(texts, span, lang):
        return True
    if is_kind[lead] and not _has_thing(texts, span, lang, alone):
        return True
    return end - start > 1 and (
        is_kind[texts[start]]
        or _low(texts[start]) in lexicon.words(lang, "things-first")
        or texts[end - 1] in last
        or behind in _words(lang, "streets")
        or _is_half(texts[start], texts[end - 1], lang)
    )


def _has_thing(texts: Sequence[str], span: Span, lang: str, alone: Collection[str]) -> bool:
    """Whether a full name behind the word for a thing is that of whoever made or leads it: "the band Ada Berg founded";
    or of somebody whom the article calls by the family name. A ship or a horse itself leads: "the ship Ada Berg"."""
    start, end = span
    if end - start < 2 or not is_given_name(texts[start]):
        return False
    if texts[end - 1] in alone:
        return True
    leads = "".join(texts[end : end + 1]) in lexicon.words(lang, "thing-verbs")
    return leads and not _kinds(lang, "christened")[_lead(texts, span)]


def _is_shrine(texts: Sequence[str], span: Span, lang: str) -> bool:
    """Whether a church, or Our Lady, stands before a name, or begins it: "igreja de Nossa Senhora de Lourdes".

    Not where the name is whole and in no case, or only a particle stands between, unless a saint's begins so: "igreja
    de Ada Berg" is where she preaches; nor where the word is all of it: Madonna sings, la Madonna does not.
    """
    shrines = _shrines(lang)
    start, end = span
    if not shrines or (texts[start] in shrines and end - start > 1):
        return bool(shrines)
    if texts[start] in shrines and "".join(texts[max(0, start - 1) : start]).lower() in lexicon.words(lang, "articles"):
        return True
    at = start - 1
    while at >= 0 and texts[at] not in shrines and _leads_saint(texts[at], lang):
        at -= 1
    if at < 0 or texts[at] not in shrines or (end - start > 1 and _is_nominative(texts[start], lang)):
        return False
    saint = any(text[0].isupper() for text in texts[at + 1 : start]) or texts[start] in lexicon.listed(
        "people/saints.txt"
    )
    return at == start - 1 or end - start == 1 or saint


def _leads_saint(text: str, lang: str) -> bool:
    """Whether a word may stand between a church and the rest of its name: "of", "Our", but neither "and" nor a role."""
    if text in PARTICLES:
        return text not in lexicon.words(lang, "and")
    return text[0].isupper() and not (lang in CAPITALS and is_role(text))


def _is_nominative(given: str, lang: str) -> bool:
    """Whether a man's given name stands in no case, where all words have cases and a church's name would be in one."""
    return inflects_every_word(lang) and given[-1] not in _SLAVIC_VOWELS and not {*"Ff"}.isdisjoint(flags(given))


@cache
def _shrines(lang: str) -> frozenset[str]:
    return frozenset(lexicon.words(lang, "shrines"))


def _is_half(first: str, last: str, lang: str) -> bool:
    """Whether a name ends with a compound of a thing's: "Arne Berg-lampe", "Arne Berg-Brücke"."""
    _, hyphen, half = last.rpartition("-")
    if hyphen and (half in _words(lang, "things-after") or half in _words(lang, "streets")):
        return True
    ours = hyphen and lang in HALVES and half.islower() and len(half) >= SHORTEST_HALF
    return bool(ours) and fold(first) not in lexicon.listed("people/family-first.txt")


def is_thing_at(text: str, start: int, end: int, lang: str) -> bool:
    """The same of a stretch of a paragraph (code points)."""
    begun = starts(text)
    return is_thing(words(text).texts, (bisect_right(begun, start) - 1, bisect_left(begun, end)), lang)


def christened(paragraphs: Iterable[Words], lang: str) -> frozenset[str]:
    """The names of one word that an article gives to storms and ships."""
    is_kind = _kinds(lang, "christened")
    found = set()
    for paragraph in paragraphs:
        texts = paragraph.texts
        for start, end in paragraph.runs:
            if end - start < 3 and is_kind[texts[start] if end - start == 2 else _lead(texts, (start, end))]:
                found.add(texts[end - 1])
    return frozenset(found)


def _lead(texts: Sequence[str], span: Span) -> str:
    """The word before a name, but for titles, and for quotation marks round it: "ship" of the ship "Queen Mary"."""
    start, end = span
    at = start - 1
    if at >= 0 and texts[at] in _passed():
        quoted = not _QUOTES.isdisjoint(texts[end : end + 2])
        while at >= 0 and ((quoted and texts[at] in _QUOTES) or texts[at] in honorifics()):
            at -= 1
    return texts[at] if at >= 0 else ""


@cache
def _passed() -> frozenset[str]:
    return _QUOTES.union(honorifics())


def _low(text: str) -> str:
    """The word as inside a sentence; one in capitals (USS) as it is."""
    return text.lower() if text[1:].islower() else text
