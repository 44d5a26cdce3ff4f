"""What an article is compared with others by: made of its findings and the known people alone, remembered with them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.authority import Authority
from generator.join.copies import Shingles, shingles
from generator.join.people.meant import Meant, meant
from generator.join.traits import Lines, lines
from generator.records import Findings


@dataclass(frozen=True, slots=True)
class Sketch:
    """For finding copies, stories and people, in this order."""

    shingles: Shingles
    lines: Lines
    meant: Meant


def sketch(found: Findings, authority: Authority) -> Sketch:
    """The sketch of one article."""
    return Sketch(shingles(found.article), lines(found), meant(found, authority))
