"""How much speaks for each word of a run being part of a name: sums of a model's weights.

A process that has read much text has seen most words of the next article (Zipf's law), though hardly one of its
sentences: so what is remembered is what a word says by itself, to its neighbours, and by the lists that hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.infer.people import features
from generator.infer.people.decode import in_order
from generator.infer.people.features import EDGE, Elsewhere, around, word
from generator.infer.people.model import Model, Score, last, load, unpacked
from generator.infer.people.remembered import WORDS_KEPT, Remembered
from generator.infer.people.tokens import Span, Words

HOPELESS = -900
"""What no neighbours can make a name of (hundredths): of 17,000 words, the best that was worse came to -430."""
PAIRS = ("-+w", "-0w", "0+w", "-wg", "+wg")
"""The kinds of `features.together`."""
Row = Mapping[str, int]
"""Second part of an observation -> packed weight, for all those of one kind with the same first part."""
_NO_ROW: Row = {}
_NO_ROWS: Mapping[str, Row] = {}


# Not frozen: one is made for every new word, and that would take as long as all that it holds.
@dataclass(slots=True, eq=False)
class Voice:
    """A word beside others: its sort (see `features.Word`), what it says of the next word and of the one before it
    (packed), and its rows of PAIRS, so that no string is built for each two words that meet."""

    low: str
    shape: str
    kinds: str
    of_next: int
    of_last: int
    over: Row
    to: Row
    on: Row
    next_kinds: Row
    last_kinds: Row


class Scores:
    """A model at work. Of each group of observations, twice WORDS_KEPT sums are remembered at most."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.steps = in_order(model.steps)
        self._rows = _rows(model.weights)
        self._voices = Remembered(self._voice, WORDS_KEPT)
        self._itself = self._sums(features.own)
        self._far_before = self._sums(features.far_before)
        self._far_after = self._sums(features.far_after)
        self._standing = self._sums(features.standing)
        self._before = self._sums(features.sorts_before)
        self._after = self._sums(features.sorts_after)
        self._across = self._sums(features.across)

    def of_run(self, words: Words, run: Span, lang: str, article: Elsewhere) -> list[Score]:
        """The score of each word of a run, in hundredths above "no name"."""
        alone = [self._alone(words, i, lang, article) for i in range(*run)]
        return [unpacked(a + b) for a, b in zip(alone, self._neighbours(words, run, lang), strict=True)]

    def alone(self, words: Words, i: int, lang: str, article: Elsewhere) -> tuple[int, int]:
        """How much speaks for a word's being a name by itself, and what of this its neighbours say (hundredths).

        A word that is HOPELESS by itself is not looked at further.
        """
        itself = last(self._alone(words, i, lang, article))
        if itself < HOPELESS:
            return itself, 0
        neighbours = last(self._neighbours(words, (i, i + 1), lang)[0])
        return itself + neighbours, neighbours

    def _alone(self, words: Words, i: int, lang: str, article: Elsewhere) -> int:
        """What a word and the rest of its article say of it (packed)."""
        text = words.texts[i]
        about = article.marks(text), i in words.opens, self._voices[text].kinds
        return self._itself[text, lang] + self._across[about] + self.model.boldness.get(lang, 0)

    def _neighbours(self, words: Words, run: Span, lang: str) -> list[int]:
        """What the sentence says of each word of a run (packed)."""
        size, opens = run[1] - run[0], run[0] in words.opens
        texts = around(words.texts, run)
        before, here, *behind = [self._voices[text] for text in texts[1:-1]]
        last = self._voices[EDGE] if opens else before
        found = []
        for at, after in enumerate(behind):
            kinds = here.kinds
            found.append(
                before.of_next
                + after.of_last
                + self._far_before[texts[at]]
                + self._far_after[texts[at + 4]]
                + self._standing[min(at, 3), min(size - at, 4), kinds, opens, lang]
                + self._before[here.shape, kinds, last.shape, last.kinds]
                + self._after[here.shape, kinds, after.shape, after.kinds]
                + last.over.get(after.low, 0)
                + last.to.get(here.low, 0)
                + here.on.get(after.low, 0)
                + last.next_kinds.get(kinds, 0)
                + after.last_kinds.get(kinds, 0)
            )
            before, here, last, opens = here, after, here, False
        return found

    def _voice(self, text: str) -> Voice:
        w = word(text)
        says = self._total(features.before(text)), self._total(features.after(text))
        rows = self._rows.get(w.low, _NO_ROWS)
        return Voice(w.low, w.shape, w.kinds, *says, *(rows.get(kind, _NO_ROW) for kind in PAIRS))

    def _sums(self, group: Callable[..., Iterable[str]]) -> Remembered[Any, int]:
        """The weights of a group of observations added up (packed), by what the group is about."""

        def total(about: Any) -> int:
            return self._total(group(*about) if type(about) is tuple else group(about))

        return Remembered(total, WORDS_KEPT)

    def _total(self, seen: Iterable[str]) -> int:
        return sum(filter(None, map(self.model.weights.get, seen)))


def _rows(weights: Mapping[str, int]) -> Mapping[str, Mapping[str, Row]]:
    """The observations of PAIRS by first part and kind: "president" -> "-0w" -> {"putin": weight}."""
    rows: dict[str, dict[str, dict[str, int]]] = {}
    for seen, weight in weights.items():
        kind = seen[:3]
        if kind in PAIRS:
            cut = seen.index(EDGE, 5)
            rows.setdefault(seen[4:cut], {}).setdefault(kind, {})[seen[cut + 1 :]] = weight
    return rows


@cache
def shipped() -> Scores:
    """The model that comes with the program."""
    return Scores(load())
