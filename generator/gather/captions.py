"""Texts under pictures, and the credits in them."""

from __future__ import annotations

import re
from functools import cache

from generator import lexicon
from generator.gather.words import agencies, counts

WORD = re.compile(r"[^\W\d_]+")
TRAIL = re.compile(r"[\s,;:|/(\[–—-]+$")
MAX_CHARS = 400
LEAST_CHARS = 40
LEAST_PICTURE_WORDS = 2


@cache
def _named(lang: str) -> re.Pattern[str]:
    """A credit that says it is one: `Foto: Ann Lee/NTB`, at the end of a line."""
    words = "|".join(sorted(map(re.escape, {*lexicon.words(lang, "credits"), *lexicon.words("en", "credits")})))
    return re.compile(rf"(?:^|(?<=[\s.,;(\[|/–—-]))[(\[]?(?i:{words})\s*:\s*(?![a-zß-öø-ÿа-я])\S.{{0,80}}$")


@cache
def _in_brackets() -> re.Pattern[str]:
    """A credit in brackets at the end of a line: `(AP Photo/Ann Lee)`, `[Ann Lee/Reuters]`."""
    names = "|".join(sorted(map(re.escape, agencies())))
    return re.compile(
        rf"[(\[](?:[^()\[\]]*[/,|]\s?(?:{names})|(?:{names})(?:\s?/| photo|,)[^()\[\]]*)[)\]]\.?$", re.IGNORECASE
    )


def credit(text: str, lang: str) -> tuple[str, str]:
    """A caption without its credit, and the credit; the text and "" when there is none."""
    found = _named(lang.split("-")[0]).search(text) if ":" in text else None
    found = found or (_in_brackets().search(text) if text.endswith((")", "]", ").")) else None)
    if not found or len(text) > MAX_CHARS:
        return text, ""
    return TRAIL.sub("", text[: found.start()]), text[found.start() :].strip("()[] ")


def caption(text: str, lang: str, inside: bool) -> tuple[str, str]:
    """The caption and the credit that a line is, ("", "") when it is none.

    A line without a credit is one when it was not taken for the body and speaks of a picture.
    """
    rest, found = credit(text, lang)
    if found:
        return rest, found
    if inside or not LEAST_CHARS <= len(text) <= MAX_CHARS:
        return "", ""
    _, picture, _ = counts((word.lower() for word in WORD.findall(text)), lang.split("-")[0])
    return (text, "") if picture >= LEAST_PICTURE_WORDS else ("", "")
