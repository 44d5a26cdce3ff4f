"""Texts under pictures, and the credits in them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator.gather.line import phrases
from generator.gather.line.agencies import agencies
from generator.gather.line.telling import counted
from generator.gather.line.width import size
from generator.gather.line.words import is_sentence
from generator.language import lexicon
from generator.names.given import is_given_name

LED = "| "
"""Put before a line, so that a credit at its start stands after a mark like any other."""

TRAIL = re.compile(r"[\s,;:：|/(\[–—-]+$")
MAX_CHARS = 400
LEAST_CHARS, SENTENCE_CHARS = 40, 15
LEAST_PICTURE_WORDS = 2
TAKEN_CHARS = 300
OPENED_CHARS = 120
SPEECH = "-–—"
ONE_WORD, SENTENCE = re.compile(r"\| \w+ "), re.compile(r"(?:.*?\s[a-zß-öø-ÿа-я]\w+){3}")
"""What stands before and after a word of pictures that opens no credit: `First photo: So the new bridge may look`."""

LONELY_CREDIT_CHARS = 80
CREDIT_CHARS = 160
"""No credit that a word tells is longer, so that nothing before is searched for it."""

COLON = re.compile("[:：]")
CACHED = 4096
PICTURED = re.compile(r"\W*(?:\w+ ){0,3}\w+(?: ?\([^()]*\))?\s?[:：]")
"""How a caption that says what it is begins: `In the picture: …`, `Pictured (from left): …`."""

AGENCY_CHARS = 30
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
    agency = "|".join(sorted(map(re.escape, agencies())))
    name = rf"(?:(?i:{agency})\b|(?![a-zß-öø-ÿа-я])\S).{{0,80}}"
    return re.compile(rf"[\s.,;(\[|/–—-](?P<credit>[(\[]?(?:(?i:{words})\s*[:：]|Credit\.\.\.)\s*{name})$")


@cache
def _by(lang: str) -> re.Pattern[str]:
    """A credit without a colon after a sentence, a stroke or a bracket: `Photo by Ann Lee`, `Fot. Ann Lee`."""
    words = "|".join(re.escape(word) for word in _words(lang) if " " in word or word[-1] == ".")
    return re.compile(
        rf"[.!?)\]|/–—(\[](?:\s|(?<=[(\[]))(?P<credit>(?i:{words})\s+(?=[A-ZÀ-ÖØ-ÞА-Я@])[^.!?]{{2,60}}[)\].]*)$"
    )


def _words(lang: str) -> list[str]:
    return sorted({*lexicon.words(lang, "credits"), *lexicon.words("en", "credits")})


@cache
def _in_brackets() -> re.Pattern[str]:
    """A credit in brackets at the end of a line: `(AP Photo/Ann Lee)`, `[Ann Lee/Reuters]`."""
    names = "|".join(sorted(map(re.escape, agencies())))
    return re.compile(
        rf"[(\[](?:[^()\[\]]*[/,|]\s?(?:{names})|(?:{names})(?:\s?/| photo|,)[^()\[\]]*)[)\]]\.?$", re.IGNORECASE
    )


@cache
def _with_agency() -> re.Pattern[str]:
    """An agency beside a stroke, after the last sentence of a line: `Ann Lee/Reuters`, `Ann Lee | Getty Images`."""
    names = "|".join(sorted(map(re.escape, agencies())))
    return re.compile(
        rf"(?:^|(?<=[.!?]\s))(?:©\s?)?(?:[^.!?]{{3,50}}?\s?[/|]\s?(?:{names})\b[^.!?]{{0,20}}|(?:{names})\s?[/|](?:[^.!?]|\b\w\.){{3,40}})$",
        re.IGNORECASE,
    )


@cache
def _agency_in_brackets() -> re.Pattern[str]:
    """A name with its agency in brackets, after the last sentence of a line: `Ann Lee (Reuters)`."""
    names = "|".join(sorted(map(re.escape, agencies())))
    return re.compile(rf"(?:^|(?<=[.!?]\s))[^.!?()]{{3,50}}\s\((?:{names})\)$", re.IGNORECASE)


@lru_cache(maxsize=CACHED)
def credit(text: str, lang: str) -> tuple[str, str]:
    """A caption without its credit, and the credit; the text and "" when there is none."""
    if len(text) > MAX_CHARS:
        return text, ""
    start = _start(text, lang.split("-")[0])
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
    if not found or not found[0].isupper() or phrases.kind(found[0], lang):
        return None
    return found if is_given_name(found[0].split()[0]) else None


def says_credit(text: str, lang: str) -> bool:
    """Whether a line ends with a credit that says it is one: `Foto: Ann Lee`."""
    return _says(text, lang.split("-")[0]) is not None


def _says(text: str, lang: str) -> re.Match[str] | None:
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
    return len(text) <= LONELY_CREDIT_CHARS and credit(text, lang)[0] == ""


def is_picture_credit(text: str, lang: str) -> bool:
    """Whether a line is nothing but a credit that may have its caption above: no source of the article ("Source: AFP"),
    no abbreviation with a name (`Fot. Ann Lee`), for pictures without a caption have these, and not the caption itself
    (`Photo: The bridge after the storm`)."""
    if not is_credit(text, lang) or phrases.kind(text, lang) or text.partition(" ")[0][-1] == ".":
        return False
    behind = COLON.split(text, maxsplit=1)[-1]
    return "/" in behind or not is_sentence(behind)


def is_agency(text: str) -> bool:
    """Whether a line is nothing but the name of a picture agency."""
    return len(text) < AGENCY_CHARS and text.casefold() in agencies()


def caption(text: str, lang: str, inside: bool, credited: bool = False) -> tuple[str, str]:
    """The caption and the credit that a line is, ("", "") when it is none.

    A line without a credit is one when it begins or ends as captions do, or when it speaks of a picture and was not
    taken for the body (`inside`). `credited`: a line with nothing but a credit stands below it; of the shorter lines
    taken for the body where that is so, nine in ten are captions.
    """
    rest, found = credit(text, lang)
    if found:
        return rest, found
    if len(text) > MAX_CHARS:
        return "", ""
    opened = phrases.kind(text, lang) == "caption" and not (inside and not credited and _tells(text))
    shown = opened or _speaks_of_picture(text, lang, inside, credited)
    return (text, "") if shown and not _of_rights(text) else ("", "")


def _speaks_of_picture(text: str, lang: str, inside: bool, credited: bool) -> bool:
    """Whether a line without a credit of its own has the words or the place of a caption."""
    least = SENTENCE_CHARS if credited and text[-1] in ".。" else LEAST_CHARS
    if (inside and not credited) or size(text) < least or size(text) > MAX_CHARS:
        return False
    words = counted(text, lang)[1]
    told = credited and (words > 0 or text[-1] in ".。") and not (inside and _is_spoken_or_long(text))
    return words >= LEAST_PICTURE_WORDS or told


def _of_rights(text: str) -> bool:
    """Whether a line says who has the rights to the page."""
    folded = text.casefold()
    return any(entry in folded for entry in lexicon.entries("gather/rights.txt"))


def _tells(text: str) -> bool:
    """Whether a line that begins as captions do goes on as a paragraph: long, and no colon after its first words."""
    return size(text) > OPENED_CHARS and not PICTURED.match(text)


def _is_spoken_or_long(text: str) -> bool:
    """Whether a line taken for the body is too much of a paragraph to stand under a picture."""
    return size(text) > TAKEN_CHARS or text[0] in SPEECH
