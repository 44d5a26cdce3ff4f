"""Known people, and the list of those that Tidings brings along."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from generator.language.lexicon import entries, listed
from generator.names.fold import fold, script_of
from generator.names.form import parse
from generator.names.sounds import gap, sound

SHIPPED = "people/authority.tsv"


@dataclass(frozen=True)
class Known:
    """A known person. `forms` are (lang, form), lang "" for every language; `different_from` names or keys others."""

    key: str
    name: str
    forms: tuple[tuple[str, str], ...]
    different_from: tuple[str, ...] = ()

    @cached_property
    def family_first(self) -> bool:
        """Whether the family name leads, as in Xi Jinping: by a list, or a Chinese or Korean form that begins so."""
        first = next(iter(parse(self.name).words), "")
        if fold(first) in listed("people/family-first.txt"):
            return True
        for _, form in self.forms:
            if script_of(form[0]) in ("CJK", "HANGUL") and len(parse(form).tokens) == 1 and len(form) < 5:
                sounds = sound(form[0]), sound(first)
                return gap(*sounds, most=1) < 0.5
        return False


def names_of(known: Known) -> tuple[str, ...]:
    """The name and every form, each once."""
    return tuple(dict.fromkeys((known.name, *(form for _, form in known.forms))))


@cache
def shipped() -> tuple[Known, ...]:
    """The people of data/people/authority.tsv, sorted by key."""
    return tuple(Known(key, name, _forms(forms)) for key, name, _, forms in _rows())


@cache
def by_wikidata() -> dict[str, str]:
    """Wikidata id -> key, for the shipped people whose id is certain."""
    return {wikidata: key for key, _, wikidata, _ in _rows() if wikidata}


def _rows() -> list[list[str]]:
    return [line.split("\t") for line in entries(SHIPPED)]


def _forms(cell: str) -> tuple[tuple[str, str], ...]:
    """`=Putin; ru=Владимир Путин` as (lang, form) pairs."""
    pairs = (part.partition("=") for part in cell.split("; ") if part)
    return tuple((lang, form) for lang, _, form in pairs)
