"""What is wrong with front matter that is no YAML, in words for people who never heard of YAML."""

from __future__ import annotations

import re

import yaml

KEY_WITHOUT_SPACE = re.compile(r"[\w-]+:[^\s/]")
KEY_FURTHER_IN = re.compile(r"\s+[\w-]+:(?:\s|$)")
BRACKETED = re.compile(r"\s*(?:-|[\w-]+:)\s+[\[{]")
BEHIND = "but found '<scalar>'"
BULLET = re.compile(r"\s*[*•‣◦–—]\s")
UNSEEN = re.compile(r"[ \t]*(?:[\w-]+ ?:|-)?[ \t]*([\u00a0\u00ad\u2000-\u200b\u2060\u202f\u205f\u3000\ufeff])")
"""Where a plain space belongs, one that only looks so, or like nothing: office programs and web pages leave them."""
TAB = "found character '\\t' that cannot start any token"
MEND = "Mend this line or the one above"

Slip = tuple[int, str, str]
"""The line, counted from 0, what is wrong there, and what to do."""

KNOWN = {
    "while parsing a flow": ("a bracket is not closed", "Close it, or put the value in quotes"),
    "but found '?'": (
        "list items and keys stand below one key",
        "Write each `- text` further in, below a key of its own",
    ),
    "but found '-'": (
        "list items and keys stand below one key",
        "Write each `- text` further in, below a key of its own",
    ),
    BEHIND: (
        "the value goes on behind its quotes",
        "Put quotes of the other kind (\" or ') around all of it",
    ),
    "but found '<block sequence start>'": (
        "the lines of the list do not begin alike",
        "Begin each with as many spaces",
    ),
    "but found '<block mapping start>'": ("this key begins further left or right", "Write it below the others"),
    "sequence entries are not allowed here": (
        "a list cannot begin behind its key",
        "Write `  - text` on the next line, or put the value in quotes",
    ),
    "found unexpected end of stream": ("a quote is not closed", "Write the same quote at the end of the value"),
    "could not find expected ':'": ("a line without a colon", "Write `key: value`, or two spaces before the line"),
}
"""By words of PyYAML; the first that are met count."""

MET_LATER = ("while parsing a flow", "found unexpected end of stream", "could not find expected ':'")
"""Words of problems that PyYAML meets behind the line to mend."""

BEGINNING = re.compile(
    r"found character '(.)' that cannot start any token|(?:alias|anchor) expected alphabetic or numeric"
    r"|mapping keys are not allowed"
)


def slip(error: yaml.MarkedYAMLError, text: str) -> Slip:
    """The slip that stands behind an error; the parser's own words where it is none of those that people make."""
    what = " ".join(filter(None, (error.context, error.problem)))
    later = any(words in what for words in MET_LATER)
    mark = (error.context_mark if later else None) or error.problem_mark
    line = mark.line if mark else 0
    lines = text.splitlines()
    here = lines[line] if line < len(lines) else ""
    if unseen := UNSEEN.match(here):
        return line, f"what looks like a space here is none (U+{ord(unseen[1]):04X})", "Type a plain space instead"
    if BULLET.match(here):
        return line, "items of a list begin with a hyphen", "Write `  - text`"
    if BEHIND in what and BRACKETED.match(here):
        return line, "the value goes on behind its brackets", "Put all of it in quotes"
    if words := next((words for words in KNOWN if words in what), ""):
        return line, *KNOWN[words]
    if error.problem == TAB:
        return line, "a tab stands here, which YAML does not take for a space", "Write spaces instead"
    if error.problem == "mapping values are not allowed here":
        return _colon(line, lines)
    if BEGINNING.search(what):
        return line, "a value cannot begin with this sign", "Put the value in quotes"
    return line, what, MEND


def _colon(line: int, lines: list[str]) -> Slip:
    """What a colon shows that may not stand there: it belongs to the value, or its line does not begin as it should."""
    here, above = lines[line], lines[line - 1] if line else ""
    if KEY_WITHOUT_SPACE.match(above):
        return line - 1, "no space stands behind the colon", "Write one"
    if KEY_FURTHER_IN.match(here):
        return line, "this key begins further in than the one above", "Take out the spaces before it"
    return line, "mapping values are not allowed here", 'Put the value in straight quotes ("), for it holds a colon'
