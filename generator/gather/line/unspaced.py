"""Bylines in scripts without capitals: a label before a family's name, or a role behind it, tells that it is one."""

from __future__ import annotations

import re
from functools import cache

from generator.language import lexicon
from generator.language.words import longest_first

MAX_CHARS = 60
LETTER = "[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
PARTS = r"[\s、，,・·&]+"
SAID_MORE = r"\S+@|\d{4}|[^\s:：]{1,6}[:：]|\S{0,8}(?:报道|報道|報導)(?:$|\W)"
"""An address, a date, another label, or whence it was told."""


def authors(text: str, lang: str) -> tuple[str, ...]:
    """The names of a byline (`来源：江城晚报 作者：陈晓岚`, `박소연 기자`), none where the line is no byline."""
    if len(text) > MAX_CHARS or not lexicon.words(lang, "name-family"):
        return ()
    labelled, with_role = _patterns(lang)
    found = labelled.search(text) or with_role.match(text)
    return tuple(re.split(PARTS, found["names"])) if found else ()


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A byline with its label before the names, and one with a role behind them. Behind the names no other words may
    stand, nor before a role without a colon: `오늘 기자 회견` is a headline."""

    def any_of(name: str) -> str:
        return "|".join(map(re.escape, longest_first(lexicon.words(lang, name)))) or "(?!)"

    family, label, role = any_of("name-family"), any_of("byline"), any_of("words-bio")
    name = rf"(?:{family}){LETTER}{{1,3}}(?!{LETTER})"
    named = rf"(?:^|[\s(（【])(?:本[报報])?(?:{label})\s?[:：|｜/／・]"
    told = rf"(?:^|[(（【]|[:：]\S+\s)(?:本[报報])?(?:{role})(?=\s)"
    more = rf"(?:{label}|{role}|{any_of('credits')})(?![^\W_])|{SAID_MORE}"
    rest = rf"(?=$|\s*[()（）】@|｜=]|\s(?:{more}))[^。，、!?]{{0,60}}$"
    return (
        re.compile(rf"(?:{named}|{told})\s*(?P<names>{name}(?:{PARTS}{name})*){rest}"),
        re.compile(rf"[(（【]?(?P<names>(?:{family}){LETTER}{{1,3}}?)\s?(?:{role}){rest}"),
    )
