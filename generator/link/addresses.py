"""Addresses of pages: chosen once, from a title, and kept for ever after."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from slugify import slugify

from generator.link.ancestry import lineage
from generator.records import TopicDecision
from generator.site import Addresses, ArticlePage, Desk

OTHER_LETTERS = re.compile(r"[^\W\d_\u0000-\u024f]")
"""Letters that are not Latin."""
RESERVED = frozenset(
    ["index", "readme", "404", "by-letter", "con", "prn", "aux", "nul"]
    + [f"{device}{n}" for device in ("com", "lpt") for n in range(1, 10)]
)
"""Names with a meaning of their own for MkDocs, a code host, our index pages or a file system."""


def slug(title: str, key: str, taken: Iterable[str], limit: int) -> str:
    """A slug for `title`: ASCII, at most `limit` bytes, unlike those `taken` also without regard to case.

    `key` is the identity of the page (a seed path, a name); a short hash of it joins an empty, reserved or taken slug,
    so that the same page gets the same address whatever came before it.
    """
    plain: str = slugify(title, max_length=limit, word_boundary=True)
    if plain and plain not in RESERVED and plain not in taken:
        return plain
    mark = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    short = slugify(title, max_length=limit - len(mark) - 1, word_boundary=True)
    return f"{short}-{mark}" if short else mark


def assign(
    titles: Mapping[str, str], kept: Mapping[str, str], folder: str, limit: int, others: Iterable[str] = ()
) -> dict[str, str]:
    """key -> path below docs/ for every key of `titles`; `kept` are the paths that stand already, `others` those of
    other pages.

    Two new pages of one title are served in the order of their keys, so that directory order plays no part.
    """
    paths = {key: kept[key] for key in titles if key in kept}
    standing = (path for path in (*kept.values(), *others) if path.startswith(f"{folder}/"))
    taken = {path.rsplit("/", 1)[-1].removesuffix(".md").lower() for path in standing}
    for key in sorted(titles.keys() - paths.keys()):
        name = slug(titles[key], key, taken, limit)
        taken.add(name)
        paths[key] = f"{folder}/{name}.md"
    return paths


def story_slugs(
    stories: Sequence[Sequence[str]], before: Mapping[str, str], titles: Mapping[str, tuple[str, str]], limit: int
) -> list[str]:
    """A slug for each story (a list of seeds). `before`: story of a seed at the last build, `titles`: (headline, lang).

    A story goes on under the slug that most of its articles had; two that want the same: the larger part keeps it.
    """
    shares = [Counter(before[seed] for seed in seeds if seed in before) for seeds in stories]
    wishes = sorted((-count, slug, number) for number, share in enumerate(shares) for slug, count in share.items())
    chosen: dict[int, str] = {}
    kept: set[str] = set()
    for _, slug_before, number in wishes:
        if number not in chosen and slug_before not in kept:
            chosen[number] = slug_before
            kept.add(slug_before)
    taken = set(before.values())
    for number, seeds in enumerate(stories):
        if number not in chosen:
            chosen[number] = slug(headline([titles[seed] for seed in seeds])[0], seeds[0], taken, limit)
            taken.add(chosen[number])
    return [chosen[number] for number in range(len(stories))]


def headline(titles: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """What a story is called, of the (headline, lang) of its articles: Latin letters before others, a whole one before
    a shortened one, English before other languages, the first of equals."""
    return min(
        titles, key=lambda title: (bool(OTHER_LETTERS.search(title[0])), title[0].endswith("…"), title[1] != "en")
    )


def of_site(articles: Iterable[ArticlePage], desk: Desk, own: Mapping[str, TopicDecision], limit: int) -> Addresses:
    """Where the pages of all people, topics, places and stories stand; `own`: the editors' own topics, by id.

    What stood where an editor took a page away has none, and neither has a story of one article.
    """
    listed = list(articles)
    people = {name: name for article in listed for name in article.people}
    places = {name: name for article in listed for name in article.places}
    topics = {above for article in listed for id in article.topics for above in lineage(id, own)}
    told = Counter(article.story for article in listed if article.story)

    def standing(paths: Mapping[str, str]) -> dict[str, str]:
        found = ((name, desk.moved.get(path, path)) for name, path in sorted(paths.items()))
        return {name: path for name, path in found if path not in desk.deleted}

    def named(titles: Mapping[str, str], folder: str) -> Mapping[str, str]:
        return standing(assign(titles, desk.titles(folder), folder, limit, desk.taken))

    return Addresses(
        people=named(people, "people"),
        topics=standing({id: f"topics/{id}.md" for id in topics}),
        places=named(places, "places"),
        stories=standing({slug: f"stories/{slug}.md" for slug, count in told.items() if count > 1}),
    )
