"""The people of an article: where it names them, the fullest form of each name, and how it describes them.

tokens (words, and runs of them that may be names; lists: what is known of a word) -> reading (which are: by the model,
that is features, scores and the best way through a run, decode; then again by the evidence of the whole article, with
what families, lineups and nobles show) -> sifted (without titles, genitive and neighbours; no things called like
people) -> adjoining (two side by side) -> article (a surname is the full name beside it, unless a relative's:
relatives) -> roles. uncased: in scripts without capitals. recall:
people known beforehand, also by a surname alone; unparted: in scripts without spaces. remembered: what was looked up
before.

Of its headline it asks one thing alone: the full name of who is called by the family name all over the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from generator.infer.people import article as whole
from generator.infer.people import uncased
from generator.infer.people.adjoining import parted
from generator.infer.people.evidence import FAMILY_FIRST
from generator.infer.people.reading import read
from generator.infer.people.relatives import is_beside_relative, is_relative
from generator.infer.people.roles import roles
from generator.infer.people.sifted import sifted
from generator.infer.people.tokens import Span, Words, place, words, written
from generator.language import dateline
from generator.language.lexicon import primary
from generator.names.given import is_given_name
from generator.names.inflection import inflects_every_word
from generator.records import Article, Mention, Named

HEADLINE = "model, full name in the headline"
"""The rule by which who is called by one word in the text is called in full."""


def find(article: Article) -> tuple[Named, ...]:
    """The persons of one article, in order of first mention. Captions are not read, and nobody is found who stands in
    the headline alone."""
    lang = _language(article.lang.value)
    texts = [paragraph.text for paragraph in article.paragraphs]
    paragraphs, found = _found(texts, lang)
    taken = [{i for start, end in spans for i in range(start, end)} for spans in found]
    people, cases = [], inflects_every_word(lang)
    named = whole.names(paragraphs, found, lang)
    groups = whole.groups(named, lang, lambda spot: is_relative(paragraphs[spot[0]].texts, spot[1], lang))
    full = _in_headline(article.title.value, {group.name[0] for group in groups if group.rule == whole.SINGLE}, lang)
    for group in groups:
        mentions = tuple(_mention(texts, *spot) for spot, _ in group.mentions)
        described = (
            role
            for (number, span), _ in group.mentions
            for role in roles(paragraphs[number], texts[number], span, taken[number], lang)
        )
        forms = tuple(m.text for m in mentions) if cases else tuple(written(form) for _, form in group.mentions)
        name, rule = group.name, group.rule
        if rule == whole.SINGLE and name[0] in full:
            name, rule = full[name[0]], HEADLINE
        people.append(Named(written(name), mentions, rule, _distinct(described), forms=forms))
    return (*people, *uncased.find(texts, lang))


def _in_headline(title: str, alone: Collection[str], lang: str) -> dict[str, tuple[str, ...]]:
    """Of these names of one word those that one full name of the headline ends with, and that name; where a family name
    leads, begins with."""
    asked = [word for word in alone if word in title]
    if not asked:
        return {}
    paragraphs, found = _found([title], lang)
    named = whole.names(paragraphs, found, lang).items()
    full = {
        name for (_, one), name in named if len(name) > 1 and not is_beside_relative(paragraphs[0].texts, one, lang)
    }
    bearers = {word: [name for name in full if _bears(name, word, lang)] for word in asked}
    return {word: names[0] for word, names in bearers.items() if len(names) == 1}


def _bears(name: tuple[str, ...], word: str, lang: str) -> bool:
    """Whether it is the name of somebody of that family, with a given name."""
    orders = (name, name[::-1]) if lang in FAMILY_FIRST else (name,)
    return any(order[-1] == word and is_given_name(order[0]) for order in orders)


def mentions(paragraphs: Sequence[str], lang: str) -> list[Mention]:
    """Every stretch of the paragraphs that names a person. `lang` is BCP 47; "und" where unknown."""
    _, in_it = _found(paragraphs, _language(lang))
    return [_mention(paragraphs, number, span) for number, in_one in enumerate(in_it) for span in in_one]


def _distinct(described: Iterable[str]) -> tuple[str, ...]:
    """Each description once, in order of first use, without those that a longer one holds: "President"."""
    first: dict[str, str] = {}
    for role in described:
        first.setdefault(role.casefold(), role)
    return tuple(role for key, role in first.items() if not any(key != other and _holds(other, key) for other in first))


def _holds(role: str, other: str) -> bool:
    return f" {other} " in f" {role} "


def _found(texts: Sequence[str], lang: str) -> tuple[list[Words], list[list[Span]]]:
    paragraphs = [words(text) for text in texts]
    found = parted(paragraphs, sifted(paragraphs, read(paragraphs, lang), lang), lang)
    return paragraphs, [_behind_dateline(*one) for one in zip(texts, paragraphs, found, strict=True)]


def _behind_dateline(text: str, words: Words, spans: list[Span]) -> list[Span]:
    """The names without those in capitals of a report's dateline, which are towns: "BOCA RATON, Fla., March 5 -"."""
    if not spans or not words.texts[spans[0][0]].isupper():
        return spans
    end = dateline.end(text)
    if text[:end].rstrip().endswith(":"):  # who speaks, in a transcript
        return spans
    return [span for span in spans if place(text, span)[0] >= end or not words.texts[span[0]].isupper()]


def _mention(texts: Sequence[str], number: int, span: Span) -> Mention:
    start, end = place(texts[number], span)
    return Mention(number, start, end, texts[number][start:end])


def _language(tag: str) -> str:
    """The primary language, Norwegian without a norm read as Bokmål; "" where unknown."""
    found = primary(tag).lower()
    return {"und": "", "no": "nb"}.get(found, found)
