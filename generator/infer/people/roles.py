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

from generator.infer.people.lists import flags
from generator.infer.people.reading import NOUNS_HAVE_CAPITALS
from generator.infer.people.tokens import PARTICLES, Span, Words, place
from generator.language import lexicon

LONGEST, LONGEST_UNCLOSED = 14, 9
"""Words in an apposition that a comma closes, and in one that runs to another sign; a longer stretch is a clause."""
_QUOTES = frozenset({"«", "“", "„", '"'})
_ENDS = _QUOTES | {",", ".", ";", ":", "!", "?", ")", "(", "–", "—", "-", "»", "”", "…"}


@dataclass(frozen=True, slots=True)
class Language:
    """What roles are made of in one language, in lower case.

    `endings`: roles that also end compounds, `tails`: their last letters; `doubtful`: roles that are more often
    something else; `possessives`: words that tell whose role it is; `relatives`: words that begin a clause, `clauses`:
    words that stand in clauses alone; `and_`: words that join.
    """

    roles: frozenset[str]
    endings: tuple[str, ...]
    tails: frozenset[str]
    modifiers: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    town_prepositions: frozenset[str]
    doubtful: frozenset[str]
    possessives: frozenset[str]
    relatives: frozenset[str]
    clauses: frozenset[str]
    houses: frozenset[str]
    and_: frozenset[str]


@cache
def language(lang: str) -> Language:
    """The lists of a language, as roles are looked for."""
    roles = frozenset(entry.lower() for entry in lexicon.words(lang, "roles"))
    endings = tuple(sorted(role for role in roles if " " not in role and len(role) >= _SHORTEST_ENDING))
    tails = frozenset(role[-_SHORTEST_ENDING:] for role in endings)
    rest = (frozenset(lexicon.words(lang, name)) for name in _LISTS)
    return Language(roles, endings, tails, *rest)


_LISTS = (
    *("role-modifiers", "articles", "role-prepositions", "place-prepositions", "role-doubtful", "role-possessives"),
    *("role-relatives", "role-clauses", "things-after", "and"),
)


_SHORTEST_ENDING = 5


def roles(words: Words, text: str, name: Span, others: Set[int], lang: str) -> list[str]:
    """The descriptions of the person named at `name` in this paragraph, as written, without a leading article.

    `others`: the words of the paragraph that belong to anybody's name.
    """
    known = language(lang)
    if not known.roles:
        return []
    found = []
    if title := _before(words.texts, name, known):
        place = name[1], _place(words.texts, name[1], lang, known)
        parts = [title] if place[0] == place[1] else [title, place]
        found.append(" ".join(_text(text, part) for part in parts))
    if apposition := _after(words.texts, name, others, known):
        found.append(_text(text, apposition))
    return found


def _text(text: str, span: Span) -> str:
    return text[slice(*place(text, span))]


def _before(texts: Sequence[str], name: Span, known: Language) -> Span | None:
    """The title that ends just before the name: a role, and the words that belong to it before it."""
    end = name[0]
    start = end - _role_ending_at(texts, end, known)
    if start == end:
        return None
    while start and (_modifies(texts[start - 1], known)):
        start -= 1
    alone = " ".join(texts[start:end]).lower() in known.doubtful
    return None if alone or (start and texts[start - 1].lower() in known.possessives) else (start, end)


def _modifies(text: str, known: Language) -> bool:
    """The word narrows the role after it: "former", "Russian", "Kinas"."""
    if text.lower() in known.modifiers:
        return True
    short = text.islower() and len(text) < _SHORTEST_COUNTRY
    return text[0].isalpha() and not short and not set(flags(text)).isdisjoint("Cc")


_SHORTEST_COUNTRY = 4
"""Letters of a country or people in lower case; "ao" and "per" are languages, but rather words."""


def _after(texts: Sequence[str], name: Span, others: Set[int], known: Language) -> Span | None:
    """The apposition between the name's comma and the next sign, when it begins with a role
    and names nobody else."""
    comma = name[1]
    if comma >= len(texts) or texts[comma] != ",":
        return None
    start = comma + 1
    if start < len(texts) and texts[start].lower() in known.articles:
        start += 1
    end = _end(texts, start, known)
    lead = start
    while lead < end and _modifies(texts[lead], known):
        lead += 1
    longest = LONGEST if end < len(texts) and texts[end] == "," else LONGEST_UNCLOSED
    if end - start > longest or not _role_beginning_at(texts, lead, known) or not others.isdisjoint(range(start, end)):
        return None
    return (start, end) if _describes(texts, start, end, others, known) else None


def _describes(texts: Sequence[str], start: int, end: int, others: Set[int], known: Language) -> bool:
    """Whether the phrase is no clause, is not broken off by a quotation, and is not the next person's own title, as it
    may be in a list of people: "Ola Lund, the leader of the party, Kari Berg and others"."""
    sign = texts[end] if end < len(texts) else ""
    if sign in _QUOTES or (sign == "," and end + 1 in others):
        return False
    low = [text.lower() for text in texts[start:end]]
    return known.clauses.isdisjoint(low) and (len(low) == 1 or low[0] not in known.doubtful)


def _place(texts: Sequence[str], start: int, lang: str, known: Language) -> int:
    """Where the house and its town end that follow the name: "at Griffith University in Australia"."""
    end = start
    for prepositions in (known.prepositions, known.town_prepositions):
        at = end + 1
        if end >= len(texts) or texts[end] not in prepositions:
            break
        while at < len(texts) and at - end <= _WORDS_BEFORE_CAPITAL and texts[at].islower() and texts[at].isalpha():
            at += 1
        if at == len(texts) or not texts[at][0].isupper() or not _leads(texts[end + 1 : at], texts[at], lang, known):
            break
        while at < len(texts) and (texts[at][0].isupper() or texts[at] in PARTICLES):
            at += 1
        end = at
    return end


def _leads(between: Sequence[str], capital: str, lang: str, known: Language) -> bool:
    """Whether such words may stand between a preposition and the name of a house: none that begin another phrase, and
    where nouns have capitals none at all, but before a university."""
    if lang in NOUNS_HAVE_CAPITALS:
        return not between or capital in known.houses
    return (known.prepositions | known.town_prepositions).isdisjoint(between)


_WORDS_BEFORE_CAPITAL = 2


def _end(texts: Sequence[str], start: int, known: Language) -> int:
    """Where a phrase ends: at a sign, but for the hyphen of "Grund- und Menschenrechte", or where a clause begins."""
    end = start
    while end < len(texts) and texts[end].lower() not in known.relatives:
        joined = texts[end] == "-" and " ".join(texts[end + 1 : end + 2]) in known.and_
        if texts[end] in _ENDS and not joined:
            break
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
    low = " ".join(part).lower()
    compound = low[-_SHORTEST_ENDING:] in known.tails and low.isalpha() and low.endswith(known.endings)
    return compound or low in known.roles
