"""Headlines that their place shows, whatever the weights say: on top of a clean text or of one of hardly any lines, or
alone above the text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from generator.gather.body import lists, scrub
from generator.gather.head.candidates import MOST_ABOVE, SHORT_LINE, STOPS
from generator.gather.head.signs import PARAGRAPH, Page, alike
from generator.gather.line import byline, issued
from generator.gather.line.looks import ends_sentence
from generator.gather.line.width import size
from generator.gather.line.words import SENTENCE_WORDS, WIDE, is_sentence, stems, words_of

FEW_WORDS = 2
LEAD, ABOVE_PROSE = 100, 8
TOLD, TOLD_SHARE = 2, 0.5  # of the longer words of a line that the text below has, and the share of them


def opens(page: Page, at: int, first: int) -> bool:
    """Whether a line, the first that may be the headline of a clean text, is several words of a sentence without its
    end, or in capitals, of which the text tells: below it another such line may stand, the lead."""
    text = page.lines[at].text
    if at != first or at >= MOST_ABOVE or not page.clean or len(text) > SHORT_LINE or text[-1] in STOPS:
        return False
    if not is_sentence(text.lower() if text.isupper() else text):
        return False
    return _told(page, at, text) >= TOLD_SHARE * len(stems(text))


def heads_prose(page: Page, places: Sequence[int]) -> int | None:
    """The first line of a text, but for rubrics, dates and the like, that no stop ends, just above a paragraph or its
    lead: a line without a stop that is longer than headlines are."""
    at = next(iter(places), len(page.lines))
    following = [below for below in range(at + 1, min(len(page.lines), at + 5)) if below not in page.credited]
    if at >= ABOVE_PROSE or not following or page.start > following[0] or at in page.credited:
        return None
    text, below = page.lines[at].text, [page.lines[place].text for place in following]
    if not _may_head(page, text, below[0]) or not _is_alike(page, text):
        return None
    led = len(below) > 1 and size(below[0]) > LEAD and _is_prose(below[1])
    return at if (_is_prose(below[0]) or led) and _is_worded(text, FEW_WORDS) else None


def _is_prose(text: str) -> bool:
    return size(text) > PARAGRAPH and ends_sentence(text)


def heads_few(page: Page, places: Sequence[int]) -> int | None:
    """The first line of a text of hardly any, where it is shorter than a sentence below, and neither ends as one nor
    goes on in the next line: so short a text repeats none of its headline's words."""
    at = next(iter(places), None)
    if at is None or not scrub.has_few_lines(page.lines) or at + 1 == len(page.lines):
        return None
    text, below = page.lines[at].text, [line.text for line in page.lines[at + 1 :]]
    if not _may_head(page, text, below[0]):
        return None
    told = any(len(line) > len(text) and _is_worded(line, SENTENCE_WORDS) for line in below)
    return at if told and _is_worded(text, FEW_WORDS) else None


def labelled(page: Page) -> int | None:
    """The line above a date or a byline that would point to another article (`VIDEO: ...`), had the text not its words:
    then it is what the article itself is called; so it is above the times of a live text."""
    for at in range(min(page.start, len(page.lines)) - 1, -1, -1):
        label, colon, said = page.lines[at].text.partition(":")
        if page.kinds.get(at) == "related" and colon and " " not in label and at + 1 in page.credited:
            live = bool(lists.timed(page.lines))
            told = live or _told(page, at, said) >= TOLD
            return at if told and is_sentence(said, FEW_WORDS if live else SENTENCE_WORDS) else None
    return None


def stands_above(page: Page, above: Sequence[int]) -> int | None:
    """The one line of a headline's length above the text, but for a lead just below it and for rubrics, dates and
    bylines: it may share no longer word with the text, but one that shows the language."""
    at = next(iter(above), page.start)
    others = [other for other in range(page.start) if other not in (at, at + 1)]
    if at >= page.start or page.start > MOST_ABOVE or not alike(page, at):
        return None
    text = page.lines[at].text
    known = (page.kinds.get(other) or other in page.credited or page.lines[other].text.isalpha() for other in others)
    if not (_is_worded(text, SENTENCE_WORDS) and all(known)):
        return None
    return at if _is_alike(page, text) else None


def _may_head(page: Page, text: str, below: str) -> bool:
    """Whether a line neither ends as a sentence nor goes on in the one below, and is no name, role or time."""
    if len(text) > SHORT_LINE or text[-1] in STOPS or below[0].islower() or byline.bare(text, page.lang):
        return False
    return not (issued.says(text, page.lang) or byline.tells_role(text, page.lang))


def _is_alike(page: Page, text: str) -> bool:
    """Whether a line has a word of the body, so that it is in its language, or is in a script without spaces."""
    below = {word for line in compress(page.lines, page.body) for word in words_of(line.text).folded}
    return WIDE.search(text) is not None or not below.isdisjoint(words_of(text).folded)


def _is_worded(text: str, least: int) -> bool:
    """Whether a text has so many words, most of them small, or is in a script without spaces."""
    return is_sentence(text, least) or WIDE.search(text) is not None


def _told(page: Page, at: int, text: str) -> int:
    """How many of the longer words of a text the lines below have."""
    below = "\n".join([line.text for line in page.lines[at + 1 :]]).lower()
    return sum(part in below for part in stems(text))
