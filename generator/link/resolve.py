"""Whom and what an article page means: its names, in any spelling an editor wrote, as the titles of their pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.names.form import parse
from generator.records import Person
from generator.site import ArticlePage


def resolved(
    articles: Sequence[ArticlePage], people: Sequence[Person], merged: Mapping[str, tuple[str, str, str]]
) -> list[ArticlePage]:
    """The articles with each name as the title of its page, each once: an editor may have written any spelling.

    `merged`: path -> (title, path, title) of a page that gave way and the one it gave way to.
    """
    gave_way = {(path.split("/")[0], title): name for path, (title, _, name) in merged.items()}
    topics = {
        path.split("/")[-1].removesuffix(".md"): to.split("/")[-1].removesuffix(".md")
        for path, (_, to, _) in merged.items()
        if path.startswith("topics/")
    }
    titles = {person.name for person in people}
    owners: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for form in {person.name, *(form for _, form, _ in person.forms if " " in form)}:
            for key in parse(form).keys:
                owners[key].add(person.name)

    def person_of(name: str) -> str:
        name = gave_way.get(("people", name), name)
        found = {owner for key in parse(name).keys for owner in owners.get(key, ())}
        return name if name in titles or len(found) != 1 else next(iter(found))

    return [
        replace(
            a,
            people=tuple(dict.fromkeys(map(person_of, a.people))),
            places=tuple(dict.fromkeys(gave_way.get(("places", name), name) for name in a.places)),
            topics=tuple(dict.fromkeys(topics.get(id, id) for id in a.topics)),
        )
        for a in articles
    ]
