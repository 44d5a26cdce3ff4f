"""Values as YAML text that reads back as the very same values, and is pleasant to edit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_PLAIN = re.compile(r"[^\W\d_](?:[\w ,.()/'’–-]*[\w.)’])?")
_ADDRESS = re.compile(r"https?://[\w./%?=&;~+@-]*[\w/]")
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"))
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_JOINERS = "\u200c\u200d"


def scalar(value: object) -> str:
    """A text, number or truth value on one line: bare where YAML cannot mistake it, else in quotes."""
    if value is None:
        return "null"
    if not isinstance(value, str):
        return str(value).lower()
    if (_PLAIN.fullmatch(value) or _ADDRESS.fullmatch(value)) and value.lower() not in _WORDS:
        return value
    if '"' in value and "'" not in value and "\\" not in value and all(map(_shown, value)):
        return f"'{value}'"
    if value.isprintable() and '"' not in value and "\\" not in value:
        return f'"{value}"'
    return '"' + "".join(_SHORT.get(c) or (c if _shown(c) else _escape(c)) for c in value) + '"'


def block(value: object, indent: int = 0) -> str:
    """What stands behind `key:` or `-`: a value on the same line, or the lines of a list or mapping below it."""
    pad = " " * (indent + 2)
    if isinstance(value, Mapping):
        if not value:
            return " {}\n"
        return "\n" + "".join(f"{pad}{scalar(key)}:{block(item, indent + 2)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        if not value:
            return " []\n"
        return "\n" + "".join(f"{pad}-{block(item, indent + 2)}" for item in value)
    return f" {scalar(value)}\n"


def flow(values: Sequence[object]) -> str:
    """A list on one line, for a key whose list a person writes so."""
    items = (f'"{item}"' if "," in item and item[0] not in "\"'" else item for item in map(scalar, values))
    return f"[{', '.join(items)}]"


def _shown(char: str) -> bool:
    """Printable characters stay readable, and so do the joiners that Persian, Hindi and emoji are written with."""
    return char.isprintable() or char in _JOINERS or char == "\u3000"


def _escape(char: str) -> str:
    code = ord(char)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
