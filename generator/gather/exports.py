"""Several articles in one text, as archives export them (Nexis, Factiva, Retriever): where one ends the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator import lexicon
from generator.gather import dates
from generator.gather.draft import Draft, Line, part_of
from generator.gather.phrases import fold
from generator.gather.stated import stated
from generator.records import Dropped

END_CHARS, PARAGRAPH, PAPER_CHARS = 200, 100, 60
HEAD_LINES = 10
EXPORTED = "en"  # the language in which archives write dates
LABEL = re.compile(r"([^\W\d_][^:]{1,30}?)\s*(?::\s*(\S.*)?)?")
OWNER = re.compile(r"©\s?([^\W\d_][^.:\d©]{2,50})")
OF_NO_FIELD = "-"


def articles(draft: Draft) -> Iterator[Draft]:
    """The drafts of an export's articles, each with its key; the draft as it is where nothing ends several."""
    some = _end().search("\n".join([line.text for line in draft.lines]))
    ends = [at for at, line in enumerate(draft.lines) if some and _ends(line.text)]
    starts = [0, *(at + 1 for at in ends)]
    parts = [draft.lines[start:stop] for start, stop in zip(starts, [*starts[1:], len(draft.lines)], strict=True)]
    told = [part for part in parts if any(len(line.text) >= PARAGRAPH for line in part)]
    if len(told) < 2:
        yield draft
        return
    for part in told:
        name = part_of(draft.seed, "\n".join(line.text for line in part))
        yield _labelled(Draft(name, part, draft.stated, draft.notes))


def _labelled(draft: Draft) -> Draft:
    """The draft with what its labels state ("Byline: Ann Lee"), and without them."""
    record: dict[str, str] = {}
    kept, gone = [], []
    paper = _paper(draft)
    for line in draft.lines:
        field, said = ("source", line.text) if line is paper else _label(line.text)
        if not field and not _ends(line.text) and any(map(str.isalnum, line.text)):
            kept.append(line)
            continue
        gone.append(Dropped(line.text, "export", line.number))
        if said and field != OF_NO_FIELD:
            record.setdefault(field, said)
    return Draft(draft.seed, tuple(kept), stated(record, "label"), draft.notes, taken=tuple(gone))


def _paper(draft: Draft) -> Line | None:
    """The line between a headline and a date: the paper's name."""
    above = draft.lines[:HEAD_LINES]
    for at, line in enumerate(above[1:-1], 1):
        dated = dates.find(above[at + 1].text, EXPORTED)
        if dated and dated.start == 0 and len(line.text) <= PAPER_CHARS:
            return line
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
    """An entry as a pattern: `…` stands for any text, `*` for any of a word, 0 for a number."""
    return re.escape(entry).replace("0", r"\d+").replace(re.escape("…"), ".*").replace(re.escape("*"), r"\S*")


@cache
def _labels() -> dict[str, str]:
    """label, folded -> the field that it gives."""
    rows = (entry.split("\t") for entry in lexicon.entries("gather/export-labels.tsv"))
    return {fold(label): field for label, field in rows}
