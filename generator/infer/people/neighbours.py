"""Two persons side by side without a word between: "the doctor of Maradona Leopoldo Luque", "С Абдуллой Ариповым
Бектенов обсудил"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.infer.people.tokens import Span, Words
from generator.names.given import is_given_name
from generator.names.inflection import inflects_every_word, root

Name = tuple[str, ...]


def side_by_side(paragraphs: Sequence[Words], spans: Sequence[list[Span]], lang: str) -> list[list[Span]]:
    """The spans, those of two persons parted."""
    pairs = [(words.texts, here) for words, here in zip(paragraphs, spans, strict=True)]
    known = Counter([texts[start:end] for texts, here in pairs for start, end in here])
    cuts = _cuts_in_cases(known, lang) if inflects_every_word(lang) else _cuts(known)
    return [[part for span in here for part in _parts(span, cuts.get(texts[slice(*span)], 0))] for texts, here in pairs]


def _parts(span: Span, cut: int) -> tuple[Span, ...]:
    start, end = span
    return ((start, start + cut), (start + cut, end)) if cut else (span,)


def _cuts(known: Counter[Name]) -> dict[Name, int]:
    """How many words of a name are somebody known, where another person's given name follows."""
    return {name: cut for name in known for cut in _given_inside(name) if known[name[:cut]]}


def _given_inside(name: Name) -> list[int]:
    """Where in a name another person's given name may stand: behind a family name, and before another one."""
    if len(name) < 3 or is_given_name(name[-1]):
        return []
    given = [word[0].isupper() and is_given_name(word) for word in name]
    return [at for at in range(1, len(name) - 1) if given[at] and not given[at - 1]]


def _cuts_in_cases(known: Counter[Name], lang: str) -> dict[Name, int]:
    """The same where each word of a name has cases. There nobody has four names, and a single one before a given name
    is somebody's whom the article names in another case too; or both have a full name elsewhere, which the first word
    of one ends."""
    roots = {name: tuple(root(word, lang) for word in name) for name in known}
    counts: Counter[Name] = Counter()
    for name, count in known.items():
        counts[roots[name]] += count
    ends: Counter[Name] = Counter([(name[-1],) for name in counts if len(name) > 1])
    counts += ends
    singles = {(roots[name][0], name[0]) for name in known if len(name) == 1}
    found = {}
    for name in (name for name in known if len(name) > 1):
        alike = {word for rooted, word in singles if rooted == roots[name][0]}
        for cut in _given_inside(name):
            if cut > 1 or (alike and name[0] not in alike):
                found[name] = cut
        for cut in range(1, len(name)) if counts[roots[name]] == 1 else ():
            first, second = roots[name][:cut], roots[name][cut:]
            full = len(name) == 2 and is_given_name(name[0]) and not is_given_name(name[1])
            if (counts if cut > 1 else ends)[first] and counts[second] > (len(second) == 1) and not full:
                found[name] = cut
    return found
