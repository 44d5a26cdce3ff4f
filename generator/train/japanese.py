"""Freezes how Japanese names in Han characters are read: python -m generator.train.japanese

From the persons' names of mecab-ipadic, as Janome 0.5 brings it: family names as they are; of given names, how each
character is read, learnt from all of them, and those whole that their characters do not give. Needs
`pip install .[train]`.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import Any

from anyascii import anyascii

from generator.language.lexicon import DATA
from generator.names.fold import simplified
from generator.train.asked import paths

BUCKETS = 10
"""Modules in which Janome keeps its entries."""
FAMILY, GIVEN = "名詞,固有名詞,人名,姓", "名詞,固有名詞,人名,名"
HAN = re.compile("[\u4e00-\u9fff々]{1,3}")
SMALL = frozenset("ァィゥェォャュョッンー")
"""Kana that begin no reading."""
LONGEST = 4
"""Kana of one character's reading."""
ROUNDS = 12
LEAST = 1.0
"""Names in which a character has to be read so; one that is a name by itself counts for ALONE."""
ALONE = 5.0
DOUBLED = {"c": "t"}
"""What a small tsu is before a letter, if not the same letter."""
HEADER = (
    "# %s in Han characters, simplified, and how they are read.\n"
    "# From mecab-ipadic (see NOTICE) by Janome, by python -m generator.train.japanese.\n"
)

Named = Sequence[tuple[str, str]]
"""Characters and kana."""


def main() -> None:
    """Writes both lists."""
    _write("families", "Japanese family names", _entries(FAMILY))
    given = _entries(GIVEN)
    read = _learnt(given)
    single = [(character, kana) for character, all_kana in read.items() for kana in all_kana]
    whole = [(name, kana) for name, kana in given if len(name) > 1 and kana not in _joined(name, read)]
    _write("given", "Characters of Japanese given names, and given names,", single + whole)


def _entries(sort: str) -> Named:
    found = []
    for number in range(BUCKETS):
        compact, extra = (_data(f"entries_{kind}{number}") for kind in ("compact", "extra"))
        for key, (name, *_) in compact.items():
            if HAN.fullmatch(name) and extra[key][0].startswith(sort):
                found.append((name, extra[key][4]))
    return sorted(set(found))


def _data(module: str) -> dict[int, Any]:
    return dict(importlib.import_module(f"janome.sysdic.{module}").DATA)


def _learnt(given: Named) -> Mapping[str, tuple[str, ...]]:
    """Character -> its readings, the most frequent first: each name gives its kana to its characters as the others
    make likely."""
    alone: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, kana in given:
        if len(name) == 1:
            alone[name][kana] += ALONE  # type: ignore[assignment]
    told = {name: Counter(readings) for name, readings in alone.items()}
    for _ in range(ROUNDS):
        now = defaultdict(Counter, {name: Counter(readings) for name, readings in alone.items()})
        for name, kana in given:
            ways = list(_parted(name, kana)) if len(name) > 1 else []
            likely = [prod(_share(told.get(c), piece) for c, piece in zip(name, way, strict=True)) for way in ways]
            for way, share in zip(ways, likely, strict=True):
                for character, piece in zip(name, way, strict=True):
                    now[character][piece] += share / sum(likely)  # type: ignore[assignment]
        told = dict(now)
    ranked = {name: [kana for kana, count in told[name].most_common() if count >= LEAST] for name in sorted(told)}
    return {name: tuple(readings) for name, readings in ranked.items() if readings}


def _share(readings: Counter[str] | None, kana: str) -> float:
    return (readings[kana] + 0.05) / (readings.total() + 1) if readings else 0.05


def _parted(name: str, kana: str) -> Iterator[tuple[str, ...]]:
    """All ways to give each character its part of the kana."""
    if not kana or kana[0] in SMALL:
        return
    if len(name) == 1:
        yield (kana,)
        return
    for cut in range(1, min(len(kana) - len(name) + 1, LONGEST) + 1):
        yield from ((kana[:cut], *rest) for rest in _parted(name[1:], kana[cut:]))


def _joined(name: str, read: Mapping[str, Sequence[str]]) -> set[str]:
    return {"".join(kana) for kana in product(*(read.get(character, ()) for character in name))}


def latin(kana: str) -> str:
    """Katakana in Hepburn, long vowels as they are spelt: ショウヘイ is shouhei."""
    word = "".join(map(_syllable, re.findall(".[ァィゥェォャュョ]?", kana)))
    return (
        re.sub("ッ(.)", lambda found: DOUBLED.get(found[1], found[1]) + found[1], word).rstrip("ッ").replace("ー", "")
    )


def _syllable(kana: str) -> str:
    if kana in "ッー":
        return kana
    first, *small = (anyascii(one) for one in kana)
    if not small:
        return {"ヂ": "ji", "ヅ": "zu"}.get(kana[0], first)
    vowel = small[0].removeprefix("y")
    return first[:-1] + (vowel if first in ("shi", "chi", "ji") or not small[0].startswith("y") else "y" + vowel)


def _write(name: str, what: str, named: Named) -> None:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for han, kana in named:
        if read := latin(kana):
            found[simplified(han)][read] = None
    lines = [f"{han} {' '.join(readings)}" for han, readings in sorted(found.items())]
    (DATA / f"people/japanese-han-{name}.txt").write_text(HEADER % what + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    paths(__doc__)
    main()
