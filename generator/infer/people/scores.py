"""How much speaks for each word of a run being part of a name: sums of a model's weights.

A process that has read much text has seen most words of the next article (Zipf's law), though hardly one of its
sentences: so what is remembered is what a word says by itself, to its neighbours, and by the lists that hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import Any

from generator.infer.people import features
from generator.infer.people.decode import in_order
from generator.infer.people.features import EDGE, Elsewhere, around, lower, word
from generator.infer.people.model import Model, Score, load, one_word, unpacked
from generator.infer.people.remembered import WORDS_KEPT, Remembered
from generator.infer.people.tokens import Span, Words

PAIRS = ("-+w", "-0w", "0+w", "-wg", "+wg")
"""The kinds of `features.together`."""
FAR = "--w", "++w"
LOOKED_UP = frozenset((*PAIRS, *FAR, *features.BEFORE, *features.AFTER, *features.own_kinds("")))
"""The kinds that are asked for by their values alone: most of a model, and never added up as whole observations."""
Row = dict[str, int]
"""Second part of an observation -> packed weight, for all those of one kind with the same first part."""
Rows = tuple[Row, Row, Row, Row, Row]
"""What PAIRS has of a word."""
_NO_ROWS: Rows = {}, {}, {}, {}, {}


# Not frozen: one is made for every new word.
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
        self.steps, self._boldness = in_order(model.steps), model.boldness
        self._tables, self._rows = _tables(model.weights)
        whole = (pair for pair in model.weights.items() if pair[0].partition("=")[0] not in LOOKED_UP)
        self._weights = dict(whole)
        self._of_next, self._of_last = self._kinds(features.BEFORE), self._kinds(features.AFTER)
        self._own = Remembered(self._own_kinds, WORDS_KEPT)
        self._voices = Remembered(self._voice, WORDS_KEPT)
        self._edge = self._voices[EDGE]
        self._itself = Remembered(self._in_language, WORDS_KEPT)
        self._far_before = self._far(FAR[0])
        self._far_after = self._far(FAR[1])
        self._of_sort = self._sums(features.of_sort)
        self._standing = self._sums(features.standing)
        self._before = self._sums(features.sorts_before)
        self._after = self._sums(features.sorts_after)
        self._across = self._sums(features.across)

    def of_run(self, words: Words, run: Span, lang: str, article: Elsewhere) -> tuple[tuple[Score, ...], int]:
        """The score of each word of a run, in hundredths above "no name"; and what the neighbours of the last one say
        for its being a name of one word."""
        size, opens = run[1] - run[0], run[0] in words.opens
        texts = around(words.texts, run)
        before, here, *behind = [self._voices[text] for text in texts[1:-1]]
        last = self._edge if opens else before
        found = []
        for at, after in enumerate(behind):
            text, kinds = texts[at + 2], here.kinds
            neighbours = (
                before.of_next
                + after.of_last
                + self._far_before[texts[at]]
                + self._far_after[texts[at + 4]]
                + self._standing[at if at < 3 else 3, size - at if size - at < 4 else 4, kinds, opens, lang]
                + self._before[here.shape, kinds, last.shape, last.kinds]
                + self._after[here.shape, kinds, after.shape, after.kinds]
                + last.over.get(after.low, 0)
                + last.to.get(here.low, 0)
                + here.on.get(after.low, 0)
                + last.next_kinds.get(kinds, 0)
                + after.last_kinds.get(kinds, 0)
            )
            alone = self._itself[text, lang] + self._across[article.marks(text), opens, kinds]
            found.append(unpacked(alone + neighbours))
            before, here, last, opens = here, after, here, False
        return tuple(found), one_word(neighbours)

    def _voice(self, text: str) -> Voice:
        w = word(text)
        of_next, of_last = _sum(self._of_next, features.before(w)), _sum(self._of_last, features.after(w))
        return Voice(w.low, w.shape, w.kinds, of_next, of_last, *self._rows.get(w.low, _NO_ROWS))

    def _in_language(self, about: tuple[str, str]) -> int:
        """What a word says of itself in a language (packed)."""
        text, lang = about
        w = word(text)
        of_sort = self._of_sort[w.shape, w.lists, lang] + self._boldness.get(lang, 0)
        return _sum(self._own[lang], features.own(w.low)) + of_sort

    def _far(self, kind: str) -> Remembered[str, int]:
        table = self._tables.get(kind, {})
        return Remembered(lambda text: table.get(lower(text), 0), WORDS_KEPT)

    def _own_kinds(self, lang: str) -> list[dict[str, int]]:
        return self._kinds(features.own_kinds(lang))

    def _kinds(self, kinds: Iterable[str]) -> list[dict[str, int]]:
        return [self._tables.get(kind, {}) for kind in kinds]

    def _sums(self, group: Callable[..., Iterable[str]]) -> Remembered[Any, int]:
        """The weights of a group of observations added up (packed), by what the group is about."""
        weight = self._weights.get
        return Remembered(lambda about: sum(map(weight, group(*about), repeat(0))), WORDS_KEPT)


def _sum(tables: Iterable[dict[str, int]], values: Iterable[str]) -> int:
    """The weights of values, each in the table of its kind, added up."""
    return sum(map(dict.get, tables, values, repeat(0)))


def _tables(weights: Mapping[str, int]) -> tuple[dict[str, dict[str, int]], dict[str, Rows]]:
    """The weights by kind and value, but those of PAIRS by word: "president" -> {"putin": weight} as second row."""
    tables: dict[str, dict[str, int]] = {}
    rows: dict[str, Rows] = {}
    for seen, weight in weights.items():
        kind, _, value = seen.partition("=")
        if kind in PAIRS:
            cut = value.index(EDGE, 1)
            word = value[:cut]
            if word not in rows:
                rows[word] = {}, {}, {}, {}, {}
            rows[word][PAIRS.index(kind)][value[cut + 1 :]] = weight
        else:
            tables.setdefault(kind, {})[value] = weight
    return tables, rows


@cache
def shipped() -> Scores:
    """The model that comes with the program."""
    return Scores(load())
