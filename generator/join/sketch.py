"""What an article is compared with others by: made where it is read, and remembered with its findings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.authority import Authority
from generator.join.copies import Shingles, shingles
from generator.join.people.meant import Meant, meant
from generator.join.stories.traits import Lines, lines
from generator.records import Findings


@dataclass(frozen=True, slots=True)
class Sketch:
    """For finding copies, stories and people, in this order."""

    shingles: Shingles
    lines: Lines
    meant: Meant = field(default_factory=dict)


def sketch(found: Findings) -> Sketch:
    """The sketch of one article as far as it says itself."""
    return Sketch(shingles(found.article), lines(found))


def decided(before: Sketch, alone: Findings, found: Findings, authority: Authority) -> Sketch:
    """The sketch with the known people, and of what was `found` with decisions where the article `alone` says more or
    less: lines are long to read, and places are all of the findings that they depend on."""
    told = before.lines if found.places == alone.places else lines(found)
    return replace(before, lines=told, meant=meant(found, authority))
