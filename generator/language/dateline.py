"""The dateline before the first sentence of a report: "OSLO, 3 May (NTB) - "."""

from __future__ import annotations

import re

SENDER = r"\([^()]{2,20}\)(?: [–—-]+)? "
"""An agency in brackets, with which Italian ones begin."""

PLACE = r"(?:[^\W\d_a-z][\w.'’/-]*[ ,]{1,2}){0,3}[^\W\d_a-z][\w.'’/]*(?: \([^\W\d_a-z][\w .'’-]{1,25}\)(?=,))?"
"""One to four words with capitals, perhaps with their region in brackets."""

DAY = r"(?:\d{1,2}\.? (?:de )?[^\W\d_]+\.?|[^\W\d_]+\.? \d{1,2}|\d{1,2}\.\d{1,2}\.(?=\d{4}))"
YEAR = r"(?:,? (?:de )?|(?<=\.))(?:19|20)\d\d"
AGENCY = r" ?\([^()]{2,30}\)| ?/[^/ ]{2,20}/"
MARK = r"(?: [–—-]+ |\.[–—-]+ |(?<=[A-ZÀ-Þ)/]): |(?<=/)\.? )(?=[^\W\d_a-zà-ÿ]|[\"“„«»])|(?<=\))(?=[A-ZÀ-Þ])"
CHINESE = r"[\u4e00-\u9fff]{2,12}(?:\d{1,2}月)?\d{1,2}日[电電](?: ?[(（][^()（）]{2,40}[)）])? ?"
TAIWANESE = r"[(（][\u4e00-\u9fff]{2,20}\d{1,2}日[电電][)）] ?"
KOREAN = r"[(\[][가-힣·]{2,8}=[가-힣]{2,8}[)\]] (?:[가-힣]{2,4} [가-힣]{2,4} = )?"
DATELINE = re.compile(
    rf"(?:{SENDER})?(?:{PLACE}(?:,? {DAY}(?:{YEAR})?)?|{DAY}{YEAR})(?:{AGENCY})?(?:{MARK})"
    rf"|{CHINESE}|{TAIWANESE}|{KOREAN}"
)


def end(text: str) -> int:
    """Where the paragraph goes on behind its dateline; 0 where it has none."""
    found = DATELINE.match(text)
    return found.end() if found else 0


def is_sure(text: str) -> bool:
    """Whether what stands before that is a dateline and nothing else: capitals, a day or an agency say so."""
    return text.rstrip(" –—-:").isupper() or any(sign.isdigit() or sign in "(/[" for sign in text)
