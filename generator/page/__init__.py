"""A page is front matter and a body. Both are read and written without losing a character."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.errors import Fault
from generator.page.front import ORDER, Front, Values, front_text, read
from generator.page.yamlread import Unreadable

__all__ = ["Front", "Page", "Values", "blocks", "dump", "front_text", "parse", "readable"]

BOM = "\ufeff"
BEGIN = re.compile(r"<!-- tidings:begin ([\w-]+) -->")
END = re.compile(r"<!-- tidings:end ([\w-]+) -->")

HALF_MERGED = ("git left the marks of a conflict here", "Keep one side, without the marks")

HEAD = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
"""The front matter of a file's bytes, found fast, also where it cannot be read."""

_EOL = r"(?:\r\n?|\n)"
_OPENING = re.compile(rf"---[ \t]*{_EOL}")
_FRONT = re.compile(rf"(---[ \t]*{_EOL})(.*?)(?<=[\r\n])((?:---|\.\.\.)[ \t]*(?:{_EOL}|\Z))", re.DOTALL)
_UNOPENED = re.compile(rf"title:[^\r\n]*{_EOL}(?:[^\r\n]+{_EOL})*?---[ \t]*(?:{_EOL}|\Z)")
_ASKEW = re.compile(rf"\s*[^\w\s\[\]()<>#|]+(?:ya?ml)?[ \t]*{_EOL}[ \t]*({'|'.join(ORDER)}|seed)[ \t]*:", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) \S", re.MULTILINE)
_LINE_ENDS = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_COMMENT_END = "-->"
_FENCE = re.compile(r"(`{3,}|~{3,})")
_OWN_LINE = re.compile(r"#{1,6}(?:\s|$)|<!-- tidings:(?:begin|end) [\w-]+ -->$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Page:
    """`bom` is a byte-order mark or nothing. The three parts joined are the file's text."""

    front: Front
    body: str
    bom: str = ""


def parse(data: bytes, where: str, before: Front | None = None) -> Page:
    """The page in a file's bytes; `where` names the file in messages, `before` is its front matter of before.

    Raises: Fault for what is no UTF-8 text or no readable front matter, and where an article or an empty page had some
    and has none. No value is executed or expanded.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Fault(f"{where}, line {line}", "this is no UTF-8 text", "Save the file as UTF-8") from None
    if bad := _CONTROL.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        raise Fault(f"{where}, line {line}", f"here is the control character {bad.group()!r}", "Remove it")
    if line := conflict(text):
        raise Fault(f"{where}, line {line}", *HALF_MERGED)
    bom = BOM if text.startswith(BOM) else ""
    text = text[len(bom) :]
    found = _FRONT.match(text)
    if not found:
        if _OPENING.match(text):
            raise Fault(f"{where}, line 1", "the front matter never ends", "Write `---` on the line below it")
        if askew := _ASKEW.match(text):
            line = text.count("\n", 0, askew.start(1))
            what = "the front matter does not begin with `---` on the first line"
            raise Fault(f"{where}, line {line}", what, "Write these three hyphens there alone, with nothing above them")
        if _UNOPENED.match(text):
            raise Fault(f"{where}, line 1", "the front matter has no beginning", "Write `---` on a line above it")
        if before and before.opening and ("seed" in before or not text.strip()):
            raise Fault(f"{where}, line 1", "the front matter is gone", "Put it back: docs/.base/ has it as it was")
        return Page(Front(), text, bom)
    try:
        return Page(read(*found.groups()), text[found.end() :], bom)
    except Unreadable as error:
        raise Fault(f"{where}, line {error.line + 2}", error.what, error.todo) from None


def conflict(text: str) -> int:
    """The line on which git left a mark of a conflict, counted from 1; 0 for none."""
    mark = _CONFLICT.search(text) if "<<<<<<< " in text or ">>>>>>> " in text else None
    return text.count("\n", 0, mark.start()) + 1 if mark else 0


def readable(data: bytes | None) -> Page | None:
    """The page in a file's bytes; None where there is none, or it cannot be read."""
    try:
        return None if data is None else parse(data, "")
    except Fault:
        return None


def dump(page: Page) -> bytes:
    """The file's bytes: for every page that could be read, dump(parse(data)) == data."""
    return (page.bom + str(page.front) + page.body).encode("utf-8")


def blocks(body: str) -> list[str]:
    """The body cut into what people edit as one thing; joined they are the body again.

    A block is a paragraph, a heading, a list item with what is indented below it, a fenced text, a comment, or one
    marker line. The blank lines below it belong to it; those at the top of the body are a block of their own.
    A fence or comment that nothing closes is plain text.
    """
    lines = [line for line in _LINE_ENDS.split(body) if line]
    last = {line.strip(): at for at, line in enumerate(lines)}
    last[_COMMENT_END] = max((at for at, line in enumerate(lines) if _COMMENT_END in line), default=-1)
    found: list[str] = []
    closing = ""
    blank = closed = False
    for at, line in enumerate(lines):
        text = line.strip()
        if not found or (text and not closing and (closed or _begins(line, found[-1], blank))):
            found.append(line)
        else:
            found[-1] += line
        closed = bool(closing) and _closes(closing, text)
        blank = not text and not closing
        if closing:
            closing = "" if closed else closing
        elif (wanted := _opens(text)) and last.get(wanted, -1) > at:
            closing = wanted
    return found


def _opens(text: str) -> str:
    """What closes the fence or comment that this line opens; empty where it opens none."""
    if fence := _FENCE.match(text):
        return fence.group()
    return _COMMENT_END if text.rfind("<!--") > text.rfind(_COMMENT_END) else ""


def _closes(closing: str, text: str) -> bool:
    return closing in text if closing == _COMMENT_END else text == closing


def _begins(line: str, before: str, blank: bool) -> bool:
    """Whether a line that is not blank begins a block, `before` being the block above it."""
    if line[0] in " \t":
        return blank and not _ITEM.match(before)
    first = before.split("\n", 1)[0].strip()
    if blank or not before.strip() or _OWN_LINE.match(first):
        return True
    return bool(_OWN_LINE.match(line.strip()) or _ITEM.match(line) or _FENCE.match(line))
