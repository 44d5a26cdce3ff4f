"""The page of an article, a person, a topic, a place, a story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from generator.edtf import is_vague
from generator.page import markup
from generator.records import Paragraph
from generator.site import ArticlePage, PersonPage, PlacePage, Quote, StoryPage, TopicPage
from generator.write import beside, wording
from generator.write.body import Spot, markdown
from generator.write.edition import Edition, Pages, render
from generator.write.shelves import Order, listing

FORMS = 12
"""Spellings shown for one language."""

BESIDE = 6
"""Articles of a story that stand side by side; more of them are put in order by language."""

ARTICLES: Order[ArticlePage] = Order(lambda page: wording.in_year(page.date), lambda there: there.brief)
MENTIONS: Order[tuple[Quote, ...]] = Order(
    lambda said: wording.in_year(said[0].article.date), lambda there: there.mention
)


def article(
    edition: Edition,
    page: ArticlePage,
    paragraphs: Sequence[Paragraph],
    spots: Sequence[Spot],
    source: str,
    copies: Sequence[str],
    siblings: Sequence[ArticlePage],
    captions: Sequence[str] = (),
) -> str:
    """The body of an article's page. `source` is the path of the published source text below docs/, `copies` those
    of the copies' texts."""
    view = edition.view(page.path, page.lang)
    name = page.source or wording.phrase("original", page.lang)
    sources = [markup.link(name, page.url) if page.url else markup.inline(name)] if page.url or page.source else []
    sources += [f"[{wording.label('source_text', page.lang)}]({view.to(source)})"] if source else []
    return render(
        "article.md.j2",
        view,
        page=page,
        site=edition.site.addresses,
        facts=article_facts(page),
        body=markdown(paragraphs, spots, page.path),
        captions=captions,
        siblings=siblings,
        related=edition.site.related.get(page.path, ()),
        sources=sources,
        copies=[markup.link(name, view.to(path)) for name, path in zip(page.copies, copies, strict=False)],
    )


def article_facts(page: ArticlePage) -> list[str]:
    """What stands below an article's headline: when, if anybody knows, where, by whom, in which language, how long, and
    whether edited."""
    facts = [markup.text(wording.date(page.date, page.lang)) if page.date else wording.label("undated", page.lang)]
    facts += [markup.inline(page.source)] if page.source else []
    facts += [wording.label("by", page.lang, names=markup.inline(", ".join(page.authors)))] if page.authors else []
    facts += [wording.language(page.lang, page.lang), wording.label("minutes", page.lang, n=wording.minutes(page.text))]
    return facts + ([wording.label("edited", page.lang)] if page.edited else [])


def person(edition: Edition, page: PersonPage) -> Pages:
    """A person's page, and the pages of mentions by year that it needs."""
    view = edition.view(page.path)
    rows = [tuple(quotes) for _, quotes in groupby(page.quotes, key=lambda q: q.article.path)]
    mentions, pieces = listing(edition, view, page.name, rows, MENTIONS)
    body = render(
        "person.md.j2",
        view,
        page=page,
        site=edition.site,
        facts=summary(page.articles),
        forms=[
            (wording.language(lang) if lang else "In any language", view.forms(found, lang))
            for lang, found in _by_language(page)
        ],
        mentions=mentions,
    )
    return {page.path: edition.page(page.path, _person_front(page), body), **pieces}


def _by_language(page: PersonPage) -> list[tuple[str, list[tuple[str, int]]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for lang, form, count in page.forms:
        found.setdefault(lang, []).append((form, count))
    return [(lang, found[lang][:FORMS]) for lang in sorted(found, key=wording.language)]


def _person_front(page: PersonPage) -> Mapping[str, object]:
    known = {lang: [form for form, n in found if n and form != page.name] for lang, found in _by_language(page)}
    return {
        "title": page.name,
        "also_known_as": {lang: forms for lang, forms in known.items() if forms},
        "description": described(page.name, summary(page.articles)),
        "same_as": page.same_as,
    }


def described(name: str, facts: Iterable[str]) -> str:
    """What a page is, in a line for those who find it by a search elsewhere: plain text."""
    return " · ".join([name, *facts])


def topic(edition: Edition, page: TopicPage) -> Pages:
    """A topic's page, and its pages of articles by year."""
    view = edition.view(page.path)
    articles, pieces = listing(edition, view, page.label, page.articles, ARTICLES)
    facts = summary(page.articles) if page.articles else []
    facts += [f"{page.below} with narrower topics"] if page.below > len(page.articles) else []
    narrower = edition.sized(page.narrower, edition.site.addresses.topics)
    body = render("topic.md.j2", view, page=page, site=edition.site, facts=facts, articles=articles, narrower=narrower)
    values = {"title": page.label, "description": described(page.label, facts)}
    return {page.path: edition.page(page.path, values, body), **pieces}


def place(edition: Edition, page: PlacePage) -> Pages:
    """A place's page, and its pages of articles by year."""
    view = edition.view(page.path)
    articles, pieces = listing(edition, view, page.name, page.articles, ARTICLES)
    at = view.to(beside.map_of(page)) if beside.map_of(page) else ""
    facts = summary(page.articles)
    within = edition.sized(page.within, edition.site.addresses.places)
    body = render(
        "place.md.j2", view, page=page, site=edition.site, facts=facts, articles=articles, map=at, within=within
    )
    values = {"title": page.name, "description": described(page.name, facts)}
    return {page.path: edition.page(page.path, values, body), **pieces}


def story(edition: Edition, page: StoryPage) -> Pages:
    """A story's page: its articles by day or side by side, many by language; what they agree on or report alone."""
    languages: dict[str, list[ArticlePage]] = {}
    for article in page.articles:
        languages.setdefault(wording.language(article.lang), []).append(article)
    body = render(
        "story.md.j2",
        edition.view(page.path),
        page=page,
        site=edition.site,
        facts=summary(page.articles),
        timeline=sum(not is_vague(day.date) for day in page.days) > 1,
        languages=sorted(languages.items()) if len(languages) > 1 and len(page.articles) > BESIDE else [],
    )
    facts = summary(page.articles)
    values = {"title": page.headline, "description": page.namesake.description or described(page.headline, facts)}
    return {page.path: edition.page(page.path, values, body)}


def summary(articles: Sequence[ArticlePage]) -> list[str]:
    """How many articles, from when, how many of them nobody knows from when, in which languages."""
    span, undated = wording.span_of([a.date for a in articles]), sum(not a.date for a in articles)
    facts = [wording.count(len(articles), "article"), *([span] if span else [])]
    facts += [f"{undated:,} undated" if span else "undated"] if undated else []
    return [*facts, wording.languages(a.lang for a in articles)]


def moved(edition: Edition, path: str, title: str, target: str, name: str) -> Pages:
    """The page of somebody or something that an editor merged into another: it says where to look now."""
    view = edition.view(path)
    body = render("moved.md.j2", view, title=title, link=markup.link(name, view.to(target)))
    return {path: edition.page(path, {"title": title}, body)}
