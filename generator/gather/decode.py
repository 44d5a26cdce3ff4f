"""Bytes to text. UTF-8 is expected; anything else is found out, and said."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from generator.errors import Refused

LFS = b"version https://git-lfs.github.com/spec/"
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x7fELF")
CONFLICT = re.compile(r"^<{7} \S.*?^={7}\s*$.*?^>{7} \S", re.DOTALL | re.MULTILINE)
SAMPLE = 4096
CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
STRANGE_SHARE = 0.02
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
PAIR = re.compile(r"[Â-ô][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
"""Two characters that are one of UTF-8, read as Windows-1252."""
TWICE = re.compile(rf"(?<![A-Z]){PAIR.pattern}")
"""The same, but not in capitals, where they may be right: `CAFÉ’S`, `NESTLÉ™`."""

LACKING = re.compile(r"([\x80-\x9f]+)")
"""Characters that Windows-1252 has not: bytes that stayed as they were, for five have no character there."""

WHERE_WRONG = "where letters are wrong, save the file as UTF-8"

GUESSES = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "shift_jis", "gb18030", "big5", "euc_kr", "koi8_r")


def decode(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """The text, and notes about how it was read.

    Raises: Refused when the bytes are empty, binary, a Git LFS pointer, half a merge, or in no encoding one can tell.
    """
    if data.startswith(LFS):
        raise Refused(where, "this is a Git LFS pointer, not the text itself", "Fetch the file with `git lfs pull`")
    if data.startswith(MAGIC):
        raise Refused(where, "this is no text file", "Save the article as text, HTML or JSON")
    text, notes = _read(data, where)
    if not any(char.isprintable() and not char.isspace() for char in text):
        raise Refused(where, "there is no text in it", "Paste the article into it, or delete it")
    if "<<<<<<< " in text and CONFLICT.search(text):
        raise Refused(where, "git left the marks of a conflict in it", "Keep one side, without the marks")
    return text, notes


def _read(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    for mark, name in MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(name)
            except UnicodeDecodeError as error:
                what = f"it is marked as {name} but is not ({error.reason})"
                raise Refused(where, what, "Save it as UTF-8") from None
            return text, ()
    if wide := _wide(data):
        try:
            return data.decode(wide), (f"read as {wide}, which its zero bytes show; {WHERE_WRONG}",)
        except UnicodeDecodeError:
            pass
    head = data[:SAMPLE]
    strange = len(head) - len(head.translate(None, CONTROLS))
    if strange > max(8, len(head) * STRANGE_SHARE):
        raise Refused(where, "this is no text file (too many control characters)", "Save the article as text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess(data, where, error)
    if once := _encoded_twice(text):
        what = "its UTF-8 had been taken for Windows-1252 and encoded once more, and was read back"
        return once, (f"{what}; {WHERE_WRONG}",)
    return text, ("control characters were removed",) if "\x00" in text else ()


def _encoded_twice(text: str) -> str:
    """The text that another program read as Windows-1252 and saved as UTF-8 (`fÃ¸rst` for `først`); "" where any of its
    letters cannot have come about so."""
    first = BEYOND_ASCII.search(text)
    if not first or not PAIR.match(text, first.start()) or not TWICE.search(text):
        return ""
    try:
        parts = enumerate(LACKING.split(text))
        return b"".join(part.encode("latin-1" if at % 2 else "cp1252") for at, part in parts).decode("utf-8")
    except UnicodeError:
        return ""


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: nearly every second byte of Latin text is zero."""
    head = data[:SAMPLE]
    half = len(head) // 2
    if half < 4 or len(data) % 2:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.7 and odd < half * 0.1 else ""


def _guess(data: bytes, where: str, error: UnicodeDecodeError) -> tuple[str, tuple[str, ...]]:
    """A legacy encoding. Bytes that are mostly UTF-8 with some damage are refused rather than read wrongly."""
    bad = Refused(where, f"byte {error.start} is not UTF-8, and no other encoding fits", "Save the file as UTF-8")
    if b"\x00" in data or _broken_utf8(data):
        raise bad
    best = from_bytes(data, cp_isolation=list(GUESSES)).best()
    if best is None:
        raise bad
    text = str(best)
    if any("\x80" <= c <= "\x9f" for c in text):
        raise bad
    return text, (f"read as {best.encoding}, not UTF-8; {WHERE_WRONG}",)


def _broken_utf8(data: bytes) -> bool:
    """Whether more multi-byte sequences of UTF-8 are whole than broken, or one is of half a surrogate pair."""
    text = data.decode("utf-8", "replace")
    whole = sum(c > "\x7f" and c != "\ufffd" for c in text)
    return whole > text.count("\ufffd") or b"\xed\xa0" in data
