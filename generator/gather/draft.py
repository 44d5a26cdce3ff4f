"""What the readers of the seed formats hand on: lines not yet judged, and what the seed states about itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.records import Value

LineKind = Literal["", "heading", "item", "quote", "caption"]


class Line(NamedTuple):
    """One tidy line of a seed. `number` counts from 1 in the decoded seed, 0 where there is no such place.

    `kind` is what the seed's own markup says, "" where it says nothing; `apart`: an empty line stood before it.
    """

    text: str
    number: int = 0
    kind: LineKind = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """The head as fields of the seed state it: front matter, JSON, HTML metadata, leading `key: value` lines.

    `retrieved`: the day the page was read, from which "2 hours ago" counts back.
    """

    title: Value[str] | None = None
    date: Value[str] | None = None
    authors: tuple[Value[str], ...] = ()
    source: Value[str] | None = None
    url: Value[str] | None = None
    lang: Value[str] | None = None
    description: Value[str] | None = None
    given: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    retrieved: Value[str] | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One article on its way. `judged`: an extractor has already chosen the lines, so only sure leftovers go."""

    seed: str
    lines: tuple[Line, ...]
    stated: Stated = Stated()
    notes: tuple[str, ...] = ()
    judged: bool = False
