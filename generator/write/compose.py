"""From findings to pages: drafts of articles, their texts, and the pages of everything they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import replace

from generator.page import Values
from generator.records import Findings, Person, Story, TopicDecision
from generator.site import ArticlePage, Desk, Site
from generator.write import beside, draft, pages
from generator.write import indexes as index_pages
from generator.write.digest import digest
from generator.write.draft import Draft
from generator.write.edition import Edition, with_front

Copies = Sequence[tuple[str, ...]]
"""Groups of seeds that are one article; the first is the one shown."""


def shown(findings: Sequence[Findings], copied: Copies, desk: Desk) -> list[Findings]:
    """The articles that get a page of their own: no copies, but for those that an editor took out of a list of
    copies, and none whose page an editor deleted."""
    others: set[str] = set()
    for first, *rest in copied:
        front = desk.effective(desk.articles.get(first, ""), {"copies": list(rest)}) or {}
        listed = front.get("copies")
        others.update(listed if isinstance(listed, list) else ())
    seeds = ((found.article.seed, found) for found in findings)
    return [found for seed, found in seeds if seed not in others and desk.articles.get(seed) not in desk.deleted]


def who(persons: Iterable[Person]) -> dict[tuple[str, str], str]:
    """(seed, name there) -> the title of the person's page."""
    return {(seed, there): person.name for person in persons for seed, there in person.articles}


def drafts(
    findings: Sequence[Findings],
    paths: Mapping[str, str],
    who: Mapping[tuple[str, str], str],
    stories: Mapping[str, Story],
    copied: Copies,
    topics: Mapping[str, TopicDecision],
) -> list[Draft]:
    """A draft for each article; `paths` are by seed, `stories` by slug, `topics` are the editors' own by slug."""
    titles: dict[str, dict[str, str]] = defaultdict(dict)
    for (seed, there), title in who.items():
        titles[seed][there] = title
    story = {seed: slug for slug, told in stories.items() for seed in told.seeds}
    others = {group[0]: group[1:] for group in copied}
    own = {name.casefold(): slug for slug, topic in sorted(topics.items()) for name in (topic.name, slug)}
    seeds = ((found.article.seed, found) for found in findings)
    return [
        draft.draft(paths[seed], found, titles.get(seed, {}), story.get(seed, ""), others.get(seed, ()), own)
        for seed, found in seeds
    ]


def article_pages(work: Iterable[Draft], desk: Desk, handwritten: Mapping[str, Values]) -> list[ArticlePage]:
    """Every article's page as its front matter says after hand edits."""
    found = [draft.article_page(path, front) for path, front in handwritten.items()]
    for one in work:
        front = desk.effective(one.path, one.values)
        if front is not None:
            text = tuple(p.text for p in one.found.article.paragraphs if p.kind != "heading")
            found.append(draft.article_page(one.path, front, text, desk.edited(one.path)))
    return sorted(found, key=lambda page: page.path)


def articles(edition: Edition, work: Iterable[Draft]) -> dict[str, str]:
    """path -> text of every draft that has a page: the generator's front matter, the body by what editors decided."""
    shown = {page.path: page for page in edition.site.articles}
    stories = {story.slug: story.articles for story in edition.site.stories}
    texts = {}
    for one in work:
        if page := shown.get(one.path):
            article = one.found.article
            siblings = [other for other in stories.get(page.story, ()) if other.path != page.path]
            spots = draft.spots(one, page, edition.site.addresses)
            body = pages.article(
                edition,
                page,
                article.paragraphs,
                spots,
                beside.source(one.seed),
                [beside.source(copy) for copy in page.copies],
                siblings,
                [caption.text for caption in article.captions],
            )
            texts[one.path] = with_front(one.values, body)
    return texts


def agreed(
    outline: Site, work: Sequence[Draft], desk: Desk, edition: Callable[[Site], Edition]
) -> tuple[Site, list[Draft]]:
    """The outline without the mark "edited" where the generator came to say what people wrote, or people put back what
    it says; the drafts of these."""
    marked = {page.path for page in outline.articles if page.edited}
    same = {path for path in marked if desk.agrees(path)}
    others = [one for one in work if one.path in marked - same]
    texts = articles(edition(_unmarked(outline, marked)), others)
    same |= {path for path, text in texts.items() if desk.stands(path, text)}
    return _unmarked(outline, same), [one for one in work if one.path in same]


def _unmarked(outline: Site, paths: Set[str]) -> Site:
    """The outline without the mark "edited" on these pages."""
    pages = (replace(page, edited=page.edited and page.path not in paths) for page in outline.articles)
    return replace(outline, articles=tuple(pages))


def with_text(before: Iterable[ArticlePage], text_of: Callable[[str], tuple[str, ...] | None]) -> list[ArticlePage]:
    """The pages with the text that stands there after hand edits. `text_of` gives None where nobody changed it."""
    texts = ((page, text_of(page.path)) for page in before)
    return [page if text is None else replace(page, text=text) for page, text in texts]


def indexes(edition: Edition, merged_into: Mapping[str, tuple[str, str, str]]) -> dict[str, str]:
    """path -> text of every page but articles. `merged_into`: path -> (title, path, title) of page and target."""
    texts = digest(edition) | index_pages.indexes(edition)
    for path, (title, target, name) in merged_into.items():
        texts |= pages.moved(edition, path, title, target, name)
    for person in edition.site.people:
        texts |= pages.person(edition, person)
    for topic in edition.site.topics:
        texts |= pages.topic(edition, topic)
    for place in edition.site.places:
        texts |= pages.place(edition, place)
    for story in edition.site.stories:
        texts |= pages.story(edition, story)
    return texts


def roles(findings: Iterable[Findings], who: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], tuple[str, ...]]:
    """(seed, title of the person's page) -> how the article describes the person."""
    return {
        (found.article.seed, who[found.article.seed, named.name]): named.roles
        for found in findings
        for named in found.people
        if named.roles and (found.article.seed, named.name) in who
    }


def reasons(slugs: Sequence[str], stories: Sequence[Story]) -> dict[str, tuple[str, ...]]:
    """slug -> what brought the story's articles together, in words."""
    return {
        slug: tuple(f"{e.rule}: {e.text}" if e.text else e.rule for e in story.evidence)
        for slug, story in zip(slugs, stories, strict=True)
    }
