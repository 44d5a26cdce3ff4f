"""How much speaks for each word of a run being part of a name: sums of a model's weights, remembered group by group."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from generator.infer.people import features
from generator.infer.people.features import EDGE, Elsewhere, Window, place, window, word
from generator.infer.people.model import Model, Score, load, unpacked
from generator.infer.people.tokens import WORDS_KEPT, Span, Words

HOPELESS = -900
"""What no neighbours can make a name of (hundredths): of 17,000 words, the best that was worse came to -430."""


class Scores:
    """A model at work."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._own = self.summed(features.own)
        self._before = self.summed(features.before)
        self._after = self.summed(features.after)
        self._in_run = self.summed(features.in_run)
        self._opening = self.summed(features.opening)
        self._sorts_before = self.summed(features.sorts_before)
        self._sorts_after = self.summed(features.sorts_after)
        self._across = self.summed(features.across)
        self._here = lru_cache(WORDS_KEPT)(self._sum_here)

    def summed(self, group: Callable[..., Iterable[str]]) -> Callable[..., int]:
        """The weights of a group of observations added up (packed), and remembered."""
        return lru_cache(WORDS_KEPT)(lambda *about: self._total(group(*about)))

    def of_run(self, words: Words, run: Span, lang: str, article: Elsewhere) -> list[Score]:
        """The score of each word of a run, in hundredths above "no name"."""
        found = []
        for i in range(*run):
            text, opens = words.texts[i], i in words.opens
            here = self._here(window(words.texts, i), place(run, i), opens, lang)
            found.append(unpacked(here + self._across(text, opens, article.marks(text))))
        return found

    def alone(self, words: Words, i: int, lang: str, article: Elsewhere) -> tuple[int, int]:
        """How much speaks for a word's being a name by itself, and what of this its neighbours say (hundredths).

        A word that is HOPELESS by itself is not looked at further.
        """
        text, opens = words.texts[i], i in words.opens
        itself = self._own(text, lang) + self._bold(lang)
        there = self._across(text, opens, article.marks(text))
        if (least := unpacked(itself + there)[2]) < HOPELESS:
            return least, 0
        here = self._here(window(words.texts, i), (0, 1), opens, lang)
        return unpacked(here + there)[2], unpacked(here - itself)[2]

    def _sum_here(self, around: Window, where: Span, opens: bool, lang: str) -> int:
        """What the sentence says of the middle word (packed): `features.seen` but for what the article says."""
        _, previous, text, following, _ = around
        w, p, f = word(text), word(EDGE if opens else previous), word(following)
        return (
            self._bold(lang)
            + self._own(text, lang)
            + self._before(previous)
            + self._after(following)
            + self._in_run(*where, w.kinds)
            + self._opening(opens, w.kinds, lang)
            + self._sorts_before(w.shape, w.kinds, p.shape, p.kinds)
            + self._sorts_after(w.shape, w.kinds, f.shape, f.kinds)
            + self._total(features.together(around, w.kinds, p.low))
        )

    def _bold(self, lang: str) -> int:
        return self.model.boldness.get(lang, 0)

    def _total(self, seen: Iterable[str]) -> int:
        return sum(filter(None, map(self.model.weights.get, seen)))


@cache
def shipped() -> Scores:
    """The model that comes with the program."""
    return Scores(load())
