"""Articles forwarded by mail: the head of the message, and the marks before quoted lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from slugify import slugify

from generator.gather.draft import Line, Stated
from generator.gather.head import language
from generator.gather.line import dates
from generator.language import lexicon
from generator.records import Dropped, Evidence, Value

QUOTED = re.compile(r"^\s*(?:>\s?)+")
QUOTED_SHARE, LEAST_QUOTED = 0.6, 4
FIELD = re.compile(r"\W{0,3}([^\W\d_][^:：]{0,14}?)\W{0,2}[:：]\W{0,2}\s*\S.*")
SENDER = re.compile(r"[:：]\W*([^\W_][^<>@]*[^\W_])\W*[<\[(][^<>@]*@([\w.-]+)")
LEAST_FIELDS = 3
HIGHEST = 12
PARAGRAPH = 90
NOTE_WORDS = 2


def unquoted(raw: list[str]) -> list[str]:
    """The lines without the marks of quotation, where most of them have one."""
    said = [line for line in raw if line.strip()]
    marked = sum(line.lstrip().startswith(">") for line in said)
    if marked < LEAST_QUOTED or marked < QUOTED_SHARE * len(said):
        return raw
    return [QUOTED.sub("", line, count=1) for line in raw]


def opened(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Dropped, ...], Stated]:
    """The lines below the head of a message (From, To, Subject), those that go, the head and what is above it, and what
    the head states. An article may quote a message: a head without an address has no headline above it."""
    for start in range(min(HIGHEST, len(lines))):
        stop = start
        while stop < len(lines) and _is_field(lines[stop].text):
            stop += 1
        if stop - start < LEAST_FIELDS or any(len(line.text) > PARAGRAPH for line in lines[:start]):
            continue
        addressed = any("@" in line.text for line in lines[start:stop])
        if addressed or (stop - start > LEAST_FIELDS and all(_is_note(line.text) for line in lines[:start])):
            gone = tuple(Dropped(line.text, "metadata", line.number) for line in lines[:stop])
            return tuple(lines[stop:]), gone, _sent(lines[start:stop])
    return tuple(lines), (), Stated()


def _sent(fields: Sequence[Line]) -> Stated:
    """The paper that sent a message, and the day: who is called like the host of the own address is no person."""
    for at, line in enumerate(fields):
        sender = SENDER.search(line.text)
        name = slugify(sender[1], separator="") if sender else ""
        if sender and name and _is_called(name, sender[2], " " in sender[1]):
            lang = language.detect("\n".join(field.text for field in fields))
            days = ((field, dates.find(field.text, lang)) for field in fields[at:])
            found = next(
                (Value(day.edtf, Evidence("sent", field.text, field.number)) for field, day in days if day), None
            )
            return Stated(source=Value(sender[1], Evidence("sender", line.text, line.number)), date=found)
    return Stated()


def _is_called(name: str, host: str, several: bool) -> bool:
    """Whether a sender is called like the host of the own address: one word is a whole part of it (no Ann of
    hannover.example), several words may stand in a longer one."""
    parts = host.casefold().replace("-", "").split(".")
    return name in parts or (several and any(name in part for part in parts))


def _is_note(text: str) -> bool:
    """Whether a line above a message says no more than that it was forwarded."""
    return not text[0].isalnum() or text.endswith((":", "：")) or len(text.split()) <= NOTE_WORDS


def _is_field(text: str) -> bool:
    found = FIELD.fullmatch(text) if ":" in text or "：" in text else None
    return found is not None and found[1].casefold() in _fields()


@cache
def _fields() -> frozenset[str]:
    return frozenset(lexicon.entries("gather/mail.txt"))
