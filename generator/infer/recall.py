"""Known people found in an article, in any language and script, and added to those that were found without knowing."""

from __future__ import annotations

from dataclasses import replace

from generator.authority import Authority
from generator.names.form import parse
from generator.records import Article, Mention, Named

RULE = "known name"


def recall(article: Article, found: tuple[Named, ...], authority: Authority) -> tuple[Named, ...]:
    """The people of an article: those found, with the known ones recognised among them or added.

    A known person carries the key in `of`. A name that an editor refused is left out.
    """
    lang = article.lang.value
    spots = _spots(article, authority)
    taken: dict[Mention, str] = {}
    people: dict[str, list[Named]] = {}
    rest: list[Named] = []
    for named in found:
        key = _key_of(named, spots, authority, lang)
        if key:
            people.setdefault(key, []).append(named)
        elif not authority.refuses(named.name):
            rest.append(named)
    covered = [m for named in (*rest, *(n for group in people.values() for n in group)) for m in named.mentions]
    for mention, key in spots:
        if not any(_overlap(mention, other) for other in covered):
            taken[mention] = key
    for key in sorted(set(taken.values())):
        mentions = tuple(sorted(m for m, k in taken.items() if k == key))
        people.setdefault(key, []).append(Named(_fullest([m.text for m in mentions]), mentions, RULE))
    joined = [_join(key, group) for key, group in people.items()]
    return tuple(sorted((*joined, *rest), key=lambda n: (n.mentions[0], n.name)))


def _spots(article: Article, authority: Authority) -> list[tuple[Mention, str]]:
    """All mentions of known names in the paragraphs, with the key of the person."""
    return [
        (Mention(number, spot.start, spot.end, paragraph.text[spot.start : spot.end]), spot.key)
        for number, paragraph in enumerate(article.paragraphs)
        for spot in authority.index.find(paragraph.text, article.lang.value)
    ]


def _key_of(named: Named, spots: list[tuple[Mention, str]], authority: Authority, lang: str) -> str:
    """The key of the known person that a found one is: by a mention of the very stretch, or by the name."""
    if named.of:
        return named.of
    mentions = set(named.mentions)
    for mention, key in spots:
        if mention in mentions and len(parse(mention.text).tokens) > 1:
            return key
    known = authority.lookup(named.name, lang)
    return known.key if known else ""


def _overlap(one: Mention, other: Mention) -> bool:
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end


def _join(key: str, group: list[Named]) -> Named:
    """One person of several findings: all mentions, the fullest name."""
    mentions = tuple(sorted({m for named in group for m in named.mentions}))
    roles = tuple(dict.fromkeys(role for named in group for role in named.roles))
    return replace(group[0], name=_fullest([n.name for n in group]), mentions=mentions, roles=roles, of=key)


def _fullest(names: list[str]) -> str:
    """The name of most tokens, then most letters; the first of equals."""
    return max(names, key=lambda n: (len(parse(n).tokens), len(n)))
