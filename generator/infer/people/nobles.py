"""Names with particles: how far they reach, where von and der are words of every sentence too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from generator.geography import placenames
from generator.infer.people.genitive import GENITIVE_S
from generator.infer.people.lists import flags, how_common_last
from generator.infer.people.titles import honorifics
from generator.infer.people.tokens import PAIRS, PARTICLES, Span, foreign_particles
from generator.language import lexicon
from generator.names.fold import fold
from generator.names.given import given_names
from generator.names.habits import languages_with

PARTICLES_ARE_WORDS = languages_with("particles are words")
"""Languages in which von, van and der are words of every sentence."""
TAILS_NEED_NAMES = languages_with("tails of known names alone")
"""Languages in which what begins with a particle in lower case is a name only where the article has it behind a first
name: "de Gaulle"; of 72 others in seven development texts none was one."""
_WRITTEN = frozenset(form for word in PARTICLES for form in (word, word.capitalize(), word.upper()))
Name = tuple[str, ...]


def tails(names: Iterable[Name], lang: str) -> frozenset[Name]:
    """What of the names begins with a particle: "van der Bellen"; a whole name only where particles are words, for
    elsewhere it may be an island ("of Lewis") or a wind ("El Nino")."""
    return frozenset(
        name[k:]
        for name in names
        for k in range(len(name) - 1)
        if name[k].lower() in PARTICLES and (k or (lang in PARTICLES_ARE_WORDS and _family_name(name[-1], True)))
    )


def completed(texts: Sequence[str], spans: Iterable[Span], known: Collection[Name], lang: str) -> list[Span]:
    """The names of a run with their particles, and those that the particles alone make names; no two overlap.

    `known`: the tails of the article's names.
    """
    if _WRITTEN.isdisjoint(texts):
        return list(spans)
    spans = [span for span in spans if lang not in TAILS_NEED_NAMES or not texts[span[0]].islower()]
    found = [part for span in spans for part in _parted(texts, _whole(texts, span, lang), lang)]
    found += [*_behind_first_names(texts, lang), *_of_lands(texts, lang), *_known(texts, known, lang)]
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _whole(texts: Sequence[str], span: Span, lang: str) -> Span:
    """The span with the particles and the last name that follow: "Ursula von der Leyen" in Spanish, "Ada Gräfin von
    Berg" in German."""
    start, end = span = _own(texts, span) if lang in PARTICLES_ARE_WORDS else span
    led = start
    while led and texts[led - 1] in PARTICLES:
        led -= 1
    if 0 < led < start and texts[led - 1] in lexicon.words(lang, "noble-titles"):
        start, _ = span = led, end  # "Freiherr von Stein"
    cut = texts[end - 1].lower() in PARTICLES
    if lang in PARTICLES_ARE_WORDS and not cut and texts[end - 1] not in lexicon.words(lang, "noble-titles"):
        return span
    last = _last(texts, end)
    return (start, last + 1) if last < len(texts) and (cut or last > end) else span


def _parted(texts: Sequence[str], span: Span, lang: str) -> Iterator[Span]:
    """The span up to a particle before a ministry or a party ("Berg van Justitie"); or up to and behind a particle that
    is a word of the language and stands before a first name: "Ada Lie y Tomás"."""
    start, end = span
    for at in range(start + 1, end - 1):
        if texts[at] not in PARTICLES or texts[at - 1] in PARTICLES:
            continue
        behind = next((k for k in range(at, end) if texts[k] not in PARTICLES), end - 1)
        if texts[at] in lexicon.words(lang, "particle-words") and at > start + 1 and _begins(texts, behind):
            yield start, at
            alone = (
                behind + 1 == end and "".join(texts[end : end + 1])[:1].isupper() and how_common_last(texts[end]) > 0
            )
            yield from _parted(texts, (behind, end + alone), lang)
            return
        if _is_institution(texts[behind], lang) and not texts[start].isupper():
            yield start, at
            return
    yield span


def _begins(texts: Sequence[str], at: int) -> bool:
    """Whether a given name stands there, if a rarer one, before another word with a capital: "Octavio Paz"."""
    if fold(texts[at]) in given_names():
        return True
    return "F" in flags(texts[at]) and "".join(texts[at + 1 : at + 2])[:1].isupper()


def _is_institution(text: str, lang: str) -> bool:
    """Whether a word behind a particle is a ministry's or a party's, or says of what town something is: "Berliner"."""
    from_a_town = lang in PARTICLES_ARE_WORDS and _is_adjective(text)
    return text in lexicon.words(lang, "institutions") or from_a_town or (text.isupper() and len(text) > 1)


def _is_adjective(text: str) -> bool:
    """Whether a word is made of a town's or country's name: "Berliner"."""
    return text.endswith(("er", "ische", "ischen")) and bool({*flags(text[:-2])} & {*"CT"})


def _own(texts: Sequence[str], span: Span) -> Span:
    """The span up to a particle behind a family name: "Annalena Baerbock von den Grünen"."""
    for at in range(span[0] + 2, span[1]):
        before = texts[at - 1]
        if texts[at] in foreign_particles() and "F" not in flags(before) and before not in honorifics():
            return (span[0], at) if before not in PARTICLES else span
    return span


def _last(texts: Sequence[str], at: int) -> int:
    """The place of the first word from there on that is no particle."""
    return next((k for k in range(at, len(texts)) if texts[k] not in foreign_particles()), len(texts))


@cache
def _behind_given(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Particles that stand in names alone, and those of other languages that are no articles of this one."""
    own = lexicon.words(lang, "articles")
    led = foreign_particles().difference(own) if lang in PARTICLES_ARE_WORDS else ()
    return frozenset((*lexicon.words(lang, "name-particles"), *PAIRS)), frozenset(led)


def _behind_first_names(texts: Sequence[str], lang: str) -> Iterator[Span]:
    """First names, a particle that is no article, and what is no town: "Ursula von der Leyen" in German, but neither
    "Maria von Köln" nor "Erich der Rote"; with a particle that names alone have there, and a family name behind it all:
    "María del Mar Otero"."""
    sure, led = _behind_given(lang)
    if sure.isdisjoint(texts) and led.isdisjoint(texts):
        return
    for at, text in enumerate(texts[:-2]):
        particle = texts[at + 1]
        if (particle in sure or particle in led) and _first_name(text):
            last = next((k for k in range(at + 1, len(texts)) if texts[k] not in PARTICLES), len(texts))
            nobody = last == len(texts) or _is_institution(texts[last], lang)
            if not nobody and _family_name(texts[last], particle in sure):
                behind = "".join(texts[last + 1 : last + 2])
                goes_on = (
                    particle in sure and bool(behind) and ("F" in flags(texts[last]) or how_common_last(behind) > 0)
                )
                yield at, last + 1 + goes_on


def _of_lands(texts: Sequence[str], lang: str) -> Iterator[Span]:
    """A given name and a land, as royalty is called: "Peter af Danmark", but not "Kari Lie av Norge"."""
    particles = lexicon.words(lang, "royal-particles")
    for at in range(len(texts) - 2) if particles else ():
        royal = texts[at + 1] in particles and texts[at + 2] in placenames.lands(lang)
        if royal and _first_name(texts[at]) and not (at and texts[at - 1][0].isupper()):
            yield at, at + 3


def _first_name(text: str) -> bool:
    found = flags(text)
    return "F" in found and "~" not in found and text.lower() not in PARTICLES


def _family_name(text: str, sure: bool) -> bool:
    """Whether a word may be a family name: no town, no land, no first name; where it is `sure` to be some name, it may
    be a first name, and a town that families are called like."""
    return not text.isupper() and (set("CcTtF").isdisjoint(flags(text)) or (sure and how_common_last(text) > 0))


def _known(texts: Sequence[str], known: Collection[Name], lang: str) -> Iterator[Span]:
    """Where the tail of a known name stands alone: "Van der Bellen", with a genitive s too. What has a capital there
    has one here: "Della Valle" is not in "della Valle Stura"."""
    lower = tuple(map(str.lower, texts)) if known else ()
    for name in known:
        tail = tuple(map(str.lower, name))
        for at in range(len(lower) - len(tail) + 1):
            here = lower[at : at + len(tail)]
            same = here == tail or (lang in GENITIVE_S and here == (*tail[:-1], tail[-1] + "s"))
            if same and (name[0][0].islower() or texts[at][0].isupper()):
                yield at, at + len(tail)
