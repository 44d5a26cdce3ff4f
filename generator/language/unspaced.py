"""Scripts that put no spaces between words, as ranges for character classes, and patterns of their letters."""

from __future__ import annotations

import re

EAST = "\u3040-\u9fff\uf900-\ufaff"
"""Chinese and Japanese."""
SOUTH = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese, Khmer."""
HANGUL = "\uac00-\ud7af"
"""Korean has spaces, but none between a name and the particle behind it."""

KATAKANA = "\u30a1-\u30fa\u30fc"
"""In which Japanese writes what comes from elsewhere."""

KOREAN = re.compile(f"[{HANGUL}]")
EASTERN = re.compile(f"[{EAST}]")
UNSPACED = re.compile(f"[{SOUTH}{EAST}]")
UNPARTED = re.compile(f"[{SOUTH}{EAST}{HANGUL}]")
"""A letter with which a name may begin that is not set off from what stands behind it."""
BEYOND = re.compile("[\u3040-\U0010ffff]")
"""A letter of the East, of Korean, or of a rarer script: quick to look for."""
