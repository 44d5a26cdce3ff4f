"""YAML read as nodes that know their places in the text, without executing or expanding anything."""

from __future__ import annotations

import re

import yaml

from generator.page.slips import slip

MAX_DEPTH = 20
MAX_DIGITS = 30

EOL = re.compile(r"\r\n?|\n")

_CORE = "tag:yaml.org,2002:"
_SCALARS = tuple(_CORE + name for name in ("str", "null", "bool", "int", "float", "timestamp"))
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class Unreadable(Exception):
    """Front matter that cannot be read: `line` counts from 0 in its text, `what` and `todo` as in a Fault."""

    def __init__(self, line: int, what: str, todo: str) -> None:
        super().__init__(line, what, todo)
        self.line, self.what, self.todo = line, what, todo


class _Loader(yaml.SafeLoader):
    """Composes nodes; stops at aliases (which make bombs, and tie keys together) and at deep nesting."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            raise Unreadable(line, f"`*{event.anchor}` refers to another value", "Write it out")
        if self.depth >= MAX_DEPTH:
            raise Unreadable(line, f"this is nested deeper than {MAX_DEPTH} levels", "Flatten it")
        self.depth += 1
        node: yaml.Node | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


def compose(text: str) -> yaml.Node | None:
    """The root node of a YAML text; None for an empty one.

    Raises: Unreadable.
    """
    try:
        root: yaml.Node | None = _Loader(text).get_single_node()
        return root
    except yaml.MarkedYAMLError as error:
        line, what, todo = slip(error, text)
        raise Unreadable(line, f"this is not readable YAML ({what})", todo) from None
    except (yaml.YAMLError, ValueError) as error:
        raise Unreadable(0, f"this is not readable YAML ({error})".replace("\n", " "), "Mend it") from None


def name_of(node: yaml.Node) -> str:
    """The text of a key.

    Raises: Unreadable for a key that is no text.
    """
    if isinstance(node, yaml.ScalarNode) and node.tag == _CORE + "str" and not _CONTROL.search(node.value):
        return str(node.value)
    shown = node.value if isinstance(node, yaml.ScalarNode) else "this key"
    raise Unreadable(node.start_mark.line, f"`{shown}` is no text, so it cannot be a key", "Put it in quotes")


def value_of(node: yaml.Node) -> object:
    """What a node says: texts, numbers, truth values, None, and lists and mappings of these; dates stay as written.

    Raises: Unreadable for tags, repeated keys, control characters and endless numbers.
    """
    if isinstance(node, yaml.SequenceNode) and node.tag == _CORE + "seq":
        return [value_of(item) for item in node.value]
    if isinstance(node, yaml.MappingNode) and node.tag == _CORE + "map":
        found: dict[str, object] = {}
        for key, item in node.value:
            name = name_of(key)
            if name in found:
                raise Unreadable(key.start_mark.line, f"the key `{name}` stands here twice", "Keep one of them")
            found[name] = value_of(item)
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
        return yaml.SafeLoader("").construct_object(node)
    except (ValueError, yaml.YAMLError):
        raise Unreadable(node.start_mark.line, f"`{node.value}` is no {name}", "Put it in quotes") from None


def is_bare(node: yaml.Node) -> bool:
    """Whether a value stands there without quotes."""
    return isinstance(node, yaml.ScalarNode) and node.style is None and node.tag != _CORE + "null"


def end_of(node: yaml.Node) -> int:
    """Where the node's last character stands; PyYAML ends a block collection where the next key begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return end_of(last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.index
    return end


def end_of_line(text: str, at: int) -> int:
    """Where the line that `at` stands in, or has just ended, goes over into the next."""
    if at and text[at - 1] in "\r\n":
        return at
    found = EOL.search(text, at)
    return found.end() if found else len(text)


def newline(text: str) -> str:
    """The first line end of a text: LF, CRLF or CR; LF where there is none."""
    found = EOL.search(text)
    return found.group() if found else "\n"
