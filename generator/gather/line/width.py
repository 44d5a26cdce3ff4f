"""How long a text is, whatever its script."""

from __future__ import annotations

import re
from functools import lru_cache

WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]")
MORE = 1.5
CACHED = 1024


def wide(text: str) -> int:
    """How many characters of Chinese, Japanese or Korean a text has."""
    return 0 if text.isascii() else len(WIDE.findall(text))


@lru_cache(maxsize=CACHED)
def size(text: str) -> float:
    """The length of a text in letters; a character of Chinese, Japanese or Korean says as much as two and a half."""
    return len(text) + wide(text) * MORE
