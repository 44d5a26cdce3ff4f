"""Topics of an article: terms of the vocabulary that stand in it are counted, weighed and judged by families.

A family is a top term with all narrower topics below it. A topic's evidence is the weight of its terms in the article;
the strongest topic of a family speaks for all of it, so that football, coach and stadium make one case for sport.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache
from math import log, sqrt

from generator import vocabulary
from generator.infer.topics import terms
from generator.language.words import longest_first
from generator.records import Article, Named, Paragraph, Topic, TopicDecision

TITLE, LEAD, BODY = 3.0, 2.0, 1.0
"""What one use of a term counts in the headline, in the first paragraph, and further down."""

USUAL_WORDS = 300
"""Longer articles hold more terms of everything: their evidence is scaled down by the root of their length."""

LETTERS = 2
"""Characters that count as a word where no spaces stand between words."""

ENOUGH = 5.0
"""Evidence below which a family, or a narrower topic beside its top term, is noise: two strong terms, or one in
the lead."""

ALONE = 7.5
"""Evidence at which even a single term makes a topic (it stands in the headline and in the lead), and a top term is
said beside a stronger family."""

NEAR = 0.35
"""Share of the strongest evidence that others must reach within a family."""

BESIDE = 0.3
"""The same share for a family beside another, whose many topics speak together."""

VAGUE = 0.5
"""The same share for a family of which only the top term can be said."""

MOST = 6
"""Topics of one article."""

HALF = 20.0
"""Evidence that makes a score of 0.5."""

Words = dict[str, tuple[float, str]]
"""key of a term -> (evidence, term)."""

Spoken = dict[str, Words]
"""topic -> what speaks for it."""


def assign(article: Article, people: tuple[Named, ...] = ()) -> tuple[Topic, ...]:
    """The article's topics, strongest first: several, one, or none rather than noise.

    Names of people say nothing: Ann Bishop holds no mass, and what a minister does on skis is no politics.
    """
    found = _index(article.lang.value)
    if found is None:
        return ()
    return _judge(_evidence(_nameless(article, people), found))


def _nameless(article: Article, people: tuple[Named, ...]) -> Article:
    """The article without the people that it names."""
    if not people:
        return article
    texts, title = [paragraph.text for paragraph in article.paragraphs], article.title.value
    mentions = sorted((mention for named in people for mention in named.mentions), reverse=True)
    for at in mentions:
        texts[at.paragraph] = f"{texts[at.paragraph][: at.start]}, {texts[at.paragraph][at.end :]}"
    for name in longest_first({mention.text for mention in mentions}):
        if name in title:
            title = re.sub(rf"\b{re.escape(name)}\b", ",", title)
    return replace(
        article,
        title=replace(article.title, value=title),
        paragraphs=tuple(Paragraph(text) for text in texts),
    )


def assign_own(article: Article, found: tuple[Topic, ...], decisions: tuple[TopicDecision, ...]) -> tuple[Topic, ...]:
    """The topics found, after the editors' decisions: their own topics and terms added, deleted ones gone, merged ones
    under the name they were merged into. A term of an editor gives its topic to every article that uses it."""
    moved = {d.slug: "" if d.deleted else d.merged_into for d in decisions if d.deleted or d.merged_into}
    topics = {topic.id: topic for topic in found}
    for id, words in _own(article, decisions).items():
        topic = _topic(id, _sum(words), words)
        topics[id] = max(topic, topics.get(id, topic), key=lambda t: t.score)
    kept: dict[str, Topic] = {}
    for topic in sorted(topics.values(), key=_rank):
        id = moved.get(topic.id, topic.id)
        if id and id not in kept:
            kept[id] = Topic(id, topic.score, topic.words)
    return tuple(kept.values())


def _own(article: Article, decisions: tuple[TopicDecision, ...]) -> Spoken:
    """What the editors' terms say in the article."""
    codes = ("", *vocabulary.reads(article.lang.value))
    rows = tuple((d.slug, term) for d in decisions for lang, term in d.forms if lang in codes)
    return _evidence(article, _own_index(rows, article.lang.value)) if rows else {}


@lru_cache(maxsize=64)
def _own_index(rows: tuple[tuple[str, str], ...], lang: str) -> terms.Index:
    return terms.index(((id, term, vocabulary.WEIGHTS["strong"]) for id, term in rows), lang)


@cache
def _index(lang: str) -> terms.Index | None:
    """The vocabulary's terms for texts in that language; none where it has none."""
    codes = vocabulary.reads(lang)
    rows = {
        (entry.id, term): weight
        for entry in vocabulary.topics().values()
        for code in reversed(codes)
        for term, weight in entry.terms(code)
    }
    return terms.index(((id, term, weight) for (id, term), weight in rows.items()), lang) if rows else None


def _evidence(article: Article, index: terms.Index) -> Spoken:
    """What speaks for each topic. A term used again and again says more, but less each time; so does a long text."""
    uses: dict[terms.Clue, float] = defaultdict(float)
    texts = [article.title.value, *(paragraph.text for paragraph in article.paragraphs)]
    for number, clue in terms.find(texts, index):
        uses[clue] += TITLE if number == 0 else LEAD if number == 1 else BODY
    length = sum(len(text) // LETTERS if index.unspaced else text.count(" ") + 1 for text in texts)
    scale = 1 / sqrt(max(length, USUAL_WORDS) / USUAL_WORDS)
    spoken: Spoken = defaultdict(dict)
    for clue, count in uses.items():
        said = (clue.weight * (1 + log(count)) * scale, clue.term)
        words = spoken[clue.topic]
        words[clue.key] = max(said, words.get(clue.key, said))
    return spoken


def _judge(spoken: Spoken) -> tuple[Topic, ...]:
    """Of each family with evidence enough, the narrower topics that stand out, or the top term where none does."""
    families: dict[str, Spoken] = defaultdict(dict)
    for id, words in spoken.items():
        families[_top(id)][id] = words
    said = {top: _strongest(topics.values()) for top, topics in families.items()}
    total = {top: _sum(words) for top, words in said.items()}
    most = max(total.values(), default=0.0)
    topics: list[Topic] = []
    for top, weight in total.items():
        if weight < max(ENOUGH, BESIDE * most):
            continue
        standing = _standing(top, weight, families[top])
        least = ENOUGH if len(said[top]) > 1 and (standing or weight == most) else ALONE
        if weight >= max(least, (BESIDE if standing else VAGUE) * most):
            topics += standing or [_topic(top, weight, said[top])]
    return tuple(sorted(topics, key=_rank)[:MOST])


def _strongest(topics: Iterable[Words]) -> Words:
    """What the terms of several topics say together, each counted once."""
    said: Words = {}
    for words in topics:
        for key, term in words.items():
            said[key] = max(term, said.get(key, term))
    return said


def _standing(top: str, total: float, spoken: Spoken) -> list[Topic]:
    """The narrower topics of a family that stand out: the strongest with all its evidence, others in proportion. What
    terms of the family count beside those of others is no matter within it, but for a topic of a single term."""
    own = {id: _sum(words) for id, words in spoken.items() if id != top}
    most = max(own.values(), default=0.0)
    least = ENOUGH * vocabulary.topics()[top].counts
    return [
        _topic(id, total * weight / most, spoken[id])
        for id, weight in own.items()
        if weight >= max(least if len(spoken[id]) > 1 or weight == most else ENOUGH, NEAR * most)
    ]


def _sum(words: Words) -> float:
    return sum(weight for weight, _ in words.values())


def _topic(id: str, weight: float, words: Words) -> Topic:
    strongest = sorted(words.values(), key=lambda said: (-said[0], said[1]))
    return Topic(id, round(weight / (weight + HALF), 3), tuple(term.strip("=") for _, term in strongest))


def _rank(topic: Topic) -> tuple[float, str]:
    return -topic.score, topic.id


@cache
def _top(id: str) -> str:
    return (id, *_above(id))[-1]


@cache
def _above(id: str) -> tuple[str, ...]:
    """The broader topics of a topic, nearest first."""
    broader = vocabulary.topics()[id].broader
    return (broader, *_above(broader)) if broader else ()
