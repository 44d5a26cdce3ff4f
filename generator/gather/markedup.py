"""Text out of a piece of HTML, as feeds, exports and copied sources hold it: its blocks become lines."""

from __future__ import annotations

import html
import re

ENDS = re.compile(r"</(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*/?>", re.IGNORECASE)
GONE = re.compile(r"<(script|style|iframe|form|noscript|svg)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|blockquote|figure|figcaption|table|tr|section|article|header|footer)\b[^<>]*>"
    r"|<br\s*/?>",
    re.IGNORECASE,
)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
SPACE = re.compile(r"\s+")


def is_marked(text: str) -> bool:
    """Whether a text has the marks of HTML at the ends of its paragraphs."""
    return "<" in text and ENDS.search(text) is not None


def unmarked(text: str) -> str:
    """The text of a piece of HTML, a block a line, an empty line between blocks."""
    flat = SPACE.sub(" ", GONE.sub(" ", text))
    return html.unescape(TAG.sub("", BLOCK.sub("\n\n", flat)))
