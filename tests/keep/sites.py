"""Small sites in memory, for tests: pages by path, and what the generator wrote last."""

from __future__ import annotations

from generator.keep.identity import Identity, identify
from generator.keep.tree import Tree
from generator.page import front_text

Pages = dict[str, bytes]


def article(seed: str = "a.txt", title: str = "Talks", body: str = "Text.", **values: object) -> bytes:
    return (front_text({"title": title, **values, "seed": seed}) + f"\n# {title}\n\n{body}\n").encode()


def person(name: str = "Ada Berg", body: str = "- one article", **values: object) -> bytes:
    return (front_text({"title": name, **values}) + f"\n# {name}\n\n{body}\n").encode()


def site(docs: Pages, base: Pages | None = None) -> Tree:
    """A site as read from disk; without `base`, nobody touched anything."""
    return Tree(dict(sorted(docs.items())), dict(sorted((docs if base is None else base).items())))


def told_apart(docs: Pages, base: Pages | None = None) -> tuple[Tree, Identity]:
    tree = site(docs, base)
    return tree, identify(tree)
