"""What a name, an adjective or a word for inhabitants may mean in a language.

Source: geography/labels.py for names, geography/declension.py for their cases; data/languages/<code>/demonyms.tsv for
adjectives and inhabitants, country-adjectives.tsv and adjective-endings.txt where adjectives are declined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from generator.geography import declension, gazetteer, labels
from generator.geography.declension import NONE
from generator.geography.gazetteer import Place, first_word
from generator.language.lexicon import entries, words
from generator.language.words import longest_first

UNSHARED = "\u0370"
"""The first letter after the Latin ones: names in those may be words of a language that uses the same script."""

TOWN, GREAT = 50_000, 500_000
"""Inhabitants from which a town abroad is known in cases that do not say where, too; and one with a name of ..."""
SHORT = 4
"""... so many letters or fewer in any case: Finnish "Mausta" is hardly ever said of Mau."""
LANDS = ("country name", "region")
"""Rules of forms that name a country or a region."""


class Form(NamedTuple):
    """One way to name a place in a language: the rule says what kind of word it is; `foreign`: in some other one.

    `declined`: in a case of its own; `local`: one that says "in", "to" or "from", as Finnish Turussa does.
    """

    place: Place
    rule: Literal["country name", "adjective", "inhabitants", "region", "nature", "city"]
    foreign: bool = False
    declined: bool = False
    local: bool = False


@lru_cache(maxsize=100_000)
def named(form: str, lang: str) -> tuple[Form, ...]:
    """What a form may mean in a language: countries, then regions and nature, then cities, the larger first.

    A country hides the cities of its name, and a city's name in the language those that bear it elsewhere; so does a
    case of a name that the language's newspapers speak of.
    """
    if form in _not_places(lang):
        return ()
    own = _language_forms(lang).get(form, ())
    if own and own[0].rule not in ("region", "nature"):
        return own
    declined = _declined(form, lang) if declension.has_cases(lang) else ()
    near = any(not case.foreign for case in declined)
    return own + (declined if near else _townspeople(form, lang) or _cities(form) or declined)


def is_land(form: str, lang: str) -> bool:
    """Whether a country or region is called so first of all."""
    return any(meaning.rule in LANDS for meaning in named(form, lang)[:1])


def is_own(form: str, lang: str) -> bool:
    """Whether a list of the language, or CLDR, has the form: names from elsewhere may be words of this one."""
    return form in _language_forms(lang)


def is_none(form: str, lang: str) -> bool:
    """Whether what looks like a place, or has one in it, is known to be none: the coast in 沿海地区 is no Haiti."""
    return form in _not_places(lang)


def owner(form: str, lang: str) -> Place | None:
    """The country or region whose genitive a form is: Norges is Norway's, and no village of France."""
    for ending in words(lang, "genitives"):
        if form.endswith(ending) and is_land(bare := form.removesuffix(ending), lang):
            return named(bare, lang)[0].place
    return None


@cache
def lands(lang: str) -> frozenset[str]:
    """What countries and regions are called in a language, in each of its cases, but for names that are as
    often a person's. Quick to make: no city is read."""
    titles = {region.name for region in gazetteer.regions().values()} | gazetteer.countries().keys()
    rows = (line.split("\t") for line in entries(f"languages/{lang}/places.tsv"))
    names = {name for name, title, *_ in rows if title in titles}
    names.update(country.name for country in gazetteer.countries().values())
    names.update(name for name, _ in labels.names_of_lands(lang))
    declined = (case for name in names for case, _ in declension.cases(name, lang))
    return frozenset({*names, *declined} - _not_places(lang) - _listed_doubtful(lang))


@cache
def doubtful(lang: str) -> frozenset[str]:
    """The names that are as often a word or a person's: they count where a place is expected."""
    return _listed_doubtful(lang) | word_towns(lang)


def _listed_doubtful(lang: str) -> frozenset[str]:
    """Those of the lists; no land is among the others."""
    return frozenset((*entries("places/doubtful.txt"), *words(lang, "doubtful-places")))


@cache
def word_towns(lang: str) -> frozenset[str]:
    """The names of towns that are words of their language: Moraleja, a moral; but what texts in `lang` call something
    else, as Zeeland, the province."""
    return frozenset(entries("places/words.txt")).difference(_language_forms(lang))


@cache
def also_words() -> frozenset[str]:
    """The names of other places that are words of a language of their country: Opera, Löhne, Huizen."""
    return frozenset(entries("places/also-words.txt"))


@cache
def _not_places(lang: str) -> frozenset[str]:
    """What looks like a place and is none; names of several words that English has so are so everywhere."""
    return frozenset((*words(lang, "not-places"), *(form for form in words("en", "not-places") if " " in form)))


def beginning(word: str, lang: str) -> tuple[str, ...]:
    """The forms that begin with a word and that a text in `lang` may use, the longest first."""
    own, cities = _first_words(lang).get(word, ()), gazetteer.beginning(word)
    declined = _declined(word, lang) if declension.has_cases(lang) and not word.islower() else ()
    declined = declined or _townspeople(word, lang)
    if not (own or cities or declined):
        return ()
    found = {*own, *cities, word} if declined else {*own, *cities}
    return longest_first(found)


@cache
def small(lang: str) -> frozenset[str]:
    """The words that begin forms with a small letter of a to z: adjectives, mostly."""
    return gazetteer.small().union(word for word in _first_words(lang) if "a" <= word[0] <= "z")


@cache
def _first_words(lang: str) -> Mapping[str, Sequence[str]]:
    """Word -> the forms of the language's own that it begins."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for form in (*_language_forms(lang), *_not_places(lang)):
        found[first_word(form)].append(form)
    return found


def _cities(name: str) -> tuple[Form, ...]:
    """The cities that are called so in any language."""
    places = gazetteer.called(name)
    own = (Form(at, "city") for at in places if name in at.names)
    others = (Form(at, "city", name[0] < UNSHARED) for at in places if name not in at.names)
    return (*own, *others)


def _declined(word: str, lang: str) -> tuple[Form, ...]:
    """The cities of whose names a word is a case, the largest first: those of the language's own country, and towns."""
    home, found = gazetteer.largest(lang), dict[str, Form]()
    for name, local in declension.nominatives(word, lang):
        least = GREAT if len(name) <= SHORT else 0 if local else TOWN
        for at in gazetteer.called(name):
            near = at.country == home or at.key in gazetteer.capitals()
            if (near or at.inhabitants >= least) and (name in at.names or name[0] >= UNSHARED):
                found.setdefault(at.key, Form(at, "city", not near, True, local))
    return tuple(sorted(found.values(), key=lambda form: (-form.place.inhabitants, form.place.key)))


def _townspeople(word: str, lang: str) -> tuple[Form, ...]:
    """The cities whose people a word may be, the largest first; they count only where they are expected: Bonner."""
    if not words(lang, "townspeople"):
        return ()
    found = dict[str, Form]()
    for name in declension.towns(word, lang):
        own = [form.place for form in _language_forms(lang).get(name, ()) if form.rule == "city"]
        for at in own or (at for at in gazetteer.called(name) if name in at.names):
            if at.inhabitants >= (TOWN if at.country in gazetteer.speaking(lang) else GREAT):
                found.setdefault(at.key, Form(at, "city", foreign=True, declined=True))
    return tuple(sorted(found.values(), key=lambda form: (-form.place.inhabitants, form.place.key)))


@cache
def _language_forms(lang: str) -> Mapping[str, tuple[Form, ...]]:
    return _gathered(_forms(lang))


def _gathered(pairs: Iterable[tuple[str, Form]]) -> dict[str, tuple[Form, ...]]:
    found: dict[str, tuple[Form, ...]] = {}
    for name, form in pairs:
        if (known := found.get(name)) is None:
            found[name] = (form,)
        elif form.place.key not in [other.place.key for other in known]:
            found[name] = (*known, form)
    return found


def _forms(lang: str) -> Iterator[tuple[str, Form]]:
    for at in gazetteer.countries().values():
        yield at.name, _by_name(at)
    names = list(_names(lang))
    yield from names
    for line in entries(f"languages/{lang}/demonyms.tsv"):
        word, code, kind = line.split("\t")
        of = gazetteer.countries().get(code) or gazetteer.regions()[code]
        for spelling in sorted({word, word[0].upper() + word[1:]}):
            yield spelling, Form(of, "adjective" if kind == "adjective" else "inhabitants")
    if declension.has_cases(lang) or words(lang, "name-prefixes"):
        for name, form in (*names, *_spoken_of(lang)):
            by_case = form._replace(declined=True), form._replace(declined=True, local=True)
            for case, local in declension.cases(name, lang):
                yield case, by_case[local]
    yield from _adjectives(lang)  # last, for Njemačke is Germany's first of all


def _adjectives(lang: str) -> Iterator[tuple[str, Form]]:
    """The adjectives of countries where they are declined: niemiecki, niemieckiego; written with what is joined to
    names, too."""
    fronts, endings = ("", *words(lang, "name-prefixes")), words(lang, "adjective-endings")
    for line in words(lang, "country-adjectives"):
        stem, code = line.split("\t")
        form = Form(gazetteer.countries()[code], "adjective")
        for spelling in (front + start + stem[1:] for front in fronts for start in sorted({stem[0], stem[0].upper()})):
            yield from ((spelling + ending.strip(NONE), form) for ending in endings)


def _names(lang: str) -> Iterator[tuple[str, Form]]:
    """What places are called in a language, undeclined."""
    for name, own, _ in labels.own_names(lang):
        yield name, _by_name(own)
    for name, land in labels.names_of_lands(lang):
        yield name, _by_name(land)
    yield from ((name, _by_name(at)) for at in gazetteer.nature().values() for name in at.names)
    for script in labels.scripts(lang):
        for key, name in labels.exemplars(script).items():
            yield name, _by_name(gazetteer.city(key))


def _spoken_of(lang: str) -> Iterator[tuple[str, Form]]:
    """The names of several words of cities that stand in a language's cases, too: of its own country, capitals, and
    large ones. Whose name one word is in a case is asked when it is met."""
    return ((name, form) for name, form in _with_cases(lang) if not name.isalnum())


def _with_cases(lang: str) -> Iterator[tuple[str, Form]]:
    home = gazetteer.largest(lang)
    shared = labels.label(gazetteer.countries()["DE"], lang)[0] < UNSHARED
    for city in gazetteer.spoken_of(home):
        if city.country == home:
            foreign = () if shared else (name for name in city.foreign if name[0] >= UNSHARED)
            yield from ((name, Form(city, "city")) for name in (*city.names, *foreign))
        else:
            names = city.names if shared else (name for name in city.foreign if name[0] >= UNSHARED)
            abroad = city.key not in gazetteer.capitals()
            yield from ((name, Form(city, "city", foreign=abroad)) for name in names)


def _by_name(place: Place) -> Form:
    if place.kind == "country" or place.key in entries("places/nations.txt"):
        return Form(place, "country name")
    return Form(place, place.kind)
