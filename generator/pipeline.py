"""The whole program, from top to bottom. It plans; `perform` does what was planned.

seeds -> gather, infer -> people, stories, copies -> hand edits -> links -> pages -> a plan of writes
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from time import perf_counter

from generator import reading, spread
from generator.config import Mkdocs, Settings
from generator.errors import Fault, Refused
from generator.gather import load
from generator.join import copies, people, stories
from generator.join.stories import dates
from generator.keep import conflicts, decisions, edits, headline, identity, lost
from generator.keep import tree as tree_of
from generator.keep.desk import Desk
from generator.keep.tree import Tree
from generator.link import addresses, audit, resolve, weave
from generator.publish import feeds
from generator.records import Findings, Person, Question, Seed
from generator.site import Site
from generator.spread import Step
from generator.write import beside, compose, files, journal
from generator.write.edition import Edition
from generator.write.lock import alone

__all__ = ["Plan", "alone", "perform", "plan", "reset"]

SEEDS, DOCS, CACHE = "seeds", "docs", ".cache/findings.sqlite"

Watch = Callable[[str, int, int], None]
"""Told (room, things done now, things in all) as work goes on."""


@dataclass(frozen=True)
class Plan:
    """What a build would do, and all that it learnt on the way. Paths of `writes` are below docs/."""

    writes: tuple[files.Write, ...]
    site: Site
    findings: tuple[Findings, ...]
    persons: tuple[Person, ...]
    desk: Desk
    refused: tuple[Refused, ...] = ()
    faults: tuple[Fault, ...] = ()
    questions: tuple[Question, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)


def plan(root: Path, settings: Settings, jobs: int = 0, watch: Watch = lambda room, done, total: None) -> Plan:
    """What a build of the site at `root` would write. It writes its cache, and the rest of a killed build."""
    files.finish(root / DOCS)
    there = tree_of.read(root / DOCS)
    return lost.settled(conflicts.one_sided(there), partial(_plan, root, settings, jobs, watch, there))


def _plan(root: Path, settings: Settings, jobs: int, watch: Watch, there: Tree, tree: Tree) -> Plan:
    """The plan for the pages that stand `there`, where they are those of `tree` but for conflicts and a lost base."""
    seconds: dict[str, float] = {}
    timed = partial(_timed, seconds)

    with timed("gather: read"):
        loaded = list(load.seeds(root / SEEDS, settings))
        seeds = [seed for seed in loaded if isinstance(seed, Seed)]

    with timed("keep: read"):
        tree, pages = headline.followed(tree, identity.identify(tree))
        data = {seed.path: seed.data for seed in seeds}
        published = beside.published(root / DOCS, there.files)
        renamed = beside.renamed(published, data, pages.articles, pages.reseeded)
        pages = identity.under_new_seeds(pages, renamed)
        decided = decisions.decisions(tree, pages)

    with timed("gather and infer"):
        watched = partial(watch, "gather and infer")
        findings, sketches, unread = reading.read(seeds, settings, decided, root / CACHE, jobs, watched)
        unloaded = [reason for reason in loaded if isinstance(reason, Refused)]
        reasons = (*unloaded, *chain.from_iterable(unread.values()))
        refused = [Refused(f"{SEEDS}/{reason.where}", reason.what, reason.todo) for reason in reasons]
        desk = Desk(tree, pages, decided, standing=[*(reason.where for reason in unloaded), *unread])

    with timed("join"):
        copied = copies.group({seed: drawn.shingles for seed, drawn in sketches.items()})
        shown = compose.shown(findings, copied, desk)
        meant = {seed: drawn.meant for seed, drawn in sketches.items()}
        persons, questions = people.identify(shown, reading.known(decided), meant)
        who = compose.who(persons)
        events = stories.group(
            shown,
            who,
            lambda found: sketches.pop(found.article.seed).lines,  # large: let go early
            desk.stood(but=beside.changed(published, data, renamed)),
        )

    with timed("write: drafts"):
        titles = {f.article.seed: (f.article.title.value, f.article.lang.value) for f in shown}
        seeds_of = [story.seeds for story in events]
        names = {seed: title for seed, (title, _) in titles.items()}
        paths = addresses.assign(names, desk.articles, "articles", settings.max_slug_bytes, desk.taken)
        slugs = addresses.story_slugs(seeds_of, desk.stories_at(paths), titles, settings.max_slug_bytes)
        told = dict(zip(slugs, events, strict=True))
        shown = dates.suggested(shown, dates.as_told(told, desk.stories_told))
        own = {topic.slug: topic for topic in decided.topics}
        drafts = compose.drafts(shown, paths, who, told, copied, own)

    with timed("link"):
        made = {one.path: one for one in drafts}
        articles = compose.article_pages(drafts, desk, desk.handwritten("articles", made))
        articles = resolve.resolved(articles, persons, desk.merged_into, decided.places, own)
        where = addresses.of_site(articles, desk, own, settings.max_slug_bytes)
        outline = weave.outline(articles, where, own, desk.stories_called)

    with timed("write: articles"):
        edition = partial(Edition, name=settings.mkdocs.site_name, limit=settings.list_page_rows)
        texts = compose.articles(edition(outline), drafts)

    with timed("keep: articles"):
        desk.merge(texts)
        outline, again = compose.agreed(outline, drafts, desk, edition)
        desk.merge(compose.articles(edition(outline), again))
        articles = compose.with_text(outline.articles, desk.text_of)

    with timed("link: people, topics, places, stories"):
        site = weave.weave(
            outline,
            articles,
            weave.Background(
                people={person.name: person for person in persons},
                roles=compose.roles(shown, who),
                reasons=compose.reasons(slugs, events),
                topics=own,
                called=decisions.called(decided),
                renamed={place.name: place.was for place in decided.places if place.was},
                countries={place.name: place.country for place in decided.places if place.country},
                elsewhere=decisions.elsewhere(decided.people, desk.merged_into),
                titles=desk.stories_called,
            ),
        )

    with timed("write: indexes"):
        texts = compose.indexes(edition(site, undecided=desk.undecided), desk.merged_into)

    with timed("keep: indexes"):
        desk.merge(texts)
        texts_of_seeds = beside.sources(data, [f.article.seed for f in findings])
        maps = spread.each([Step(beside.drawn)], beside.spots(site.places), root / CACHE, jobs)
        kept = beside.kept(published, [seed for page in articles for seed in (page.seed, *page.copies) if seed])
        others = {**kept, **texts_of_seeds, **dict(maps), **_feed(site, settings.mkdocs)}
        writes = _writes(desk.steps(there), there)
        writes += [files.Write(path, data) for path, data in beside.steps(published, others, there.base.values())]

    with timed("link: dead links"):
        files_after = {*tree.files, *others} - {write.path for write in writes if write.data is None}
        dead = [*audit.dead_links(desk.after, files_after), *audit.hidden(desk.after)]
        dead += audit.missing(settings.mkdocs.nav, desk.after, tree.base)

    faults = [*desk.faults, *audit.lone_stories(articles, desk.by_hand), *audit.circles(own), *dead]
    all_found = {one.article.seed: one for one in (*findings, *shown)}.values()  # with the dates of their stories
    return Plan(tuple(writes), site, tuple(all_found), persons, desk, tuple(refused), tuple(faults), questions, seconds)


def perform(root: Path, planned: Plan) -> list[Fault]:
    """Writes what was planned; a fault for each page that somebody changed meanwhile, which stays as it is."""
    what, todo = "somebody changed this page while the build ran, so it stays as it is", "Build again"
    late = files.perform(root / DOCS, planned.writes)
    return [Fault(f"{DOCS}/{path}", what, todo) for path in late if not path.startswith(tree_of.BASE)]


def reset(root: Path, page: str, key: str = "") -> list[str]:
    """Gives a page (a path below docs/), or one key of it, back to the generator; the pages that changed.

    Raises: Misuse where there is nothing to give back.
    """
    files.finish(root / DOCS)
    tree = tree_of.read(root / DOCS)
    steps = edits.reset(tree, identity.identify(tree), edits.named(page), key)
    files.perform(root / DOCS, _writes(steps, tree))
    return [path for path, _ in steps if not path.startswith(tree_of.BASE)]


def _writes(steps: Iterable[tuple[str, bytes | None]], tree: Tree) -> list[files.Write]:
    """The steps as writes over what stands there."""
    return [files.Write(path, data, journal.digest(tree.at(path))) for path, data in steps]


def _feed(site: Site, settings: Mkdocs) -> dict[str, bytes]:
    """The feed, where the site has an address: a feed's links are whole ones."""
    if not settings.site_url:
        return {}
    ending = "/" if settings.use_directory_urls else ".html"
    return {beside.FEED: feeds.atom(site.articles, settings.site_name, settings.site_url.rstrip("/") + "/", ending)}


@contextmanager
def _timed(seconds: dict[str, float], room: str) -> Iterator[None]:
    began = perf_counter()
    yield
    seconds[room] = perf_counter() - began
