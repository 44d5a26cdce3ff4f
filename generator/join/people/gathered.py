"""The sightings of all articles, brought together where their names are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.authority import Authority, Known
from generator.join.people.group import Group, Sighting, is_single_word
from generator.join.people.meant import Meant, keys_of
from generator.names.cases import base_names
from generator.names.compare import TONES, marked_apart
from generator.names.fold import clean, confusable
from generator.names.form import parse
from generator.names.inflection import without_ending
from generator.records import OF_SEVERAL, Findings

_COMPOUND = re.compile(r"^(\S+ .*\w)-[^\W\d_A-Z][^\W\d_]{3,}$")


def gather(findings: Sequence[Findings], authority: Authority, asked: Mapping[str, Meant]) -> list[Group]:
    """The sightings of all articles: those of a known person together, the others by the tokens of the name.

    `asked`: whom the names of an article may mean, by seed, so far as that was asked before.
    """
    sightings = _sightings(findings, authority)
    meant = _meant(sightings, authority, asked)
    found: dict[str, list[Sighting]] = {}
    people: dict[str, tuple[Known, ...]] = {}
    mains: dict[str, str] = {}
    for sighting in sightings:
        known = authority.by_key.get(sighting.named.of)
        few = (known,) if known else meant[sighting.name]
        keys = (f"known {few[0].key}",) if len(few) == 1 else _keys(sighting)
        main = next((mains[key] for key in keys if key in mains), keys[0])
        for key in keys:
            mains.setdefault(key, main)
        people.setdefault(main, few)
        found.setdefault(main, []).append(sighting)
    parts = ((main, part) for main, few in people.items() for part in _parted(found[main], few))
    return [_group(part, people[main]) for main, part in parts]


def _parted(sightings: list[Sighting], known: Sequence[Known]) -> list[list[Sighting]]:
    """Sightings under one key, apart where marks say so (Lång, Läng) and nobody known is meant; what may be either
    (Lang) stands for itself."""
    if len(known) == 1:
        return [sightings]
    names = sorted({s.name for s in sightings}, key=lambda name: (name.isascii(), name))
    classes: list[list[str]] = []
    for name in names:
        fits = [c for c in classes if not any(marked_apart(parse(name), parse(other)) for other in c)]
        if len(fits) == 1:
            fits[0].append(name)
        else:
            classes.append([name])
    return [[s for s in sightings if s.name in c] for c in classes]


def _group(sightings: list[Sighting], people: tuple[Known, ...]) -> Group:
    return Group(sightings, people[0] if len(people) == 1 else None, people if len(people) > 1 else ())


def _meant(
    sightings: Sequence[Sighting], authority: Authority, asked: Mapping[str, Meant]
) -> dict[str, tuple[Known, ...]]:
    """Name -> the known people whom it may mean: the fewest, of all languages that use it."""
    meant: dict[str, tuple[Known, ...]] = {}
    names = {(s.name, s.lang): asked.get(s.seed, {}).get(s.name) for s in sightings}
    for (name, lang), keys in sorted(names.items(), key=lambda item: item[0]):
        people = [authority.by_key[key] for key in (keys_of(name, lang, authority) if keys is None else keys)]
        before = meant.get(name, ())
        meant[name] = tuple(people) if people and (not before or len(people) < len(before)) else before
    return meant


def _nominatives(named: Iterable[tuple[str, str]]) -> dict[str, dict[str, str]]:
    """Language -> name in one of its cases -> the name that it is a case of, of its own language where there is one.

    `named`: (language, name).
    """
    own: dict[str, set[tuple[str, ...]]] = {}
    for lang, name in named:
        if " " in name:
            own.setdefault(lang, set()).add(tuple(name.split()))
    every = set().union(*own.values())
    found = {lang: {**base_names(every, lang), **base_names(mine, lang)} for lang, mine in own.items()}
    return {lang: {" ".join(case): " ".join(base) for case, base in bases.items()} for lang, bases in found.items()}


def _bare(name: str, lang: str, named: set[str], authority: Authority) -> str:
    """The name without a genitive ending, or what a compound puts behind it, where it is attested so too.

    "Ada Lies" is Ada Lie, and so is the "Ada Lie-saken"; but Per Jonas stays, if no Per Jona is named.
    """
    for bare in (*_COMPOUND.findall(name), *without_ending(name, lang)):
        if not named.isdisjoint(parse(bare).keys) or (" " in bare and authority.lookup(bare, lang)):
            return str(bare)
    return name


def _keys(sighting: Sighting) -> tuple[str, ...]:
    """What makes two names one, in Vietnamese the marks too (Hùng, Hưng); a word of mixed scripts, and one that several
    of its article bear, is like no other."""
    name = sighting.name
    if confusable(name):
        return (f"mixed {name}",)
    if TONES.search(name):
        return (f"tones {name.casefold()}",)
    several = is_single_word(name) and OF_SEVERAL in sighting.named.rule
    return (f"several {name}",) if several else parse(name).keys or (name,)


def _sightings(findings: Sequence[Findings], authority: Authority) -> list[Sighting]:
    """The people of all articles, in order of their seeds, without those that an editor refused."""
    ordered = sorted(findings, key=lambda f: f.article.seed)
    people = [(f.article, named) for f in ordered for named in f.people if not authority.refuses(named.name)]
    keys = {key for _, named in people for key in parse(named.name).keys}
    told = [(article, named, article.lang.value, clean(named.name)) for article, named in people]
    cases = _nominatives((lang, name) for _, _, lang, name in told)
    return [
        Sighting(article.seed, lang, named, _bare(cases.get(lang, {}).get(name, name), lang, keys, authority))
        for article, named, lang, name in told
    ]
