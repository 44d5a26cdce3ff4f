"""The paper or agency that an article comes from, where its text says so: behind a label, in the dateline, or as the
one who has the rights."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from generator.gather.body.subheads import is_paragraph
from generator.gather.draft import Line
from generator.gather.line import dates, writers
from generator.gather.line.agencies import agencies
from generator.gather.line.words import WIDE, is_sentence
from generator.language import dateline, lexicon
from generator.language.words import longest_first
from generator.names.given import is_given_name
from generator.records import Evidence, Value

PAGE_TITLE = "page title"
ABOVE, BELOW, LINE_CHARS = 8, 6, 110
NAME_CHARS, NAME_WORDS, INITIALS = 40, 6, 5
AFTER = 3
SENTENCE_END = re.compile(r"(?<!\b[^\W\d_])\.\s|\.$")
"""No initial's dot."""

INITIAL = re.compile(r"[^\W\d_]\.?")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")
MARKS = re.compile(r"\s*(?:[|·•;,()（）/]|\s[-–—]\s|\s\S{1,20}[:：]).*\Z", re.DOTALL)
"""What ends a name: a mark, or the next label."""

EDGES = " .:：-–—«»“”„\"'《》「」"
OPENS, CLOSES = re.compile("[«“„《「]"), re.compile("[»”“》」]")
FOOTER = "0123456789 .,|•·–—-"
YEARS = r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)"
RIGHTS = re.compile(
    rf"(?:^|(?<=\W))(?:©|\(c\)|copyright\b(?:\s*(?:©|\(c\)))?)\s*{YEARS}?[\s,:]*(?P<owner>[^\W\d_][^\d|©]*)",
    re.IGNORECASE,
)
ISSUE = re.compile(r"([^\d•|·:]{3,40}?)[\s,•|·]+(?:nr|n[o°º]|núm|num|č|№|issue|br|sz|št)\.?\s?\d+", re.IGNORECASE)
SENT = re.compile(r"[(\[（/](?:[^()\[\]（）=]*=)?(?P<name>[^()\[\]（）/=]+)[)\]）/]")
REPORTER = re.compile("记者|記者")

Found = tuple[Value[str] | None, int | None]


def find(lines: Sequence[Line], body: Sequence[bool], headline: int | None, lang: str) -> Found:
    """The first of them, and the place of the line that gives it and nothing of the text; (None, None) for none."""
    inside = [at for at, yes in enumerate(body) if yes]
    start, end = (inside[0], inside[-1]) if inside else (len(lines), len(lines) - 1)
    low = max(0, (start if headline is None else min(start, headline)) - ABOVE)
    top = [at for at in range(low, min(len(lines), start + 1)) if at != headline]
    after = {*range(start + 1, start + BELOW), *range(end, end + 1 + AFTER)}
    ways = (
        _labelled(lines, top, headline, lang),
        _labelled(lines, sorted(at for at in after if start < at < len(lines)), None, lang),
        _of_rights(lines, range(end + 1, len(lines)), lang),
        _sent(lines, inside),
    )
    return next((found for way in ways for found in way), (None, None))


def is_labelled(text: str, lang: str) -> bool:
    """Whether a line is a source behind its label, and no more."""
    found = _label(lang).match(text)
    return found is not None and text[found.end() :].strip(EDGES) == _name(text[found.end() :], lang)


def _labelled(lines: Sequence[Line], places: Iterable[int], headline: int | None, lang: str) -> Iterator[Found]:
    """Names behind a label. Below a sentence that is no headline a label of pictures is a picture's; so it is where a
    picture agency follows it. `headline`: None for what stands below the text, where the name must be a paper's."""
    for at in places:
        text = lines[at].text
        if issue := ISSUE.match(text):
            if dates.find(text, lang) and (name := _name(issue[1], lang)):
                yield Value(name, Evidence("issue of a paper", text, lines[at].number)), at
            continue
        found = _label(lang).search(text) if len(text) <= LINE_CHARS and not is_paragraph(lines[at]) else None
        name = _name(text[found.end() :], lang) if found else ""
        if not (found and name):
            continue
        if found[1] in lexicon.words(lang, "credits"):
            below = at > 0 and at - 1 != headline and is_sentence(lines[at - 1].text)
            if below or "/" in text or name.casefold() in agencies():
                continue
        if headline is not None or at < 1 or _is_paper(name):
            yield Value(name, Evidence("source named", text, lines[at].number)), at


def is_footer(text: str, source: Value[str] | None) -> bool:
    """Whether a line is the name of the source, and the number of a page perhaps, as printed pages have it."""
    return source is not None and len(text) <= NAME_CHARS and text.strip(FOOTER) == source.value


def unlabelled(text: str, lang: str) -> str:
    """A text without the label of a source before it."""
    found = _label(lang).match(text)
    return text[found.end() :] if found else text


def _is_paper(name: str) -> bool:
    """Whether a name is known as that of a paper, or of a site; in scripts without spaces, any is."""
    words = name.lower().split()
    known = name.casefold() in agencies() or writers.is_outlet(words[0]) or writers.is_outlet(words[-1])
    return known or WIDE.search(name) is not None or HOST.fullmatch(name) is not None


def _of_rights(lines: Sequence[Line], places: Iterable[int], lang: str) -> Iterator[Found]:
    """The owner of the rights, if it is a paper and no company: `© 2024 The Gazette Ltd.`, not `© Lake Media Group`."""
    for at in places:
        text = lines[at].text
        found = RIGHTS.search(text) if len(text) <= 2 * LINE_CHARS else None
        name = _name(SENTENCE_END.split(found["owner"])[0], lang) if found else ""
        if not found or _is_picture(text, found.start(), name):
            continue
        if name.isupper() and len(name) > INITIALS and not _is_paper(name):
            continue
        words = name.split()
        while words and words[-1].lower().strip(".") in lexicon.listed("gather/companies.txt"):
            words.pop()
        if words and (" ".join(words) == name or _is_paper(" ".join(words))):
            yield Value(" ".join(words), Evidence("owner of the rights", text, lines[at].number)), None


def _is_picture(text: str, start: int, owner: str) -> bool:
    """Whether the sign of rights is a picture's: behind a label, or with nothing but a name that is no paper's."""
    if text[:start].rstrip().endswith((":", "：")):
        return True
    whole = YEAR.search(text) or "copyright" in text.casefold() or _says_rights(text)
    return not (whole or (owner and owner.casefold() not in agencies() and _is_paper(owner)))


def _says_rights(text: str) -> bool:
    folded = text.casefold()
    return any(entry in folded for entry in lexicon.entries("gather/rights.txt"))


def _sent(lines: Sequence[Line], inside: Sequence[int]) -> Iterator[Found]:
    """The agency in the dateline of the first paragraph."""
    for at in [at for at in inside if is_paragraph(lines[at])][:1]:
        before = lines[at].text[: dateline.end(lines[at].text)]
        name = next((REPORTER.split(found["name"])[0].strip() for found in SENT.finditer(before)), "")
        if name and (name.casefold() in agencies() or WIDE.search(name)):
            yield Value(name, Evidence("dateline", before.strip(), lines[at].number)), None


def _name(text: str, lang: str) -> str:
    """The name with which a text begins; "" where that is none."""
    date = dates.find(text, lang)
    name = MARKS.sub("", f" {text[: date.start if date else None]}").strip(EDGES)
    if OPENS.search(name) and (close := CLOSES.match(text, text.find(name) + len(name))):
        name += close[0]  # it ends in what it quotes: Gazeta «Głos»
    if not name or len(name) > NAME_CHARS or len(name.split()) > NAME_WORDS:
        return ""
    if name[0].islower() and "." not in name and name.casefold() not in agencies():
        return ""
    if is_sentence(name) or _says_rights(name) or "copyright" in name.casefold():
        return ""
    words = name.split()
    named = INITIAL.fullmatch(words[0]) or is_given_name(words[0])
    signed = len(words) > 1 and named and not writers.is_outlet(words[-1].lower())
    return "" if signed else name


@cache
def _label(lang: str) -> re.Pattern[str]:
    labels = "|".join(map(re.escape, longest_first(lexicon.with_english(lang, "source"))))
    return re.compile(rf"(?:^|(?<=[\s|·•(（,]))((?i:{labels}))\s?[:：]\s?(?=\S)")
