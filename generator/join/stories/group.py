"""Which articles tell of one event, in whatever language, and what says so.

Articles are as near as their rare traits say (traits.py, nearness.py); the nearest join (linkage.py), where no story of
the last build stays as it stood (standing.py).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from generator.join.stories import standing
from generator.join.stories.common import marked
from generator.join.stories.linkage import linked
from generator.join.stories.marks import kind
from generator.join.stories.nearness import FAINT, nearness
from generator.join.stories.traits import TITLE, Lines, joined, lines, looks, short_lines
from generator.language.words import words_of
from generator.names.fold import plain_letters
from generator.records import Article, Evidence, Findings, Named, Story

IN_COMMON = {
    "people in common": ("person",),
    "places in common": ("place",),
    "names in common": ("names", "name"),
    "numbers in common": ("number",),
    "days in common": ("day", "weekday"),
    "words in common": ("word",),
}
"""What brought articles together as a reader is told it: kinds of traits."""
SAID = 6
"""Of each kind so many are told."""


def group(
    findings: Sequence[Findings],
    who: Mapping[tuple[str, str], str],
    lines: Callable[[Findings], Lines] = lines,
    before: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Story, ...]:
    """The stories of two articles and more, sorted by their first seed.

    `who` maps (seed, name there) to the name of the person across articles, `lines` gives the traits of an article's
    lines. `before` says in which story each seed stood at the last build, "" for none; those that it does not give are
    new. The order of `findings` does not matter.
    """
    ordered = sorted(findings, key=lambda f: f.article.seed)
    known = list(_without_furniture(ordered, map(lines, ordered)))
    near = nearness([f.article for f in ordered], (joined(f, who, found, dropped) for f, found, dropped in known))
    stood = standing.stood([f.article.seed for f in ordered], before)
    pairs = {(i, j): value for i, j, value in near.candidates() if value >= FAINT}
    kept, anew = standing.kept_and_anew(stood, pairs)
    stories = []
    for members in chain(kept, linked(near, anew)):
        shown = [looks(f, who, found, dropped) for f, found, dropped in (known[i] for i in members)]
        stories.append(Story(_oldest_first([ordered[i].article for i in members]), tuple(_evidence(shown))))
    return tuple(sorted(stories, key=lambda story: story.seeds))


def _without_furniture(
    findings: Sequence[Findings], found: Iterable[Lines]
) -> Iterator[tuple[Findings, Lines, Set[int]]]:
    """The findings, the traits of their lines, and the numbers of short lines that stand in several articles word for
    word; people and places that only such lines name are left out.

    Such lines belong to the page; where they do not, one story's articles have enough else in common.
    """
    short = [short_lines(f.article) for f in findings]
    counted = Counter(chain.from_iterable({text for _, text in texts} for texts in short))
    again = {text for text, times in counted.items() if times > 1}
    for f, of_lines, texts in zip(findings, found, short, strict=True):
        dropped = {number for number, text in texts if text in again}
        if dropped - {TITLE}:
            f = replace(f, people=_outside(dropped, f.people), places=_outside(dropped, f.places))
        yield f, of_lines, dropped


def _outside(paragraphs: set[int], named: Iterable[Named]) -> tuple[Named, ...]:
    """All but those with mentions in these paragraphs only."""
    return tuple(one for one in named if not one.mentions or {m.paragraph for m in one.mentions} - paragraphs)


def _oldest_first(articles: Iterable[Article]) -> tuple[str, ...]:
    """Their seeds, those without a date last."""

    def age(article: Article) -> tuple[str, str]:
        return (article.date.value if article.date else "~", article.seed)

    return tuple(article.seed for article in sorted(articles, key=age))


def _evidence(shown: Sequence[Mapping[bytes, str]]) -> Iterator[Evidence]:
    """The traits that most of the articles share, rarest in news first, a line for each kind; no name is said twice.

    `shown` is how the traits of each article look there.
    """
    having = Counter(chain.from_iterable(shown))
    in_common = {
        trait: min(one[trait] for one in shown if trait in one) for trait, times in having.items() if times > 1
    }
    kinds: dict[str, list[str]] = defaultdict(list)
    for trait, seen in sorted(in_common.items(), key=lambda row: (-having[row[0]], marked().get(row[0], 0.0), row[1])):
        kinds[kind(trait)].append(seen)
    told: set[str] = set()
    for rule, of in IN_COMMON.items():
        said: list[str] = []
        for words in chain.from_iterable(kinds[one] for one in of):
            again = [plain_letters(word) for word in words_of(words)]
            if len(said) < SAID and (rule != "names in common" or told.isdisjoint(again)):
                said.append(words)
                told.update(again)
        if said:
            yield Evidence(rule, "; ".join(said))
