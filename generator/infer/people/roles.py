"""How an article describes a person, in its own words: the title before a name and the apposition after it.

    "Russian President Vladimir Putin"                 Russian President
    "seniorforsker Elizabeth Wishnick ved CNA i Oslo"  seniorforsker ved CNA i Oslo
    "Sergey Lavrov, the foreign minister of Russia,"   foreign minister of Russia

Only phrases that hold a word of the language's roles.txt count: few, but sure ones.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.infer.people.lists import flags
from generator.infer.people.tokens import PARTICLES, Span, Words, places

LONGEST, LONGEST_UNCLOSED = 14, 9
"""Words in an apposition that a comma closes, and in one that runs to another sign; a longer stretch is a clause."""
_ENDS = frozenset({",", ".", ";", ":", "!", "?", ")", "(", "–", "—", "-", "«", "»", "“", "”", '"', "…"})


@dataclass(frozen=True, slots=True)
class Language:
    """What roles are made of in one language, in lower case. `endings`: roles that also end compounds."""

    roles: frozenset[tuple[str, ...]]
    endings: tuple[str, ...]
    modifiers: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    town_prepositions: frozenset[str]


@cache
def language(lang: str) -> Language:
    roles = frozenset(tuple(entry.lower().split()) for entry in lexicon.words(lang, "roles"))
    endings = tuple(sorted(role[0] for role in roles if len(role) == 1 and len(role[0]) > _SHORTEST_ENDING))
    lists = ("role-modifiers", "articles", "role-prepositions", "place-prepositions")
    rest = (frozenset(lexicon.words(lang, name)) for name in lists)
    return Language(roles, endings, *rest)


_SHORTEST_ENDING = 4


def roles(words: Words, text: str, name: Span, others: Set[int], lang: str) -> list[str]:
    """The descriptions of the person named at `name` in this paragraph, as written, without a leading article.

    `others`: the words of the paragraph that belong to anybody's name.
    """
    known = language(lang)
    if not known.roles:
        return []
    found = []
    if title := _before(words.texts, name, known):
        place = name[1], _place(words.texts, name[1], known)
        parts = [title] if place[0] == place[1] else [title, place]
        found.append(" ".join(_text(text, part) for part in parts))
    if apposition := _after(words.texts, name, others, known):
        found.append(_text(text, apposition))
    return found


def _text(text: str, span: Span) -> str:
    where = places(text)
    return text[where[span[0]][0] : where[span[1] - 1][1]]


def _before(texts: Sequence[str], name: Span, known: Language) -> Span | None:
    """The title that ends just before the name: a role, and the words that belong to it before it."""
    end = name[0]
    start = end - _role_ending_at(texts, end, known)
    if start == end:
        return None
    while start and (_modifies(texts[start - 1], known)):
        start -= 1
    return start, end


def _modifies(text: str, known: Language) -> bool:
    """The word narrows the role after it: "former", "Russian", "Kinas"."""
    return text.lower() in known.modifiers or (text[0].isalpha() and not set(flags(text)).isdisjoint("Cc"))


def _after(texts: Sequence[str], name: Span, others: Set[int], known: Language) -> Span | None:
    """The apposition between the name's comma and the next sign, when it begins with a role
    and names nobody else."""
    comma = name[1]
    if comma >= len(texts) or texts[comma] != ",":
        return None
    start = comma + 1
    if start < len(texts) and texts[start].lower() in known.articles:
        start += 1
    end = _end(texts, start)
    lead = start
    while lead < end and _modifies(texts[lead], known):
        lead += 1
    longest = LONGEST if end < len(texts) and texts[end] == "," else LONGEST_UNCLOSED
    if end - start > longest or not _role_beginning_at(texts, lead, known) or not others.isdisjoint(range(start, end)):
        return None
    return start, end


def _place(texts: Sequence[str], start: int, known: Language) -> int:
    """Where the house and its town end that follow the name: "at Griffith University in Australia"."""
    end = start
    for prepositions in (known.prepositions, known.town_prepositions):
        at = end + 1
        if end >= len(texts) or texts[end] not in prepositions:
            break
        while at < len(texts) and at - end <= _WORDS_BEFORE_CAPITAL and texts[at].islower() and texts[at].isalpha():
            at += 1
        if at == len(texts) or not texts[at][0].isupper():
            break
        while at < len(texts) and (texts[at][0].isupper() or texts[at] in PARTICLES):
            at += 1
        end = at
    return end


_WORDS_BEFORE_CAPITAL = 2


def _end(texts: Sequence[str], start: int) -> int:
    end = start
    while end < len(texts) and texts[end] not in _ENDS:
        end += 1
    return end


def _role_ending_at(texts: Sequence[str], end: int, known: Language) -> int:
    """How many words before `end` are a role; 0 for none."""
    for size in (3, 2, 1):
        if size <= end and _is_role(texts[end - size : end], known):
            return size
    return 0


def _role_beginning_at(texts: Sequence[str], start: int, known: Language) -> bool:
    return any(_is_role(texts[start : start + size], known) for size in (3, 2, 1))


def _is_role(part: Sequence[str], known: Language) -> bool:
    low = tuple(word.lower() for word in part)
    if low in known.roles:
        return True
    return len(low) == 1 and part[0].isalpha() and low[0].endswith(known.endings)
