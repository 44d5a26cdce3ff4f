"""Known names where no space parts them from other words, so that these may look the same: 日韩正在 is not 韩正.

What a name of two characters says is weighed once for the whole article: one place where it can be nothing else
tells that it is a name in the others too.
"""

from __future__ import annotations

import re
from functools import cache

from generator.language.lexicon import primary, words
from generator.language.unspaced import HANGUL, KATAKANA

HAN = "\u4e00-\u9fff"
_SHORT = re.compile(f"[{HAN}]{{2}}|[{HANGUL}]{{2}}")
_KOREAN = re.compile(f"[{HANGUL}]+")
_KANA = re.compile(f"[{KATAKANA}]")
_NEAR = 8
"""Characters in which what stands before a name is looked for."""


def is_part_of_a_word(text: str, start: int, end: int) -> bool:
    """Whether a name in katakana is a piece of a longer run of it: ペレ in ペレストロイカ."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    return bool(
        (_KANA.match(before) and _KANA.match(text[start])) or (_KANA.match(text[end - 1]) and _KANA.match(behind))
    )


def is_short(name: str) -> bool:
    """Whether it has two characters, so that its place has to tell that it is a name."""
    return _SHORT.fullmatch(name) is not None


def is_told(text: str, start: int, end: int, lang: str) -> bool:
    """Whether a title stands beside a short name, or, if it is not Korean, what is no part of a word on both sides."""
    titled, free, goes_on = _sides(primary(lang), _KOREAN.fullmatch(text[start:end]) is not None)
    near = text[max(0, start - _NEAR) : start]
    if titled.search(near):
        return True
    return free.search(near) is not None and goes_on.match(text, end) is not None


@cache
def _sides(lang: str, korean: bool) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The patterns of a title before a name, of what else may stand there, and of what must then stand behind it."""
    before, behind, others = (_one_of(lang, name) for name in ("name-before", "name-after", "name-stop"))
    if korean:
        return re.compile(rf"\b{behind} $"), re.compile(r"(?:^|\W)$"), re.compile(f" ?{behind}")
    return (
        re.compile(f"{before}$"),
        re.compile(f"(?:^|[^{HAN}]|{others})$"),
        re.compile(f"$|[^{HAN}]|{others}|{behind}"),
    )


def _one_of(lang: str, name: str) -> str:
    """A pattern of the entries of a list; without any, one that fits nothing."""
    return f"(?:{'|'.join(map(re.escape, words(lang, name))) or '(?!)'})"
