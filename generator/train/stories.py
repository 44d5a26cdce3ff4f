"""Counts how common traits are in news at large: `python -m generator.train.stories FILE ...`

Writes data/stories/common.tsv from files named after their language: corpora in CoNLL form, one token a line
(`<lang>-<corpus>.conll.gz`); for languages without one, words with their counts (`<lang>-<corpus>.json.gz`: an object
of word and count), or mere lists of common words (`<lang>-<corpus>.txt`). Only counts are kept, no text.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from math import exp
from pathlib import Path

from generator.join.stories.marks import letters
from generator.join.stories.traits import of_text
from generator.language.lexicon import DATA
from generator.train.asked import paths

PIECE = 20
"""Sentences taken for one piece of news."""
WORDS = 400
"""Words in a piece of news."""
BACKGROUND = 10_000
"""Pieces of news that counts are scaled to."""
LEAST, LEAST_OWN = 25, 250
"""Pieces of BACKGROUND a trait that languages share, or a word of one, must be in to be worth a line."""
LEAST_LISTED, LEAST_LISTED_OWN = 200, 500
"""The same for words with their counts: those at hand are of speech, not of news."""
LISTED = 500
"""Pieces of BACKGROUND that a word of a mere list is thought to be in."""

TABLE = DATA / "stories/common.tsv"


def main(files: Sequence[Path]) -> None:
    """Counts in all files, and writes the table."""
    corpora = sorted(files)
    with _aside(TABLE):  # what is counted must not depend on what was counted before
        scaled = _counted(corpora)
    lines = sorted(f"{trait}\t{count}\n" for trait, count in scaled.items())
    names = ", ".join(path.name.split(".")[0] for path in corpora)
    head = (
        f"# A trait and in how many of {BACKGROUND} pieces of news it stands (generator/join/stories/traits.py).\n"
        f"# Counted by `python -m generator.train.stories` in: {names}.\n"
    )
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(head + "".join(lines), "utf-8")


@contextmanager
def _aside(path: Path) -> Iterator[None]:
    """Nothing stands at the path meanwhile; what stood there is back afterwards, whatever happens."""
    stood = path.read_bytes() if path.exists() else None
    path.unlink(missing_ok=True)
    try:
        yield
    finally:
        if stood is not None:
            path.write_bytes(stood)


def _counted(corpora: Sequence[Path]) -> Mapping[str, int]:
    """Trait -> pieces of BACKGROUND, the most that any of the files gives."""
    scaled: dict[str, int] = {}
    for path in corpora:
        if path.name.endswith((".json.gz", ".txt")):
            for trait, count in _listed(path).items():
                scaled[trait] = max(count, scaled.get(trait, 0))
    for trait, count in _in_corpora([path for path in corpora if path.name.endswith(".conll.gz")]):
        scaled[trait] = max(count, scaled.get(trait, 0))
    return scaled


def _in_corpora(paths: list[Path]) -> Iterator[tuple[str, int]]:
    shared: Counter[str] = Counter()
    own: Counter[str] = Counter()
    by_lang: Counter[str] = Counter()
    for path in paths:
        lang = path.name.split("-")[0]
        for piece in _pieces(path):
            by_lang[lang] += 1
            of_all, of_lang = _traits(piece, lang)
            shared.update(of_all)
            own.update(of_lang)
    for trait, count in shared.items():
        if (scaled := count * BACKGROUND // sum(by_lang.values())) >= LEAST:
            yield trait, scaled
    for trait, count in own.items():
        if (scaled := count * BACKGROUND // by_lang[trait.split(":")[0]]) >= LEAST_OWN:
            yield trait, scaled


def _listed(path: Path) -> Mapping[str, int]:
    """The traits of listed words: in its language, across languages, and as it stands at the start of a sentence."""
    lang = path.name.split("-")[0]
    if path.suffix == ".txt":
        words = [word.lower() for word in path.read_text("utf-8").split()]
        return dict.fromkeys((trait for word in words for trait in _traits(word, lang)[1]), LISTED)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        counts: Mapping[str, int] = json.load(file)
    shared: Counter[str] = Counter()
    own: Counter[str] = Counter()
    for word, count in counts.items():
        for trait in _traits(word, lang)[1]:
            own[trait] += count
        for trait in {trait for form in (word, word.capitalize()) for trait in _traits(form, lang)[0]}:
            shared[trait] += count
    all_words = sum(counts.values())

    def in_pieces(count: int) -> int:
        return int(BACKGROUND * (1 - exp(-WORDS * count / all_words)))

    found = {trait: n for trait, count in shared.items() if (n := in_pieces(count)) >= LEAST_LISTED}
    return found | {trait: n for trait, count in own.items() if (n := in_pieces(count)) >= LEAST_LISTED_OWN}


def _pieces(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        sentences = file.read().split("\n\n")
    texts = [" ".join(line.split("\t")[0] for line in s.split("\n") if line) for s in sentences]
    for at in range(0, len(texts), PIECE):
        yield " ".join(texts[at : at + PIECE])


def _traits(text: str, lang: str) -> tuple[Set[str], Set[str]]:
    """The traits of a text that languages share, and those of its own."""
    shared, own = of_text(text, lang)
    return shared, {f"{lang}:{word}" for word in map(letters, own)}


if __name__ == "__main__":
    main(*paths(__doc__, "FILE..."))
