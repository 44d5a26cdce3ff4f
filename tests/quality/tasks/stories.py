"""Articles grouped into stories, against gold clusters of whole sets and of halves, by B-cubed F1.

Halves: of each article every second sentence is left out (from the first or the second on, by turns), so that two
articles share less, as those of independent newspapers do. Source of the measure: Bagga and Baldwin, 1998.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.infer import places
from generator.join import stories
from generator.records import Article, Evidence, Findings, Paragraph, Value
from tests.quality.rows import SHARED, Row

GOALS = {"ecbplus": 0.90, "wmt_docs": 0.85}
SENTENCE = re.compile(r"(?<=[.!?。！？])\s*")


def measure() -> Iterable[Row]:
    for name, goal in GOALS.items():
        folder = SHARED / "stories" / name
        if not folder.exists():
            continue
        rows = [line.split("\t") for line in (folder / "gold.tsv").read_text("utf-8").splitlines()[1:]]
        gold = {file: cluster for file, cluster, *_ in rows}
        texts = [(file, lang, (folder / "docs" / file).read_text("utf-8")) for file, _, lang, *_ in rows]
        lang = "en" if name == "ecbplus" else "all"
        whole = [told(*text) for text in texts]
        halves = [told(file, lang, half(text, n % 2)) for n, (file, lang, text) in enumerate(texts)]
        yield Row("stories", lang, f"B-cubed F1 {name}", score(whole, gold), len(texts), goal)
        yield Row("stories", lang, f"B-cubed F1 {name} halves", score(halves, gold), len(texts))


def told(file: str, lang: str, text: str) -> Findings:
    said = Evidence("given")
    lines = tuple(Paragraph(line.strip()) for line in text.splitlines() if line.strip())
    article = Article(file, Value("", said), Value(lang, said), lines)
    return Findings(article, places=places.find(article))


def half(text: str, which: int) -> str:
    sentences = [sentence for sentence in SENTENCE.split(text) if sentence.strip()]
    return " ".join(sentences[which::2] or sentences)


def score(findings: list[Findings], gold: Mapping[str, str]) -> float:
    found = {seed: story.seeds for story in stories.group(findings, {}) for seed in story.seeds}
    wanted = defaultdict(set)
    for seed, cluster in gold.items():
        wanted[cluster].add(seed)
    precision = recall = 0.0
    for seed, cluster in gold.items():
        mine = set(found.get(seed, (seed,)))
        both = len(mine & wanted[cluster])
        precision, recall = precision + both / len(mine), recall + both / len(wanted[cluster])
    return 2 * precision * recall / (precision + recall) / len(gold)
