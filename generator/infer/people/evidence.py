"""What a whole article says of its words: which are names at their other places, or parts of its full names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.geography import placenames
from generator.infer.people import nobles
from generator.infer.people.features import Elsewhere
from generator.infer.people.genitive import ENDING_BEHIND_APOSTROPHE, LAST_WORD_DECLINED, bare, stems
from generator.infer.people.lists import flags, how_common, how_common_last
from generator.infer.people.model import Score
from generator.infer.people.titles import forms_of_address
from generator.infer.people.tokens import Span
from generator.names.habits import languages_with
from generator.names.inflection import inflects_every_word, root

FAMILY_FIRST = languages_with("family name first")
SHARE, STRONGEST = 0.5, 500
"""What the neighbours of the other places of a word standing alone say for or against a name is added up and counted by
this share, up to this much (hundredths): "Berg said", "to Berg" and "Berg, who" together are strong."""
SURELY_ENDS_NAME, ENDS_NAME, BEGINS_NAME = 700, 400, 200
"""What it says for a word alone that a longer name of the article ends with it (surely, if with a common first name
before it and no town's name), or begins with it where it is a common first name: Xi Jinping is Xi (hundredths)."""
NEUTRAL = -50
"""What the neighbours of a name say in the mean (hundredths): only what they say beyond it counts."""
LEAST, DOUBT = 150, -250
"""How much the neighbours can say at most against such a word; unless they speak so much against it in the mean of its
places that it is rather a town in the name of a gallery (hundredths) ..."""
FEW = 2
"""... which no list says and so few places cannot show."""


class Run(NamedTuple):
    """A stretch of words with capitals: its place, its words, the names in it by itself, whether it opens a sentence;
    how much speaks for each word's being a name of one word, and for a run of one word the part of this that its
    neighbours say; whether a comma or a bracket follows, as it does where somebody is introduced; whether
    it is one of the names of a line-up."""

    span: Span
    texts: tuple[str, ...]
    names: tuple[Span, ...]
    opens: bool
    scores: tuple[Score, ...]
    neighbours: int = 0
    told: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What a whole article shows: its names of several words, what of them begins with a particle, and what they say
    for their parts alone; what the neighbours of all places of a word alone say together, and how many places these
    are; words that are names by themselves; how words stand elsewhere; whether every word of a name has cases, so that
    all these are told of roots; how many full names have the same roots."""

    full: frozenset[tuple[str, ...]]
    tails: frozenset[tuple[str, ...]]
    parts: Mapping[str, int]
    neighbours: Mapping[str, int]
    places: Mapping[str, int]
    single: frozenset[str]
    seen: Elsewhere
    cases: bool
    roots: Counter[tuple[str, ...]]


def known_of(found: Sequence[Run], seen: Elsewhere, lang: str) -> Known:
    spans = ((run, start - run.span[0], end - run.span[0]) for run in found for start, end in run.names)
    full = frozenset(run.texts[start:end] for run, start, end in spans if end - start > 1)
    parts, cases = _parts(full, found, lang), inflects_every_word(lang)
    ends = Counter(base(name[-1], parts, lang) if cases else name[-1] for name in full)
    neighbours: defaultdict[str, int] = defaultdict(int)
    totals: defaultdict[str, int] = defaultdict(int)
    places: defaultdict[str, int] = defaultdict(int)
    for run in found:
        if len(run.texts) == 1 and not run.listed:
            word = base(run.texts[0], parts, lang) if cases else bare(run.texts[0], parts, lang)
            neighbours[word] += run.neighbours
            totals[word] += run.scores[0][2]
            places[word] += 1
    parts = {
        word: part
        for word, part in parts.items()
        if neighbours.get(word, 0) >= DOUBT * places.get(word, 0) or (places[word] <= FEW and is_no_town(word))
    }
    single = frozenset(
        {word for word, total in totals.items() if total > 0} | {word for word, count in ends.items() if count > 1}
    )
    roots = Counter(tuple(root(word, lang) for word in name) for name in full)
    return Known(full, nobles.tails(full, lang), parts, neighbours, places, single, seen, cases, roots)


def base(text: str, parts: Collection[str], lang: str) -> str:
    """The root that all forms of a word of the `parts` have in common, in a language where every word has cases."""
    stem = root(text, lang)
    return stem if stem in parts else text


def _parts(full: Iterable[Sequence[str]], runs: Iterable[Run], lang: str) -> Mapping[str, int]:
    """What full names, and a form of address at the end of a run, say for their parts alone; the most that one says."""
    cut = lang in LAST_WORD_DECLINED or lang in ENDING_BEHIND_APOSTROPHE
    bare_names = [(*name[:-1], stem) for name in full for stem in stems(name[-1], lang)] if cut else []
    said = [(name[0], BEGINS_NAME if "F" in flags(name[0]) else ENDS_NAME) for name in full]
    if lang in FAMILY_FIRST:
        said += [(name[0], SURELY_ENDS_NAME) for name in full if _is_surely_named(name[::-1], lang)]
    said += [
        (name[-1], SURELY_ENDS_NAME if _is_surely_named(name, lang) else ENDS_NAME) for name in (*full, *bare_names)
    ]
    bases = {bare(name[-1], (), lang, how_common_last) for name in full}
    said += [(last, ENDS_NAME) for last in bases if how_common(last) > 1]
    said += [(run.texts[0], ENDS_NAME) for run in runs if run.listed and run.names]
    address = forms_of_address()
    said += [(run.texts[-1], ENDS_NAME) for run in runs if len(run.texts) > 1 and run.texts[-2] in address]
    cases, parts = inflects_every_word(lang), dict[str, int]()
    for word, part in said:
        key = root(word, lang) if cases else word
        parts[key] = max(part, parts.get(key, 0))
    return parts


def _is_surely_named(name: Sequence[str], lang: str) -> bool:
    """Whether a name begins with a common given name, and ends with a word that is neither a place nor a role."""
    return "F" in flags(name[0]) and is_no_town(name[-1]) and name[-1] not in placenames.lands(lang)


def is_no_town(word: str) -> bool:
    return len(word) > 2 and {*"CcTtR"}.isdisjoint(flags(word))


def said_of(text: str, known: Known, lang: str, here: int = 0, places: int = 0) -> int:
    """What the other places of a word say for its being a name; `here`: what the neighbours say at so many places."""
    word = base(text, known.parts, lang) if known.cases else bare(text, known.parts, lang)
    part = known.parts.get(word, 0)
    others = SHARE * (known.neighbours.get(word, 0) - here - NEUTRAL * (known.places.get(word, 0) - places))
    if others > 0:
        return int(part + min(others, STRONGEST)) if part or _may_be_called(word, known) else 0
    return int(part + max(others, -LEAST if part else -STRONGEST))


def named_elsewhere(text: str, known: Known, lang: str) -> int:
    """What the other places of a word say for its being a name, where it is one at some of them."""
    word = base(text, known.parts, lang) if known.cases else bare(text, known.parts, lang)
    if word not in known.parts and word not in known.single:
        return 0
    return max(0, said_of(text, known, lang))


def _may_be_called(word: str, known: Known) -> bool:
    """The word is no town or country that nobody is named after, and not in lower case in the article too."""
    lists = set(flags(word))
    return word.lower() not in known.seen.low and (lists.isdisjoint("CcTt") or not lists.isdisjoint("FL"))
