"""What the model sees of a word: itself, its neighbours, and what its article says of it elsewhere.

Every observation is a short string; the part before `=` names its kind. `own`, `before` and `after` depend on one word
alone, so that the decoder may remember their sums; `between` on neighbours, `elsewhere` on the article.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.infer.people.lists import flags, latin
from generator.infer.people.tokens import WORDS_KEPT, Words

EDGE = "|"
"""Stands where a sentence begins or ends."""
FAMILIES = {"nb": "north", "nn": "north", "da": "north", "sv": "north", "hr": "slav", "sr": "slav", "sk": "slav"}
"""Languages whose names look alike learn from each other."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the model knows it: lower case, outline ("Xx", "X.", "xX-Xx"), and the lists that hold it.

    `kinds` are the lists without what is common and what is rare in them.
    """

    low: str
    shape: str
    lists: str
    kinds: str


@lru_cache(WORDS_KEPT)
def word(text: str) -> Word:
    text = text.replace("’", "'")
    lists = flags(text) if text[0].isalpha() else "-"
    return Word(latin(text), _shape(text), lists, "".join(sorted(set(lists.upper()))))


def _shape(text: str) -> str:
    """The outline of a word, equal signs in a row written once: "Mette-Marit" is "Xx-Xx", "McCain" is "XxXx"."""
    out = ""
    for c in text:
        sign = "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c
        if not out.endswith(sign) or (sign == "X" and len(out) == 1):
            out += sign
    return out[:8]


@lru_cache(WORDS_KEPT)
def own(text: str, lang: str) -> tuple[str, ...]:
    """What a word says of itself in a text of that language ("" where unknown)."""
    w = word(text)
    low, size = w.low, len(w.low)
    seen = ["bias=", f"w={low}", f"s={w.shape}", f"g={w.lists}", f"sg={w.shape}{EDGE}{w.lists}", f"n={min(size, 12)}"]
    seen += [f"g1={letter}" for letter in w.lists]
    seen += [f"p={low[:n]}" for n in (2, 3, 4) if n < size]
    seen += [f"e={low[-n:]}" for n in (1, 2, 3, 4) if n < size]
    if lang:
        family = FAMILIES.get(lang, lang)
        seen += [f"{family}=", f"{family}s={w.shape}", f"{family}g={w.kinds}", f"{family}e={low[-3:]}"]
    return tuple(seen)


@lru_cache(WORDS_KEPT)
def before(text: str) -> tuple[str, ...]:
    """What a word says of the next one."""
    w = word(text)
    return f"-w={w.low}", f"-s={w.shape}", f"-g={w.lists}", f"-e={w.low[-3:]}", f"-p={w.low[:4]}"


@lru_cache(WORDS_KEPT)
def after(text: str) -> tuple[str, ...]:
    """What a word says of the one before it."""
    w = word(text)
    return f"+w={w.low}", f"+s={w.shape}", f"+g={w.lists}", f"+e={w.low[-3:]}"


def far(text: str, place: str) -> tuple[str, ...]:
    """What a word says of the one two places away."""
    return (f"{place}w={word(text).low}",)


def between(window: tuple[str, ...], place: tuple[int, int], opens: bool, lang: str) -> tuple[str, ...]:
    """What the middle word of five and its neighbours say together.

    `place`: how many words of its run stand before it (3: or more), and how many from it to the end (4: or more).
    `opens`: it opens a sentence.
    """
    w, p, f = word(window[2]), word(EDGE if opens else window[1]), word(window[3])
    run = f"{place[0]}/{place[1]}"
    return (
        f"r={run}",
        f"rg={run}{EDGE}{w.kinds}",
        f"-0g={p.kinds}{EDGE}{w.kinds}",
        f"0+g={w.kinds}{EDGE}{f.kinds}",
        f"-0s={p.shape}{EDGE}{w.shape}",
        f"0+s={w.shape}{EDGE}{f.shape}",
        f"-+w={p.low}{EDGE}{f.low}",
        f"-0w={p.low}{EDGE}{w.low}",
        f"0+w={w.low}{EDGE}{f.low}",
        f"-wg={p.low}{EDGE}{w.kinds}",
        f"+wg={f.low}{EDGE}{w.kinds}",
        f"{FAMILIES.get(lang, lang)}o={int(opens)}{EDGE}{w.kinds}",
    )


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What an article shows of its words: seen in lower case, with a capital inside a sentence, after a first name."""

    low: frozenset[str]
    inside: frozenset[str]
    surnames: frozenset[str]

    def marks(self, text: str) -> str:
        """Three signs, 1 or 0, in the order of the fields."""
        return f"{int(text.lower() in self.low)}{int(text in self.inside)}{int(text in self.surnames)}"


def elsewhere(paragraphs: Iterable[Words]) -> Elsewhere:
    low: set[str] = set()
    inside: set[str] = set()
    surnames: set[str] = set()
    for words in paragraphs:
        texts = words.texts
        for i, text in enumerate(texts):
            if not text[0].isupper():
                low.add(text)
            elif i and not words.opens[i]:
                inside.add(text)
                if texts[i - 1][0].isupper() and "F" in word(texts[i - 1]).lists:
                    surnames.add(text)
    return Elsewhere(frozenset(low), frozenset(inside), frozenset(surnames))


def across(text: str, opens: bool, marks: str) -> tuple[str, ...]:
    """What the rest of the article says of the word (see Elsewhere.marks)."""
    return f"a={marks}", f"ao={marks}{int(opens)}", f"ag={marks}{word(text).kinds}"
