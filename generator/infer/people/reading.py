"""Reads an article for names: each run by itself, then words standing alone again in the light of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.infer.people.article import bare
from generator.infer.people.decode import best, names
from generator.infer.people.features import Elsewhere, elsewhere
from generator.infer.people.lists import flags
from generator.infer.people.scores import Scores, shipped
from generator.infer.people.titles import forms_of_address
from generator.infer.people.tokens import PARTICLES, Span, Words, foreign_particles

SHARE, STRONGEST = 0.5, 500
"""What the neighbours of the other places of a word standing alone say for or against a name is added up and counted by
this share, up to this much (hundredths): "Berg said", "to Berg" and "Berg, who" together are strong."""
ENDS_NAME, BEGINS_NAME = 400, 200
"""What it says for a word alone that a longer name of the article ends with it, or begins with it where it is a common
first name: Xi Jinping is Xi (hundredths)."""
NEUTRAL = -50
"""What the neighbours of a name say in the mean (hundredths): only what they say beyond it counts."""
LEAST, DOUBT = 150, -250
"""How much the neighbours can say at most against such a word; unless they speak so much against it in the mean of its
places that it is rather a town in the name of a gallery (hundredths)."""


PARTICLES_ARE_WORDS = frozenset({"de", "nl", "af"})
"""Languages in which von, van and der are words of every sentence."""


class Run(NamedTuple):
    """A stretch of words with capitals: its place, its words, the names in it by itself, whether it opens a sentence;
    where it is one word, how much speaks for its being a name, and the part of this that its neighbours say."""

    span: Span
    texts: tuple[str, ...]
    names: tuple[Span, ...]
    opens: bool
    alone: int = 0
    neighbours: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What a whole article shows: its names of several words, and what these say for their parts alone; what the
    neighbours of all places of a word alone say together, and how many places these are; words that are names by
    themselves; how words stand elsewhere."""

    full: frozenset[tuple[str, ...]]
    parts: Mapping[str, int]
    neighbours: Mapping[str, int]
    places: Mapping[str, int]
    single: frozenset[str]
    seen: Elsewhere


def read(paragraphs: Sequence[Words], lang: str) -> list[list[Span]]:
    """The names of each paragraph, as (first word, word after the last)."""
    seen = elsewhere(paragraphs)
    found = [[_run(words, span, lang, seen, shipped()) for span in words.runs] for words in paragraphs]
    known = _known([run for here in found for run in here], seen, lang)
    return [[span for run in here for span in _again(run, known, lang)] for here in found]


def _run(words: Words, span: Span, lang: str, article: Elsewhere, scores: Scores) -> Run:
    start, end = span
    texts, opens = words.texts[start:end], start in words.opens
    if end - start == 1:
        alone, neighbours = scores.alone(words, start, lang, article)
        return Run(span, texts, (span,) if alone > 0 else (), opens, alone, neighbours)
    each = scores.of_run(words, span, lang, article)
    spans = tuple((start + a, start + b) for a, b in names(best(each, scores.steps)))
    return Run(span, texts, spans, opens)


def _known(found: Sequence[Run], seen: Elsewhere, lang: str) -> Known:
    spans = ((run, start - run.span[0], end - run.span[0]) for run in found for start, end in run.names)
    full = frozenset(run.texts[start:end] for run, start, end in spans if end - start > 1)
    parts = {name[0]: BEGINS_NAME if "F" in flags(name[0]) else ENDS_NAME for name in full}
    parts |= {name[-1]: ENDS_NAME for name in full}
    parts |= {run.texts[-1]: ENDS_NAME for run in found if run.texts[-2:-1] and run.texts[-2] in forms_of_address()}
    ends = Counter(name[-1] for name in full)
    neighbours: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for run in found:
        if len(run.texts) == 1:
            word = bare(run.texts[0], parts, lang)
            neighbours[word] += run.neighbours
            totals[word] += run.alone
            places[word] += 1
    parts = {word: part for word, part in parts.items() if neighbours[word] >= DOUBT * places[word]}
    single = frozenset(
        {word for word, total in totals.items() if total > 0} | {word for word, count in ends.items() if count > 1}
    )
    return Known(full, parts, neighbours, places, single, seen)


def _again(run: Run, known: Known, lang: str) -> tuple[Span, ...]:
    """The run's names; where it is one word, what the rest of the article says is weighed with its own score."""
    if len(run.texts) > 1:
        found = run.names or ((run.span,) if run.texts in known.full else _addressed(run))
        return tuple(_led(run, _whole(run, span, lang), known) for span in found)
    word = bare(run.texts[0], known.parts, lang)
    part = known.parts.get(word, 0)
    least, most = -LEAST if part else -STRONGEST, STRONGEST if part or _may_be_called(word, known) else 0
    others = SHARE * (known.neighbours[word] - run.neighbours - NEUTRAL * (known.places[word] - 1))
    return (run.span,) if run.alone + part + max(least, min(most, others)) > 0 else ()


def _whole(run: Run, span: Span, lang: str) -> Span:
    """The span with the particles and the last name that follow: "Ursula von der Leyen" in Spanish."""
    end = span[1] - run.span[0]
    cut = run.texts[end - 1] in PARTICLES
    if lang in PARTICLES_ARE_WORDS and not cut:
        return span
    rest = run.texts[end:]
    particles = next((k for k, text in enumerate(rest) if text not in foreign_particles()), len(rest))
    return (span[0], span[1] + particles + 1) if (particles or cut) and particles < len(rest) else span


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


def _led(run: Run, span: Span, known: Known) -> Span:
    """The span without a first word that only opens the sentence: "Although Berg", where Berg is known by itself."""
    first = run.texts[0]
    if not run.opens or span[0] != run.span[0] or first in known.seen.inside or {*"FfL"} & {*flags(first)}:
        return span
    rest = run.texts[1 : span[1] - run.span[0]]
    known_rest = rest in known.full or (len(rest) == 1 and rest[0] in known.single)
    return (span[0] + 1, span[1]) if known_rest else span
