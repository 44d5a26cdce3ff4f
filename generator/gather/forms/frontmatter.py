"""The block of metadata on top of a .txt or .md seed: YAML between `---` lines, or bare `key: value` lines."""

from __future__ import annotations

import re
from typing import Any

import yaml

from generator.gather.draft import Line, Stated
from generator.gather.forms.stated import field, stated
from generator.gather.line import dates
from generator.records import Dropped

FENCE = "---"
ENDS = ("---", "...")
MAX_LINES = 200
UNREADABLE = "the block on top is not readable YAML, and was taken as text; put what holds a colon in quotes"
LEAST_KEYS = 3
KEY_LINE = re.compile(r"\s{0,3}([^\W\d][\w -]{0,24}?)\s*[:=]\s+(\S.*)")
KEY_AND_DATE = re.compile(r"\s*([^\W\d]\w{2,15})\s+(\d{4}-\d{2}(?:-\d{2})?)(?!\S)\s*")


class _Plain(yaml.BaseLoader):
    """Every scalar is its text (`no` stays "no"); aliases, which can blow a block up, are refused."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.composer.ComposerError(None, None, "aliases are not read", None)
        return super().compose_node(parent, index)


def fenced(raw: list[str]) -> tuple[Stated, int, tuple[str, ...]]:
    """What a YAML block on top states, how many lines it takes (0: there is none), and notes about it."""
    if not raw or raw[0].rstrip() != FENCE:
        return Stated(), 0, ()
    end = next((i for i, line in enumerate(raw[1:MAX_LINES], 1) if line.rstrip() in ENDS), 0)
    if not end:
        return Stated(), 0, ()
    try:
        block = yaml.load("\n".join(raw[1:end]), Loader=_Plain)
    except (yaml.YAMLError, RecursionError, ValueError):
        return Stated(), 0, (UNREADABLE,)
    if not isinstance(block, dict) or not any(field(str(key)) for key in block):
        return Stated(), 0, ()
    return stated(block, "front matter"), end + 1, ()


def _is_record(lines: list[Line]) -> bool:
    """Whether each of the lines gives another field, the title among them: so readers of feeds copy an article."""
    found = [field(key[1]) for line in lines if (key := KEY_LINE.fullmatch(line.text))]
    return len(set(found) - {""}) == LEAST_KEYS and "title" in found


def leading(lines: tuple[Line, ...]) -> tuple[Stated, tuple[Line, ...], tuple[Dropped, ...]]:
    """What `key: value` lines and a `date 2022-09` before the text state; the other lines; the lines dropped."""
    record: dict[str, str] = {}
    dropped: list[Dropped] = []
    rest = list(lines)
    if rest and not KEY_LINE.fullmatch(rest[0].text) and _is_record(rest[1 : 1 + LEAST_KEYS]):
        dropped.append(Dropped(rest[0].text, "metadata", rest[0].number))
        rest.pop(0)
    while rest and (found := KEY_LINE.fullmatch(rest[0].text)) and (name := field(found[1])):
        if name in ("people", "places", "topics", "description") or name in record:
            break
        record[name] = found[2]
        dropped.append(Dropped(rest[0].text, "metadata", rest[0].number))
        rest.pop(0)
    if rest and (found := KEY_AND_DATE.match(rest[0].text)) and field(found[1]) == "date" and dates.edtf(found[2], ""):
        record["date"] = found[2]
        dropped.append(Dropped(found[0].strip(), "metadata", rest[0].number))
        text = rest[0].text[found.end() :]
        rest[:1] = [rest[0]._replace(text=text)] if text else []
    return stated(record, "leading line"), tuple(rest), tuple(dropped)
