"""Who took a picture, from the words at the end of a line that say so."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.gather.line import phrases
from generator.gather.line.agencies import any_agency
from generator.language import lexicon
from generator.names.given import is_given_name

LED = "| "
"""Put before a line, so that a credit at its start stands after a mark like any other."""

TRAIL = re.compile(r"[\s,;:：|/(\[–—-]+$")
MAX_CHARS = 400
ONE_WORD, SENTENCE = re.compile(r"\| \w+ "), re.compile(r"(?:.*?\s[a-zß-öø-ÿа-я]\w+){3}")
"""What stands before and after a word of pictures that opens no credit: `First photo: So the new bridge may look`."""

LONELY_CHARS = 80
CREDIT_CHARS = 160
"""No credit that a word tells is longer, so that nothing before is searched for it."""

CACHED = 4096
SIGNED_CHARS = 200
"""No line that a name in capitals signs is longer."""

CAPITALS = re.compile(r"(?<=[.!?…»”]\s)[^\W\d_]+ [^.!?…»”]{2,50}$")

SIGNED = re.compile(r"(?<=[.!?…»”] )(?:[A-ZÀ-Þ][\w.'’-]* ?){1,4}/ ?(?:[A-ZÀ-Þ][\w.'’-]*(?: |$)){1,3}$")
"""Two names beside a stroke, after the last sentence of a line: `The bridge on Monday. Ann Lee/Harbour Gazette`."""

RIGHTS = re.compile(r"(?<=.{20})\s(?:Bild |Foto |Photo )?©\s?(?!.*(?:19|20)\d\d)\S[^.!?©]{1,60}$")
"""A credit that its sign tells, after a caption (`The bridge © Ann Lee`); with a year it is the page's own."""


@cache
def _named(lang: str) -> re.Pattern[str]:
    """A credit that says it is one, at the end of a line: `Foto: Ann Lee/NTB`, `Credit... Ann Lee`."""
    words = "|".join(map(re.escape, _words(lang)))
    name = rf"(?:(?i:{any_agency()})\b|(?![a-zß-öø-ÿа-я])\S).{{0,80}}"
    return re.compile(rf"[\s.,;(\[|/–—-](?P<credit>[(\[]?(?:(?i:{words})\s*[:：]|Credit\.\.\.)\s*{name})$")


@cache
def _by(lang: str) -> re.Pattern[str]:
    """A credit without a colon after a sentence, a stroke or a bracket: `Photo by Ann Lee`, `Fot. Ann Lee`."""
    words = "|".join(re.escape(word) for word in _words(lang) if " " in word or word[-1] == ".")
    return re.compile(
        rf"[.!?)\]|/–—(\[](?:\s|(?<=[(\[]))(?P<credit>(?i:{words})\s+(?=[A-ZÀ-ÖØ-ÞА-Я@])[^.!?]{{2,60}}[)\].]*)$"
    )


def _words(lang: str) -> list[str]:
    return sorted(lexicon.with_english(lang, "credits"))


@cache
def _in_brackets() -> re.Pattern[str]:
    """A credit in brackets at the end of a line: `(AP Photo/Ann Lee)`, `[Ann Lee/Reuters]`."""
    return re.compile(
        rf"[(\[](?:[^()\[\]]*[/,|]\s?(?:{any_agency()})|(?:{any_agency()})(?:\s?/| photo|,)[^()\[\]]*)[)\]]\.?$",
        re.IGNORECASE,
    )


@cache
def _with_agency() -> re.Pattern[str]:
    """An agency beside a stroke, after the last sentence of a line: `Ann Lee/Reuters`, `Ann Lee | Getty Images`."""
    return re.compile(
        rf"(?:^|(?<=[.!?]\s))(?:©\s?)?(?:[^.!?]{{3,50}}?\s?[/|]\s?(?:{any_agency()})\b[^.!?]{{0,20}}|(?:{any_agency()})\s?[/|](?:[^.!?]|\b\w\.){{3,40}})$",
        re.IGNORECASE,
    )


@cache
def _agency_in_brackets() -> re.Pattern[str]:
    """A name with its agency in brackets, after the last sentence of a line: `Ann Lee (Reuters)`."""
    return re.compile(rf"(?:^|(?<=[.!?]\s))[^.!?()]{{3,50}}\s\((?:{any_agency()})\)$", re.IGNORECASE)


@lru_cache(maxsize=CACHED)
def credit(text: str, lang: str) -> tuple[str, str]:
    """A caption without its credit, and the credit; the text and "" when there is none."""
    if len(text) > MAX_CHARS:
        return text, ""
    start = _start(text, lang)
    if start is None:
        return text, ""
    return TRAIL.sub("", text[:start]), text[start:].strip("()[] ")


def _start(text: str, lang: str) -> int | None:
    """Where the credit in a text begins, None when there is none."""
    if named := _says(text, lang):
        return named.start("credit") - len(LED)
    found = _in_brackets().search(text) if text.endswith((")", "]", ").")) else None
    found = found or (_with_agency().search(text) if "/" in text or "|" in text else None)
    found = found or (SIGNED.search(text) if "/" in text and len(text) <= SIGNED_CHARS else None)
    found = found or (_agency_in_brackets().search(text) if text.endswith(")") else None)
    found = found or (RIGHTS.search(text) if "©" in text else None)
    found = found or (_in_capitals(text, lang) if text[-1].isupper() else None)
    if found:
        return found.start()
    by = _at_end(_by(lang), text)
    return by.start("credit") - len(LED) if by else None


def _in_capitals(text: str, lang: str) -> re.Match[str] | None:
    """A name in capitals after the last sentence of a line: `The bridge on Monday. ANN LEE / THE GAZETTE`."""
    found = CAPITALS.search(text) if len(text) <= SIGNED_CHARS else None
    if not found or not found[0].isupper() or text.isupper() or phrases.kind(found[0], lang):
        return None
    return found if is_given_name(found[0].split()[0]) else None


def _says(text: str, lang: str) -> re.Match[str] | None:
    """The credit that says it is one, at the end of a line: `Foto: Ann Lee`."""
    named = ":" in text or "：" in text or "Credit..." in text
    found = _at_end(_named(lang), text) if named else None
    if found and ONE_WORD.fullmatch(LED + text, 0, found.start("credit")) and SENTENCE.match(found["credit"]):
        return None
    return found


def _at_end(credit: re.Pattern[str], text: str) -> re.Match[str] | None:
    """A credit that a word tells, at the end of a line; places are counted from LED on."""
    return credit.search(LED + text, max(0, len(text) - CREDIT_CHARS))


def is_credit(text: str, lang: str) -> bool:
    """Whether a line is nothing but a credit."""
    return len(text) <= LONELY_CHARS and credit(text, lang)[0] == ""
