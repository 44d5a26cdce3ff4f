"""Which topic lies above which, in the vocabulary and in the editors' own topics."""

from __future__ import annotations

from collections.abc import Mapping

from generator import vocabulary
from generator.records import TopicDecision

Own = Mapping[str, TopicDecision]
"""The editors' own topics, by id."""


def lineage(id: str, own: Own) -> list[str]:
    """A topic and those above it, nearest first."""
    found = [id]
    while above := broader(found[-1], own):
        found.append(above)
    return found


def broader(id: str, own: Own) -> str:
    """The topic right above; "" for a top one, and for one that editors put below itself, by way of others too."""
    return "" if is_circle(id, own) else _stated(id, own)


def is_circle(id: str, own: Own) -> bool:
    """Whether those that are said to lie above a topic lead back to it."""
    seen: list[str] = []
    above = _stated(id, own)
    while above and above != id and above not in seen:
        seen.append(above)
        above = _stated(above, own)
    return above == id


def _stated(id: str, own: Own) -> str:
    """The topic above by an editor's own word, which goes before the vocabulary's."""
    if id in own and own[id].broader:
        return own[id].broader
    entry = vocabulary.topics().get(id)
    return entry.broader if entry else ""
