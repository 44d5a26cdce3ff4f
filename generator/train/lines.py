"""Learns which lines of a page are the body: `python -m generator.train.lines FOLDER`.

FOLDER holds pages with the body marked by hand: meta.json (id, language, publisher, title), gold/, region/ and page/.
Writes generator/data/gather/lines.tsv, which generator/gather/body/trees.py reads. No text of a page is kept.
Method: gradient boosted trees over the features of generator/gather/body/features.py.
Source: Friedman, "Greedy function approximation: a gradient boosting machine" (2001), with thresholds drawn at random
as in Geurts, Ernst and Wehenkel, "Extremely randomized trees" (2006); trained with LightGBM.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from generator.gather.body.features import NAMES, features
from generator.gather.body.trees import LEAF
from generator.gather.draft import Line
from generator.gather.forms import initials, plain
from generator.gather.line.looks import Matrix
from generator.gather.line.words import WIDE
from generator.language import lexicon
from generator.train.asked import paths

OUT = lexicon.DATA / "gather/lines.tsv"
HEAD = "# Decision trees over line features, by generator/train/lines.py. To read: generator/gather/body/trees.py.\n"
TOKEN = re.compile(rf"{WIDE.pattern}|(?:(?!{WIDE.pattern})\w)+")
ROUNDS = 600
SETTINGS: dict[str, Any] = {
    "objective": "binary",
    "extra_trees": True,
    "num_leaves": 15,
    "max_depth": 8,
    "learning_rate": 0.03,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "seed": 1,
    "num_threads": 1,
    "deterministic": True,
    "verbose": -1,
}
EXTRA_WORDS, MOST_WORDS, PAGE_WORDS = 2, 80, 60
CLEAN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Page:
    """A page whose lines are labelled: `body[i]` tells whether line i is part of the article's body.

    `share` is how much the page counts beside others.
    """

    publisher: str
    lang: str
    lines: tuple[Line, ...]
    body: tuple[bool, ...]
    share: float


def pages(folder: Path) -> Iterator[Page]:
    """Each page three times: its article's area, the whole page, and the clean body below its headline."""
    for record in json.loads((folder / "meta.json").read_text("utf-8")):
        gold = (folder / "gold" / f"{record['id']}.txt").read_text("utf-8")
        lang = "nb" if record["language"] == "no" else record["language"]
        clean = "\n".join([record["title"] or "", gold])
        texts = [(folder / form / f"{record['id']}.txt").read_text("utf-8") for form in ("region", "page")]
        for text, share in ((texts[0], 1.0), (texts[1], 1.0), (clean, CLEAN_SHARE)):
            found, body = labelled(text, gold)
            yield Page(record["publisher"], lang, found, body, share)


def labelled(text: str, gold: str) -> tuple[tuple[Line, ...], tuple[bool, ...]]:
    """The lines of a text, and which of them the gold body holds, found by aligning the words of both."""
    found = initials.joined(plain.read("", text, (), markdown=False).lines)
    owners = [(at, word) for at, line in enumerate(found) for word in TOKEN.findall(line.text)]
    words = [word for _, word in owners]
    total, shared = [0] * len(found), [0.0] * len(found)
    for at, _ in owners:
        total[at] += 1
    for start, _, size in SequenceMatcher(None, words, TOKEN.findall(gold), autojunk=False).get_matching_blocks():
        for at, _ in owners[start : start + size]:
            shared[at] += 1
    return found, tuple(bool(n) and part / n >= 0.5 for n, part in zip(total, shared, strict=True))


def weights(page: Page) -> list[float]:
    """How much each line of a page counts: by its words, so that all pages count alike, long or short."""
    sizes = [len(WIDE.findall(line.text)) // 2 + len(line.text.split()) for line in page.lines]
    body = sum(size for size, yes in zip(sizes, page.body, strict=True) if yes) + PAGE_WORDS
    return [page.share * min(size + EXTRA_WORDS, MOST_WORDS) / body for size in sizes]


def learn(taught: Iterable[tuple[Matrix, Page]]) -> lightgbm.Booster:
    """The trees, from pages and their features."""
    seen: list[Matrix] = []
    labels: list[bool] = []
    counts: list[float] = []
    for matrix, page in taught:
        seen.append(matrix)
        labels += page.body
        counts += weights(page)
    scale = np.array(counts) / np.mean(counts)
    data = lightgbm.Dataset(np.vstack(seen), np.array(labels, dtype=float), weight=scale)
    return lightgbm.train(SETTINGS, data, ROUNDS)


def rows(model: lightgbm.Booster) -> list[str]:
    """The trees as the rows of lines.tsv."""
    found: list[str] = []

    def add(node: dict[str, Any]) -> int:
        at = len(found)
        if "leaf_value" in node:
            found.append(f"{LEAF}\t{node['leaf_value']:.4g}")
            return at
        found.append("")
        low, high = add(node["left_child"]), add(node["right_child"])
        found[at] = f"{NAMES[node['split_feature']]}\t{node['threshold']:.6g}\t{low}\t{high}"
        return at

    for tree in model.dump_model()["tree_info"]:
        add(tree["tree_structure"])
    return found


def main(folder: Path) -> None:
    """Learns from all pages below the folder and writes the trees."""
    learnt = rows(learn((features(page.lines, page.lang), page) for page in pages(folder)))
    OUT.write_text(HEAD + "".join(f"{row}\n" for row in learnt), "utf-8")
    print(f"{len(learnt)} nodes written to {OUT}", file=sys.stderr)


if __name__ == "__main__":
    main(*paths(__doc__, "FOLDER"))
