"""`tidings extract`: what one seed says, as a JSON-able record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from generator import authority, gather, infer, vocabulary
from generator.config import Settings
from generator.errors import Refused
from generator.gather import load
from generator.records import Decisions, Findings, Named


def records(files: Sequence[Path], root: Path, settings: Settings, as_is: bool) -> Iterator[dict[str, Any] | Refused]:
    """One record an article of those files, or the reason why there is none. Editors' decisions play no part.

    `seed` is the path below the site's seeds/ for a file in it, the path as given otherwise.
    """
    known = authority.known(Decisions())
    for file in files:
        seed = load.one(file, _name(file, root), settings)
        for found in (seed,) if isinstance(seed, Refused) else gather.articles(seed, settings, as_is):
            if isinstance(found, Refused):
                yield found
            else:
                yield record(infer.decided(infer.findings(found), known, Decisions()))


def _name(file: Path, root: Path) -> str:
    below = file.resolve()
    return below.relative_to(root / "seeds").as_posix() if below.is_relative_to(root / "seeds") else file.as_posix()


def record(found: Findings) -> dict[str, Any]:
    """The findings as what JSON can hold; offsets are code points into the paragraph."""
    article = found.article
    return {
        "seed": article.seed,
        "title": article.title.value,
        "date": article.date.value if article.date else None,
        "lang": article.lang.value,
        "authors": [author.value for author in article.authors],
        "source": article.source.value if article.source else None,
        "url": article.url.value if article.url else None,
        "description": found.description.value if found.description else None,
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
        "dropped": [{"text": line.text, "why": line.why} for line in article.dropped],
        "people": [_named(one) for one in found.people],
        "places": [_named(one) for one in found.places],
        "topics": [
            {"id": topic.id, "iptc": entry.iptc, "top": entry.top, "score": round(topic.score, 3)}
            for topic in found.topics
            if (entry := vocabulary.topics().get(topic.id))
        ],
    }


def _named(one: Named) -> dict[str, Any]:
    return {
        "name": one.name,
        "mentions": [{"paragraph": m.paragraph, "start": m.start, "end": m.end, "text": m.text} for m in one.mentions],
    }
