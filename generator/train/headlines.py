"""Learns what tells a headline from the lines around it: `python -m generator.train.headlines FOLDER`.

FOLDER holds pages as generator/train/lines.py has them, and the pages themselves as html.tar.xz. Writes
generator/data/gather/headline.tsv, which generator/gather/head/headline.py reads. No text of a page is kept.
Method: a conditional logit over the lines that may be the headline, and "none of them", which scores nought.
Source: McFadden, "Conditional logit analysis of qualitative choice behavior" (1974); L2 prior against chance.
"""

from __future__ import annotations

import json
import sys
import tarfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from generator.config import Settings
from generator.gather import articles
from generator.gather.body import judge
from generator.gather.draft import Line
from generator.gather.head import candidates
from generator.gather.head.signs import NAMES, table
from generator.gather.head.title import letters
from generator.gather.line.looks import Matrix
from generator.language import lexicon
from generator.records import Article, Seed
from generator.train.asked import paths
from generator.train.lines import Page, pages

OUT = lexicon.DATA / "gather/headline.tsv"
HEAD = "# What each sign of a headline weighs, by generator/train/headlines.py. See generator/gather/head/signs.py.\n"
PRIOR, STEPS = 2.0, 12
CLEAN_SHARE = 0.2
SHORT = 2
FORMS = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """The lines of a text that may be its headline, which of them are, and how much the text counts."""

    seen: Matrix
    right: tuple[bool, ...]
    share: float


def titles(folder: Path) -> dict[str, tuple[str, ...]]:
    """The id of each page -> its titles: the one stated in its metadata, the one large heading of its markup."""
    records = json.loads((folder / "meta.json").read_text("utf-8"))
    shown = dict(_headings(folder))
    found = {record["id"]: (record["title"] or "", shown.get(record["id"], "")) for record in records}
    return {name: tuple(filter(None, known)) for name, known in found.items()}


def _headings(folder: Path) -> Iterator[tuple[str, str]]:
    with tarfile.open(folder / "html.tar.xz") as archive:
        for member in archive:
            name = member.name.rpartition("/")[2]
            if file := archive.extractfile(member):
                for article in articles(Seed(name, file.read()), Settings()):
                    if isinstance(article, Article) and article.title.evidence.rule == "h1":
                        yield name.removesuffix(".html"), article.title.value


def layouts(title: str, body: Sequence[str]) -> Iterator[tuple[tuple[Line, ...], bool]]:
    """A clean text as people paste it, whole and short, with empty lines and without; and whether it has its title."""
    for paragraphs in (body, body[:SHORT]):
        for apart in (False, True):
            yield tuple(Line(text, apart=apart) for text in paragraphs), False
            if title:
                yield (Line(title), *(Line(text, apart=apart) for text in paragraphs)), True


def choice(
    lines: tuple[Line, ...], body: Sequence[bool], lang: str, known: Sequence[str], share: float = 1.0
) -> Choice | None:
    """The choice a text leaves; None where no line may be its headline. `known`: its titles, none if it has none."""
    page, places = candidates.find(lines, body, lang)
    wanted = {letters(title) for title in known}
    right = tuple(letters(lines[at].text) in wanted for at in places)
    if not places or (known and not any(right)):
        return None
    return Choice(np.array(table(page, places), dtype=np.float64), right, share)


def on_page(page: Page, body: Sequence[bool], known: Sequence[str]) -> Iterator[Choice]:
    """The choice of a page with one of its known titles on it."""
    if known and (found := choice(page.lines, body, page.lang, known)):
        yield found


def pasted(page: Page, known: Sequence[str]) -> Iterator[Choice]:
    """The choices of a clean text, one a layout; each counts little, for they are many and alike."""
    text = [line.text for line, yes in zip(page.lines, page.body, strict=True) if yes]
    for lines, titled in layouts(known[0] if known else "", text):
        if found := choice(lines, judge.body(lines, page.lang), page.lang, known[:1] if titled else (), CLEAN_SHARE):
            yield found


def learn(taught: Iterable[Choice]) -> tuple[float, ...]:
    """A weight for each of NAMES, by Newton's steps."""
    found = [
        # The last row is "none of them", of which nothing is seen.
        (np.vstack([one.seen, np.zeros(len(NAMES))]), np.array([*one.right, not any(one.right)]), one.share)
        for one in taught
    ]
    weights = np.zeros(len(NAMES))
    for _ in range(STEPS):
        slope, curve = PRIOR * weights, PRIOR * np.eye(len(NAMES))
        for seen, right, share in found:
            chance = np.exp(seen @ weights)
            chance /= chance.sum()
            hit = chance * right
            mean = chance @ seen
            slope += share * (mean - hit @ seen / hit.sum())
            curve += share * ((seen.T * chance) @ seen - np.outer(mean, mean))
        weights -= np.linalg.solve(curve, slope)
    return tuple(weights.tolist())


def main(folder: Path) -> None:
    """Learns from all pages below the folder and writes the weights."""
    known = titles(folder)
    names = [record["id"] for record in json.loads((folder / "meta.json").read_text("utf-8"))]
    taught: list[Choice] = []
    for at, page in enumerate(pages(folder)):
        title = known[names[at // FORMS]]
        clean = at % FORMS == FORMS - 1
        taught += pasted(page, title) if clean else on_page(page, judge.body(page.lines, page.lang), title)
    rows = [f"{name}\t{weight:.3g}" for name, weight in zip(NAMES, learn(taught), strict=True)]
    OUT.write_text(HEAD + "".join(f"{row}\n" for row in rows), "utf-8")
    print(f"{len(taught)} texts, {len(rows)} weights written to {OUT}", file=sys.stderr)


if __name__ == "__main__":
    main(*paths(__doc__, "FOLDER"))
