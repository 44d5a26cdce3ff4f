"""What one article says of its names as a whole: a surname alone is somebody whose full name stands elsewhere in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.infer.people.genitive import GENITIVE_S, LAST_WORD_DECLINED, bare
from generator.infer.people.lists import how_common, how_common_last
from generator.infer.people.tokens import Span, Words
from generator.names.cases import base_names, may_be_case
from generator.names.fold import fold
from generator.names.given import is_given_name
from generator.names.habits import languages_with
from generator.names.inflection import root
from generator.names.nominative import nominative
from generator.records import OF_SEVERAL

SINGLE = "model, single name"
"""The rule by which a name of one word is somebody's of whom the article says no more."""

TONES = languages_with("tones")
"""Languages in which a mark makes it another name."""

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


def names(paragraphs: Sequence[Words], spans: Sequence[list[Span]], lang: str) -> dict[Spot, Name]:
    """The name in each span, genitive cut off where the article has the bare form, but not as the given name before
    another (Jan Peters, beside Peter Berg), or the lists of names do."""
    starts = ((number, start) for number, in_it in enumerate(spans) for start, end in in_it if end - start > 1)
    given = set(starts if lang in GENITIVE_S else ())
    runs = [(number, at) for number, words in enumerate(paragraphs) for run in words.runs for at in range(*run)]
    attested = {paragraphs[number].texts[at] for number, at in runs if (number, at) not in given}
    ends = {
        paragraphs[number].texts[end - 1]
        for number, in_it in enumerate(spans)
        for start, end in in_it
        if end > start + 1
    }
    found = {}
    for number, (words, in_it) in enumerate(zip(paragraphs, spans, strict=True)):
        for start, end in in_it:
            *rest, last = words.texts[start:end]
            if not rest and lang in LAST_WORD_DECLINED:
                last = bare(last, ends, lang)
            found[number, (start, end)] = (*rest, bare(last, attested, lang, how_common_last if rest else how_common))
    found = {spot: nominative(name, lang) or name for spot, name in found.items()}
    bases = base_names(found.values(), lang)
    return {spot: bases.get(name, name) for spot, name in found.items()}


def groups(
    named: Mapping[Spot, Name], lang: str = "", is_relative: Callable[[Spot], bool] = lambda spot: False
) -> list[Group]:
    """The persons of an article, in order of first mention. `is_relative`: whether somebody's relative stands there."""
    counts = Counter(named.values())
    near: dict[str, list[Name]] = {}
    for name in sorted(counts):
        for word in {root(word, lang) for word in name}:
            near.setdefault(word, []).append(name)
    keys = {name: _key(name, lang) for name in counts}
    likes = {name: _like(name, near, lang) for name in counts}
    first = {named[spot]: spot for spot in sorted(named, reverse=True)}

    def is_kin(other: Name, name: Name) -> bool:
        return keys[other][0] != keys[name][0] and is_relative(first[other])

    homes = {name: _home(name, likes[name], keys, lang) for name in counts}
    for name, (home, _) in homes.items():
        if len(name) == 1 and first[name] < first[home] and is_kin(home, name):
            homes[name] = name, SINGLE
    joined: dict[Name, list[tuple[Spot, Name, str]]] = {}
    for spot in sorted(named):
        name = named[spot]
        home, rule = homes[name]
        if len(name) == 1 and OF_SEVERAL in rule:
            met = [other for other in likes[name] if first[other] < spot]
            told = [other for other in likes[name] if other in met or not is_kin(other, name)]
            found = (_home(name, few, keys, lang) for few in (met, told) if few)
            home, rule = next((one for one in found if OF_SEVERAL not in one[1]), (home, rule))
        joined.setdefault(keys[home], []).append((spot, name, rule))
    return [_group(members) for members in joined.values()]


def _group(members: Sequence[tuple[Spot, Name, str]]) -> Group:
    forms = Counter(name for _, name, _ in members)
    name = max(forms, key=lambda form: (len(" ".join(form)), not "".join(form).isupper(), forms[form], form))
    rule = next(rule for _, form, rule in members if form == name)
    return Group(name, tuple((spot, form) for spot, form, _ in members), rule)


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
