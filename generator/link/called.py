"""What else a place or a topic is called than its page: readers look for it by that name, too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from generator.geography import declension, gazetteer, labels
from generator.geography.gazetteer import Place
from generator.language.unspaced import UNSPACED
from generator.language.words import words_of
from generator.site import ArticlePage, Names


def of_place(
    title: str, at: Place | None, articles: Iterable[ArticlePage], langs: Iterable[str], said: Names = ()
) -> Names:
    """What a place is called beside the title of its page: by editors (`said`), in the languages `langs`, and in its
    articles."""
    if not at:
        return each_once(said, title)
    by_lang: defaultdict[str, list[ArticlePage]] = defaultdict(list)
    for article in articles:
        by_lang[article.lang].append(article)
    found = [*said, ("en", at.name), *(label for lang in langs for label in _labels(at, lang))]
    for lang, written in sorted(by_lang.items()):
        found += ((lang, name) for name in _met(at, lang, written))
    return each_once(found, title)


def each_once(names: Iterable[tuple[str, str]], title: str) -> Names:
    """(lang, name), each name once, whatever its capitals, in the order of the languages, and never the title."""
    once: dict[str, tuple[str, str]] = {}
    for lang, name in names:
        once.setdefault(name.casefold(), (lang, name))
    once.pop(title.casefold(), None)
    return tuple(sorted(once.values(), key=lambda pair: pair[0]))


def _labels(at: Place, lang: str) -> Names:
    """What a language calls a place, in each of its scripts; nothing where no name of its own is known."""
    called = ((code, labels.label(at, code)) for code in labels.scripts(lang))
    return tuple((code, name) for code, name in called if name != at.name)


def _met(at: Place, lang: str, articles: Iterable[ArticlePage]) -> list[str]:
    """The names of a place that articles of one language use, in whatever case. Of a city's hundred spellings none is
    looked for in an article that calls it as its language does."""
    city, usual = at.kind == "city", [name for _, name in _labels(at, lang)] or [at.name]
    met: set[str] = set()
    spoken: Mapping[str, str] = {}
    for article in articles:
        text = "\n".join(article.text)
        if city and any(name in text for name in usual):
            continue
        spoken = spoken or dict(_spoken(at, lang))
        words = _words(text)
        met.update(name for form, name in spoken.items() if gazetteer.first_word(form) in words and form in text)
        met.update(name for form, name in spoken.items() if UNSPACED.match(form) and form in text)
    return sorted(met)


def _spoken(at: Place, lang: str) -> Iterator[tuple[str, str]]:
    """Each form in which a language may say a name of a place, and the name. The short and old names of newspapers are
    left out where names have cases, for they are listed in all of them."""
    old = () if declension.has_cases(lang) else _written_down(lang).get(at.key, ())
    for name in dict.fromkeys((*at.names, *at.foreign, *old)):
        yield from ((form, name) for form, _ in declension.cases(name, lang))
        yield name, name


@cache
def _written_down(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Key -> the names that newspapers of a language use; no seats of power, for the Kremlin is no name of Moscow."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for name, at, mark in labels.own_names(lang):
        if mark != "seat":
            found[at.key] += (name,)
    return found


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(words_of(text))
