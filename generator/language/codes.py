"""Codes of languages as people type them, and the one of BCP 47 that they mean."""

from __future__ import annotations

import re

from babel.languages import get_official_languages

from generator.language.cldr import locale
from generator.language.lexicon import languages, primary

_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def is_code(text: str) -> bool:
    """Whether this is a code, written as they are (nb, zh-Hans, en-GB), of a language that there is. Of three letters
    all are taken for one: CLDR knows few of them."""
    return text == _written(text) and (len(primary(text)) == 3 or primary(text) in _names("en"))


def meant(text: str) -> str:
    """The code that somebody means who wrote EN, en_GB, "German", "norsk" or the code of a country (dk); "" where
    nobody knows."""
    text = text.strip()
    code = _written(text.replace("_", "-"))
    if is_code(code):
        return code
    named = {name.casefold(): lang for lang, name in _names("en").items()}
    if text.casefold() not in named:
        named |= {_names(lang).get(lang, "").casefold(): lang for lang in (*languages(), "no")}
    return named.get(text.casefold(), "") or next(iter(get_official_languages(text.upper())), "")


def _written(code: str) -> str:
    """The code with capitals where they belong; "" for what is none."""
    first, *rest = code.split("-")
    shaped = (part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part.lower() for part in rest)
    return "-".join([first.lower(), *shaped]) if _CODE.fullmatch(code) else ""


def _names(lang: str) -> dict[str, str]:
    """Code of a language -> its name in that language."""
    found = locale(lang)
    return dict(found.languages) if found else {}
