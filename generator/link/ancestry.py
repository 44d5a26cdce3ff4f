"""Which topic lies above which, in the vocabulary and in the editors' own topics."""

from __future__ import annotations

from collections.abc import Mapping

from generator import vocabulary
from generator.records import TopicDecision


def lineage(id: str, own: Mapping[str, TopicDecision]) -> list[str]:
    """A topic and those above it, nearest first."""
    found = [id]
    while (above := broader(found[-1], own)) and above not in found:
        found.append(above)
    return found


def broader(id: str, own: Mapping[str, TopicDecision]) -> str:
    """The topic right above, "" for a top one. An editor's own word goes before the vocabulary's."""
    if id in own and own[id].broader:
        return own[id].broader
    entry = vocabulary.topics().get(id)
    return entry.broader if entry else ""
