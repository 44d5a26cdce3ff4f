"""What one article says of its names as a whole: a surname alone is somebody whose full name stands elsewhere in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.infer.people.lists import flags
from generator.infer.people.titles import credited, untitled
from generator.infer.people.tokens import Words, runs

GENITIVE_S = frozenset({"nb", "nn", "no", "da", "sv", "de", "fo", "is"})
"""Languages whose genitive is an s without an apostrophe."""
Span = tuple[int, int]
Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A person of one article: the fullest name, the places of all its mentions, and what joined them."""

    name: Name
    spots: tuple[tuple[int, Span], ...]
    rule: str


def complete(paragraphs: Sequence[Words], spans: Sequence[list[Span]], lang: str) -> list[list[Span]]:
    """The names found, without titles and credits, and the words alone that begin or end a full name of the article."""
    cleaned = [_cleaned(words, found) for words, found in zip(paragraphs, spans, strict=True)]
    known = _alone(paragraphs, cleaned, lang)
    out = []
    for words, found in zip(paragraphs, cleaned, strict=True):
        taken = {i for start, end in found for i in range(start, end)} | credited(words.texts)
        added = [
            (start, end)
            for start, end in runs(words.texts)
            if end - start == 1 and start not in taken and bare(words.texts[start], known, lang) in known
        ]
        out.append(sorted(found + added))
    return out


def _cleaned(words: Words, spans: Sequence[Span]) -> list[Span]:
    """The spans without titles at their beginning, a country at the end of three words, and picture credits."""
    off = credited(words.texts)
    out = []
    for start, end in spans:
        name = untitled(words.texts, [*range(start, end)])
        if len(name) > 2 and set(flags(words.texts[name[-1]])) <= _COUNTRY:
            name.pop()
        if name[0] not in off:
            out.append((name[0], name[-1] + 1))
    return out


_COUNTRY = frozenset("C~")


def _alone(paragraphs: Sequence[Words], spans: Sequence[list[Span]], lang: str) -> frozenset[str]:
    """First and last words of the article's full names, unless they are countries or in lower case in it too."""
    lower = {text for words in paragraphs for text in words.texts if text.islower()}
    last: set[str] = set()
    for words, found in zip(paragraphs, spans, strict=True):
        for start, end in found:
            if end - start > 1:
                last.update((words.texts[start], words.texts[end - 1]))
    both = {*last, *(bare(text, last, lang) for text in last)}
    return frozenset(t for t in both if t.lower() not in lower and len(t) > 1 and not set(flags(t)) <= _COUNTRY)


def bare(text: str, attested: Iterable[str], lang: str) -> str:
    """The word without a genitive s, where its bare form is attested: "Putins" is Putin, but Jonas is Jonas."""
    if lang in GENITIVE_S and text.endswith(("s", "S")) and text[:-1] in attested:
        return text[:-1]
    return text


def names(paragraphs: Sequence[Words], spans: Sequence[list[Span]], lang: str) -> dict[tuple[int, Span], Name]:
    """The name in each span, genitive cut off where the article has the bare form."""
    attested = {text for words in paragraphs for text in words.texts if text[0].isupper()}
    found = {}
    for number, (words, in_it) in enumerate(zip(paragraphs, spans, strict=True)):
        for start, end in in_it:
            *rest, last = words.texts[start:end]
            found[number, (start, end)] = (*rest, bare(last, attested, lang))
    return found


def groups(named: dict[tuple[int, Span], Name]) -> list[Group]:
    """The persons of an article, in order of first mention."""
    counts = Counter(named.values())
    full = [name for name in counts if len(name) > 1]
    home: dict[Name, tuple[Name, str]] = {}
    for name in counts:
        home[name] = _fullest(name, full)
    joined: dict[tuple[str, ...], list[tuple[tuple[int, Span], Name]]] = {}
    for spot in sorted(named):
        joined.setdefault(_key(home[named[spot]][0]), []).append((spot, named[spot]))
    out = []
    for members in joined.values():
        forms = Counter(name for _, name in members)
        name = max(forms, key=lambda form: (len(form), not "".join(form).isupper(), forms[form], form))
        out.append(Group(name, tuple(spot for spot, _ in members), home[name][1]))
    return sorted(out, key=lambda group: group.spots[0])


def _fullest(name: Name, full: list[Name]) -> tuple[Name, str]:
    """The one longer name of the article that this form belongs to, or the form itself; and the rule."""
    longer = [other for other in full if len(other) > len(name)]
    for part, rule in ((_ends, "surname"), (_begins, "first word")):
        fits = {_key(other): other for other in longer if part(name, other)}
        maximal = [o for k, o in fits.items() if not any(k != other and set(k) < set(other) for other in fits)]
        if len(maximal) == 1:
            return maximal[0], "full name"
        if len(maximal) > 1:
            return name, f"{rule} of several: " + ", ".join(sorted(" ".join(o) for o in maximal))
    return name, "full name" if len(name) > 1 else "single name"


def _ends(name: Name, other: Name) -> bool:
    return _key(name)[-1] == _key(other)[-1] and set(_key(name)) <= set(_key(other))


def _begins(name: Name, other: Name) -> bool:
    return len(name) == 1 and _key(name)[0] == _key(other)[0]


def _key(name: Name) -> Name:
    return tuple(word.casefold() for word in name)
