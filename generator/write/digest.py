"""Home: what is new, who and what is named most, and in which languages."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from generator.page import markup
from generator.write import wording
from generator.write.edition import Edition, Pages, render
from generator.write.indexes import NAMES, latest, most_named, person_row, place_row, totals
from generator.write.shelves import pieces, shelves
from generator.write.views import View

STORIES, ARTICLES = 12, 12
"""How many of each the home page shows."""

FOLDER = "timeline"
"""Where the lists of languages stand: they belong to the timeline, as those of months do."""


def digest(edition: Edition) -> Pages:
    """The home page, and the lists of the articles of each language to which it leads."""
    site, view = edition.site, edition.view("index.md")
    languages, pieces_of_them = _languages(edition, view)
    topics = sorted((t for t in site.topics if t.articles), key=lambda t: (-len(t.articles), t.id))
    stories = latest(site.stories)[:STORIES]
    told, shown = {story.slug for story in stories}, {story.namesake.path for story in stories}
    loose = [article for article in site.articles if article.story not in told]
    others = [article for article in site.articles if article.path not in shown]
    body = render(
        "digest.md.j2",
        view,
        name=edition.name,
        facts=totals(edition),
        stories=stories,
        articles=latest(loose if len(loose) >= ARTICLES else others)[:ARTICLES],
        people=[person_row(view)(p) for p in most_named(edition.site.people)[:NAMES]],
        topics=[wording.times(view.topic(t.id), len(t.articles)) for t in topics[:NAMES]],
        places=[place_row(view)(p) for p in most_named(site.places)[:NAMES]],
        languages=languages,
    )
    return {view.here: edition.page(view.here, {"title": edition.name}, body), **pieces_of_them}


def _languages(edition: Edition, view: View) -> tuple[list[str], Pages]:
    """The languages, that of most articles first, each with its number and a link to a list of them; and these lists.
    There are none where all are in one."""
    counts = Counter(article.lang for article in edition.site.articles)
    codes = sorted(counts, key=lambda code: (-counts[code], code))
    if len(codes) < 2:
        return [wording.times(wording.language(code), counts[code]) for code in codes], {}
    rows, found = [], []
    for code in codes:
        articles = latest(article for article in edition.site.articles if article.lang == code)
        parts, name = shelves(articles, lambda article: article.lang, edition.limit), wording.language(code)
        found += [replace(part, title=part.title.replace(code, name, 1)) for part in parts]
        link = markup.link(name, view.to(f"{FOLDER}/{parts[0].name}.md"))
        rows.append(wording.times(link, counts[code]))
    return rows, pieces(edition, FOLDER, "Timeline", f"{FOLDER}.md", found, lambda there: there.dated)[1]
