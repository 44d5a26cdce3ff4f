"""Counts how common traits are in news at large: `python -m generator.train.stories FILE.conll.gz ...`

Writes data/stories/common.tsv from corpora in CoNLL form (one token a line), named `<lang>-<corpus>.conll.gz`.
Only counts are kept, no text.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path

from generator.join import traits
from generator.lexicon import DATA
from generator.records import Article, Evidence, Findings, Paragraph, Value

PIECE = 20
"""Sentences taken for one piece of news."""
BACKGROUND = 10_000
"""Pieces of news that counts are scaled to."""
LEAST = 25
"""Pieces of BACKGROUND a trait must be in to be worth a line."""


TABLE = DATA / "stories/common.tsv"


def main(files: list[str]) -> None:
    TABLE.unlink(missing_ok=True)  # what is counted must not depend on what was counted before
    counts: Counter[str] = Counter()
    by_lang: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for path in sorted(map(Path, files)):
        lang = path.name.split("-")[0]
        for piece in _pieces(path, lang):
            by_lang[lang] += 1
            found = traits.traits(piece, {})
            counts.update(found.shared)
            words.update(found.own)
    scaled = {t: n * BACKGROUND // sum(by_lang.values()) for t, n in counts.items()}
    scaled |= {t: n * BACKGROUND // by_lang[t.split(":")[0]] for t, n in words.items()}
    lines = sorted(f"{t}\t{n}\n" for t, n in scaled.items() if n >= (LEAST if t in counts else 10 * LEAST))
    head = (
        f"# A trait and in how many of {BACKGROUND} pieces of news it stands (generator/join/traits.py).\n"
        f"# Counted by `python -m generator.train.stories` in: {', '.join(sorted(map(_corpus, files)))}.\n"
    )
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(head + "".join(lines), "utf-8")


def _corpus(file: str) -> str:
    return Path(file).name.split(".")[0]


def _pieces(path: Path, lang: str) -> list[Findings]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        sentences = file.read().split("\n\n")
    texts = [" ".join(line.split("\t")[0] for line in s.split("\n") if line) for s in sentences]
    said = Evidence("corpus")
    return [
        Findings(Article("", Value("", said), Value(lang, said), (Paragraph(" ".join(texts[i : i + PIECE])),)))
        for i in range(0, len(texts), PIECE)
    ]


if __name__ == "__main__":
    main(sys.argv[1:])
