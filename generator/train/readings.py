"""Freezes how Han characters are read in Cantonese and Korean names: python -m generator.train.readings

From ToJyutping (BSD-2-Clause) and hanja (MIT), for the characters that are common in Chinese (level 1 of GB 2312) and
those of family names. Needs `pip install .[train]`. Mandarin needs no list: anyascii reads it.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from generator.language.lexicon import DATA, entries, words
from generator.train.asked import paths

LEVEL_1 = (0xB0, 0xD8)
"""First bytes of the common characters in GB 2312."""
FAMILIES = {"金": "김"}
"""Characters that are read otherwise in family names."""
HEADER = """\
# Han characters, simplified: how they are read in Cantonese (Jyutping, without tones) and in Korean, - where that
# is not known. From ToJyutping (BSD-2-Clause) and hanja (MIT), by python -m generator.train.readings.
"""


def main() -> None:
    """Writes the list."""
    forms: dict[str, list[str]] = {}
    for line in entries("people/han.txt"):
        other, simple = line.split(" ")
        forms.setdefault(simple, []).append(other)
    wanted = sorted({*_common(), *(c for name in words("zh", "name-family") for c in name)} & _simple(forms))
    lines = [f"{c} {_cantonese(c)} {_korean(c, forms.get(c, []))}" for c in wanted]
    (DATA / "people/han-readings.txt").write_text(HEADER + "\n".join(lines) + "\n", "utf-8")


def _common() -> Iterator[str]:
    for row in range(*LEVEL_1):
        for cell in range(0xA1, 0xFF):
            yield bytes((row, cell)).decode("gb2312", "ignore")


def _simple(forms: dict[str, list[str]]) -> set[str]:
    """All characters of Han but those that are written otherwise in simplified Chinese."""
    others = {other for written in forms.values() for other in written}
    return {chr(code) for code in range(0x4E00, 0xA000)} - others


def _cantonese(character: str) -> str:
    found = importlib.import_module("ToJyutping").get_jyutping_candidates(character)[0][1]
    return found[0].rstrip("123456") if found else "-"


def _korean(character: str, others: list[str]) -> str:
    """The one reading that its forms have in Korean, where the form that Korean writes has one."""
    table = {**importlib.import_module("hanja.table").hanja_table, **FAMILIES}
    return next((table[c] for c in (*others, character) if c in table), "-")


if __name__ == "__main__":
    paths(__doc__)
    main()
