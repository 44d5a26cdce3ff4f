"""`tidings explain`: why a page says what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.errors import Misuse, meant
from generator.pipeline import DOCS, SEEDS, Plan
from generator.records import Evidence, Findings, Named, Topic, Value
from generator.site import ArticlePage

SHOWN = 8
"""Mentions of a name that are told."""


def page(root: Path, planned: Plan, name: str) -> list[str]:
    """The lines that explain the page `name`: a path below docs/ (with or without `docs/` and `.md`), or a seed.

    Raises: Misuse when there is no such page, or nothing to explain.
    """
    path = _path(root, name)
    path = planned.desk.moved.get(path, path)
    for explained in (_article, _person, _story, _topic, _place, _merged, _refused):
        if lines := list(explained(planned, path)):
            return lines
    if path in planned.desk.after:
        what = "nothing is inferred for this page: it lists others, or is written by hand"
        raise Misuse(name, what, "Name one of an article, person, topic, place or story")
    what = "there is no such article, person, topic, place or story"
    beginning = Path(path).name.removesuffix(".md")
    begun = [page for page in planned.desk.after if Path(page).name.startswith(beginning)]
    todo = meant(path, planned.desk.after, begun[0] if len(begun) == 1 else "")
    raise Misuse(name, what, todo or f"Name a page below {DOCS}/, such as articles/NAME.md")


def _person(planned: Plan, path: str) -> Iterator[str]:
    for shown in (one for one in planned.site.people if one.path == path):
        yield f"{path}: {shown.name}"
        found = {}
        for person in (one for one in planned.persons if one.name == shown.name):
            yield from (f"  {lang or 'any language'}: {form} ({count})" for lang, form, count in person.forms)
            yield from (f"  joined by {_said(evidence)}" for evidence in person.evidence)
            found = {seed: [f"named as {there} in {seed}"] for seed, there in person.articles}
        yield from _because(shown.articles, found)


def _story(planned: Plan, path: str) -> Iterator[str]:
    for story in (one for one in planned.site.stories if one.path == path):
        yield f"{path}: {story.title}"
        yield from (f"  {article.path}" for article in story.articles)
        yield from (f"  together by {reason}" for reason in story.why)


def _topic(planned: Plan, path: str) -> Iterator[str]:
    for topic in (one for one in planned.site.topics if one.path == path):
        yield f"{path}: {topic.label}"
        found = {f.article.seed: [_speaking(t) for t in f.topics if t.id == topic.id] for f in planned.findings}
        yield from _because(topic.articles, found)


def _place(planned: Plan, path: str) -> Iterator[str]:
    for place in (one for one in planned.site.places if one.path == path):
        yield f"{path}: {place.name}"
        found = {f.article.seed: [_where(f, p) for p in f.places if p.name == place.name] for f in planned.findings}
        yield from _because(place.articles, found)


def _merged(planned: Plan, path: str) -> Iterator[str]:
    if merged := planned.desk.merged_into.get(path):
        title, target, name = merged
        yield f"{path}: {title} is {name}, by hand: see {target}"


def _refused(planned: Plan, path: str) -> Iterator[str]:
    """Why a seed, or an article in it, has no page."""
    yield from (str(one) for one in planned.refused if one.where.partition(", line ")[0] == f"{SEEDS}/{path}")


def _because(articles: Sequence[ArticlePage], found: Mapping[str, list[str]]) -> Iterator[str]:
    """The articles of a page, each with what was found in its seed, or with the list that names the page's subject."""
    for article in articles:
        yield f"  {article.path}: {', '.join(found.get(article.seed, [])) or 'listed at the top of the article'}"


def _path(root: Path, name: str) -> str:
    """The path below docs/, or the seed's below seeds/, that somebody means by `name`."""
    path = name.removeprefix(f"{DOCS}/").removeprefix(f"{SEEDS}/")
    full = Path(name).resolve()
    for folder in (root / DOCS, root / SEEDS):
        if full.is_relative_to(folder):
            path = full.relative_to(folder).as_posix()
    return path if "." in path or (root / SEEDS / path).exists() else path + ".md"


def _article(planned: Plan, path: str) -> Iterator[str]:
    findings = {found.article.seed: found for found in planned.findings}
    for article in (one for one in planned.site.articles if path in (one.path, one.seed, *one.copies)):
        found = findings.get(article.seed)
        yield from _read(planned, article.path, found) if found else [f"{article.path}: written by hand"]


def _read(planned: Plan, path: str, found: Findings) -> Iterator[str]:
    """What was read of an article's seed, and what the editor says instead."""
    yield f"{path}, from seeds/{found.article.seed}"
    yield from _head(found)
    for key, merged in planned.desk.by_hand(path).items():
        said = ", ".join(map(str, merged)) if isinstance(merged, list) else merged
        yield f"  {key}: {said or 'nothing'}, by hand"
    for kind, names in (("person", found.people), ("place", found.places)):
        yield from (f"  {kind}: {_where(found, named)}" for named in names)
    for topic in found.topics:
        yield f"  topic: {_speaking(topic)}"
    for story in planned.site.stories:
        if any(one.path == path for one in story.articles):
            yield f"  story: {story.slug}"
            yield from (f"    {reason}" for reason in story.why)
    for line in found.article.dropped:
        yield f"  left out, line {line.line}, {line.why}: {line.text}"
    for note in found.article.notes:
        yield f"  note: {note}"


def _head(found: Findings) -> Iterator[str]:
    """The values of the article's head, each with the rule that gave it."""
    article = found.article
    values: list[tuple[str, Value[Any] | None]] = [
        ("title", article.title),
        ("date", article.date),
        ("lang", article.lang),
        ("description", found.description),
        *(("author", author) for author in article.authors),
        ("source", article.source),
        ("url", article.url),
    ]
    for key, value in values:
        if value is None:
            yield f"  {key}: none found"
        else:
            yield f"  {key}: {value.value}{' (inferred)' if value.inferred else ''}, by {_said(value.evidence)}"


def _said(evidence: Evidence) -> str:
    text = f" “{evidence.text}”" if evidence.text else ""
    return f"{evidence.rule}{text}{f', line {evidence.line}' if evidence.line else ''}"


def _speaking(topic: Topic) -> str:
    return f"{topic.id}, score {topic.score:.2f}, by the words {', '.join(topic.words)}"


def _where(found: Findings, named: Named) -> str:
    """How a name was found, and its words in the seed."""
    paragraphs, shown = found.article.paragraphs, named.mentions[:SHOWN]
    words = ", ".join(f"“{m.text}” line {paragraphs[m.paragraph].line}" for m in shown)
    more = f" and {len(named.mentions) - SHOWN} more" if len(named.mentions) > SHOWN else ""
    roles = f", described as {'; '.join(named.roles)}" if named.roles else ""
    return f"{named.name}, by {named.rule or 'model'}: {words}{more}{roles}"
