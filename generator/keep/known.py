"""What front matter may refer to: topics, and the pages that people can name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from html import unescape

from generator import vocabulary
from generator.keep.heads import FIXED, head
from generator.keep.identity import Identity
from generator.keep.tree import SUFFIX, Tree, page_at


@dataclass(frozen=True, slots=True)
class Known:
    """What pages may refer to: ids of topics, slugs of the pages of each folder ("people" -> {"xi-jinping", ...}).

    `merged` is, for each page that gave way to another, that other's path; for an old address, that of today.
    `titles` are those of pages of topics, in small letters.
    """

    topics: Collection[str] = ()
    slugs: Mapping[str, Collection[str]] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    identity: Identity = field(default_factory=Identity)
    titles: Collection[str] = ()


def known_of(tree: Tree, identity: Identity) -> Known:
    """What front matter may refer to: the topics of the vocabulary and of pages, and the pages that people can name,
    those that were moved by their first address too."""
    slugs: dict[str, set[str]] = {"people": set(), "topics": set(), "places": set()}
    merged, titles = dict(identity.addresses), set[str]()
    for path, data in tree.docs.items():
        for address in (path, identity.homes.get(path, path)):
            folder, _, name = address.removesuffix(SUFFIX).partition("/")
            if folder in slugs and not FIXED.fullmatch(address):
                slugs[folder].add(name)
        if identity.folder(path) == "topics" and (title := head(data).get("title")):
            titles.add(unescape(title).casefold())
        if b"\nmerged_into:" in data and (slug := head(data).get("merged_into")):
            merged[path] = page_at(identity.folder(path), slug.removesuffix(SUFFIX))
    return Known(vocabulary.topics().keys() | slugs["topics"], slugs, merged, identity, titles)
