"""Text out of a piece of HTML, as feeds, exports and copied sources hold it: its blocks become lines."""

from __future__ import annotations

import re

ENDS = re.compile(r"</(?:p|div|li|h[1-6]|blockquote)\s*>|<br\s*/?>", re.IGNORECASE)
UNREAD = ("script", "style", "iframe", "noscript", "svg")
BLOCKS = (
    *("article", "blockquote", "br", "div", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("header", "li", "ol", "p", "section", "table", "tr", "ul"),
)
SPACE = re.compile(r"\s+")


def is_marked(text: str) -> bool:
    """Whether a text has the marks of HTML at the ends of its paragraphs."""
    return "<" in text and ENDS.search(text) is not None


def unmarked(text: str) -> str:
    """The text of a piece of HTML, a block a line, an empty line between blocks."""
    import trafilatura  # here, for it is slow to import, and few seeds hold HTML

    tree = trafilatura.load_html(f"<html><body>{SPACE.sub(' ', text)}</body></html>")
    if tree is None:
        return text
    for part in list(tree.iter()):
        if not isinstance(part.tag, str) or part.tag in UNREAD:
            part.drop_tree()
    for block in tree.iter(*BLOCKS):
        block.text = f"\n\n{block.text or ''}"
        block.tail = f"\n\n{block.tail or ''}"
    return str(tree.text_content())
