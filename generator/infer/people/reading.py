"""Reads an article for names: each run by itself, then words standing alone again in the light of the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.geography import placenames
from generator.infer.people import families, nobles
from generator.infer.people.decode import best, names
from generator.infer.people.features import Elsewhere, elsewhere
from generator.infer.people.genitive import bare, owner
from generator.infer.people.lists import flags, how_common, how_common_last
from generator.infer.people.model import Score
from generator.infer.people.scores import Scores, shipped
from generator.infer.people.titles import forms_of_address
from generator.infer.people.tokens import PARTICLES, Span, Words
from generator.language.lexicon import entries, words
from generator.names.given import is_given_name
from generator.names.habits import languages_with
from generator.names.inflection import inflects_every_word, root

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


AMONG_OTHERS = 0.4
"""Share of what the other places of a word say, where it stands beside other words with capitals, unless the one other
only opens the sentence."""
NOUNS_HAVE_CAPITALS = languages_with("capitals on all nouns")
"""Languages in which a capital beside a name means little: there the word counts whole, but as a name of one word."""


class Run(NamedTuple):
    """A stretch of words with capitals: its place, its words, the names in it by itself, whether it opens a sentence;
    how much speaks for each word's being a name of one word, and for a run of one word the part of this that its
    neighbours say; whether a comma or a bracket follows, as it does where somebody is introduced."""

    span: Span
    texts: tuple[str, ...]
    names: tuple[Span, ...]
    opens: bool
    scores: tuple[Score, ...]
    neighbours: int = 0
    told: bool = False


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


def read(paragraphs: Sequence[Words], lang: str) -> list[list[Span]]:
    """The names of each paragraph, as (first word, word after the last)."""
    seen = elsewhere(paragraphs)
    found = [
        [_run(words, span, lang, seen, shipped()) for span in words.runs if not _only_opens(words, span, lang)]
        for words in paragraphs
    ]
    known = _known([run for here in found for run in here], seen, lang)
    return [[span for run in here for span in _again(run, known, lang)] for here in found]


def _only_opens(words: Words, span: Span, lang: str) -> bool:
    """Whether a run is but a word that opens a sentence: "With"."""
    start, end = span
    return end - start == 1 and start in words.opens and words.texts[start] in _openers(lang)


def _run(words: Words, span: Span, lang: str, article: Elsewhere, scores: Scores) -> Run:
    start, end = span
    texts, opens = words.texts[start:end], start in words.opens
    each, neighbours = scores.of_run(words, span, lang, article)
    if end - start == 1:
        return Run(span, texts, (span,) if each[0][2] > 0 else (), opens, each, neighbours)
    found = list(names(best(each, scores.steps))) or families.in_a_case(texts, lang)
    found = families.behind_family(texts, found, lang)
    found = nobles.completed(texts, found, (), lang)
    spans = tuple((start + a, start + a + owner(texts[a:b], (), lang)) for a, b in found)
    told = words.texts[end : end + 1] in ((",",), ("(",))
    return Run(span, texts, spans, opens, each, neighbours, told)


def _known(found: Sequence[Run], seen: Elsewhere, lang: str) -> Known:
    spans = ((run, start - run.span[0], end - run.span[0]) for run in found for start, end in run.names)
    full = frozenset(run.texts[start:end] for run, start, end in spans if end - start > 1)
    parts, cases = _parts(full, found, lang), inflects_every_word(lang)
    ends = Counter(_base(name[-1], parts, lang) if cases else name[-1] for name in full)
    neighbours: defaultdict[str, int] = defaultdict(int)
    totals: defaultdict[str, int] = defaultdict(int)
    places: defaultdict[str, int] = defaultdict(int)
    for run in found:
        if len(run.texts) == 1:
            word = _base(run.texts[0], parts, lang) if cases else bare(run.texts[0], parts, lang)
            neighbours[word] += run.neighbours
            totals[word] += run.scores[0][2]
            places[word] += 1
    parts = {
        word: part
        for word, part in parts.items()
        if neighbours.get(word, 0) >= DOUBT * places.get(word, 0) or (places[word] <= FEW and _is_no_town(word))
    }
    single = frozenset(
        {word for word, total in totals.items() if total > 0} | {word for word, count in ends.items() if count > 1}
    )
    roots = Counter(tuple(root(word, lang) for word in name) for name in full)
    return Known(full, nobles.tails(full), parts, neighbours, places, single, seen, cases, roots)


def _base(text: str, parts: Collection[str], lang: str) -> str:
    """The root that all forms of a word of the `parts` have in common, in a language where every word has cases."""
    stem = root(text, lang)
    return stem if stem in parts else text


def _parts(full: Iterable[Sequence[str]], runs: Iterable[Run], lang: str) -> Mapping[str, int]:
    """What full names, and a form of address at the end of a run, say for their parts alone; the most that one says."""
    said = [(name[0], BEGINS_NAME if "F" in flags(name[0]) else ENDS_NAME) for name in full]
    said += [(name[-1], SURELY_ENDS_NAME if _is_surely_named(name, lang) else ENDS_NAME) for name in full]
    bases = {bare(name[-1], (), lang, how_common_last) for name in full}
    said += [(last, ENDS_NAME) for last in bases if how_common(last) > 1]
    address = forms_of_address()
    said += [(run.texts[-1], ENDS_NAME) for run in runs if len(run.texts) > 1 and run.texts[-2] in address]
    cases, parts = inflects_every_word(lang), dict[str, int]()
    for word, part in said:
        key = root(word, lang) if cases else word
        parts[key] = max(part, parts.get(key, 0))
    return parts


def _is_surely_named(name: Sequence[str], lang: str) -> bool:
    """Whether a name begins with a common given name, and ends with a word that is neither a place nor a role."""
    return "F" in flags(name[0]) and _is_no_town(name[-1]) and name[-1] not in placenames.lands(lang)


def _is_no_town(word: str) -> bool:
    return len(word) > 2 and {*"CcTtR"}.isdisjoint(flags(word))


def _again(run: Run, known: Known, lang: str) -> tuple[Span, ...]:
    """The run's names in the light of the article; what that says of one word is weighed with its own score."""
    if len(run.texts) > 1:
        run = _anew(run, known, lang)
        found = run.names or ((run.span,) if run.texts in known.full else _addressed(run))
        start = run.span[0]
        whole = _with_given(run.texts, [(a - start, b - start) for a, b in found])
        spans = nobles.completed(run.texts, whole, known.tails, lang)
        return tuple(led for a, b in spans for led in _led(run, (start + a, start + b), known, lang))
    score = run.scores[0][2]
    if score + STRONGEST + ENDS_NAME <= 0:
        return ()
    return (run.span,) if score + _said(run.texts[0], known, lang, run.neighbours, 1) > 0 else ()


def _with_given(texts: Sequence[str], found: Sequence[Span]) -> Iterator[Span]:
    """The full names with a given name right before them that is a country's or town's too: "Georgia Ann Pruitt"."""
    free = 0
    for start, end in found:
        before = texts[start - 1] if start > free and end - start > 1 else ""
        double = before[:1].isupper() and not {*"CT"}.isdisjoint(flags(before)) and is_given_name(before)
        yield start - (double and is_given_name(texts[start])), end
        free = end


def _said(text: str, known: Known, lang: str, here: int = 0, places: int = 0) -> int:
    """What the other places of a word say for its being a name; `here`: what the neighbours say at so many places."""
    word = _base(text, known.parts, lang) if known.cases else bare(text, known.parts, lang)
    part = known.parts.get(word, 0)
    others = SHARE * (known.neighbours.get(word, 0) - here - NEUTRAL * (known.places.get(word, 0) - places))
    if others > 0:
        return int(part + min(others, STRONGEST)) if part or _may_be_called(word, known) else 0
    return int(part + max(others, -LEAST if part else -STRONGEST))


def _anew(run: Run, known: Known, lang: str) -> Run:
    """The run with its names sought again, where a word outside them is a name elsewhere: "Abgeordnete Berg"."""
    inside = {i - run.span[0] for start, end in run.names for i in range(start, end)}
    whole = lang in NOUNS_HAVE_CAPITALS or (len(run.texts) == 2 and run.opens and run.texts[0] in _openers(lang))
    share = 1 if whole else AMONG_OTHERS
    said = [0 if k in inside else int(share * _named_elsewhere(text, known, lang)) for k, text in enumerate(run.texts)]
    if not any(said):
        return run
    nouns = lang in NOUNS_HAVE_CAPITALS
    scores = [
        (b, i, u + more) if nouns else (b + more, i + more, u + more)
        for more, (b, i, u) in zip(said, run.scores, strict=True)
    ]
    start = run.span[0]
    return run._replace(names=tuple((start + a, start + b) for a, b in names(best(scores, shipped().steps))))


def _named_elsewhere(text: str, known: Known, lang: str) -> int:
    """What the other places of a word say for its being a name, where it is one at some of them."""
    word = _base(text, known.parts, lang) if known.cases else bare(text, known.parts, lang)
    if word not in known.parts and word not in known.single:
        return 0
    return max(0, _said(text, known, lang))


def _addressed(run: Run) -> tuple[Span, ...]:
    """What follows the first form of address of the run: "Ms Berg" names somebody, however odd the name."""
    for at, text in enumerate(run.texts[:-1], start=run.span[0]):
        if text in forms_of_address():
            return ((at + 1, run.span[1]),)
    return ()


def _may_be_called(word: str, known: Known) -> bool:
    """The word is no town or country that nobody is named after, and not in lower case in the article too."""
    lists = set(flags(word))
    return word.lower() not in known.seen.low and (lists.isdisjoint("CcTt") or not lists.isdisjoint("FL"))


def _led(run: Run, span: Span, known: Known, lang: str) -> Iterator[Span]:
    """The span without a first word that only opens the sentence: "With Berg"; "Although Berg", where Berg is known by
    itself. None where the one word behind it is no name."""
    name = run.texts[: span[1] - run.span[0]]
    first, rest = name[0], name[1:]
    if not rest or not run.opens or span[0] != run.span[0] or first in known.seen.inside or _is_case(name, known, lang):
        yield span
    elif first in _openers(lang):
        alone = {root(word, lang) for word in (*known.parts, *known.single)}
        if len(rest) > 1 or run.scores[1][2] > 0 or root(rest[0], lang) in alone:
            yield span[0] + 1, span[1]
    elif (
        {*"FfL"}.isdisjoint(flags(first))
        and (
            rest in known.full
            or ((_base(rest[0], known.parts, lang) if known.cases else rest[0]) in known.single and _is_bare(run, rest))
        )
    ) or (not how_common(first) and _is_other_case(rest, known, lang)):
        yield span[0] + 1, span[1]
    else:
        yield span


def _is_case(name: Sequence[str], known: Known, lang: str) -> bool:
    """Whether the article has the name in another case too: "Radima Hrubeše", beside Radim Hrubeš."""
    if not known.cases:
        return False
    return known.roots[tuple(root(word, lang) for word in name)] > (name in known.full)


def _is_other_case(rest: Sequence[str], known: Known, lang: str) -> bool:
    """Whether one word is a case of the last one of a full name: "Коллеги Исмагилова", beside "Азамат Исмагилов"."""
    if len(rest) > 1 or not known.cases:
        return False
    stem = root(rest[0], lang)
    return any(name[-1] != rest[0] and root(name[-1], lang) == stem and "F" in flags(name[0]) for name in known.full)


def _is_bare(run: Run, rest: Sequence[str]) -> bool:
    """Whether one name stands behind the first word, which is no initial, and nothing introduces somebody."""
    return len(rest) == 1 and not run.told and not run.texts[0].endswith(".")


@cache
def _openers(lang: str) -> frozenset[str]:
    """Words that begin no name at the head of a sentence: "With", but neither "De" nor "Hans"."""
    opening = {word for word in words(lang, "openers") if word.lower() not in PARTICLES}
    return frozenset(opening.difference(entries("people/openers-given.txt")))
