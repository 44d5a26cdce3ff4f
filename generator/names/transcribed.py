"""Names brought over from another script, which each language of Latin letters writes by a system of its own."""

from __future__ import annotations

import re
from functools import cache

from generator.language.lexicon import entries
from generator.names.family import is_japanese
from generator.names.given import is_given_name, one_given_name
from generator.names.reading import Reading
from generator.names.sounds import sound


def one_transcribed(one: Reading, other: Reading) -> bool:
    """Whether two Latin spellings are one such name: Sergei Ivanov in English, Sergej Iwanow in German.

    Each sounds to its own readers as the other does to others, and the family name is one that came from such a script.
    So Meier and Meyer, which sound the same too, stay two; so do Ryan and Rian, which are given names elsewhere.
    """
    if not one.script == other.script == "LATIN" or one.mark != other.mark:
        return False
    if any(len(reading.tokens) == 2 and is_japanese(*reading.tokens) for reading in (one, other)):
        return sorted(one.sounds) == sorted(other.sounds)
    (first, *between, last), (first_too, *between_too, last_too) = one.sounds, other.sounds
    if last != last_too or not _brought_over().search(last) or (between and between_too and between != between_too):
        return False
    if all(is_given_name(reading.tokens[-1]) for reading in (one, other)):
        return False
    given = one.tokens[0], other.tokens[0]
    return first == first_too or given[0] == given[1] or one_given_name(*given)


@cache
def _brought_over() -> re.Pattern[str]:
    listed = entries("people/transcribed.txt")
    return re.compile("|".join(_behind_syllable(part) if part.startswith("-") else sound(part) for part in listed))


def _behind_syllable(ending: str) -> str:
    """The pattern of an ending, which stands behind a syllable: Ivanov, but not the Danish Skov."""
    return f"[aeiouy][a-z]{{0,3}}{sound(ending)}$"
