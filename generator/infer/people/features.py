"""What the model sees of a word: itself, its neighbours, and what its article says of it elsewhere.

Every observation is a short string; the part before `=` names its kind. They come in groups by what they depend on, so
that the decoder may remember the sums of each: a word alone, the sorts of two neighbours, two or three words together.
What is asked of every new word comes as the values behind `=` alone, so that no string is built for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.infer.people.lists import flags, latin
from generator.infer.people.tokens import Span, Words

EDGE = "|"
"""Stands where a sentence begins or ends."""
RECENT = 1_000
"""Words whose outline and lists are remembered while they are looked at from several sides."""
FAMILIES = {"nb": "north", "nn": "north", "da": "north", "sv": "north", "hr": "slav", "sr": "slav", "sk": "slav"}
"""Languages whose names look alike learn from each other."""


# Not frozen: one is made for every new word.
@dataclass(slots=True)
class Word:
    """A word as the model knows it: lower case, outline ("Xx", "X.", "xX-Xx"), and the lists that hold it.

    `kinds` are the lists without what is common and what is rare in them.
    """

    low: str
    shape: str
    lists: str
    kinds: str


@lru_cache(RECENT)
def word(text: str) -> Word:
    """What the model sees of a word by itself."""
    text = text.replace("’", "'")
    lists = flags(text) if text[0].isalpha() else "-"
    return Word(latin(text), _shape(text), lists, _kinds(lists))


@cache
def _kinds(lists: str) -> str:
    return "".join(sorted(set(lists.upper())))


@lru_cache(RECENT)
def lower(text: str) -> str:
    """The word in lower case, Cyrillic in Latin letters: `word(text).low`, sooner."""
    return latin(text.replace("’", "'"))


def _shape(text: str) -> str:
    """The outline of a word, equal signs in a row written once: "Mette-Marit" is "Xx-Xx", "McCain" is "XxXx"."""
    if text.isalpha() and text[1:].islower():
        return "Xx" if text[0].isupper() else "x"
    out = ""
    for c in text:
        sign = "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c
        if not out.endswith(sign) or (sign == "X" and len(out) == 1):
            out += sign
    return out[:8]


BEFORE = ("-w", "-s", "-g", "-e", "-p")
AFTER = ("+w", "+s", "+g", "+e")
"""The kinds of the values that `before` and `after` give."""


def own_kinds(lang: str) -> tuple[str, ...]:
    """The kinds of the values that `own` gives in a text of that language; "" where unknown: then none for the last."""
    kinds = "w", "n", "p", "p", "p", "e", "e", "e", "e"
    return (*kinds, f"{FAMILIES.get(lang, lang)}e") if lang else kinds


def own(low: str) -> tuple[str, ...]:
    """What the letters of a word say of it. A beginning or end as long as the word is filled up with a space, so that
    it is none that is known."""
    front, back = low[:-1].ljust(4), low[1:].rjust(4)
    ends = back[-1:], back[-2:], back[-3:], back[-4:], low[-3:]
    return low, str(min(len(low), 12)), front[:2], front[:3], front[:4], *ends


def of_sort(shape: str, lists: str, lang: str) -> tuple[str, ...]:
    """What its outline and lists say of a word in a text of that language."""
    seen = ["bias=", f"s={shape}", f"g={lists}", f"sg={shape}{EDGE}{lists}", *(f"g1={letter}" for letter in lists)]
    if lang:
        family = FAMILIES.get(lang, lang)
        seen += [f"{family}=", f"{family}s={shape}", f"{family}g={_kinds(lists)}"]
    return tuple(seen)


def before(w: Word) -> tuple[str, ...]:
    """What a word says of the next one."""
    return w.low, w.shape, w.lists, w.low[-3:], w.low[:4]


def after(w: Word) -> tuple[str, ...]:
    """What a word says of the one before it."""
    return w.low, w.shape, w.lists, w.low[-3:]


def standing(behind: int, ahead: int, kinds: str, opens: bool, lang: str) -> tuple[str, ...]:
    """Where a word of such lists stands in its run: how many words are before it (3: or more), and from it to the end
    (4: or more); and whether it opens a sentence."""
    at = f"{behind}/{ahead}"
    return f"r={at}", f"rg={at}{EDGE}{kinds}", f"{FAMILIES.get(lang, lang)}o={int(opens)}{EDGE}{kinds}"


def sorts_before(shape: str, kinds: str, before_shape: str, before_kinds: str) -> tuple[str, ...]:
    """A word's outline and lists together with those of the one before it."""
    return f"-0g={before_kinds}{EDGE}{kinds}", f"-0s={before_shape}{EDGE}{shape}"


def sorts_after(shape: str, kinds: str, after_shape: str, after_kinds: str) -> tuple[str, ...]:
    """A word's outline and lists together with those of the next one."""
    return f"0+g={kinds}{EDGE}{after_kinds}", f"0+s={shape}{EDGE}{after_shape}"


def together(before: str, low: str, after: str, kinds: str) -> tuple[str, ...]:
    """A word of such lists and its neighbours, in lower case; `before` is EDGE where the word opens a sentence."""
    return (
        f"-+w={before}{EDGE}{after}",
        f"-0w={before}{EDGE}{low}",
        f"0+w={low}{EDGE}{after}",
        f"-wg={before}{EDGE}{kinds}",
        f"+wg={after}{EDGE}{kinds}",
    )


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What an article shows of its words: seen in lower case, with a capital inside a sentence, after a first name."""

    low: frozenset[str]
    inside: frozenset[str]
    surnames: frozenset[str]

    def marks(self, text: str) -> int:
        """Three bits, in the order of the fields."""
        return (text.lower() in self.low) * 4 + (text in self.inside) * 2 + (text in self.surnames)


def elsewhere(paragraphs: Sequence[Words]) -> Elsewhere:
    """What the paragraphs of an article show."""
    inside: set[str] = set()
    surnames: set[str] = set()
    for words in paragraphs:
        texts = words.texts
        for start, end in words.runs:
            for i in range(start if start and start not in words.opens else start + 1, end):
                text, before = texts[i], texts[i - 1]
                if text[0].isupper():
                    inside.add(text)
                    if before[0].isupper() and "F" in flags(before.replace("’", "'")):
                        surnames.add(text)
    low = frozenset().union(*(words.texts for words in paragraphs))
    return Elsewhere(low, frozenset(inside), frozenset(surnames))


def across(marks: int, opens: bool, kinds: str) -> tuple[str, ...]:
    """What the rest of the article says of a word of such lists (see Elsewhere.marks)."""
    return f"a={marks:03b}", f"ao={marks:03b}{int(opens)}", f"ag={marks:03b}{kinds}"


def around(texts: Sequence[str], run: Span) -> Sequence[str]:
    """The words of a run and two on each side of it."""
    start, end = run[0] - 2, run[1] + 2
    if start >= 0 and end <= len(texts):
        return texts[start:end]
    return [texts[k] if 0 <= k < len(texts) else EDGE for k in range(start, end)]


def place(run: Span, i: int) -> Span:
    """How many words of the run stand before word `i` (3: or more), and how many from it to the end (4: or more)."""
    return min(i - run[0], 3), min(run[1] - i, 4)


def seen(words: Words, i: int, run: Span, lang: str, article: Elsewhere) -> list[str]:
    """All that is observed of word `i`, which stands in that run."""
    far, before_, text, after_, behind = around(words.texts, (i, i + 1))
    opens = i in words.opens
    w, p, f = word(text), word(EDGE if opens else before_), word(after_)
    return [
        *_of_kinds(own_kinds(lang), own(w.low)),
        *_of_kinds(BEFORE, before(word(before_))),
        *_of_kinds(AFTER, after(f)),
        *of_sort(w.shape, w.lists, lang),
        *standing(*place(run, i), w.kinds, opens, lang),
        *sorts_before(w.shape, w.kinds, p.shape, p.kinds),
        *sorts_after(w.shape, w.kinds, f.shape, f.kinds),
        *(f"--w={lower(far)}", f"++w={lower(behind)}"),
        *together(p.low, w.low, f.low, w.kinds),
        *across(article.marks(text), opens, w.kinds),
    ]


def _of_kinds(kinds: Sequence[str], values: Sequence[str]) -> list[str]:
    return [f"{kind}={value}" for kind, value in zip(kinds, values, strict=False) if " " not in value]
