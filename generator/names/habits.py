"""In which languages names are written how: with a genitive s, with the family name first."""

from __future__ import annotations

from functools import cache

from generator.language.lexicon import entries


@cache
def languages_with(habit: str) -> frozenset[str]:
    """The primary languages that have a habit of people/habits.tsv. Raises: KeyError for one that is not there."""
    rows = dict(entry.split("\t") for entry in entries("people/habits.tsv"))
    return frozenset(rows[habit].split())
