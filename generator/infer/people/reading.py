"""Reads an article for names: each run by itself, then words standing alone again in the light of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.infer.people import families, lineups, nobles
from generator.infer.people.decode import best, names
from generator.infer.people.evidence import (
    ENDS_NAME,
    STRONGEST,
    Known,
    Run,
    base,
    is_no_town,
    known_of,
    named_elsewhere,
    said_of,
)
from generator.infer.people.features import Elsewhere, elsewhere
from generator.infer.people.genitive import ENDING_BEHIND_APOSTROPHE, is_set_off, owner
from generator.infer.people.lists import flags, how_common
from generator.infer.people.scores import Scores, shipped
from generator.infer.people.titles import forms_of_address, honorifics, is_role
from generator.infer.people.tokens import PARTICLES, Span, Words
from generator.language.lexicon import entries, words
from generator.names.given import is_given_name
from generator.names.habits import languages_with
from generator.names.inflection import root

AMONG_OTHERS = 0.4
"""Share of what the other places of a word say, where it stands beside other words with capitals, unless the one other
only opens the sentence."""
ADDRESSED = 400
"""What a form of address in small letters says for the word behind it (hundredths)."""
APART = 400
"""The same for an ending behind an apostrophe."""
NOUNS_HAVE_CAPITALS = languages_with("capitals on all nouns")
"""Languages in which a capital beside a name means little: there the word counts whole, but as a name of one word."""


def read(paragraphs: Sequence[Words], lang: str) -> list[list[Span]]:
    """The names of each paragraph, as (first word, word after the last)."""
    seen = elsewhere(paragraphs)
    alone = [
        [_run(words, span, lang, seen, shipped()) for span in words.runs if not _only_opens(words, span, lang)]
        for words in paragraphs
    ]
    found = lineups.read(paragraphs, alone, lang)
    known = known_of([run for here in found for run in here], seen, lang)
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
        if _is_addressed(words.texts, start, lang):
            (begins, goes_on, alone), *_ = each
            each = ((begins, goes_on, alone + ADDRESSED),)
        return Run(span, texts, (span,) if each[0][2] > 0 else (), opens, each, neighbours)
    found = list(names(best(each, scores.steps))) or families.in_a_case(texts, lang)
    found = families.behind_family(texts, found, lang)
    found = families.before_given(texts, found, opens, lang, article.inside)
    found = nobles.completed(texts, found, (), lang)
    spans = tuple((start + a, start + a + owner(texts[a:b], (), lang)) for a, b in found)
    told = words.texts[end : end + 1] in ((",",), ("(",))
    return Run(span, texts, spans, opens, each, neighbours, told)


def _is_addressed(texts: Sequence[str], at: int, lang: str) -> bool:
    """Whether a form of address in small letters stands before what is no role: "pan Berg", but not "pan Prezydent"."""
    return (
        at > 0
        and texts[at - 1].islower()
        and texts[at - 1] in words(lang, "forms-of-address")
        and not is_role(texts[at])
    )


def _again(run: Run, known: Known, lang: str) -> tuple[Span, ...]:
    """The run's names in the light of the article; what that says of one word is weighed with its own score, but in a
    line-up."""
    if run.listed:
        return run.names
    if len(run.texts) > 1:
        run = _anew(run, known, lang)
        found = run.names or ((run.span,) if run.texts in known.full else _addressed(run) or _given(run, known, lang))
        start = run.span[0]
        whole = _with_given(run.texts, [(a - start, b - start) for a, b in found])
        spans = nobles.completed(run.texts, whole, known.tails, lang)
        return tuple(led for a, b in spans for led in _led(run, (start + a, start + b), known, lang))
    score = run.scores[0][2]
    if lang in ENDING_BEHIND_APOSTROPHE and is_set_off(run.texts[0], lang):
        score += APART
    if score + STRONGEST + ENDS_NAME <= 0:
        return ()
    return (run.span,) if score + said_of(run.texts[0], known, lang, run.neighbours, 1) > 0 else ()


def _with_given(texts: Sequence[str], found: Sequence[Span]) -> Iterator[Span]:
    """The full names with a given name right before them that is a country's or town's too: "Georgia Ann Pruitt"."""
    free = 0
    for start, end in found:
        before = texts[start - 1] if start > free and end - start > 1 else ""
        double = before[:1].isupper() and not {*"CT"}.isdisjoint(flags(before)) and is_given_name(before)
        yield start - (double and is_given_name(texts[start])), end
        free = end


def _anew(run: Run, known: Known, lang: str) -> Run:
    """The run with its names sought again, where a word outside them is a name elsewhere: "Abgeordnete Berg"."""
    inside = {i - run.span[0] for start, end in run.names for i in range(start, end)}
    whole = lang in NOUNS_HAVE_CAPITALS or (len(run.texts) == 2 and run.opens and run.texts[0] in _openers(lang))
    share = 1 if whole else AMONG_OTHERS
    said = [0 if k in inside else int(share * named_elsewhere(text, known, lang)) for k, text in enumerate(run.texts)]
    if not any(said):
        return run
    nouns = lang in NOUNS_HAVE_CAPITALS
    scores = [
        (b, i, u + more) if nouns else (b + more, i + more, u + more)
        for more, (b, i, u) in zip(said, run.scores, strict=True)
    ]
    start = run.span[0]
    return run._replace(names=tuple((start + a, start + b) for a, b in names(best(scores, shipped().steps))))


def _addressed(run: Run) -> tuple[Span, ...]:
    """What follows the first form of address of the run: "Ms Berg" names somebody, however odd the name."""
    for at, text in enumerate(run.texts[:-1], start=run.span[0]):
        if text in forms_of_address():
            return ((at + 1, run.span[1]),)
    return ()


def _given(run: Run, known: Known, lang: str) -> tuple[Span, ...]:
    """A given name behind a role at the head of the run, or behind the first word of a sentence, and what is a name by
    itself elsewhere: of "Captain Ada Kyriakou" the last two words, beside "Kyriakou said"."""
    before, first, last = run.texts if len(run.texts) == 3 else ("", "", "")
    if not before or not (run.opens or is_role(before) or before in honorifics()) or "F" not in flags(first):
        return ()
    word = base(last, known.parts, lang) if known.cases else last
    return ((run.span[1] - 2, run.span[1]),) if word in known.single and is_no_town(last) else ()


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
            or ((base(rest[0], known.parts, lang) if known.cases else rest[0]) in known.single and _is_bare(run, rest))
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
