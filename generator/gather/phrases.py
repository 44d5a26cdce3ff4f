"""Phrases of page furniture, from the lists of a language: what a line that holds one is."""

from __future__ import annotations

import re
from functools import cache

from generator import lexicon

LISTS = ("navigation", "related", "share", "comments", "newsletter", "notice", "author-blurb")
CREDIT_END = re.compile(r"[\s.,;:|/(–—-]+$")


@cache
def _pattern(lang: str, name: str) -> re.Pattern[str] | None:
    """One pattern for a list: an entry stands for a whole line, with `…` at an end for "anything may follow"."""
    entries = {*lexicon.words(lang, name), *lexicon.words("en", name)}
    if not entries:
        return None
    parts = []
    for entry in sorted(entries):
        body = re.escape(entry.strip("…")).replace(r"\#", r"\d+")
        parts.append((".*" if entry.startswith("…") else "") + body + (".*" if entry.endswith("…") else "[\\W\\d]*"))
    return re.compile("|".join(parts), re.IGNORECASE | re.DOTALL)


def reason(text: str, lang: str) -> str:
    """Why a line is no body by its words alone: a list's name, "caption" for one with a photo credit, or ""."""
    code = lang.split("-")[0]
    if len(text) < 300:
        for name in LISTS:
            pattern = _pattern(code, name)
            if pattern and pattern.fullmatch(text):
                return name
    return "caption" if _credit(code).search(text) else ""


@cache
def _credit(lang: str) -> re.Pattern[str]:
    words = sorted({*lexicon.words(lang, "credits"), *lexicon.words("en", "credits")})
    return re.compile(rf"(?:^|(?<=[\s.,;(|/–—-]))(?:{'|'.join(map(re.escape, words))})\s*:\s*\S.{{0,80}}$", re.IGNORECASE)


def credit(text: str, lang: str) -> tuple[str, str]:
    """A caption without its credit, and the credit."""
    found = _credit(lang.split("-")[0]).search(text)
    if not found:
        return text, ""
    return CREDIT_END.sub("", text[: found.start()]), text[found.start() :]
