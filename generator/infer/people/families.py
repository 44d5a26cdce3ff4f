"""Full names that lists and cases alone make sure: Nguyễn Văn Thắng, s Jiřím Nováčkem."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.geography import placenames
from generator.infer.people.tokens import Span
from generator.language import lexicon
from generator.names.given import is_given_name
from generator.names.nominative import nominative

LONGEST = 5
"""Words of a name."""


def behind_family(texts: Sequence[str], found: Iterable[Span], lang: str) -> list[Span]:
    """The names of a run: from its first family name on, where the language has a list of those (family-names.txt), and
    no town's; else those that were found."""
    families = lexicon.words(lang, "family-names")
    if not families:
        return list(found)
    start = next((at for at, text in enumerate(texts[:-1]) if text in families), len(texts))
    whole = [(start, len(texts))] if 0 < len(texts) - start <= LONGEST else found
    return [span for span in whole if not placenames.named(" ".join(texts[slice(*span)]), lang)]


def in_a_case(texts: Sequence[str], lang: str) -> list[Span]:
    """The pairs of words that are a given name and a family name in one and the same case other than the nominative."""
    if not lexicon.words(lang, "name-cases"):
        return []
    pairs = ((at, pair, nominative(pair, lang)) for at, pair in enumerate(pairwise(texts)))
    return [
        (at, at + 2)
        for at, pair, name in pairs
        if name and name != pair and is_given_name(name[0]) and not is_given_name(name[1])
    ]
