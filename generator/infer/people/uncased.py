"""People named in scripts without capitals, where the words beside a name say so.

    부산 최영호(52) 씨             a family name, two syllables, a title behind
    市长庄建球在晚间               a title, a family name, one or two characters, a word that may follow
    الدكتورة رانيا الحمايدة           a title or "said", a given name, one word more

Patterns and words are the lists name-*.txt of a language; without name-patterns.txt nobody is found here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from generator.language.lexicon import words
from generator.names.fold import without_spaces
from generator.records import Mention, Named

RULE = "title beside the name"
LISTS = ("family", "chinese", "given", "before", "after", "says", "stop", "off")
PHRASE = "<phrase>"
"""Stands in a pattern for the entries of `stop` that are longer than a character: no name goes on with one."""
SHORTEST_ALONE = 3
"""Letters of a family name that stands alone for the whole name without a title, in a script that has spaces."""


def find(texts: Sequence[str], lang: str) -> tuple[Named, ...]:
    """The people of these paragraphs, by first mention. `lang` is a primary language."""
    patterns = _patterns(lang)
    met = [(number, match) for number, text in enumerate(texts) for one in patterns for match in one.finditer(text)]
    names = sorted({match["name"] for _, match in met if "name" in match.groupdict()}, key=lambda n: (-len(n), n))
    parts: dict[str, list[tuple[int, tuple[int, int]]]] = defaultdict(list)
    for number, match in met:
        if "part" in match.groupdict() and len(bearers := _bearers(match["part"], names)) == 1:
            parts[bearers[0]].append((number, match.span("part")))
    taken: set[tuple[int, int]] = set()
    people = []
    for name in names:
        spots = [*_spots(texts, name), *parts[name]]
        family = name.rsplit(" ")[-1]
        if len(family) >= SHORTEST_ALONE and family != name and _bearers(family, names) == [name]:
            spots += _spots(texts, family)
        free = sorted({(n, a, b) for n, (a, b) in spots if taken.isdisjoint((n, at) for at in range(a, b))})
        taken.update((n, at) for n, a, b in free for at in range(a, b))
        mentions = _apart(tuple(Mention(n, a, b, texts[n][a:b]) for n, a, b in free))
        forms = tuple(mention.text for mention in mentions)
        if name in forms:
            people.append(Named(name, mentions, RULE, forms=forms))
    return tuple(sorted(people, key=lambda named: named.mentions))


def _bearers(part: str, names: Sequence[str]) -> list[str]:
    """Those of the names that a part may stand for: it begins one, or is the last word of one."""
    return [n for n in names if n != part and (n.startswith(part) or n.endswith((f" {part}", f"・{part}")))]


def _apart(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions without those inside a longer one."""
    return tuple(
        m
        for m in mentions
        if not any(o != m and o.paragraph == m.paragraph and o.start <= m.start and m.end <= o.end for o in mentions)
    )


def _spots(texts: Sequence[str], name: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where a name stands: paragraph, and from where to where; by itself where words have spaces between them."""
    alone = re.escape(name) if without_spaces(name) else rf"(?<![\w\u0900-\u097f]){re.escape(name)}(?![\u0900-\u097f])"
    for number, text in enumerate(texts):
        yield from ((number, match.span()) for match in re.finditer(alone, text))


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a language, its lists in them."""
    lists = {f"<{name}>": words(lang, f"name-{name}") for name in LISTS}
    lists[PHRASE] = tuple(word for word in lists["<stop>"] if len(word) > 1)
    filled = []
    for pattern in words(lang, "name-patterns"):
        for name, entries in lists.items():
            longest = sorted(entries, key=lambda word: (-len(word), word))
            pattern = pattern.replace(name, f"(?:{'|'.join(map(re.escape, longest))})")
        filled.append(re.compile(pattern))
    return tuple(filled)
