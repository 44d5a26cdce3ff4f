"""What the name of an author looks like, and what stands with it that is none: a role, a desk, a paper."""

from __future__ import annotations

import re
from functools import cache

from generator.gather.line import phrases
from generator.gather.line.agencies import agencies
from generator.gather.line.telling import counts, ends_in_role
from generator.gather.line.words import WIDE
from generator.language import lexicon
from generator.names.given import is_given_name

INITIALS, SHORTENED = 2, 4
OUTLET_LETTERS = 4
NAME_WORDS = (2, 4)
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.׳״\u0900-\u0dff-])*\.?\Z")
"""Signs of Indian scripts are parts of letters."""


def is_name(text: str) -> bool:
    """Two to four words with capitals, or in a script that has none, with small words between them; no agency."""
    words = text.split()
    if not words or words[-1] in particles() or text.casefold() in agencies():
        return False
    if len(words[0]) > INITIALS and words[0].isupper() and not text.isupper():
        return False  # "CNN Business"
    if is_outlet(words[-1].lower()) and not is_given_name(words[0]):
        return False  # "Lake News Service"
    if is_caseless(text) and WIDE.search(text):
        return False  # such names have no spaces
    large = [word for word in words if word not in particles()]
    return NAME_WORDS[0] <= len(large) <= NAME_WORDS[1] and all(
        not word[0].islower() and NAME_WORD.match(word) and not (word[-1] == "." and len(word) > SHORTENED)
        for word in large
    )


def is_caseless(text: str) -> bool:
    """Whether a text is in a script without capitals, where any words look like a name."""
    return text.upper() == text.lower()


def without_role(name: str, lang: str) -> str:
    """A name without what its bearer does ("Ann Lee Correspondent", "Ann Lee Science correspondent")."""
    words = name.split()
    role = next((at for at, word in enumerate(words) if is_of_role(word, lang)), len(words))
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


def is_of_role(word: str, lang: str) -> bool:
    """Whether a word says what an author does, or is of the site itself: "Erhvervsreporter"."""
    return any(counts([word.lower()], lang)[::2]) or ends_in_role(word.lower(), lang)


@cache
def particles() -> frozenset[str]:
    return frozenset(lexicon.entries("gather/name-particles.txt"))


def is_outlet(word: str) -> bool:
    """Whether a word, in small letters, is one that papers, agencies and desks are called by."""
    return word in _outlets()


@cache
def _outlets() -> frozenset[str]:
    return frozenset(lexicon.entries("gather/outlets.txt"))
