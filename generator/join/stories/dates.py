"""A date for an article that gives none, from the dated articles of its story: always marked as inferred (`~`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.records import Evidence, Findings, Story, Value


def as_told(stories: Mapping[str, Story], told: Mapping[str, str]) -> list[Story]:
    """The stories, by their slugs, as people told them. `told`: seed -> slug, "" for an article of no story."""
    seeds = {slug: [seed for seed in story.seeds if seed not in told] for slug, story in stories.items()}
    for seed, slug in told.items():
        seeds.setdefault(slug, []).append(seed)
    seeds.pop("", None)
    return [Story(tuple(ones)) for ones in seeds.values()]


def suggested(findings: Sequence[Findings], stories: Iterable[Story]) -> list[Findings]:
    """The findings, undated articles of a story with what its dated ones agree on: "2022-09~", or "2022~"."""
    dated = {f.article.seed: f.article.date for f in findings if f.article.date and not f.article.date.inferred}
    dates: dict[str, Value[str]] = {}
    for story in stories:
        known = {seed: dated[seed].value for seed in story.seeds if seed in dated}
        if date := _agreed(known.values()):
            said = Evidence(
                "dates of the same story", ", ".join(f"{seed} {date}" for seed, date in sorted(known.items()))
            )
            dates |= {seed: Value(f"{date}~", said, True) for seed in story.seeds if seed not in dated}
    return [
        replace(found, article=replace(found.article, date=dates[found.article.seed]))
        if found.article.date is None and found.article.seed in dates
        else found
        for found in findings
    ]


def _agreed(dates: Iterable[str]) -> str:
    """The month, or else the year, that all these EDTF dates lie in; "" when they agree on neither."""
    listed = list(dates)
    for length in (7, 4):
        shared = {date[:length] for date in listed}
        if len(shared) == 1 and len(next(iter(shared))) == length:
            return shared.pop()
    return ""
