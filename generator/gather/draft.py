"""What the readers of the seed formats hand on: lines not yet judged, and what the seed states about itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.records import Dropped, Value

KEY_DIGITS = 10
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
    """One article on its way. `judged`: an extractor has already chosen the lines, so only sure leftovers go.

    `taken`: lines that were read as metadata, and are no more among the others. `around`: the headline, as a heading,
    with the lines beside it that an extractor left out.
    """

    seed: str
    lines: tuple[Line, ...]
    stated: Stated = Stated()
    notes: tuple[str, ...] = ()
    judged: bool = False
    taken: tuple[Dropped, ...] = ()
    around: tuple[Line, ...] = ()


def part_of(seed: str, identity: str) -> str:
    """The name of one of several articles in a seed: `path#key`, the key by what tells it from the others."""
    return f"{seed}#{hashlib.sha256(identity.encode('utf-8', 'surrogatepass')).hexdigest()[:KEY_DIGITS]}"
