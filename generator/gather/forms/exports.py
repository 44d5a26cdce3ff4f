"""Several articles in one text, as archives export them (Nexis, Factiva, Retriever): where one ends the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.gather.draft import Draft, Line, part_of
from generator.gather.forms.sheets import NUMBER
from generator.gather.forms.stated import stated
from generator.gather.line import dates
from generator.gather.line.looks import ends_sentence
from generator.gather.line.phrases import fold
from generator.gather.line.width import size
from generator.language import lexicon
from generator.records import Dropped

END_CHARS, PARAGRAPH, SENTENCE, PAPER_CHARS = 200, 100, 25, 60
HEAD_LINES = 10
EXPORTED = "en"  # the language in which archives write dates
LABEL = re.compile(r"([^\W\d_][^:]{1,30}?)\s*(?::\s*(\S.*)?)?")
OWNER = re.compile(r"©\s?([^\W\d_][^.:\d©]{2,50})")
OF_NO_FIELD = "-"
WORDS, CLOCK = re.compile(r"[\d,.]+ words"), re.compile(r"\d{1,2}:\d\d.{0,10}")


def articles(draft: Draft) -> Iterator[Draft]:
    """The drafts of an export's articles, each with its key, also where there is but one; the draft as it is where
    nothing ends an article."""
    if not _end().search("\n".join([line.text for line in draft.lines if len(line.text) <= END_CHARS])):
        yield draft
        return
    ends = [at for at, line in enumerate(draft.lines) if _ends(line.text)]
    starts = [0, *(at + 1 for at in ends)]
    parts = [draft.lines[start:stop] for start, stop in zip(starts, [*starts[1:], len(draft.lines)], strict=True)]
    told = [part for part in parts if _tells(part)]
    if not (ends and told):
        yield draft
        return
    found = (_labelled(draft, part) for part in told)
    yield from {one.seed: one for one in found}.values()


def _tells(lines: Sequence[Line]) -> bool:
    """Whether lines are an article: a long paragraph, or several sentences; a list of hits or a copyright is none."""
    sentences = sum(size(line.text) >= SENTENCE and ends_sentence(line.text) for line in lines)
    return sentences > 1 or any(len(line.text) >= PARAGRAPH for line in lines)


def _labelled(export: Draft, lines: tuple[Line, ...]) -> Draft:
    """The draft of one article with what its labels state ("Byline: Ann Lee"), and without them.

    Its key is by what is left, so that neither its place in the export nor the day of loading changes it.
    """
    record: dict[str, str] = {}
    kept, gone = [], []
    paper, inside = _paper(lines), _inside(lines)
    for at, line in enumerate(lines):
        field, said = ("source", line.text) if line is paper else _label(line.text)
        spoken = at in inside and said != "" and ends_sentence(said)
        if (spoken or not field) and not _ends(line.text) and any(map(str.isalnum, line.text)):
            kept.append(line)
            continue
        gone.append(Dropped(line.text, "export", line.number))
        if said and field != OF_NO_FIELD:
            record.setdefault(field, said)
    name = part_of(export.seed, "\n".join(line.text for line in kept if not NUMBER.fullmatch(line.text)))
    return Draft(name, tuple(kept), stated(record, "label"), export.notes, taken=tuple(gone))


def _inside(lines: Sequence[Line]) -> range:
    """The lines from the first paragraph to the last: there a label that a sentence follows is somebody who speaks."""
    told = [at for at, line in enumerate(lines) if len(line.text) >= PARAGRAPH and not _label(line.text)[0]]
    return range(told[0], told[-1]) if told else range(0)


def _paper(lines: Sequence[Line]) -> Line | None:
    """The line between a headline and a date: the paper's name; it stands below the date and the time where the number
    of words is above."""
    for at, line in enumerate(lines[1 : HEAD_LINES - 1], 1):
        dated = dates.find(lines[at + 1].text, EXPORTED) if at + 1 < len(lines) else None
        if dated and dated.start == 0 and len(line.text) <= PAPER_CHARS:
            if not WORDS.fullmatch(line.text):
                return line
            below = (one for one in lines[at + 2 : HEAD_LINES] if not CLOCK.fullmatch(one.text))
            return next(below, None)
    return None


def _label(text: str) -> tuple[str, str]:
    """The field that a line gives, `-` for a label of the archive's own, "" for none; and what it says of it."""
    if owner := OWNER.fullmatch(text):
        return "source", owner[1]
    found = LABEL.fullmatch(text)
    return (_labels().get(fold(found[1]), ""), found[2] or "") if found else ("", "")


def _ends(text: str) -> bool:
    return len(text) <= END_CHARS and _end().fullmatch(text) is not None


@cache
def _end() -> re.Pattern[str]:
    """The lines that end an article."""
    found = "|".join(map(_pattern, lexicon.entries("gather/export-ends.txt")))
    return re.compile(rf"^(?:{found})$", re.IGNORECASE | re.MULTILINE)


def _pattern(entry: str) -> str:
    """An entry as a pattern: `…` stands for any text, `*` for any of a word, 0 for as many digits or more."""
    found = re.sub("0+", lambda zeros: rf"\d{{{len(zeros[0])},}}+", re.escape(entry))
    return found.replace(re.escape("…"), ".*").replace(re.escape("*"), r"\S*")


@cache
def _labels() -> dict[str, str]:
    """label, folded -> the field that it gives."""
    rows = (entry.split("\t") for entry in lexicon.entries("gather/export-labels.tsv"))
    return {fold(label): field for label, field in rows}
