"""Bylines in scripts without capitals: a label before a family's name, or a role behind it, tells that it is one."""

from __future__ import annotations

import re
from functools import cache

from generator.language import lexicon

MAX_CHARS = 60
LETTER = "[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
PARTS = r"[\s、，,・·&]+"


def authors(text: str, lang: str) -> tuple[str, ...]:
    """The names of a byline (`来源：江城晚报 作者：陈晓岚`, `박소연 기자`), none where the line is no byline."""
    if len(text) > MAX_CHARS or not lexicon.words(lang, "name-family"):
        return ()
    labelled, with_role = _patterns(lang)
    found = labelled.search(text) or with_role.match(text)
    return tuple(re.split(PARTS, found["names"])) if found else ()


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    def any_of(name: str) -> str:
        entries = map(re.escape, lexicon.words(lang, name))
        return "|".join(sorted(entries, key=lambda entry: (-len(entry), entry))) or "(?!)"

    name = rf"(?:{any_of('name-family')}){LETTER}{{1,3}}(?!{LETTER})"
    labels = (
        rf"(?:^|[\s(（【])(?:本[报報])?(?:(?:{any_of('byline')})\s?[:：|｜/／・]|(?:{any_of('words-bio')})(?=\s))\s*"
    )
    roles = rf"(?:{any_of('words-bio')})"
    return (
        re.compile(rf"{labels}(?P<names>{name}(?:{PARTS}{name})*)(?:$|[\s()（）】@][^。，、.!?]{{0,30}}$)"),
        re.compile(
            rf"[(（【]?(?P<names>(?:{any_of('name-family')}){LETTER}{{1,3}}?)\s?{roles}(?=$|[\s()（）】@|｜=])[^。.!?]*$"
        ),
    )
