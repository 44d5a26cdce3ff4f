"""Tidy text: NFC, single spaces, nothing invisible. Quotes and dashes stay as the newspaper wrote them."""

from __future__ import annotations

import re
import unicodedata

OTHER_ENDS = "\r\v\f\x85\u2028\u2029"
BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029](?:(?<=\r)\n)?")
EMOJI_JOINER = "\u200d"
JOINED_SCRIPTS = re.compile(r"[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f]")


def lines(text: str) -> list[str]:
    """The raw lines of a text, whatever ends them (LF, CRLF, CR, NEL, LS, PS, form feed)."""
    return BREAK.split(text) if any(end in text for end in OTHER_ENDS) else text.split("\n")


def tidy(text: str) -> str:
    """One line of text: NFC, single spaces, without soft hyphens, controls, bidi controls and zero-width characters.

    Joiners stay where they carry meaning: between emoji, and in scripts that are written with them.
    """
    text = " ".join(text.split())
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    text = unicodedata.normalize("NFC", text)
    kept = "".join(c for i, c in enumerate(text) if _visible(c) or (c in "\u200c\u200d" and _joins(text, i)))
    return " ".join(kept.split())


def _visible(char: str) -> bool:
    """Whether a character is text: no control, format, surrogate or unassigned code point (emoji tags stay)."""
    category = unicodedata.category(char)
    return category[0] != "C" or category == "Co" or "\U000e0020" <= char <= "\U000e007f"


def _joins(text: str, at: int) -> bool:
    """Whether the zero-width (non-)joiner at `at` shapes its neighbours."""
    if not 0 < at < len(text) - 1:
        return False
    before, after = text[at - 1], text[at + 1]
    if JOINED_SCRIPTS.match(before):
        return True
    return text[at] == EMOJI_JOINER and unicodedata.category(after) == "So"
