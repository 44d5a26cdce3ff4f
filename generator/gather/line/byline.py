"""Who wrote an article, from the line that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import dropwhile

from generator.gather.line import dates, issued, opening, unspaced, writers
from generator.gather.line.agencies import agencies
from generator.gather.line.credits import credit
from generator.gather.line.telling import counts, ends_in_role
from generator.gather.line.words import KEPT
from generator.geography import gazetteer
from generator.language import lexicon
from generator.names.given import is_given_name

NO_NAME = re.compile(r"[\d@/]|\.(?:com|org|net)\b")
ADDRESS = r"[\w.+-]+@[\w-]+\.[\w.-]+\w"
MAIL = re.compile(ADDRESS)
WITH_MAIL = re.compile(rf"(\S+ .*[^\W_])\s+<?{ADDRESS}>?")
BESIDE = re.compile(r"\s*(?:[|/•·()]|\s[–—-]\s)\s*")
BRACKETED = re.compile(r"\([^\W\d][^()]*\w\)")
BARE_CHARS = 70
MAX_CHARS = 160
MAX_NAMES = 6
PLACE_WORDS, HOME_WORDS, NAME_WORDS = 3, 4, 4
AFTER_NAME = re.compile(r"\s*(?:[|/•·,;(@–—]|\s-\s|\d|\bin\b).*\Z", re.DOTALL)


@lru_cache(maxsize=KEPT)
def authors(text: str, lang: str) -> tuple[str, ...]:
    """The names of a byline ("By Ann Lee and Bo Ek, Oslo"), none where the line is no byline. The date of publication
    may stand before it. Remembered, for many ask it of the same lines."""
    if len(text) > MAX_CHARS:
        return ()
    text = text[1:-1].strip() if BRACKETED.fullmatch(text) else text
    words = opening.words(lang)
    begin = opening.find(text, lang)
    if not begin:
        return () if words.capitals else unspaced.authors(text, lang)
    said = (credit(text, lang)[0] or text)[begin.end() :]
    date = dates.find(said, lang)
    names = tuple(_names(words.joint.split(said[: date.start if date else None]), lang))
    return names if names and _is_known(names[0], text, ":" in begin[0]) else unspaced.authors(text, lang)


def _is_known(name: str, text: str, labelled: bool) -> bool:
    """Whether a name behind what opens a byline is none of the words that look like names where a line is in capitals,
    or has none: there it begins with a given name that we know, or a colon stands before it."""
    if writers.is_caseless(text):
        return labelled or (len(name.split()) < NAME_WORDS and is_given_name(name.split()[0]))
    return not text.isupper() or is_given_name(name.split()[0])


def is_of_another(name: str) -> bool:
    """Whether a name is a town's ("from Bad Ems") or a company's; a person has a given name that we know."""
    first, *others = name.split()
    if not others or is_given_name(first):  # one word: in a script without spaces a known family name begins it
        return False
    return others[-1].lower() in lexicon.listed("gather/companies.txt") or gazetteer.place(name) is not None


def bare(text: str, lang: str, known: bool = True) -> tuple[str, ...]:
    """The names of a line that has no opening word: alone, or with a role, an agency, an address, a date, a place.

    `known`: a name begins with a given name that we know, a place is one that we know.
    """
    text = WITH_MAIL.sub(r"\1", text) if "@" in text and len(text) <= MAX_CHARS else text
    if len(text) > BARE_CHARS or text[-1] in ".!?:":
        return ()
    found: list[str] = []
    for part in filter(None, BESIDE.split(opening.words(lang).joint.sub("|", text))):
        given = part.split()[0]
        first = (not known or is_given_name(given)) and given.lower() not in writers.particles()
        name = writers.without_role(part, lang) if first else ""
        if writers.is_name(name) and gazetteer.place(name) is None:
            found.append(name.title() if name.isupper() else name)
        elif not found or not (_accompanies(part, lang) or gazetteer.place(part) or (not known and " " not in part)):
            return ()
    return tuple(found)


def signature(text: str, lang: str) -> tuple[str, ...]:
    """The names of a line that signs a letter: names alone, or one with the place where its bearer lives."""
    name, _, place = text.partition(", " if ", " in text else ". ")
    at_home = len(place.split()) <= PLACE_WORDS and place[:1].isupper() and place.replace(" ", "").isalpha()
    return bare(text, lang) or (bare(name, lang) if name and at_home else ())


def is_home(below: Sequence[str]) -> bool:
    """Whether the only line below a name is the place where its bearer lives: few words, the first with a capital."""
    words = below[0].split() if len(below) == 1 else []
    return (
        0 < len(words) <= HOME_WORDS and words[0][0].isupper() and below[0].replace(" ", "").replace("-", "").isalpha()
    )


def _accompanies(text: str, lang: str) -> bool:
    """Whether a text is what stands beside a name: a role, an agency, an address, a date."""
    if text.casefold() in agencies() or NO_NAME.search(text):
        return True
    return any(writers.is_of_role(word, lang) for word in text.split())


def is_beside(text: str, lang: str) -> bool:
    """Whether a line is what stands below a name: a role, an agency, an address, a date."""
    return (
        len(text) <= BARE_CHARS
        and text[-1] not in ".!?"
        and (_accompanies(text, lang) or alone(text, lang) or issued.is_label(text, lang))
    )


def says_role(text: str, lang: str) -> bool:
    """Whether a line says what an author does, and no more."""
    return is_beside(text, lang) and not NO_NAME.search(text) and not bare(text, lang)


def tells_role(text: str, lang: str) -> bool:
    """Whether a line opens like a byline, and has a role for a name: `From our correspondent`."""
    return opening.words(lang).opening.match(text) is not None and says_role(text, lang)


def is_role(text: str, lang: str) -> bool:
    """Whether a line is a role in one word: "Journalist", "Sportredakteur"."""
    word = text.lower()
    return word.isalpha() and (counts([word], lang)[2] > 0 or ends_in_role(word, lang))


def is_picture_role(text: str, lang: str) -> bool:
    """Whether a line says of the name above that it is a photographer's."""
    return text in lexicon.words(lang, "credits")


def is_mail(text: str) -> bool:
    """Whether a line is an address for mail."""
    return "@" in text and MAIL.fullmatch(text) is not None


def stated(text: str, lang: str) -> str:
    """The author that a field states, without what opens a byline; "" for an address or a time to read."""
    begin = opening.words(lang).opening.match(text)
    rest = text[begin.end() :] if begin else ""
    name = rest if writers.is_name(rest) or rest.casefold() in agencies() else text
    named = writers.without_role(name, lang)
    if not named:  # "Staff Writer", "Reporter Ann Lee"
        words = name.split()
        named = " ".join(dropwhile(lambda word: writers.is_of_role(word, lang) and not is_given_name(word), words))
        return named if writers.is_name(named) else ""
    name = named if writers.is_name(named) else name
    return "" if NO_NAME.search(name) else name.strip(" ,;|")


def alone(text: str, lang: str) -> bool:
    """Whether a line holds nothing but what opens a byline ("By"), so that the name is the next line."""
    found = opening.words(lang).opening.match(text + " .")
    return found is not None and found.end() > len(text)


def _names(parts: Iterable[str], lang: str) -> list[str]:
    """The parts that are names, up to the first that is none."""
    found: list[str] = []
    for part in parts:
        name = writers.without_role(AFTER_NAME.sub("", part).strip(" .:"), lang)
        if not writers.is_name(name):
            break
        found.append(name.title() if name.isupper() else name)
        if name != part.strip(" .:") or len(found) == MAX_NAMES:
            break
    return found
