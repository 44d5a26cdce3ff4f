"""Line-ups: sentences that are hardly more than family names and signs, "Harlow: Reid; Boyd, Price, Wood (Bell 60)".

Their neighbours are commas, and half of them are words as well. Where many are names by themselves or the ends of full
names, all are, and what their neighbours say counts nowhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import pairwise

from generator.geography import placenames
from generator.infer.people.evidence import Run
from generator.infer.people.lists import how_common, is_country, is_organisation
from generator.infer.people.tokens import PARTICLES, Words

FEWEST = 5
"""Names of one word in a line-up."""
OTHERS = 3
"""One lower-case word among so many names at most, so that sentences that tell something are none."""
SHARE = 0.4
"""Of these names so many at least are names without the others."""
_STOPS = frozenset(".!?")
_ENCLOSING = frozenset("()«»“”„\"'")


def read(paragraphs: Sequence[Words], found: Sequence[Sequence[Run]], lang: str) -> Sequence[Sequence[Run]]:
    """The runs of each paragraph, those of its line-ups as names, and the teams before their colons as none."""
    pairs = list(zip(paragraphs, found, strict=True))
    dense = [_dense(words, here) for words, here in pairs]
    if not any(dense):
        return found
    names = ((run, start, end) for here in found for run in here for start, end in run.names)
    ends = {run.texts[end - 1 - run.span[0]] for run, start, end in names if end - start > 1}
    listed = [{run.span[0] for runs in some if _named(runs, ends) for run in runs} for some in dense]
    if not any(listed):
        return found
    teams = {
        run.texts[0]
        for (words, here), places in zip(pairs, listed, strict=True)
        for run in here
        if len(run.texts) == 1 and run.span[0] in places and _behind(words, run) == ":"
    }
    return [
        [_told(words, run, run.span[0] in places, teams, lang) for run in here]
        for (words, here), places in zip(pairs, listed, strict=True)
    ]


def _told(words: Words, run: Run, listed: bool, teams: Collection[str], lang: str) -> Run:
    """The run as a name, where it stands in a line-up; as none, where it is a team's."""
    if run.texts[-1] in teams and all(text in PARTICLES for text in run.texts[:-1]):
        return run._replace(names=(), listed=True)
    if len(run.texts) > 1:
        return run
    return run._replace(names=(run.span,), listed=True) if listed and _may_be_one(words, run, lang) else run


def _before(words: Words, run: Run) -> str:
    return "".join(words.texts[max(0, run.span[0] - 1) : run.span[0]])


def _behind(words: Words, run: Run) -> str:
    """The word or sign behind a run; "" where the paragraph ends."""
    return "".join(words.texts[run.span[1] : run.span[1] + 1])


def _dense(words: Words, found: Sequence[Run]) -> list[list[Run]]:
    """The runs of each sentence that is hardly more than words alone with capitals."""
    alone = [run.span[0] for run in found if len(run.texts) == 1] if len(found) >= FEWEST else []
    if len(alone) < FEWEST:
        return []
    texts = words.texts
    stops = [at for at, text in enumerate(texts) if text in _STOPS and texts[at - 2 : at - 1] != ("(",)]  # "(60. Bell)"
    dense = []
    for start, end in pairwise((-1, *stops, len(texts))):
        count = bisect_left(alone, end) - bisect_left(alone, start)
        if count >= FEWEST and _others(texts[start + 1 : end]) * OTHERS <= count:
            dense.append([run for run in found if start < run.span[0] < end])
    return dense


def _others(texts: Sequence[str]) -> int:
    """How many words are in lower case."""
    return sum(text.islower() and text not in PARTICLES for text in texts)


def _named(runs: Sequence[Run], ends: Collection[str]) -> bool:
    """Whether enough of the words alone are names without the others, and they are no firms: a list of banks is told
    by two that are known. `ends`: the last words of full names."""
    alone = [run for run in runs if len(run.texts) == 1]
    if sum(is_organisation(run.texts, (0, 1)) for run in alone) > 1:
        return False
    return sum(bool(run.names) or run.texts[0] in ends for run in alone) / SHARE >= len(alone)


def _may_be_one(words: Words, run: Run, lang: str) -> bool:
    """Whether a word may be somebody's name beside such: no land, nor what opens a sentence; nor a word in brackets or
    quotes of its own, as the kind of a goal is, or a nickname."""
    text = run.texts[0]
    opens = run.opens and _behind(words, run).islower()
    lands = is_country(text) or text in placenames.lands(lang)
    if _before(words, run) in _ENCLOSING and _behind(words, run) in _ENCLOSING and not how_common(text):
        return bool(run.names)
    return not opens and not lands and not (text.isupper() and len(text) > 1)
