"""The headline of an article: the one stated, the one the text shows, or its first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.gather.body import lists
from generator.gather.draft import Line
from generator.gather.line import phrases
from generator.language import dateline, lexicon, sentences
from generator.records import Evidence, Value

LONGEST = 200
SHORTENED = 100
SEEN = 500  # characters of the first paragraph; more than a headline needs
WORD_CHARS = 4
MARKS = 30  # characters more or less that a line with the same letters may have
NAME_WORDS = 4
SITE_CHARS = 100  # more than the name of a site has
SITE_MARK = re.compile(r"\s+[|–—•·-]\s+|[：｜|]")
PATH = re.compile(r"(https?://[^/\s]+)\S*")
HOST = re.compile(r"https?://([^/\s]+)")
SMALL_LETTERS = re.compile(r"(?:^|\s)[^\W\d_A-ZÀ-Þ]\w{4,}(?!\S)")  # no dot: "gazette.no" is a name
SHARED = re.compile(r"(.{8,}?)[\s:–—-]+(https?://\S+)")
CLAUSE = re.compile(r"(?<=\w)(?:[,;:]| [–—-])(?=\s)")
NOT_LETTERS = re.compile(r"[\W_]+")
ADDRESS = re.compile(r"https?\s?:\s?/.*|www\s?\.\s?\w.*|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
CALLS = frozenset({"comments", "navigation", "newsletter", "notice", "related", "share"})
TIMES = (3, 2)
LEAST_SAID = 3  # words; "New York, New York" is no headline said twice
PICTURES = re.compile(rf"^{phrases.PICTURES.pattern}(?=\w)")
LAST_STOP = re.compile(r"(?<=[^\s.])\.$")


def clean(text: str) -> str:
    """A headline said once, without the full stop some papers end it with, and the codes or pictures before it."""
    return LAST_STOP.sub("", _once(_codes().sub("", PICTURES.sub("", text))))


@cache
def _codes() -> re.Pattern[str]:
    """The codes before a headline, one or several: `RPT-UPDATE 2-`."""
    codes = (re.escape(entry).replace("0", r"\d+") for entry in lexicon.entries("gather/headline-codes.txt"))
    return re.compile(rf"^(?:(?:{'|'.join(codes)})\s?)+(?=\S)")


def _once(text: str) -> str:
    """A text that says the same two or three times over, once."""
    words = text.split()
    for times in TIMES:
        size = len(words) // times
        if size >= LEAST_SAID and words == words[:size] * times:
            return " ".join(words[:size])
    return text


def is_address(text: str) -> bool:
    """Whether a text is nothing but an address, even one with spaces put into it."""
    return ADDRESS.fullmatch(text.strip()) is not None


def says_nothing(text: str, lang: str) -> bool:
    """Whether a text is no headline of any article: an address, or words of a button."""
    return is_address(text) or phrases.whole(text, lang) in CALLS


def without_site(text: str, site: str) -> str:
    """A page's title without the name of the site at its end, where `site` (a name, an address) has that name.

    What stands after the last upright bar is a site's name or a rubric, known or not, if it may be a name.
    """
    site = PATH.sub(r"\1", site)
    known = letters(site)
    for mark in SITE_MARK.finditer(text, max(0, len(text) - SITE_CHARS)):
        name = letters(text[mark.end() :])
        if name and (name in known or name.removesuffix("com") in known or _is_of_host(text[mark.end() :], site)):
            return text[: mark.start()].rstrip()
    title, bar, name = text.rpartition(" | ")
    named = bar and len(name.split()) <= NAME_WORDS and len(title) > len(name) and not SMALL_LETTERS.search(name)
    return title.rstrip() if named else text


def _is_of_host(name: str, site: str) -> bool:
    """Whether half of a short name stands in the host of an address: `Harbour Gazette`, https://gazette.no."""
    hosts = letters(" ".join(HOST.findall(site)))
    words = [letters(word) for word in name.split()]
    held = sum(len(word) for word in words if len(word) > WORD_CHARS and word in hosts)
    return len(words) <= NAME_WORDS and 0 < sum(map(len, words)) <= 2 * held


def parted(text: str, lang: str) -> tuple[str, str]:
    """A headline as telephones share it ("Look: Bridge closed https://..."), without call and address; the address."""
    found = SHARED.fullmatch(text) if "://" in text else None
    if not found:
        return text, ""
    call, colon, rest = found[1].partition(": ")
    return (rest if colon and phrases.whole(call, lang) == "share" else found[1]), found[2]


def letters(text: str) -> str:
    """A text reduced to its letters and digits, folded, for comparing headlines."""
    return NOT_LETTERS.sub("", text.casefold())


def repeats(text: str, title: str) -> bool:
    """Whether a line says the title once more, and no more than that."""
    return abs(len(text) - len(title)) <= MARKS and letters(text) == letters(title)


def inferred(body: Sequence[Line], lang: str) -> Value[str]:
    """The first sentence of the body, shortened at a clause, without the place it was sent from; no line of a list."""
    line = next((line for line in lists.below_amounts(body) if not says_nothing(line.text, lang)), body[0])
    sent = dateline.end(line.text)
    text = line.text[sent if dateline.is_sure(line.text[:sent]) else 0 :][:SEEN]
    start, end = sentences.split(text, lang)[0] if text.strip() else (0, 0)
    sentence = clean(text[start:end]) or line.text
    return Value(shorten(sentence), Evidence("first sentence", line.text[:LONGEST], line.number), True)


def shorten(text: str) -> str:
    """At most 100 characters: cut at the last clause that fits, or after a longer word, with an ellipsis."""
    if len(text) <= SHORTENED:
        return text
    cuts = [cut.start() for cut in CLAUSE.finditer(text, SHORTENED // 3, SHORTENED)]
    if cuts:
        return text[: cuts[-1]]
    words = text[: SHORTENED + 1].split(" ")[:-1] or [text[:SHORTENED]]
    while len(words) > 1 and len(words[-1]) < WORD_CHARS:
        words.pop()
    return " ".join(words).rstrip(" ,;:–—-") + "…"
