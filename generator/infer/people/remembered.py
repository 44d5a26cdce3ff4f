"""What a function gave before, looked up as in a dict: quicker than functools.lru_cache, and easy on the collector."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")
WORDS_KEPT = 50_000
"""Words remembered, and as many old ones: few words of a text are not among the most frequent ones (Zipf's law)."""


class Remembered(dict[K, V]):
    """`Remembered(find, most)[key]` is find(key). It holds up to twice `most` values.

    When there are `most`, they become the old ones, and the old ones until then are forgotten; what is asked for again
    is young again. So words that are met often stay.
    """

    def __init__(self, find: Callable[[K], V], most: int) -> None:
        self._find = find
        self._most = most
        self._old: dict[K, V] = {}

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self._old = dict(self)
            self.clear()
        value = self[key] = self._old[key] if key in self._old else self._find(key)
        return value
