"""The date of publication, from a line beside the headline. Dates inside the body are events, and are left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.gather.body import wire
from generator.gather.draft import Line
from generator.gather.head import source
from generator.gather.line import byline, dates, issued, relative
from generator.gather.line.words import is_sentence
from generator.geography import gazetteer
from generator.language import cldr
from generator.records import Evidence, Value

ABOVE, BELOW, AFTER = 12, 12, 4
LINE_CHARS = 160
SMALL, MARKS = 3, ("", *",.;|–—-)")
SENTENCE_WORDS, STOPS = 5, ".!?…。"
LEAST_SHARE, LEAST_SHARE_BELOW, JUST_BELOW = 0.16, 0.1, 3
REACH, SIGNED_CHARS = 45, 90
HINT_REACH, HINT_CHARS = 3, 60
WORD = re.compile(r"[^\W\d_]{2,}")
RIGHTS = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)


def find(
    lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str
) -> tuple[Value[str] | None, int | None]:
    """The date of publication and the index of its line; (None, None) when no line gives it as such.

    A line counts when it is hardly more than a date, or says "published"; that word weighs most, then nearness to the
    headline. "Updated" is only taken when nothing better is there.
    """
    inside = [at for at, yes in enumerate(body) if yes]
    start, end = (inside[0], inside[-1]) if inside else (len(lines), len(lines) - 1)
    center = start if headline is None else headline
    low, high = max(0, min(center, start) - ABOVE), min(len(lines), max(center, start) + BELOW)
    near = [at for at in range(low, high) if not body[at] or len(lines[at].text) < LINE_CHARS // 2]
    near += range(max(high, end), min(len(lines), end + 1 + AFTER))
    best: tuple[float, int, dates.Found] | None = None
    for at in near:
        for found in () if _tells(lines[at].text, lang) else dates.all_in(lines[at].text, lang):
            after = (at >= end or at >= high) and not _signs(lines, end, at, found, lang)
            score = _score(lines[at].text, found, at - center, after, lang)
            if score > 0 and (best is None or score > best[0]):
                best = (score, at, found)
    if best is None:
        return None, None
    _, at, found = best
    return Value(found.edtf, Evidence("date line", lines[at].text, lines[at].number)), at


def hinted(
    lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str, read: str
) -> tuple[Value[str] | None, int | None]:
    """The day meant by a hint ("2 hours ago") beside the headline, and its line. `read`: the day the page was read."""
    start = next((at for at, yes in enumerate(body) if yes), len(lines))
    center = start if headline is None else headline
    near = [at for at in range(max(0, center - HINT_REACH), min(len(lines), center + BELOW)) if at != headline]
    for at in sorted(near, key=lambda at: (abs(at - center), -at)):
        short = len(lines[at].text) < HINT_CHARS and not (body[at] and lines[at].text[-1] in ".!?")
        if short and (found := relative.find(lines[at].text, lang, read)):
            return Value(
                found, Evidence("hint, from the day the page was read", lines[at].text, lines[at].number), True
            ), at
    return None, None


def _score(text: str, found: dates.Found, distance: int, after: bool, lang: str) -> float:
    """How surely a date is that of publication; nought or less when it is not."""
    if RIGHTS.search(text):
        return 0.0
    published, updated = issued.words(lang)
    before = text[max(0, found.start - REACH) : found.start]
    share = (found.end - found.start) / len(text)
    said = _last(published, before)
    changed = _last(updated, before)
    least = LEAST_SHARE_BELOW if 0 < distance <= JUST_BELOW else LEAST_SHARE
    named = updated.search(text) is not None
    if said < 0 and changed < 0 and ((share < least and not named) or after):
        return 0.0
    score = 4.0 + 2 * share - abs(distance) * (0.12 if distance > 0 else 0.3)
    score += 3.0 if said > changed else 0.0
    score -= 2.5 if changed > said else 0.0
    score -= 1.0 if after else 0.0
    return score - (len(found.edtf) < len("2022-01-01")) * 1.5


def _signs(lines: Sequence[Line], end: int, at: int, found: dates.Found, lang: str) -> bool:
    """Whether a line is a date with no more than what a paper is called (`Source: The Gazette, 3 May 2021, p. 4`), the
    last of the text but for codes and rights; names of authors at most stand above it. `end`: the last of the body."""
    text = lines[at].text
    rest = f"{text[: found.start]} {text[found.end :]}".strip()
    if len(text) > SIGNED_CHARS or text[-1] in ":?" or is_sentence(rest) or (rest and byline.bare(rest, lang)):
        return False
    if not issued.speaks(text, lang) and not _names_paper(text[: found.start], lang):
        return False
    between = all(byline.signature(line.text, lang) for line in lines[end + 1 : at])
    return between and all(wire.is_code(line.text) or RIGHTS.search(line.text) for line in lines[at + 1 :])


def _names_paper(before: str, lang: str) -> bool:
    """Whether what stands before a date is a name, or nothing: a mark or the known name of a place stands between, and
    a label is that of a source. `Until 3 May 2021`, `Concert: Monday, 3 May 2021` tell of a day to come."""
    name = source.unlabelled(before.strip(), lang)
    if ":" in name or any(word.islower() and len(word) > SMALL for word in WORD.findall(name)):
        return False
    if name != before.strip() or name[-1:] in MARKS:
        return True
    last = name.split()[-1]
    return last.casefold() in cldr.weekdays(lang) or gazetteer.place(name) is not None


def _tells(text: str, lang: str) -> bool:
    """Whether a line is no date line: too long, two days and no more, or a sentence that tells of a date without a word
    of publishing."""
    if len(text) >= LINE_CHARS or issued.is_span(text, lang):
        return True
    if text[-1] not in STOPS or len(WORD.findall(text)) < SENTENCE_WORDS:
        return False
    return not issued.speaks(text, lang)


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last hit begins, -1 when there is none."""
    return max((hit.start() for hit in pattern.finditer(text)), default=-1)
