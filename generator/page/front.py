"""The front matter of a page: read as values, kept as text.

Every top-level key keeps the very characters a person typed (comments, quotes, order, line ends); only a key
that is given a new value is written anew, and of a list only the lines that change.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import yaml

from generator.page.yamledit import rewritten
from generator.page.yamlread import EOL, Unreadable, compose, end_of, end_of_line, is_bare, name_of, newline, value_of
from generator.page.yamltext import block, scalar

MAX_CHARS = 200_000

Values = Mapping[str, object]
"""key -> value, of the front matter of a page."""

ORDER = (
    *("title", "date", "lang", "also_known_as", "description", "authors", "source", "url"),
    *("people", "places", "topics", "terms", "story", "country", "broader"),
    *("same_as", "different_from", "merged_into"),
)
"""The generator writes these keys in this order, then any others in the order given, then `seed`."""

AS_WRITTEN = ("date", "lang")
"""YAML takes `date: 2022` for a number and `lang: no` for false; here the editor means the letters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One top-level key. `lead` are the comments and blank lines above it, `text` its own lines, as typed."""

    key: str
    lead: str
    text: str
    value: object
    line: int = 0


@dataclass(frozen=True, slots=True)
class Front:
    """The keys in their order, with the lines that fence them; `opening` is empty where a page has no front matter."""

    entries: tuple[Entry, ...] = ()
    opening: str = ""
    tail: str = ""
    closing: str = ""

    def __str__(self) -> str:
        return self.opening + "".join(e.lead + e.text for e in self.entries) + self.tail + self.closing

    def __contains__(self, key: object) -> bool:
        return any(e.key == key for e in self.entries)

    def entry(self, key: str) -> Entry | None:
        """The entry of a key; None where there is no such key."""
        return next((e for e in self.entries if e.key == key), None)

    def value(self, key: str) -> object:
        """The key's value; None where there is no such key."""
        found = self.entry(key)
        return found.value if found else None

    def values(self) -> dict[str, object]:
        """The value of each key, in the order of the page."""
        return {e.key: e.value for e in self.entries}

    def line(self, key: str) -> int:
        """The line of the page (from 1) on which the key stands; 1 where there is no such key."""
        found = self.entry(key)
        return found.line if found else 1

    def with_value(self, key: str, value: object) -> Front:
        """The same front matter with another value of one key, added in the usual place where it was missing."""
        found = self.entry(key)
        if found:
            return self.with_entry(replace(found, text=rewritten(found.text, value), value=value))
        return self.with_entry(Entry(key, "", _lines({key: value}), value))

    def with_entry(self, entry: Entry) -> Front:
        """The same front matter with this entry instead of the one of its key; comments above that one stay."""
        fenced = self if self.opening else replace(self, opening="---\n", closing="---\n")
        eol = newline(fenced.opening)
        text = EOL.sub(eol, entry.text) if eol != "\n" else entry.text
        keys = [e.key for e in self.entries]
        if entry.key in keys:
            at = keys.index(entry.key)
            kept = replace(entry, lead=self.entries[at].lead, text=text)
            return replace(fenced, entries=(*self.entries[:at], kept, *self.entries[at + 1 :]))
        at = _place(entry.key, keys)
        return replace(fenced, entries=(*self.entries[:at], replace(entry, text=text), *self.entries[at:]))

    def without(self, key: str) -> Front:
        """The same front matter without one key; the comments above it stay."""
        kept: list[Entry] = []
        lead = ""
        for e in self.entries:
            if e.key == key:
                lead += e.lead
            else:
                kept.append(replace(e, lead=lead + e.lead))
                lead = ""
        return replace(self, entries=tuple(kept), tail=lead + self.tail)


def front_text(values: Values) -> str:
    """The front matter as the generator writes it, fences included. Values that are None or empty are left out."""
    rest = [key for key in values if key not in ORDER and key != "seed"]
    keys = [key for key in (*ORDER, *rest, "seed") if values.get(key) not in (None, "", (), [], {})]
    return "---\n" + _lines({key: values[key] for key in keys}) + "---\n"


def read(opening: str, text: str, closing: str) -> Front:
    """Front matter from its text and the two lines that fence it.

    Raises: Unreadable where it is no plain mapping of keys to values, each on its own line: bad YAML, tags,
    aliases, repeated keys, keys that are no text, values too deep or too long. Nothing in it is executed.
    """
    if len(text) > MAX_CHARS:
        raise Unreadable(0, f"the front matter is longer than {MAX_CHARS} characters", "Shorten it")
    root = compose(text)
    if root is None:
        return Front((), opening, text, closing)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise Unreadable(0, "the front matter is no list of `key: value` lines", "Write one `key: value` a line")
    entries: list[Entry] = []
    done = 0
    for key, node in root.value:
        start, end = key.start_mark.index - key.start_mark.column, end_of_line(text, end_of(node))
        if key.start_mark.column or start < done:
            raise Unreadable(key.start_mark.line, "this key does not begin its line", "Remove what stands before it")
        own, lead = _shared_gap(text[done:start])
        if entries:
            entries[-1] = replace(entries[-1], text=entries[-1].text + own)
        else:
            lead = own + lead
        name = name_of(key)
        if any(e.key == name for e in entries):
            raise Unreadable(key.start_mark.line, f"the key `{name}` stands here twice", "Keep one of them")
        value = node.value if name in AS_WRITTEN and is_bare(node) else value_of(node)
        entries.append(Entry(name, lead, text[start:end], value, key.start_mark.line + 2))
        done = end
    return Front(tuple(entries), opening, text[done:], closing)


def _shared_gap(gap: str) -> tuple[str, str]:
    """What stands between two keys: indented comments belong to the key above, the rest to the one below."""
    own = re.match(r"(?:[ \t]+#[^\r\n]*(?:\r\n?|\n))*", gap)
    at = own.end() if own else 0
    return gap[:at], gap[at:]


def _place(key: str, keys: Sequence[str]) -> int:
    """Where a new key goes: behind the nearest key that the generator writes before it."""
    if key not in ORDER:
        return keys.index("seed") if "seed" in keys else len(keys)
    before = [keys.index(k) for k in ORDER[: ORDER.index(key)] if k in keys]
    return max(before) + 1 if before else 0


def _lines(values: Values) -> str:
    return "".join(f"{scalar(key)}:{block(value)}" for key, value in values.items())
