"""How near two articles are: by the traits they share, the rarest first, and by the days between them.

A trait weighs by how few other articles have it: what everyone here mentions is no evidence. Nearness is the cosine
of two articles' traits, raised for short ones, in units of what makes a story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import inf, log10

import numpy as np

from generator.join.stories import common
from generator.join.stories.accord import KINDS as AGREEING
from generator.join.stories.accord import Accord
from generator.join.stories.days import SAME_TIME, crowds, span
from generator.join.stories.family import Family, Floats, Told, family, told
from generator.join.stories.marks import KINDS, LONG, OF_KEY, OF_WORD, WEIGHTS, Numbers, columns, of_language
from generator.language.lexicon import primary
from generator.records import Article

NEAR_ACROSS = 0.068
"""Nearness from which articles in two languages tell of one event; they share names, numbers and cognates only."""
NEAR_WITHIN = 0.17
"""The same for two articles in one language, who share its words too."""
SHORT_IS_NEAR = 0.25
"""0: the cosine. 1: no account of length. Short articles share less of an event, so the cosine is raised for them."""
USUAL_MASS = {"shared": 60.0, "own": 120.0}
"""The sum of squared weights of a usual article, for which the cosine stands as it is."""
LEAST_MASS = 4.0
"""What little an article says is taken for this much, so that one shared trait of three makes no story."""
BACKGROUND = 200
"""Articles of news at large that are thought to be there beside the site's own: in a small site the counts of the
former say how telling a trait is, in a large one its own."""
LEAST_COMMON = 0.0001
"""Share of pieces of news below which a trait is simply rare."""
LEAST_OWN = 0.002
"""The same for words of one language: those that the table does not give are not all rare."""
UNKNOWN_OWN = 0.02
"""The same where the table gives no words of that language."""
FEW_HERE = 10
"""Articles of such a language that are thought to be there beside the site's own, and share none of their traits."""
CROWD = 1000
"""Articles above which the nearest by chance are nearer: so ten times as many ask for CROWDED as much nearness."""
CROWDED = 1.26
FIRST_TWO = 1.6
"""Nearness that makes a story of two of FEW articles that could tell of one event. Others then join it for 1: a false
story is mostly one of two."""
FIRST_CROWDED = 1.41
"""Times as much is asked of the first two among ten times as many, up to MANY, and so much less among fewer."""
FEW, MANY = 50, 500
WITHOUT = {"number": 20, "day": 20}
"""Articles without such a trait that are thought to be there beside the site's own; one for those of other kinds that
languages share. What all others have, too, is mostly what the site is about, and tells little; a number that a few all
give is one of the event that they tell of."""
NAMING = frozenset(map(KINDS.index, ("person", "place", "name", "names")))
"""The kinds of traits of which two articles share one, if they begin a story: numbers alone are no event."""
NAMELESS = 10
"""Words of one language that stand in for a name in scripts without capitals, where names are words like others."""
FIRST_SIGNS = 200
"""Of an article these are looked at to know its script."""
LITTLE_SHARED = 1.3
"""Times as much is asked of the first two that share two traits or one, such as the name of one person."""
AGAIN = frozenset(map(KINDS.index, ("person", "names")))
"""The kinds of traits that say once more what names do."""
UNKNOWN_LANGUAGE = 1.3
"""Times as much is asked of the first two in one language whose common words are not known: they look like names."""
FAINT = 0.5
"""Nearness, in units of what makes a story, that is taken for none, also in means: all news is a little alike."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """Of articles, by their numbers, in units of what makes a story: 1 or more is near enough to join one, `first_two`
    to begin one."""

    chance: float
    langs: Sequence[str]
    capitals: Sequence[bool]
    crowds: Sequence[int]
    shared: Family
    own: Family
    accord: Accord

    def begin(self, i: int, j: int, value: float) -> bool:
        """Whether these two, so near, make a story alone."""
        return value >= self._asked(i, j) and value >= self.begins(i, j)

    def begins(self, i: int, j: int) -> float:
        """The nearness that makes a story of these two alone; infinite where they share no name."""
        kinds = self.shared.common(i, j)
        if NAMING.isdisjoint(kinds) and not self._by_words(i, j):
            return inf
        little = sum(kind not in AGAIN for kind in kinds) <= 2
        return self._asked(i, j) * (LITTLE_SHARED if little else 1.0)

    def _by_words(self, i: int, j: int) -> bool:
        """Whether these two share so many words that names may be among them, and do not each name another place."""
        if self.langs[i] != self.langs[j] or self.capitals[i] or self.capitals[j]:
            return False
        placed = "place" in self.accord.said[i] and "place" in self.accord.said[j]
        return not placed and len(self.own.common(i, j)) >= NAMELESS

    def _asked(self, i: int, j: int) -> float:
        """The same, whatever they share: the least of it, which is quicker to tell."""
        crowd = min(self.crowds[i], self.crowds[j], MANY)
        asked: float = FIRST_TWO * FIRST_CROWDED ** log10(crowd / FEW)
        if self.langs[i] == self.langs[j] and self.langs[i] not in common.languages():
            asked *= UNKNOWN_LANGUAGE
        return asked * max(1.0, self.accord.times(i, j)) / min(1.0, self.accord.doubt(i, j))

    def candidates(self) -> Iterator[tuple[int, int, float]]:
        """The pairs of articles that share two rare traits which are telling for both, sorted, with their nearness."""
        met = np.union1d(self.shared.met, self.own.met)
        _, langs = np.unique(self.langs, return_inverse=True)
        ones, others = np.divmod(met, max(len(langs), 1))
        within = langs[ones] == langs[others]
        near = self.shared.products(met)
        near[within] = (near[within] + self.own.products(met[within])) / 2 / NEAR_WITHIN
        near[~within] /= NEAR_ACROSS
        for i, j, value in zip(ones.tolist(), others.tolist(), (near / self.chance).tolist(), strict=True):
            if value >= FAINT * SAME_TIME:
                value *= self.accord.times(i, j) / self.accord.doubt(i, j)
            yield i, j, value


def nearness(articles: Sequence[Article], known: Iterable[bytes]) -> Nearness:
    """How near these articles are; `known` are their traits, in rows of marks.py, in the same order."""
    langs = [primary(article.lang.value) for article in articles]
    dates = [span(article.date.value) if article.date else None for article in articles]
    by_lang = dict(sorted(Counter(langs).items()))
    of = np.array([*map([*by_lang].index, langs)], np.int64)
    words, of_words, marks, of_marks = _columns(known)
    shared = told(marks, of_marks, len(langs), OF_KEY)
    own = told(of_language(words, of[of_words]), of_words, len(langs), OF_WORD)
    common_shared = np.maximum(common.of_marks(shared.numbers), _common_here(shared, of, [*by_lang]))
    common_own = common.of_words(own.numbers, [*by_lang])
    return Nearness(
        CROWDED ** max(0.0, log10(max(len(langs), 1) / CROWD)),
        langs,
        [*map(_has_capitals, articles)],
        crowds(dates),
        _family(shared, common_shared, dict.fromkeys(KINDS, len(langs)), USUAL_MASS["shared"]),
        _family(own, common_own, by_lang, USUAL_MASS["own"]),
        Accord(dates, _said(shared)),
    )


def _has_capitals(article: Article) -> bool:
    """Whether an article is written in a script that has capitals: most of its first signs are small letters."""
    text = article.paragraphs[0].text[:FIRST_SIGNS] if article.paragraphs else ""
    return 2 * sum(map(str.islower, text)) > len(text)


def _columns(known: Iterable[bytes]) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """The words of all articles in turn, and beside each the number of its article; the same of marks."""
    rows, sizes = bytearray(), []
    for own in known:
        rows += own
        sizes.append(len(own) // (2 * LONG))
    of, (words, marks) = np.repeat(np.arange(len(sizes)), sizes), columns(rows)
    is_word, is_mark = words != 0, marks != 0
    return words[is_word], of[is_word], marks[is_mark], of[is_mark]


def _said(shared: Told) -> list[Mapping[str, Set[int]]]:
    """The traits of each article that may agree, by kind."""
    found: list[defaultdict[str, set[int]]] = [defaultdict(set) for _ in range(shared.size)]
    for kind in AGREEING:
        rows = shared.kinds[shared.traits] == KINDS.index(kind)
        for article, trait in zip(shared.articles[rows].tolist(), shared.traits[rows].tolist(), strict=True):
            found[article][kind].add(trait)
    return [*found]


def _common_here(shared: Told, of: Numbers, langs: Sequence[str]) -> Floats:
    """Of each trait the share of the site's articles that have it, in languages whose common words are not known, 0..1;
    of the language where it is greatest, and without the two that are compared. `of` gives each article's language."""
    shares = np.zeros(len(shared.numbers))
    for number, lang in enumerate(langs):
        if lang not in common.languages():
            having = shared.having(of[shared.articles] == number)
            shares = np.maximum(shares, (having - 2) / (np.count_nonzero(of == number) + FEW_HERE))
    return shares


def _family(of: Told, common: Floats, sizes: Mapping[str, int], usual: float) -> Family:
    """`sizes` says what each kind is called and how many articles could have such a trait, `usual` what the traits of a
    usual article weigh; `common` as told of _weights."""
    weights = _weights(of, common, sizes)

    def scale(masses: Floats) -> Floats:
        masses = np.maximum(masses, LEAST_MASS)
        return masses**-0.5 * (usual / masses) ** (SHORT_IS_NEAR / 2)

    return family(of, np.round(weights**2 * 1_000_000).astype(np.int64), scale)


def _weights(of: Told, common: Floats, sizes: Mapping[str, int]) -> Floats:
    """Of each trait 0 (all have it) .. 1 (nobody but the two compared), times the weight of its kind; `common` says in
    what share of news it stands.

    News at large stands in for the articles that the site does not have. The two that are compared do not count: for
    them it is telling how many others have the trait.
    """

    def of_kind(value: Callable[[str], float]) -> Floats:
        return np.array([value(kind) for kind in sizes], np.float64)[of.kinds]

    others, all_others = np.maximum(of.having() - 2, 0), np.maximum(of_kind(sizes.__getitem__) - 2, 0)
    elsewhere = BACKGROUND * np.maximum(common, of_kind(_least))
    seldom = (1 + BACKGROUND * LEAST_COMMON) / (all_others + BACKGROUND)
    rarity = np.log((1 + others + elsewhere) / (all_others + BACKGROUND)) / np.log(seldom)
    without = of_kind(lambda kind: WITHOUT.get(kind, 1) if kind in WEIGHTS else inf)
    rarity *= 1 - others / (all_others + without)
    weights: Floats = np.maximum(0, of_kind(lambda kind: WEIGHTS.get(kind, 1.0)) * rarity)
    return weights


def _least(kind: str) -> float:
    """The share of pieces of news that is thought to have a trait which commonness does not give."""
    return LEAST_COMMON if kind in WEIGHTS else LEAST_OWN if kind in common.languages() else UNKNOWN_OWN
