"""The names of an article without titles before them, what is owned behind them, and what is no person's name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from generator.geography import placenames
from generator.infer.people.genitive import GENITIVE_S, LAST_WORD_DECLINED, bare, owner
from generator.infer.people.lists import flags, how_common, is_country, is_organisation, is_place
from generator.infer.people.neighbours import side_by_side
from generator.infer.people.things import christened, is_thing
from generator.infer.people.titles import credited, honorifics, untitled
from generator.infer.people.tokens import PARTICLES, Span, Words
from generator.language import cldr, lexicon
from generator.names.given import is_given_name


def sifted(paragraphs: Sequence[Words], found: Sequence[Sequence[Span]], lang: str) -> list[list[Span]]:
    """The names of each paragraph without titles before them and what is no person's name."""
    pairs = list(zip(paragraphs, found, strict=True))
    named = [words.texts[start:end] for words, spans in pairs for start, end in spans]
    ends = {name[-1] for name in named}
    alone = {name[0] for name in named if len(name) == 1}
    known = {word.casefold() for name in named for word in name if not word.isupper()}
    kept = [
        [
            span
            for span in _of_paragraph(words, spans, ends, alone, lang)
            if not _is_headline(words.texts[slice(*span)], known, lang)
        ]
        for words, spans in pairs
    ]
    kept = side_by_side(paragraphs, kept, lang)
    things = christened(paragraphs, lang) | _addressed(paragraphs, lang)
    if not things:
        return kept
    longer = (words.texts[start:end] for words, spans in zip(paragraphs, kept, strict=True) for start, end in spans)
    things -= {word for name in longer if len(name) > 1 for word in name}
    return [
        [(start, end) for start, end in spans if end - start > 1 or words.texts[start] not in things]
        for words, spans in zip(paragraphs, kept, strict=True)
    ]


def _of_paragraph(
    words: Words, spans: Sequence[Span], ends: Collection[str], alone: Collection[str], lang: str
) -> list[Span]:
    """The spans without titles at their beginning, a country or what is owned at their end, places, organisations,
    things, credits. `ends`: the last words of the article's names; `alone`: its names of one word."""
    if not spans:
        return []
    off = credited(words.texts)
    out = []
    for start, end in spans:
        name = untitled(words.texts, [*range(start, end)])
        if len(name) > 2 and _ends_in_place(words.texts[name[-2]], words.texts[name[-1]], lang):
            name.pop()
        while _has_place_before([words.texts[i] for i in name], lang):
            name.pop(0)
        name = name[: owner([words.texts[i] for i in name], ends, lang)]
        while len(name) > 2 and _ends_in_acronym(words.texts[name[-2]], words.texts[name[-1]]):
            name.pop()
        span = name[0], name[-1] + 1
        if name[0] in off or (span[0] in words.opens and _are_townspeople(words.texts[slice(*span)], lang)):
            continue
        if not _nobody(words.texts, span, lang, alone):
            out.append(span)
    return out


def _ends_in_place(before: str, last: str, lang: str) -> bool:
    """Whether a country or a town's case stands behind a name, but not as a part of it: "Peter af Danmark"."""
    royal = before in lexicon.words(lang, "royal-particles")
    return not royal and (is_country(last) or _is_declined_town(last, lang))


def _are_townspeople(name: Sequence[str], lang: str) -> bool:
    """Whether a sentence begins with a word that is nobody's name and a town in a case, "Radni Giżycka", or any word
    and a town where something is: "Karar Ankara'da"."""
    if len(name) != 2 or not lexicon.words(lang, "place-cases"):
        return False
    return any(found.declined and (found.local or _is_unknown(name[0])) for found in placenames.named(name[1], lang))


def _is_unknown(word: str) -> bool:
    """Whether no list knows the word, nor one that it may be a case of, as a name."""
    return {*"FfLlK"}.isdisjoint(flags(word))


def _ends_in_acronym(before: str, last: str) -> bool:
    """Whether a name ends with a party or a firm in capitals, and is not in capitals itself: "Ada Lie CDA"."""
    return last.isupper() and 1 < len(last) < 6 and not set(last) <= {*"IVX."} and not before.isupper()


def _is_headline(name: Sequence[str], known: Collection[str], lang: str) -> bool:
    """Whether three words or more in capitals are no name: one of them is no common name, and not in `known`, the words
    of the article's other names, case-folded."""
    words = [word for word in name if word.lower() not in PARTICLES]
    if len(words) < 3 or not all(map(str.isupper, words)):
        return False
    bases = (bare(word, (), lang, how_common) for word in words if len(word) > 2)
    return any(how_common(word) < 2 and word.casefold() not in known for word in bases)


def _nobody(texts: Sequence[str], span: Span, lang: str, alone: Collection[str]) -> bool:
    if not _pronouns(lang).isdisjoint(texts[slice(*span)]):
        return True
    if (span[1] - span[0] == 1 or lexicon.words(lang, "place-cases")) and _is_land(texts[span[1] - 1], lang):
        return True
    if span[1] - span[0] > 1 and " ".join(texts[slice(*span)]) in placenames.lands(lang):
        return True
    if span[1] - span[0] > 1 and texts[span[0]].isupper() and _is_land(texts[span[0]], lang):
        return True  # "US Treasury"
    if span[1] - span[0] == 1 and (
        texts[span[0]].lower() in lexicon.words(lang, "articles") or texts[span[0]] in _days(lang)
    ):
        return True
    if span[1] - span[0] == 1 and texts[span[0]] in honorifics() and not how_common(texts[span[0]]):
        return True
    if span[1] - span[0] == 1 and (_is_label(texts, span[0], lang) or _is_town_of(texts, span[0], lang)):
        return True
    return is_place(texts[slice(*span)]) or is_organisation(texts, span) or is_thing(texts, span, lang, alone)


def _is_label(texts: Sequence[str], at: int, lang: str) -> bool:
    """Whether a word is what something is called for short, "(BWB)", a party, "(Linke)", or what a figure is of:
    "Alder: 18"."""
    behind = texts[at + 1 : at + 3]
    short = texts[at].isupper() or texts[at] in lexicon.words(lang, "institutions")
    if short and texts[max(0, at - 1) : at] == ("(",) and behind[:1] == (")",):
        return True
    return behind[:1] == (":",) and behind[1:] != () and behind[1][0].isdigit()


def _is_town_of(texts: Sequence[str], at: int, lang: str) -> bool:
    """Whether a word is the town of what stands behind it: "Lunds tingsrätt"."""
    owns = lang in GENITIVE_S and texts[at].endswith("s")
    return owns and "".join(texts[at + 1 : at + 2]) in lexicon.words(lang, "place-followers")


def _addressed(paragraphs: Sequence[Words], lang: str) -> frozenset[str]:
    """Words by which somebody is addressed without being named: "meneer Pastoor"."""
    listed, address = _offices(lang), lexicon.words(lang, "forms-of-address")
    pairs = (pair for words in paragraphs if not listed.isdisjoint(words.texts) for pair in pairwise(words.texts))
    return frozenset(word for before, word in pairs if word in listed and {before, before.lower()} & {*address})


@cache
def _offices(lang: str) -> frozenset[str]:
    return frozenset(lexicon.words(lang, "addressed"))


@cache
def _days(lang: str) -> frozenset[str]:
    """The days of the week, where they have a capital: Κυριακή, which is a given name too. Source: Unicode CLDR."""
    locale = cldr.locale(lang)
    return frozenset(locale.days["format"]["wide"].values()) if locale else frozenset()


@cache
def _pronouns(lang: str) -> frozenset[str]:
    return frozenset(lexicon.words(lang, "pronouns"))


def _has_place_before(name: Sequence[str], lang: str) -> bool:
    """Whether a land stands before a name, or before a full one a town, in a language that declines towns: "burmistrz
    Skawiny Maria Lewandowska"; one abroad only before a given name: "Georgea W. Berga" is whole."""
    if len(name) > (1 if how_common(name[-1]) else 2) and _is_land(name[0], lang):
        return True
    if len(name) > 2 and lexicon.words(lang, "place-cases") and name[0] in placenames.lands(lang):
        return not is_given_name(name[0])
    declines = len(name) > 2 and bool(lexicon.words(lang, "place-cases")) and not how_common(name[0])
    return declines and any(not town.foreign or is_given_name(name[1]) for town in placenames.named(name[0], lang))


def _is_declined_town(word: str, lang: str) -> bool:
    """Whether a word is a case of a town's name, and nobody's: "Olli Virtanen Tampereen yliopistosta"."""
    return lang in LAST_WORD_DECLINED and not how_common(word) and any(f.declined for f in placenames.named(word, lang))


def _is_land(word: str, lang: str) -> bool:
    """Whether a word is the name of a country or region in any of its cases, and nobody's: of "президент Индии Нарендра
    Моди" the person is the last two words, of "президент Франции" none."""
    return word in placenames.lands(lang) and not how_common(word)
