"""Who wrote an article, from the line that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import dropwhile

from generator.gather.line import dates, issued, phrases, unspaced
from generator.gather.line.agencies import agencies
from generator.gather.line.credits import credit
from generator.gather.line.telling import counts, ends_in_role
from generator.gather.line.width import wide
from generator.geography import gazetteer
from generator.language import lexicon
from generator.names.given import is_given_name

NO_NAME = re.compile(r"[\d@/]|\.(?:com|org|net)\b")
ADDRESS = r"[\w.+-]+@[\w-]+\.[\w.-]+\w"
MAIL = re.compile(ADDRESS)
WITH_MAIL = re.compile(rf"(\S+ .*[^\W_])\s+<?{ADDRESS}>?")
BESIDE = re.compile(r"\s*(?:[|/•·()]|\s[–—-]\s)\s*")
BARE_CHARS = 70
MAX_CHARS = 160
MAX_NAMES = 6
PLACE_WORDS = 2
INITIALS = 2
OUTLET_LETTERS = 4
NAME_WORDS = (2, 4)
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*\.?\Z")
CLOCK = re.compile(
    r"[\s,|/•·–—-]+(?:(?:[^\W\d]{1,5}\.?\s)?\d{1,2}[.:hH]\d\d(?:\s?[hH]|\s[^\W\d_]{1,4})?[\s,|/•·–—-]+)?"
)
"""What stands between a date and a name behind it, a time perhaps."""

AFTER_NAME = re.compile(r"\s*(?:[|/•·,;(@–—]|\s-\s|\d|\bin\b).*\Z", re.DOTALL)


@cache
def _patterns(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    def any_of(entries: Iterable[str]) -> str:
        return "|".join(sorted(map(re.escape, entries), key=lambda entry: (-len(entry), entry)))

    opening, joint = lexicon.with_english(lang, "byline"), lexicon.with_english(lang, "and")
    return (
        re.compile(rf"(?:{any_of({*opening, *map(str.upper, opening)})})\s*:?\s+(?=\S)"),
        re.compile(rf"\s*,\s*|\s+(?:{any_of(joint)})\s+"),
    )


def authors(text: str, lang: str) -> tuple[str, ...]:
    """The names of a byline ("By Ann Lee and Bo Ek, Oslo"), none where the line is no byline. A date may stand before
    it; in a line in capitals, where words look like names, the first begins with a given name that we know."""
    if len(text) > MAX_CHARS:
        return ()
    if wide(text):
        return unspaced.authors(text, lang)
    opening, joint = _patterns(lang)
    begin = opening.match(text, _after_date(text, lang))
    if not begin:
        return ()
    said = (credit(text, lang)[0] or text)[begin.end() :]
    date = dates.find(said, lang)
    names = tuple(_names(joint.split(said[: date.start if date else None]), lang))
    return names if names and (not text.isupper() or is_given_name(names[0].split()[0])) else ()


def _after_date(text: str, lang: str) -> int:
    """Where a line goes on behind a date and a time on top of it, 0 where it does not begin with one."""
    date = dates.find(text, lang) if text[0].isdigit() else None
    if date is None or date.start > 0:
        return 0
    time = CLOCK.match(text, date.end)
    return time.end() if time else 0


def bare(text: str, lang: str, known: bool = True) -> tuple[str, ...]:
    """The names of a line that has no opening word: names alone, or with a role, an agency, an address or a date.

    `known`: a name begins with a given name that we know.
    """
    text = WITH_MAIL.sub(r"\1", text) if "@" in text and len(text) <= MAX_CHARS else text
    if len(text) > BARE_CHARS or text[-1] in ".!?:":
        return ()
    found: list[str] = []
    for part in filter(None, BESIDE.split(_patterns(lang)[1].sub("|", text))):
        given = part.split()[0]
        first = (not known or is_given_name(given)) and given.lower() not in _particles()
        name = _without_role(part, lang) if first else ""
        if _is_name(name) and gazetteer.place(name) is None:
            found.append(name.title() if name.isupper() else name)
        elif not found or not (_accompanies(part, lang) or gazetteer.place(part)):
            return ()
    return tuple(found)


def signature(text: str, lang: str) -> tuple[str, ...]:
    """The names of a line that signs a letter: names alone, or one with the place where its bearer lives."""
    name, comma, place = text.partition(", ")
    at_home = comma and len(place.split()) <= PLACE_WORDS and place[:1].isupper() and place.replace(" ", "").isalpha()
    return bare(text, lang) or (bare(name, lang) if at_home else ())


def _accompanies(text: str, lang: str) -> bool:
    """Whether a text is what stands beside a name: a role, an agency, an address, a date."""
    if text.casefold() in agencies() or NO_NAME.search(text):
        return True
    return any(_is_of_role(word, lang) for word in text.split())


def _is_of_role(word: str, lang: str) -> bool:
    """Whether a word says what an author does, or is of the site itself: "Erhvervsreporter"."""
    return any(counts([word.lower()], lang)[::2]) or ends_in_role(word.lower(), lang)


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
    opening = _patterns(lang)[0].match(text)
    rest = text[opening.end() :] if opening else ""
    name = rest if _is_name(rest) or rest.casefold() in agencies() else text
    named = _without_role(name, lang)
    if not named:  # "Staff Writer", "Reporter Ann Lee"
        words = name.split()
        named = " ".join(dropwhile(lambda word: _is_of_role(word, lang) and not is_given_name(word), words))
        return named if _is_name(named) else ""
    name = named if _is_name(named) else name
    return "" if NO_NAME.search(name) else name.strip(" ,;|")


def alone(text: str, lang: str) -> bool:
    """Whether a line holds nothing but what opens a byline ("By"), so that the name is the next line."""
    found = _patterns(lang)[0].match(text + " .")
    return found is not None and found.end() > len(text)


def _names(parts: Iterable[str], lang: str) -> list[str]:
    """The parts that are names, up to the first that is none."""
    found: list[str] = []
    for part in parts:
        name = _without_role(AFTER_NAME.sub("", part).strip(" .:"), lang)
        if not _is_name(name):
            break
        found.append(name.title() if name.isupper() else name)
        if name != part.strip(" .:") or len(found) == MAX_NAMES:
            break
    return found


def _without_role(name: str, lang: str) -> str:
    """A name without what its bearer does ("Ann Lee Correspondent", "Ann Lee Science correspondent")."""
    words = name.split()
    role = next((at for at, word in enumerate(words) if _is_of_role(word, lang)), len(words))
    outlet = len(words) > NAME_WORDS[0] and words[-1].isupper() and not name.isupper()
    if role == len(words) and outlet and len(words[-1]) <= OUTLET_LETTERS:
        role -= 1  # "Ann Lee BBC"
    while NAME_WORDS[0] < role < len(words) and (words[role - 1].islower() or _is_of_desk(words[role - 1], lang)):
        role -= 1
    return " ".join(words[:role])


def _is_of_desk(word: str, lang: str) -> bool:
    """Whether a word before a role belongs to it: a section of the paper, "senior", "political"."""
    known = *lexicon.words(lang, "desks"), *lexicon.words(lang, "role-modifiers")
    return word.lower() in known or phrases.whole(word, lang) == "section"


@cache
def _particles() -> frozenset[str]:
    return frozenset(lexicon.entries("gather/name-particles.txt"))


@cache
def _outlets() -> frozenset[str]:
    return frozenset(lexicon.entries("gather/outlets.txt"))


def _is_name(text: str) -> bool:
    """Two to four words with capitals, with small words between them; no agency."""
    words = text.split()
    if not words or words[-1] in _particles() or text.casefold() in agencies():
        return False
    if len(words[0]) > INITIALS and words[0].isupper() and not text.isupper():
        return False  # "CNN Business"
    if words[-1].lower() in _outlets() and not is_given_name(words[0]):
        return False  # "Lake News Service"
    large = [word for word in words if word not in _particles()]
    return NAME_WORDS[0] <= len(large) <= NAME_WORDS[1] and all(
        word[0].isupper() and NAME_WORD.match(word) for word in large
    )
