"""What can go wrong, said as a sentence: where, what, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LIKELY = 3
"""How many words are suggested for a wrong one."""


class Fault(Exception):
    """Something a person has to know. It cannot be made without its three parts.

    `where` names a file (with a line or key where there is one) as the reader of the message knows it,
    `what` is what is wrong there, `todo` the next thing to do about it.
    """

    def __init__(self, where: str, what: str, todo: str) -> None:
        super().__init__(where, what, todo)
        self.where, self.what, self.todo = (visible(part) for part in (where, what, todo))

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.todo}."


class Refused(Fault):
    """A seed that cannot become an article. The run goes on without it; exit code 1."""


class Misuse(Fault):
    """Wrong usage, settings or data: nothing can be built. Exit code 2."""


def visible(text: str) -> str:
    """The text with control characters shown as escapes, on one line, so that no message moves a cursor
    or starts a CI command (a line beginning with `::`)."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
    return shown.replace("::", ":\u200b:")


def meant(wrong: str, right: Iterable[str], *first: str) -> str:
    """Which of the right words to write instead of a wrong one, `first` before others; "" where none is like it."""
    found = dict.fromkeys(filter(None, [*first, *get_close_matches(wrong, sorted(right), LIKELY)]))
    return f"Write {' or '.join(found)}" if found else ""
