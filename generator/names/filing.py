"""Under which of its words a name stands in a list, as libraries and encyclopedias of its country put it.

Mostly that is the family name, without particles in lower case: Gogh, Vincent van, but De Wever, Bart. Of two Spanish
ones it is the first, and so it is of Lloyd George. Icelanders, Ethiopians, Thais, Malays and Burmese have none, or are
not called by it; nor are kings.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from generator.language.lexicon import entries, listed
from generator.names.family import JOINED, family_leads
from generator.names.fold import fold, scripts
from generator.names.form import generation_marks
from generator.names.given import is_given_name

_NUMERAL = re.compile(r"[IVX]+|[IVX]{2,}\.")
_ARTICLE = re.compile("^(?:[AaEe][ldnrstz]|[Aa]sh|ul)[-‐‑]|^d['’]|^ال(?=\\w{3})")
_ASIDE = re.compile(r"\s*\([^)]*\)")
_LINKS = frozenset("iy")
"""Between two family names of a Catalan or Spaniard."""
_ELIDED = re.compile("d['’]")
_DAUGHTER, _SON = "dottir", "son"
_SON_OF = frozenset({"bin", "ibn", "bint", "binti"})
_PATRONYMIC = re.compile("(?:[оеё]вич|[ьи]ич|[оеіїё]вна|ична|[oe]vich|[oe]vych|[oeiy]vna|ichna)$")
"""The end of a father's name in Eastern Slavic languages."""
_BYNAME = frozenset({"of", "the"})
"""Between a name and what its bearer is called after it: Anne of Cleves, Catherine the Great."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A word of a name with the particles before it."""

    particles: tuple[str, ...]
    word: str

    @property
    def filed(self) -> str:
        """The word, behind the particles by which it is filed, without an article."""
        kept = next((i for i, particle in enumerate(self.particles) if _counts(particle)), len(self.particles))
        return " ".join((*self.particles[kept:], _ARTICLE.sub("", self.word)))


def filed_under(name: str, langs: Collection[str] = ()) -> str:
    """The word or words by which a name is filed; what stands in brackets is left out.

    `langs`: the languages whose texts write the name just so.
    """
    words = _without_marks(_ASIDE.sub("", name).replace(",", " ").split())
    if len(words) < 2:
        return words[0] if words else name
    if _by_the_first(words) or _family_and_patronymic(words) or family_leads(words, langs):
        return words[0]
    if len(words) > 2 and JOINED.fullmatch(words[-1]) and family_leads(words[1:]):
        return words[1]  # Emily Lau Wai-hing
    return _family(words, langs).filed


def _without_marks(words: list[str]) -> list[str]:
    """The words without titles, without "Jr." and numbers behind; of a king's name the first alone."""
    titled = len(words) > 1 and fold(words[0]) in listed("people/titles-before-given-names.txt")
    if titled and (is_given_name(words[1]) or fold(words[1]) in listed("people/burmese.txt")):
        return words[1:2]
    marked = [word for word in words[1:] if fold(word) in generation_marks() or _NUMERAL.fullmatch(word)]
    bare = [word for word in words if word not in marked]
    numbered = any(map(_NUMERAL.fullmatch, marked))
    return bare[:1] if numbered and all(is_given_name(word) or scripts(word) != ("LATIN",) for word in bare) else bare


def _by_the_first(words: Sequence[str]) -> bool:
    """Whether the first word stands for all, as no other is a family's name."""
    folded = [fold(word) for word in words]
    listed_so = not listed("people/no-family-name.txt").isdisjoint((folded[0], " ".join(folded)))
    return listed_so or listed("people/burmese.txt").issuperset(folded) or _is_told_after(words)


def _is_told_after(words: Sequence[str]) -> bool:
    """Whether behind a given name stands whose child somebody is, or what they are called: Anne of Cleves."""
    last = fold(words[-1])
    if last.endswith(_DAUGHTER) or (last.endswith(_SON) and _is_icelandic(words)):
        return True
    return len(words) > 2 and (words[1] in _BYNAME or (words[-2] in _SON_OF and is_given_name(words[-1])))


def _family_and_patronymic(words: Sequence[str]) -> bool:
    """Whether three words are as Russian papers write them: the family name, the given one, the father's."""
    if len(words) < 3 or is_given_name(words[0]):
        return False
    return [bool(_PATRONYMIC.search(word)) for word in words[1:]] == [False, True]


def _is_icelandic(words: Sequence[str]) -> bool:
    return fold(words[0]) in listed("people/icelandic.txt") or not set("ðþ").isdisjoint("".join(words).casefold())


def _family(words: Sequence[str], langs: Collection[str]) -> _Part:
    """The family name with its particles: the last part, or the one before it, where that is the father's."""
    *others, last = _parts(words)
    if not others:
        return last
    before = others[-1]
    spanish = set(langs) != {"pt"} and fold(before.word) in listed("people/family-spanish.txt")
    double = " ".join(map(fold, words[-2:])) in listed("people/family-double.txt")
    french = _ELIDED.match(last.word) and not before.particles and not is_given_name(before.word)
    return before if spanish or double or french or not _LINKS.isdisjoint(last.particles) else last


def _parts(words: Sequence[str]) -> list[_Part]:
    """The words behind the first, each with its particles."""
    parts, particles = [], []
    for word in words[1:-1]:
        if fold(word) in _particles() and (len(fold(word)) > 1 or word in ("e", "i", "y")):
            particles.append(word)
        else:
            parts.append(_Part(tuple(particles), word))
            particles = []
    return [*parts, _Part(tuple(particles), words[-1])]


def _counts(particle: str) -> bool:
    """Whether a name is filed by its particle."""
    said = _filed_particles().get(fold(particle), "")
    return said == "always" or (said != "never" and particle[0].isupper() and not particle.isupper())


@cache
def _particles() -> frozenset[str]:
    return frozenset(map(fold, entries("people/particles.txt"))) | _filed_particles().keys()


@cache
def _filed_particles() -> dict[str, str]:
    return dict(line.split("\t") for line in entries("people/particles-filed.tsv"))
