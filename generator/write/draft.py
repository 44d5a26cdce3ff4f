"""An article's page as the generator alone would have it: its front matter, and where its text becomes links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from unicodedata import normalize

from generator import vocabulary
from generator.page import Values, markup
from generator.records import Findings, Mention, Named
from generator.site import Addresses, ArticlePage
from generator.write.body import Spot
from generator.write.edition import safe_front

TOPICS, PLACES = 6, 16
"""How many an article's front matter names: those that speak most."""

LISTED = re.compile("[,;]")
"""What stands between the keywords of a list in one line."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`values`: the front matter, made safe for the theme; `who`: name in the article -> title of the person's page."""

    path: str
    found: Findings
    values: Values
    who: Mapping[str, str]

    @property
    def seed(self) -> str:
        """The seed of the article."""
        return self.found.article.seed


def draft(
    path: str, found: Findings, who: Mapping[str, str], story: str, copies: tuple[str, ...], own: Mapping[str, str]
) -> Draft:
    """The draft of one article. `who` maps names in the article to titles of people's pages; others have none. `own`
    maps what the editors' own topics are called, in small letters, to their ids."""
    article = found.article
    given = dict(article.given)
    values: dict[str, object] = {
        "title": article.title.value,
        "date": article.date.value if article.date else "",
        "lang": article.lang.value,
        "description": found.description.value if found.description else "",
        "authors": [author.value for author in article.authors],
        "source": article.source.value if article.source else "",
        "url": article.url.value if article.url else "",
        "people": _with_given(
            given.get("people", ()), (who[n.name] for n in _most_named(found.people) if n.name in who)
        ),
        "places": _with_given(given.get("places", ()), (n.name for n in _most_named(found.places)[:PLACES])),
        "topics": _with_given(
            _topics(given.get("topics", ()), own, article.lang.value), (topic.id for topic in found.topics[:TOPICS])
        ),
        "story": story,
        "seed": article.seed,
        "copies": list(copies),
    }
    return Draft(path, found, safe_front(values), who)


def _most_named(named: Iterable[Named]) -> list[Named]:
    return sorted(named, key=lambda n: (-len(n.mentions), n.mentions[0] if n.mentions else (), n.name))


def _with_given(given: str | tuple[str, ...], found: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*([given] if isinstance(given, str) else given), *found]))


def _topics(given: str | tuple[str, ...], own: Mapping[str, str], lang: str) -> tuple[str, ...]:
    """The topics that a seed names. A web page's keywords name much beside: what is no topic of ours is passed over."""
    words = [word.strip() for text in ([given] if isinstance(given, str) else given) for word in LISTED.split(text)]
    return tuple(filter(None, (own.get(word.casefold()) or vocabulary.called(word, lang) for word in words)))


def article_page(path: str, front: Values, text: tuple[str, ...] = (), edited: bool = False) -> ArticlePage:
    """The record of an article's page from its front matter as it stands after hand edits, whatever it may hold."""

    def words(key: str) -> str:
        value = front.get(key)
        return "" if value is None or isinstance(value, list | dict) else markup.unvalue(str(value))

    def listed(key: str) -> tuple[str, ...]:
        value = front.get(key)
        texts = value if isinstance(value, list) else [value]
        return tuple(markup.unvalue(str(text)) for text in texts if isinstance(text, str | int | float))

    def names(key: str) -> tuple[str, ...]:
        tidy = (" ".join(normalize("NFC", text).split()) for text in listed(key))
        return tuple(dict.fromkeys(filter(None, tidy)))

    return ArticlePage(
        path=path,
        title=words("title") or path.rsplit("/", 1)[-1].removesuffix(".md"),
        lang=words("lang") or "und",
        date=words("date"),
        description=words("description"),
        authors=names("authors"),
        source=words("source"),
        url=words("url"),
        people=names("people"),
        places=names("places"),
        topics=names("topics"),
        story=words("story"),
        seed=words("seed"),
        copies=tuple(dict.fromkeys(filter(None, listed("copies")))),  # names of files: every character counts
        text=text,
        edited=edited,
    )


def spots(work: Draft, page: ArticlePage, addresses: Addresses) -> list[Spot]:
    """Where the article's text becomes a link: the first mention of each person and place that the page names."""
    targets = [(named, addresses.people.get(work.who.get(named.name, "")), page.people) for named in work.found.people]
    targets += [(named, addresses.places.get(named.name), page.places) for named in work.found.places]
    found: list[Spot] = []
    linked: set[str] = set()
    for named, path, kept in sorted(targets, key=lambda t: (t[0].mentions[:1], t[0].name)):
        title = work.who.get(named.name, named.name)
        first = next((m for m in named.mentions if work.found.article.paragraphs[m.paragraph].kind != "heading"), None)
        if path and first and title in kept and path not in linked and not _crosses(first, found):
            linked.add(path)
            found.append(Spot(first.paragraph, first.start, first.end, path))
    return found


def _crosses(one: Mention, spots: Iterable[Spot]) -> bool:
    return any(s.paragraph == one.paragraph and one.start < s.end and s.start < one.end for s in spots)
