"""What one article says of its names as a whole: a surname alone is somebody whose full name stands elsewhere in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.geography import placenames
from generator.infer.people.lists import how_common, how_common_last, is_country, is_organisation, is_place
from generator.infer.people.neighbours import side_by_side
from generator.infer.people.things import christened, is_thing
from generator.infer.people.titles import credited, honorifics, untitled
from generator.infer.people.tokens import PARTICLES, Span, Words
from generator.language import lexicon
from generator.names.cases import base_names, may_be_case
from generator.names.fold import fold
from generator.names.given import is_given_name
from generator.names.habits import languages_with
from generator.names.inflection import root, without_ending
from generator.names.nominative import nominative
from generator.records import OF_SEVERAL

SINGLE = "model, single name"
"""The rule by which a name of one word is somebody's of whom the article says no more."""

GENITIVE_S = languages_with("genitive s")
"""Languages whose genitive is an s without an apostrophe."""
ENDING_BEHIND_APOSTROPHE = languages_with("apostrophe before an ending")
"""Languages that put an apostrophe between a name and an ending: Putin'in."""
LAST_WORD_DECLINED = languages_with("last word declined")
"""Languages in which the last word of a name has cases: Piiraisen is of Piirainen (name-endings.txt)."""
TONES = languages_with("tones")
"""Languages in which a mark makes it another name."""
LONGEST_ENDING = 5
"""Letters behind an apostrophe that may be an ending."""
SHORTEST_STEM = 4
"""Letters of a listed name before an s that may be its genitive: Obamas, but Steve Jobs is no Job."""
CROWD = 50
"""Longer names that a form fits from which it is nobody's in particular: to tell which of them are one takes long."""
Name = tuple[str, ...]
Spot = tuple[int, Span]
"""A paragraph's number, and the words of it."""


@dataclass(frozen=True, slots=True)
class Group:
    """A person of one article: the fullest name, all mentions with the name as they have it, and the rule."""

    name: Name
    mentions: tuple[tuple[Spot, Name], ...]
    rule: str


def cleaned(paragraphs: Sequence[Words], found: Sequence[Sequence[Span]], lang: str) -> list[list[Span]]:
    """The names of each paragraph without titles before them and what is no person's name."""
    pairs = list(zip(paragraphs, found, strict=True))
    named = [words.texts[start:end] for words, spans in pairs for start, end in spans]
    ends = {name[-1] for name in named}
    known = {word.casefold() for name in named for word in name if not word.isupper()}
    kept = [
        [
            span
            for span in _cleaned(words, spans, ends, lang)
            if not _is_headline(words.texts[slice(*span)], known, lang)
        ]
        for words, spans in pairs
    ]
    kept = side_by_side(paragraphs, kept, lang)
    things = christened(paragraphs, lang)
    if not things:
        return kept
    longer = (words.texts[start:end] for words, spans in zip(paragraphs, kept, strict=True) for start, end in spans)
    things -= {word for name in longer if len(name) > 1 for word in name}
    return [
        [(start, end) for start, end in spans if end - start > 1 or words.texts[start] not in things]
        for words, spans in zip(paragraphs, kept, strict=True)
    ]


def _cleaned(words: Words, spans: Sequence[Span], ends: Collection[str], lang: str) -> list[Span]:
    """The spans without titles at their beginning, a country or what is owned at their end, places, organisations,
    things, credits. `ends`: the last words of the article's names."""
    if not spans:
        return []
    off = credited(words.texts)
    out = []
    for start, end in spans:
        name = untitled(words.texts, [*range(start, end)])
        if len(name) > 2 and (is_country(words.texts[name[-1]]) or _is_declined_town(words.texts[name[-1]], lang)):
            name.pop()
        while _has_place_before([words.texts[i] for i in name], lang):
            name.pop(0)
        name = name[: owner([words.texts[i] for i in name], ends, lang)]
        while len(name) > 2 and _ends_in_acronym(words.texts[name[-2]], words.texts[name[-1]]):
            name.pop()
        span = name[0], name[-1] + 1
        if name[0] not in off and not _nobody(words.texts, span, lang):
            out.append(span)
    return out


def owner(name: Sequence[str], ends: Collection[str], lang: str) -> int:
    """How many words of a name there are up to the genitive of a known one, or of a listed one that no listed name
    follows: 2 of "Angela Merkels Rede"."""
    for size, text in enumerate(name[:-1], start=1):
        known = bare(text, ends, lang) != text
        listed = size > 1 and bare(text, (), lang, how_common_last) != text
        if known or (listed and not any(how_common(word) > 1 for word in name[size:])):
            return size
    return len(name)


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


def _nobody(texts: Sequence[str], span: Span, lang: str) -> bool:
    if not _pronouns(lang).isdisjoint(texts[slice(*span)]):
        return True
    if (span[1] - span[0] == 1 or lexicon.words(lang, "place-cases")) and _is_land(texts[span[1] - 1], lang):
        return True
    if span[1] - span[0] > 1 and " ".join(texts[slice(*span)]) in placenames.lands(lang):
        return True
    if span[1] - span[0] > 1 and texts[span[0]].isupper() and _is_land(texts[span[0]], lang):
        return True  # "US Treasury"
    if span[1] - span[0] == 1 and texts[span[0]] in honorifics() and not how_common(texts[span[0]]):
        return True
    if span[1] - span[0] == 1 and _is_label(texts, span[0]):
        return True
    return is_place(texts[slice(*span)]) or is_organisation(texts, span) or is_thing(texts, span, lang)


def _is_label(texts: Sequence[str], at: int) -> bool:
    """Whether a word is what something is called for short, "(BWB)", or says what a figure is: "Alder: 18"."""
    before, behind = texts[max(0, at - 1) : at], texts[at + 1 : at + 3]
    short = texts[at].isupper() and before == ("(",) and behind[:1] == (")",)
    return short or (behind[:1] == (":",) and behind[1:] != () and behind[1][0].isdigit())


@cache
def _pronouns(lang: str) -> frozenset[str]:
    return frozenset(lexicon.words(lang, "pronouns"))


def _has_place_before(name: Sequence[str], lang: str) -> bool:
    """Whether a land stands before a name, or before a full one a town, in a language that declines towns: "burmistrz
    Skawiny Maria Lewandowska"."""
    if len(name) > (1 if how_common(name[-1]) else 2) and _is_land(name[0], lang):
        return True
    if len(name) > 2 and lexicon.words(lang, "place-cases") and name[0] in placenames.lands(lang):
        return not is_given_name(name[0])
    declines = len(name) > 2 and bool(lexicon.words(lang, "place-cases")) and not how_common(name[0])
    return declines and bool(placenames.named(name[0], lang))


def _is_declined_town(word: str, lang: str) -> bool:
    """Whether a word is a case of a town's name, and nobody's: "Olli Virtanen Tampereen yliopistosta"."""
    return lang in LAST_WORD_DECLINED and not how_common(word) and any(f.declined for f in placenames.named(word, lang))


def _is_land(word: str, lang: str) -> bool:
    """Whether a word is the name of a country or region in any of its cases, and nobody's: of "президент Индии Нарендра
    Моди" the person is the last two words, of "президент Франции" none."""
    return word in placenames.lands(lang) and not how_common(word)


def bare(text: str, attested: Collection[str], lang: str, how_known: Callable[[str], int] | None = None) -> str:
    """The word without a genitive s, where its bare form is attested: "Putins" is Putin, but Jonas is Jonas; and
    without an ending behind an apostrophe, or a case, where the language has them: "Putin'in", "Piiraisen".

    `how_known`: or where lists of names know the bare form alone, as this says: Harders is no Harder.
    """
    if lang in ENDING_BEHIND_APOSTROPHE:
        stem, _, ending = text.replace("’", "'").partition("'")
        if ending.islower() and len(ending) <= LONGEST_ENDING and len(stem) > 2:
            return stem
    if lang in GENITIVE_S and text.endswith(("s", "S")):
        cut = text[:-1]
        if cut in attested or (how_known and len(cut) >= SHORTEST_STEM and how_known(cut) and not how_known(text)):
            return cut
    elif lang in LAST_WORD_DECLINED and text not in attested:
        return next((stem for stem in without_ending(text, lang) if stem in attested), text)
    return text


def names(paragraphs: Sequence[Words], spans: Sequence[list[Span]], lang: str) -> dict[Spot, Name]:
    """The name in each span, genitive cut off where the article has the bare form, but not as the given name before
    another (Jan Peters, beside Peter Berg), or the lists of names do."""
    given = {(number, start) for number, in_it in enumerate(spans) for start, end in in_it if end - start > 1}
    runs = [(number, at) for number, words in enumerate(paragraphs) for run in words.runs for at in range(*run)]
    attested = {paragraphs[number].texts[at] for number, at in runs if (number, at) not in given}
    found = {}
    for number, (words, in_it) in enumerate(zip(paragraphs, spans, strict=True)):
        for start, end in in_it:
            *rest, last = words.texts[start:end]
            found[number, (start, end)] = (*rest, bare(last, attested, lang, how_common_last if rest else how_common))
    found = {spot: nominative(name, lang) or name for spot, name in found.items()}
    bases = base_names(found.values(), lang)
    return {spot: bases.get(name, name) for spot, name in found.items()}


def groups(named: Mapping[Spot, Name], lang: str = "") -> list[Group]:
    """The persons of an article, in order of first mention."""
    counts = Counter(named.values())
    near: dict[str, list[Name]] = {}
    for name in sorted(counts):
        for word in {root(word, lang) for word in name}:
            near.setdefault(word, []).append(name)
    keys = {name: _key(name, lang) for name in counts}
    homes = {name: _home(name, _like(name, near, lang), keys, lang) for name in counts}
    joined: dict[Name, list[tuple[Spot, Name]]] = {}
    for spot in sorted(named):
        joined.setdefault(_key(homes[named[spot]][0], lang), []).append((spot, named[spot]))
    found = []
    for members in joined.values():
        forms = Counter(name for _, name in members)
        name = max(forms, key=lambda form: (len(" ".join(form)), not "".join(form).isupper(), forms[form], form))
        found.append(Group(name, tuple(members), homes[name][1]))
    return found


def _like(name: Name, near: Mapping[str, list[Name]], lang: str) -> list[Name]:
    """The longer names that this one may belong to, in order: they have its last word, or all of its words."""
    length = sum(map(len, name)) + len(name)
    alike = [near[root(word, lang)] for word in name]
    return [other for other in sorted({*alike[-1], *min(alike, key=len)}) if sum(map(len, other)) + len(other) > length]


def _home(name: Name, like: Sequence[Name], keys: Mapping[Name, Name], lang: str) -> tuple[Name, str]:
    """The one fuller name of the article that this form belongs to, or the form itself; and the rule.

    `like`: the longer names that it may belong to, in order; `keys`: the _key of each name.
    """
    fuller = {keys[other]: other for other in like}
    own = keys[name]
    for belongs, part in ((_ends, "surname"), (_begins, "first word")):
        fits = [key for key in fuller if belongs(own, key)]
        if len(fits) > CROWD:
            return name, f"model, {part} {OF_SEVERAL}: {len(fits)}"
        fullest = [key for key in fits if not any(key != other and belongs(key, other) for other in fits)]
        bearers = {*fullest, *(key for key in fuller if part == "surname" and _may_bear(fuller[key], name, lang))}
        bearers = {key for key in bearers if not any(key != other and _ends(key, other) for other in bearers)}
        if len(bearers) == 1:
            return fuller[bearers.pop()], "model, full name"
        if bearers:
            return name, f"model, {part} {OF_SEVERAL}: " + ", ".join(sorted(" ".join(fuller[key]) for key in bearers))
    return name, "model, full name" if len(name) > 1 else SINGLE


def _may_bear(other: Name, name: Name, lang: str) -> bool:
    """Whether one word may be the family name of somebody of whose name it is not the last word: the first of two
    family names ("Quintanilla" of Ana Quintanilla Rojas), or their last word's case ("Gajduka" of Viktor Gajduk)."""
    if len(name) > 1 or len(other) < 2:
        return False
    first_family = name[0] in other[1:-1] and not is_given_name(name[0])
    full = is_given_name(other[0]) and how_common_last(other[-1]) > 0
    return (first_family and full) or may_be_case(name[0], other[-1], lang)


def _ends(name: Name, other: Name) -> bool:
    """Same last word, and what stands before it is the other's too, if only as an initial: "V. Putin", "George Bush".

    With several words before it they have to come in the same order: George W. Bush is not George H. W. Bush.
    """
    if name[-1] != other[-1] or len(other) < max(len(name), 2):
        return False
    if 1 < len(name) < len(other) and name == other[-len(name) :]:
        return True
    if len(name) == 2:
        return _stands_for(name[0], other[:-1])
    return all(_stands_for(word, (theirs,)) for word, theirs in zip(name[:-1], other[:-1], strict=False))


def _stands_for(word: str, words: Name) -> bool:
    initial = word.rstrip(".")
    return word in words or (len(initial) == 1 and any(other.startswith(initial) for other in words))


def _begins(name: Name, other: Name) -> bool:
    """The other goes on behind this one word, or with one or two family names behind these given ones: "Carrie Ann"."""
    size = len(name)
    if name != other[:size] or size == len(other):
        return False
    family = size + 2 >= len(other) and all(map(how_common, other[size:]))
    return size == 1 or (family and all(map(is_given_name, name)))


def _key(name: Name, lang: str) -> Name:
    """Equal for two spellings of a name, with its accents or without; but tones tell two names apart: Hùng, Hưng."""
    return tuple(word.casefold() if lang in TONES else fold(word) or word for word in name)
