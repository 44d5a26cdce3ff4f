"""The pieces that templates are made of: links, rows and lists as Markdown, seen from one page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator import vocabulary
from generator.geography import gazetteer, labels
from generator.page import markup
from generator.page.links import address
from generator.site import Addresses, ArticlePage, Counted, Day, Names, Quote, Role, StoryPage
from generator.write import wording


@dataclass(frozen=True)
class View:
    """What the page `here` shows of others. `lang` is the page's language: text in another is marked with its own."""

    here: str
    addresses: Addresses
    lang: str = wording.SITE
    story_titles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    own_topics: Mapping[str, str] = field(default_factory=dict)

    def to(self, path: str) -> str:
        """A relative link to a page or file below docs/."""
        return address(path, self.here)

    def _other(self, lang: str) -> str:
        """A language with which words are marked, "" for the page's own."""
        return "" if lang == self.lang else lang

    def foreign(self, said: str, lang: str) -> str:
        """Words of an article, marked with their language where that is not the page's."""
        return markup.span(said, self._other(lang))

    def heading(self, said: str, lang: str) -> str:
        """The same at the start of a block."""
        return markup.ended(markup.text(said)) if lang == self.lang else markup.span(said, lang)

    def title(self, article: ArticlePage) -> str:
        """An article's headline as a link."""
        return markup.link(article.title, self.to(article.path), self._other(article.lang))

    def facts_of(self, article: ArticlePage) -> list[str]:
        """Date, source and language of an article, those that are known."""
        found = [wording.date(article.date, self.lang)] if article.date else []
        found += [markup.inline(article.source)] if article.source else []
        return [*found, wording.language(article.lang, self.lang)]

    def row(self, article: ArticlePage) -> str:
        """An article in one line: headline, then its facts."""
        return f"{self.title(article)} *{' · '.join(self.facts_of(article))}*"

    def dated(self, article: ArticlePage) -> str:
        """An article in one line of a list of its language: headline, date, even if nobody knows it, and source."""
        facts = [self.day_of(article.date), *([markup.inline(article.source)] if article.source else [])]
        return f"{self.title(article)} *{' · '.join(facts)}*"

    def brief(self, article: ArticlePage) -> str:
        """An article as a `row` with its description."""
        return f"{self.row(article)} {self.foreign(article.description, article.lang)}".rstrip()

    def undated(self, article: ArticlePage) -> str:
        """An article as a `brief`, without its date, which stands above it."""
        return self.brief(replace(article, date=""))

    def titles(self, articles: Iterable[ArticlePage]) -> str:
        """Headlines as links."""
        return " · ".join(map(self.title, articles))

    def day_of(self, date: str) -> str:
        """A date as a heading."""
        return wording.date(date, self.lang) if date else wording.UNDATED

    def news(self, day: Day) -> str:
        """Whom and what a story's articles of one day are the first to name."""
        people, places = self.addresses.people, self.addresses.places
        return " · ".join(part for part in (self.names(day.people, people), self.names(day.places, places)) if part)

    def number(self, quote: Quote) -> str:
        """A number, and the words it stands among."""
        number, lang = quote.sentence[quote.start : quote.end], quote.article.lang
        shown = self.foreign(number, lang) if any(map(str.isalpha, number)) else markup.inline(number)
        return f"**{shown}** {self.foreign(quote.sentence, lang)}"

    def mention(self, quotes: tuple[Quote, ...]) -> str:
        """What one article says of a person: the article, then its sentences, the name in bold, if they say more."""
        said = " … ".join(_bold(quote) for quote in quotes if _says_more(quote))
        article = quotes[0].article
        return f"{self.row(article)} {markup.wrap(said, self._other(article.lang))}".rstrip()

    def forms(self, found: Iterable[tuple[str, int]], lang: str) -> str:
        """Spellings of a name in one language, each with its count; one that no text has without."""
        return " · ".join(wording.times(self.foreign(form, lang), count or 1) for form, count in found)

    def called(self, names: Names) -> str:
        """What something is called in other languages."""
        first, rest = names[:1], names[1:]
        shown = [self.heading(name, lang or self.lang) for lang, name in first]
        return " · ".join([*shown, *(self.foreign(name, lang) for lang, name in rest)])

    def role(self, role: Role) -> str:
        """How an article describes somebody, and which."""
        return f"{self.foreign(role.words, role.article.lang)} *{self.title(role.article)}*"

    def names(self, names: Iterable[str], paths: Mapping[str, str]) -> str:
        """Names as links, in the order given; a name without a page as text."""
        return " · ".join(self.name(name, paths) for name in names)

    def name(self, name: str, paths: Mapping[str, str]) -> str:
        """A name as a link, or as text when it has no page."""
        return markup.link(name, self.to(paths[name])) if name in paths else markup.inline(name)

    def places(self, names: Iterable[str]) -> str:
        """Places as links, by their names in the page's language; in the site's own, as their pages are called."""
        return " · ".join(self._place(name) for name in names)

    def _place(self, name: str) -> str:
        place = gazetteer.place(name) if self.lang != wording.SITE else None
        label, paths = labels.label(place, self.lang) if place else name, self.addresses.places
        return markup.link(label, self.to(paths[name])) if name in paths else markup.inline(label)

    def topic(self, id: str) -> str:
        """A topic's label in the page's language, as a link."""
        label = self.own_topics.get(id) or (vocabulary.label(id, self.lang) if id in vocabulary.topics() else id)
        paths = self.addresses.topics
        return markup.link(label, self.to(paths[id])) if id in paths else markup.inline(label)

    def topics(self, ids: Iterable[str]) -> str:
        """Topics as links."""
        return " · ".join(self.topic(id) for id in ids)

    def story(self, slug: str) -> str:
        """A story's title as a link."""
        title, lang = self.story_titles.get(slug, (slug, self.lang))
        if slug not in self.addresses.stories:
            return self.foreign(title, lang)
        return markup.link(title, self.to(self.addresses.stories[slug]), self._other(lang))

    def story_row(self, story: StoryPage) -> str:
        """A story in one line: title, span of dates, how many articles in which languages."""
        dates = wording.span_of([a.date for a in story.articles], self.lang)
        languages = wording.languages(a.lang for a in story.articles)
        facts = [dates, wording.count(len(story.articles), "article"), languages]
        return f"{self.story(story.slug)} *{' · '.join(fact for fact in facts if fact)}*"

    def story_brief(self, story: StoryPage) -> str:
        """A story as a `story_row` with the description of the article that names it."""
        told = story.namesake
        return f"{self.story_row(story)} {self.foreign(told.description, told.lang)}".rstrip()

    def elsewhere(self, urls: Iterable[str]) -> str:
        """Addresses on other sites as links."""
        return ", ".join(markup.link(url, url) for url in urls)

    def counted(self, pairs: Counted, paths: Mapping[str, str]) -> str:
        """Names as links, each with its count."""
        return " · ".join(wording.times(self.name(name, paths), count) for name, count in pairs)

    def counted_topics(self, pairs: Counted) -> str:
        """Topics as links, each with its count."""
        return " · ".join(wording.times(self.topic(id), count) for id, count in pairs)

    def counted_stories(self, pairs: Counted) -> str:
        """Stories as links, without their counts: a story is one event."""
        return " · ".join(self.story(slug) for slug, _ in pairs)


def _says_more(quote: Quote) -> bool:
    """Whether there is anything in the sentence but the name."""
    return any(map(str.isalnum, quote.sentence[: quote.start] + quote.sentence[quote.end :]))


def _bold(quote: Quote) -> str:
    said, start, end = quote.sentence, quote.start, quote.end
    return f"{markup.inline(said[:start])}**{markup.inline(said[start:end])}**{markup.inline(said[end:])}"
