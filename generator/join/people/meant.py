"""Which known people the names of an article may mean."""

from __future__ import annotations

from collections.abc import Mapping

from generator.authority import Authority, names_of
from generator.names.fold import clean, confusable
from generator.records import Findings

Meant = Mapping[str, tuple[str, ...]]
"""Name, as it is shown -> keys of the known people whom it may mean in the language of the article."""


def meant(found: Findings, authority: Authority) -> Meant:
    """Whom the names of one article may mean."""
    names = sorted({clean(named.name) for named in found.people})
    return {name: keys_of(name, found.article.lang.value, authority) for name in names}


def keys_of(name: str, lang: str, authority: Authority) -> tuple[str, ...]:
    """Whom a name may mean in a language; where it mixes letters that look alike, only who is known by just these."""
    if confusable(name):
        exact = authority.lookup(name, lang)
        return (exact.key,) if exact and name in names_of(exact) else ()
    return tuple(known.key for known in authority.contenders(name, lang))
