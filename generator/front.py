"""The front matter of a page: read as values, kept as text.

Every top-level key keeps the very characters a person typed (comments, quotes, order, line ends); only a key
that is given a new value is written anew, and of a list only the lines that change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import yaml

from generator.yamltext import block, scalar

MAX_CHARS = 200_000
MAX_DEPTH = 20
MAX_DIGITS = 30

ORDER = (
    "title date lang also_known_as description authors source url people places topics terms story"
    " country broader same_as different_from merged_into"
).split()
"""The generator writes these keys in this order, then any others in the order given, then `seed`."""

AS_WRITTEN = ("date", "lang")
"""YAML takes `date: 2022` for a number and `lang: no` for false; here the editor means the letters."""

_CORE = "tag:yaml.org,2002:"
_SCALARS = tuple(_CORE + name for name in ("str", "null", "bool", "int", "float", "timestamp"))
_EOL = re.compile(r"\r\n?|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class Unreadable(Exception):
    """Front matter that cannot be read: `line` counts from 0 in its text, `what` and `todo` as in a Fault."""

    def __init__(self, line: int, what: str, todo: str) -> None:
        super().__init__(line, what, todo)
        self.line, self.what, self.todo = line, what, todo


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
        return next((e for e in self.entries if e.key == key), None)

    def value(self, key: str) -> object:
        """The key's value; None where there is no such key."""
        found = self.entry(key)
        return found.value if found else None

    def values(self) -> dict[str, object]:
        return {e.key: e.value for e in self.entries}

    def line(self, key: str) -> int:
        """The line of the page (from 1) on which the key stands; 1 where there is no such key."""
        found = self.entry(key)
        return found.line if found else 1

    def with_value(self, key: str, value: object) -> Front:
        """The same front matter with another value of one key, added in the usual place where it was missing."""
        found = self.entry(key)
        if found:
            return self.with_entry(replace(found, text=_rewritten(found, value), value=value))
        return self.with_entry(Entry(key, "", _lines({key: value}), value))

    def with_entry(self, entry: Entry) -> Front:
        """The same front matter with this entry instead of the one of its key; comments above that one stay."""
        fenced = self if self.opening else replace(self, opening="---\n", closing="---\n")
        eol = newline(fenced.opening)
        text = _EOL.sub(eol, entry.text) if eol != "\n" else entry.text
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


def front_text(values: Mapping[str, object]) -> str:
    """The front matter as the generator writes it, fences included. Values that are None or empty are left out."""
    rest = [key for key in values if key not in ORDER and key != "seed"]
    keys = [key for key in (*ORDER, *rest, "seed") if values.get(key) not in (None, "", (), [], {})]
    return "---\n" + _lines({key: values[key] for key in keys}) + "---\n"


def newline(text: str) -> str:
    """The first line end of a text: LF, CRLF or CR; LF where there is none."""
    found = _EOL.search(text)
    return found.group() if found else "\n"


def read(opening: str, text: str, closing: str) -> Front:
    """Front matter from its text and the two lines that fence it.

    Raises: Unreadable where it is no plain mapping of keys to values, each on its own line: bad YAML, tags,
    aliases, repeated keys, keys that are no text, values too deep or too long. Nothing in it is executed.
    """
    if len(text) > MAX_CHARS:
        raise Unreadable(0, f"the front matter is longer than {MAX_CHARS} characters", "Shorten it")
    root = _compose(text)
    if root is None:
        return Front((), opening, text, closing)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise Unreadable(0, "the front matter is no list of `key: value` lines", "Write one `key: value` a line")
    entries: list[Entry] = []
    done = 0
    for key, node in root.value:
        start, end = key.start_mark.index - key.start_mark.column, _end_of_line(text, _end(node))
        if key.start_mark.column or start < done:
            raise Unreadable(key.start_mark.line, "this key does not begin its line", "Remove what stands before it")
        own, lead = _shared_gap(text[done:start])
        if entries:
            entries[-1] = replace(entries[-1], text=entries[-1].text + own)
        else:
            lead = own + lead
        name = _name(key)
        if any(e.key == name for e in entries):
            raise Unreadable(key.start_mark.line, f"the key `{name}` stands here twice", "Keep one of them")
        value = node.value if name in AS_WRITTEN and _is_plain(node) else _value(node)
        entries.append(Entry(name, lead, text[start:end], value, key.start_mark.line + 2))
        done = end
    return Front(tuple(entries), opening, text[done:], closing)


class _Loader(yaml.SafeLoader):
    """Composes nodes; stops at aliases (which make bombs, and tie keys together) and at deep nesting."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent):
            raise Unreadable(event.start_mark.line, f"`*{event.anchor}` refers to another value", "Write it out")
        if self.depth >= MAX_DEPTH:
            raise Unreadable(event.start_mark.line, f"this is nested deeper than {MAX_DEPTH} levels", "Flatten it")
        self.depth += 1
        node: yaml.Node | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _compose(text: str) -> yaml.Node | None:
    try:
        return _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(filter(None, (error.context, error.problem)))
        raise Unreadable(mark.line if mark else 0, f"this is not readable YAML ({what})", "Mend the line") from None
    except (yaml.YAMLError, ValueError) as error:
        raise Unreadable(0, f"this is not readable YAML ({error})".replace("\n", " "), "Mend it") from None


def _name(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode) and node.tag == _CORE + "str" and not _CONTROL.search(node.value):
        return str(node.value)
    shown = node.value if isinstance(node, yaml.ScalarNode) else "this key"
    raise Unreadable(node.start_mark.line, f"`{shown}` is no text, so it cannot be a key", "Put it in quotes")


def _value(node: yaml.Node) -> object:
    if isinstance(node, yaml.SequenceNode) and node.tag == _CORE + "seq":
        return [_value(item) for item in node.value]
    if isinstance(node, yaml.MappingNode) and node.tag == _CORE + "map":
        found: dict[str, object] = {}
        for key, item in node.value:
            name = _name(key)
            if name in found:
                raise Unreadable(key.start_mark.line, f"the key `{name}` stands here twice", "Keep one of them")
            found[name] = _value(item)
        return found
    if node.tag not in _SCALARS or not isinstance(node, yaml.ScalarNode):
        raise Unreadable(node.start_mark.line, f"the tag {node.tag} is not allowed here", "Write a plain value")
    return _scalar_value(node)


def _scalar_value(node: yaml.ScalarNode) -> object:
    name = node.tag.removeprefix(_CORE)
    if _CONTROL.search(node.value):
        raise Unreadable(node.start_mark.line, "this value holds a control character", "Remove it")
    if name in ("int", "float") and len(node.value) > MAX_DIGITS:
        raise Unreadable(node.start_mark.line, f"this number has more than {MAX_DIGITS} digits", "Put it in quotes")
    if name in ("str", "timestamp"):
        return str(node.value)
    try:
        return yaml.SafeLoader("").construct_object(node)  # type: ignore[no-untyped-call]
    except (ValueError, yaml.YAMLError):
        raise Unreadable(node.start_mark.line, f"`{node.value}` is no {name}", "Put it in quotes") from None


def _is_plain(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style is None and node.tag != _CORE + "null"


def _end(node: yaml.Node) -> int:
    """Where the node's last character stands; PyYAML ends a block collection where the next key begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.index
    return end


def _end_of_line(text: str, at: int) -> int:
    if at and text[at - 1] in "\r\n":
        return at
    found = _EOL.search(text, at)
    return found.end() if found else len(text)


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


def _lines(values: Mapping[str, object]) -> str:
    return "".join(f"{scalar(key)}:{block(value)}" for key, value in values.items())


def _rewritten(entry: Entry, value: object) -> str:
    """The entry's lines with another value: a list is edited item by item, a simple value within its line."""
    text = entry.text
    root = _compose(text)
    assert isinstance(root, yaml.MappingNode)
    key, node = root.value[0]
    if isinstance(value, list) and isinstance(node, yaml.SequenceNode) and not node.flow_style:
        return "".join(_items(text, node, value))
    if isinstance(value, str | int | float) and isinstance(node, yaml.ScalarNode) and node.style not in ("|", ">"):
        start, end = node.start_mark.index, node.end_mark.index
        space = "" if text[start - 1 : start] in (" ", "\t") else " "
        return text[:start] + space + scalar(value) + text[end:]
    if isinstance(value, dict) and isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
        return _mapping(text, node, value)
    comments = "".join(re.findall(r"^[ \t]*#.*(?:\r\n?|\n)", text, re.MULTILINE))
    return _lines({entry.key: value}) + comments


def _items(text: str, node: yaml.SequenceNode, values: Sequence[object]) -> Iterator[str]:
    """The lines of a block list that shall hold `values`: lines of items that stay are kept, with their comments."""
    start = first = _start_of_line(text, node.start_mark.index)
    kept: list[tuple[object, str]] = []
    for item in node.value:
        end = _end_of_line(text, _end(item))
        kept.append((_value(item), text[start:end]))
        start = end
    indent = text[first : node.start_mark.index]
    yield text[:first] if values else text[:first].rstrip() + " []" + newline(text)
    wanted = list(values)
    for value, line in kept:
        if value not in wanted:
            yield _comments(line, indent)
    for value in wanted:
        yield next((line for old, line in kept if old == value), f"{indent}-{block(value, len(indent))}")
    yield text[start:]


def _mapping(text: str, node: yaml.MappingNode, values: Mapping[str, object]) -> str:
    """The lines of a block mapping that shall hold `values`: keys whose value stays keep their lines."""
    start = first = _start_of_line(text, node.start_mark.index)
    indent = text[first : node.start_mark.index]
    kept: dict[str, Entry] = {}
    for key, item in node.value:
        end = _end_of_line(text, _end(item))
        kept[_name(key)] = Entry(_name(key), "", text[start:end], _value(item))
        start = end
    lines = [text[:first] if values else text[:first].rstrip() + " {}" + newline(text)]
    lines += [_comments(e.text, indent) for name, e in kept.items() if name not in values]
    for name, value in values.items():
        old = kept.get(name)
        if old is None:
            lines.append(f"{indent}{scalar(name)}:{block(value, len(indent))}")
        else:
            lines.append(old.text if old.value == value else _rewritten(old, value))
    return "".join(lines) + text[start:]


def _start_of_line(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _comments(lines: str, indent: str) -> str:
    """What a person wrote beside an item that goes: each comment on a line of its own."""
    return "".join(indent + c + newline(lines) for c in re.findall(r"(?:^|(?<=\s))#[^\r\n]*", lines))
