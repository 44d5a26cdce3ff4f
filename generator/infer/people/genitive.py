"""A name without the endings that say whose something is, or its case: "Putins", "Putin'in", "Angela Merkels Rede"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from generator.infer.people.lists import how_common, how_common_last
from generator.names.habits import languages_with
from generator.names.inflection import without_ending

GENITIVE_S = languages_with("genitive s")
"""Languages whose genitive is an s without an apostrophe."""

ENDING_BEHIND_APOSTROPHE = languages_with("apostrophe before an ending")
"""Languages that put an apostrophe between a name and an ending: Putin'in."""

LAST_WORD_DECLINED = languages_with("last word declined")
"""Languages in which the last word of a name has cases: Piiraisen is of Piirainen (name-endings.txt)."""

LONGEST_ENDING = 5
"""Letters behind an apostrophe that may be an ending."""

_APOSTROPHE = re.compile("['’]")

SHORTEST_STEM = 4
"""Letters of a listed name before an s that may be its genitive: Obamas, but Steve Jobs is no Job."""


def owner(name: Sequence[str], ends: Collection[str], lang: str) -> int:
    """How many words of a name there are up to the genitive of a known one, or of a listed one that no listed name
    follows: 2 of "Angela Merkels Rede"."""
    for size, text in enumerate(name[:-1], start=1):
        known = bare(text, ends, lang) != text
        listed = size > 1 and bare(text, (), lang, how_common_last) != text
        if known or (listed and not any(how_common(word) > 1 for word in name[size:])):
            return size
    return len(name)


def bare(text: str, attested: Collection[str], lang: str, how_known: Callable[[str], int] | None = None) -> str:
    """The word without a genitive s, where its bare form is attested: "Putins" is Putin, but Jonas is Jonas; and
    without an ending behind an apostrophe, or a case, where the language has them: "Putin'in", "Piiraisen".

    `how_known`: or where lists of names know the bare form alone, as this says: Harders is no Harder.
    """
    if lang in ENDING_BEHIND_APOSTROPHE and is_set_off(text, lang):
        return _APOSTROPHE.split(text)[0]
    if lang in GENITIVE_S and text.endswith(("s", "S")):
        cut = text[:-1]
        if cut in attested or (how_known and len(cut) >= SHORTEST_STEM and how_known(cut) and not how_known(text)):
            return cut
    elif lang in LAST_WORD_DECLINED and (text not in attested or (how_known and not how_known(text))):
        return next((stem for stem in without_ending(text, lang) if stem in attested), text)
    return text


def is_set_off(text: str, lang: str) -> bool:
    """Whether a word has an ending behind an apostrophe, as only names have."""
    if lang not in ENDING_BEHIND_APOSTROPHE or text.isalpha():
        return False
    stem, *endings = _APOSTROPHE.split(text, maxsplit=1)
    return len(stem) > 2 and any(ending.islower() and len(ending) <= LONGEST_ENDING for ending in endings)


def stems(text: str, lang: str) -> tuple[str, ...]:
    """What a last name may be without a case: Karadağ'ın; Peltoniemen, if no list has it so."""
    if is_set_off(text, lang):
        return (bare(text, (), lang),)
    cut = lang in LAST_WORD_DECLINED and not how_common_last(text)
    return tuple(stem for stem in without_ending(text, lang) if len(stem) >= SHORTEST_STEM) if cut else ()
