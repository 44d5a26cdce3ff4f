"""What an article says, as findings: people, places, topics, a description. Each with its evidence."""

from __future__ import annotations

from dataclasses import replace

from generator.authority import Authority
from generator.infer import people, places, summary, topics
from generator.infer.people import recall
from generator.infer.places import own as own_places
from generator.records import Article, Decisions, Findings


def findings(article: Article) -> Findings:
    """All that the article alone gives: a pure function of it, the data files and the code."""
    named = people.find(article)
    where = places.find(article, named)
    named = places.nobody(named, where)
    return Findings(article, named, where, topics.assign(article, named), summary.describe(article))


def decided(found: Findings, authority: Authority, decisions: Decisions) -> Findings:
    """The findings with what is known beforehand: people of the authority, the editors' topics and places."""
    named = recall.recall(found.article, found.people, authority)
    where = found.places if named == found.people else places.find(found.article, named)
    return replace(
        found,
        people=named,
        places=own_places.decided(found.article, where, decisions.places),
        topics=topics.assign_own(found.article, found.topics, decisions.topics),
    )
