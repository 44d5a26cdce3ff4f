"""How much speaks for each word of a run being part of a name: sums of a model's weights.

A process that has read much text has seen most words of the next article (Zipf's law), though hardly one of its
sentences: so what is remembered is what a word says by itself, to its neighbours, and by the lists that hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from generator.infer.people import features
from generator.infer.people.features import EDGE, Elsewhere, around, place, word
from generator.infer.people.model import Model, Score, last, load, unpacked
from generator.infer.people.remembered import Remembered
from generator.infer.people.tokens import WORDS_KEPT, Span, Words

HOPELESS = -900
"""What no neighbours can make a name of (hundredths): of 17,000 words, the best that was worse came to -430."""


Voice = tuple[str, str, str, int, int, int, int]
"""A word among others: lower case, outline and kinds (see `features.Word`), and what it says of the next word, of the one before it,
    of the next but one and of the last but one (packed)."""
KINDS = 2


class Scores:
    """A model at work."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._voices = Remembered(self._voice, WORDS_KEPT)
        self._itself = self._sums(features.own)
        self._standing = self._sums(features.standing)
        self._before = self._sums(features.sorts_before)
        self._after = self._sums(features.sorts_after)
        self._across = self._sums(features.across)

    def of_run(self, words: Words, run: Span, lang: str, article: Elsewhere) -> list[Score]:
        """The score of each word of a run, in hundredths above "no name"."""
        first, end = run
        voices = [*map(self._voices.__getitem__, around(words.texts, run))]
        found = []
        for i in range(first, end):
            opens = i in words.opens
            alone = self._alone(words.texts[i], voices[i - first + 2], opens, lang, article)
            found.append(
                unpacked(alone + self._neighbours(*voices[i - first : i - first + 5], place(run, i), opens, lang))
            )
        return found

    def alone(self, words: Words, i: int, lang: str, article: Elsewhere) -> tuple[int, int]:
        """How much speaks for a word's being a name by itself, and what of this its neighbours say (hundredths).

        A word that is HOPELESS by itself is not looked at further.
        """
        text, opens = words.texts[i], i in words.opens
        itself = last(self._alone(text, self._voices[text], opens, lang, article))
        if itself < HOPELESS:
            return itself, 0
        voices = map(self._voices.__getitem__, around(words.texts, (i, i + 1)))
        neighbours = last(self._neighbours(*voices, (0, 1), opens, lang))
        return itself + neighbours, neighbours

    def _alone(self, text: str, voice: Voice, opens: bool, lang: str, article: Elsewhere) -> int:
        """What a word and the rest of its article say of it (packed)."""
        return (
            self._itself[text, lang]
            + self.model.boldness.get(lang, 0)
            + self._across[article.marks(text), opens, voice[KINDS]]
        )

    def _neighbours(
        self, far: Voice, before: Voice, word: Voice, after: Voice, behind: Voice, place: Span, opens: bool, lang: str
    ) -> int:
        """What the sentence says of the middle word (packed)."""
        low, shape, kinds, *_ = word
        low_before, shape_before, kinds_before, *_ = self._voices[EDGE] if opens else before
        low_after, shape_after, kinds_after, _, of_last, _, _ = after
        return (
            before[3]
            + of_last
            + far[5]
            + behind[6]
            + self._standing[place, kinds, opens, lang]
            + self._before[shape, kinds, shape_before, kinds_before]
            + self._after[shape, kinds, shape_after, kinds_after]
            + self._total(features.together(low_before, low, low_after, kinds))
        )

    def _voice(self, text: str) -> Voice:
        w = word(text)
        groups = (features.before, features.after, features.far_before, features.far_after)
        return (w.low, w.shape, w.kinds, *(self._total(group(text)) for group in groups))

    def _sums(self, group: Callable[..., Iterable[str]]) -> Remembered[tuple, int]:
        """The weights of a group of observations added up (packed)."""
        return Remembered(lambda about: self._total(group(*about)), WORDS_KEPT)

    def _total(self, seen: Iterable[str]) -> int:
        return sum(filter(None, map(self.model.weights.get, seen)))


@cache
def shipped() -> Scores:
    """The model that comes with the program."""
    return Scores(load())
