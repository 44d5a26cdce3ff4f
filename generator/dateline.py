"""The dateline before the first sentence of a report: "OSLO, 3 May (NTB) - "."""

from __future__ import annotations

import re

DATELINE = re.compile(
    r"(?:[^\W\d_a-z][\w.'’/-]*[ ,]{1,2}){0,3}[^\W\d_a-z][\w.'’/]*"  # one to four words with capitals: the place
    r"(?:,? (?:\d{1,2}\.? [^\W\d_]+\.?|[^\W\d_]+\.? \d{1,2}))?(?: ?\([^()]{2,30}\))?"  # a day, an agency in brackets
    r"(?:(?: [–—-]+ |\.[–—-]+ |(?<=[A-ZÀ-Þ)]): )(?=[^\W\d_a-zà-ÿ]|[\"“„«»])|(?<=\))(?=[A-ZÀ-Þ]))"
)


def end(text: str) -> int:
    """Where the paragraph goes on behind its dateline; 0 where it has none."""
    found = DATELINE.match(text)
    return found.end() if found else 0


def is_sure(text: str) -> bool:
    """Whether what stands before that is a dateline and nothing else: capitals, a day or an agency say so."""
    return text.rstrip(" –—-:").isupper() or any(sign.isdigit() or sign == "(" for sign in text)
