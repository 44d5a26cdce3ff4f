"""Where a text goes on below a link, a button or a caption."""

from __future__ import annotations

from collections.abc import Sequence

from generator.gather.draft import Line
from generator.gather.line import byline, dates, phrases
from generator.gather.line.credits import credit
from generator.gather.line.looks import ends_sentence
from generator.gather.line.telling import counted
from generator.gather.line.width import size

SUBHEAD_CHARS = range(4, 90)
PROSE_CHARS = 60
LAST_CHARS, SHORT_CHARS = 25, range(12, 100)
LAST_REACH = 4
LEAST_MORE, MORE_SITE_WORDS = 2, 2
ASKING = "?？؟"
NO_ENDS = ("!", "！", "…", "...")
BREAKS = frozenset({"navigation", "newsletter", "notice", "share", "caption"})
LINKS = BREAKS | {"related", "section"}


def more(lines: Sequence[Line], body: Sequence[bool], end: int, lang: str) -> Sequence[int]:
    """The lines below the body's last one where only a "Read also" with its link stands between: two sentences or more,
    below a subhead perhaps, or one that such lines follow below the next link."""
    inside = [line.text for line, yes in zip(lines, body, strict=True) if yes]
    asks = sum(text[-1] in ASKING for text in inside) >= LEAST_MORE
    start = below_link(lines, end + 1, lang)
    stop = sentences_end(lines, start, lang)
    if _are_many(lines, start, stop, asks):
        return range(start, stop)
    if start < stop and size(lines[start].text) >= PROSE_CHARS and ends_sentence(lines[start].text):
        following = below_link(lines, stop, lang)
        last = sentences_end(lines, following, lang)
        if _are_many(lines, following, last, asks):
            return [*range(start, stop), *range(following, last)]
    return range(0)


def _are_many(lines: Sequence[Line], start: int, stop: int, asks: bool) -> bool:
    """Whether lines are two sentences or more, beside a subhead or a question above them; in a text that `asks`, an
    interview, the question counts."""
    text = lines[start].text if start < stop else "."
    headed = not ends_sentence(text) or (text[-1] in ASKING and not asks)
    return stop - start >= LEAST_MORE + headed


def sentences_end(lines: Sequence[Line], start: int, lang: str) -> int:
    """Where the sentences end that go on from a line, or below it where it may be a subhead."""
    text = lines[start].text if start < len(lines) else ""
    stop = start + (len(text) in SUBHEAD_CHARS and not is_furniture(text, lang))
    while stop < len(lines) and speaks(lines[stop].text, lang):
        stop += 1
    return stop


def below_link(lines: Sequence[Line], at: int, lang: str) -> int:
    """Below buttons, captions and "Read also" with its link, in the same line or the next; the end of the text where
    there is none of them."""
    start = at
    while at < len(lines):
        text = lines[at].text
        kind = phrases.kind(text, lang)
        if kind != "related" and kind not in BREAKS and not credit(text, lang)[1]:
            break
        at += 2 if kind == "related" and not phrases.gives_link(text, lang) else 1
        at += kind == "related" and _is_signed(lines, at, lang)
    return at if start < at < len(lines) else len(lines)


def _is_signed(lines: Sequence[Line], at: int, lang: str) -> bool:
    """Whether a line is the byline of a link, above the text."""
    signed = at + 1 < len(lines) and bool(byline.authors(lines[at].text, lang))
    return signed and not phrases.kind(lines[at + 1].text, lang)


def last(lines: Sequence[Line], end: int, lang: str) -> range:
    """The short sentences just below the body, or the one below links, above the end of the text or of its part of the
    page. The last of them is no question: those are put to the reader."""
    stop = end + 1
    while stop < len(lines) and int(size(lines[stop].text)) in SHORT_CHARS and speaks(lines[stop].text, lang, 0):
        stop += 1
    if end + 1 < stop <= end + LAST_REACH and lines[stop - 1].text[-1] not in ASKING and _ends(lines, stop, lang):
        return range(end + 1, stop)
    links = False
    for at in range(end + 1, min(len(lines), end + 1 + LAST_REACH)):
        text = lines[at].text
        kind = phrases.kind(text, lang)
        near = at == end + 1
        if (links or near) and size(text) >= LAST_CHARS and speaks(text, lang, near) and text[-1] not in ASKING:
            return range(at, at + 1) if _ends(lines, at + 1, lang) else range(0)
        if kind and kind not in LINKS:
            return range(0)
        links = links or kind in LINKS
    return range(0)


def _ends(lines: Sequence[Line], at: int, lang: str) -> bool:
    """Whether the text or a part of the page ends above a line."""
    return at == len(lines) or phrases.kind(lines[at].text, lang) != "" or site_words(lines[at].text, lang) > 1


def speaks(text: str, lang: str, most: int = MORE_SITE_WORDS) -> bool:
    """Whether a line is a sentence that has no more words of the site, and calls for nothing."""
    if phrases.kind(text, lang) or not ends_sentence(text) or text.endswith(NO_ENDS):
        return False
    return site_words(text, lang) <= most


def site_words(text: str, lang: str) -> int:
    """How many words of a line are frequent in lines about the site or an author."""
    furniture, _, bio = counted(text, lang)
    return furniture + bio


def is_furniture(text: str, lang: str) -> bool:
    """Whether a line is a phrase of the page, a credit, or gives a date or a byline."""
    if phrases.kind(text, lang) or credit(text, lang)[1]:
        return True
    return dates.find(text, lang) is not None or bool(byline.authors(text, lang))
