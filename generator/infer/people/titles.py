"""Words before a name that are no part of it: titles and forms of address, and the credits of pictures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from generator.infer.people.lists import flags, how_common
from generator.language import lexicon


@cache
def honorifics() -> frozenset[str]:
    """Titles of all languages, as written before a name and in lower case: articles quote each other's titles."""
    found = {word for words in lexicon.everywhere("honorifics").values() for word in words}
    return frozenset(found | {word.lower() for word in found})


@cache
def forms_of_address() -> frozenset[str]:
    """Words such as "Ms", in all languages, that only a name follows."""
    return frozenset(word for words in lexicon.everywhere("forms-of-address").values() for word in words)


@cache
def credits() -> frozenset[str]:
    """Words such as "Photo", in all languages, before which or after which no person of the story stands."""
    return frozenset(word for words in lexicon.everywhere("credits").values() for word in words)


def untitled(texts: Sequence[str], name: list[int]) -> list[int]:
    """The name's words without the titles before it, and a particle before these ("de M. Berg"); a name that is all
    title ("the Pope") stays."""
    start = _behind_role(texts, name)
    while start < len(name) - 1 and (
        texts[name[start]] in honorifics()
        or (texts[name[start]].islower() and start < len(name) - 2 and texts[name[start + 1]] in honorifics())
    ):
        start += 1
    return name[start:]


def _behind_role(texts: Sequence[str], name: Sequence[int]) -> int:
    """How many words of the name end with a role: 2 of "Sales Manager Ada Lie", 1 of "AfD-Mann Lie"."""
    for size in range(len(name) - 1, 0, -1):
        before = [texts[at] for at in name[: size - 1]]
        sure = size < len(name) - 1 or not any(how_common(word) or word.endswith(".") for word in before)
        if sure and is_role(texts[name[size - 1]]):
            return size
    return 0


@lru_cache(maxsize=10_000)
def is_role(text: str) -> bool:
    """Whether a word says what somebody is and is nobody's name, also as a compound: "Trade-Specialist", "AfD-Mann"."""
    first, mark, last = text.rpartition("-")
    compound = mark and (sum(letter.isupper() for letter in first) > 1 or "R" in flags(last))
    return bool(compound or "R" in flags(text)) and not how_common(text)


def credited(texts: Sequence[str]) -> frozenset[int]:
    """Places of the words that credit a picture: after "Photo:" to the end of its sentence, and before "/AFP"."""
    if "/" not in texts and credits().isdisjoint(texts):
        return frozenset()
    found: set[int] = set()
    inside = False
    for i, text in enumerate(texts):
        if text in credits() and i + 1 < len(texts) and (texts[i + 1] in _AFTER_CREDIT or texts[i + 1] in _by()):
            inside = True
        elif text in _STOPS:
            inside = False
        if inside:
            found.add(i)
        if text == "/" and 0 < i < len(texts) - 1 and texts[i + 1].isupper() and len(texts[i + 1]) > 1:
            found.update(range(max(0, i - _LONGEST_NAME), i + 2))
    return frozenset(found)


@cache
def _by() -> frozenset[str]:
    return frozenset(lexicon.entries("people/credited-by.txt"))


_AFTER_CREDIT = frozenset(":/|–—-©")
_STOPS = frozenset(".!?)")
_LONGEST_NAME = 3
