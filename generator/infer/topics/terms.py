"""Finds weighted terms in a text, in whatever inflection they stand there.

A term is one word or several ("air strike"). Words meet by their stems; a single word has to begin like the term, too,
for stems cut deep (operator, operate and operation share one). `=goods` meets that form alone. A term written with a
capital meets only words with one, an acronym (WHO) only itself. In languages that write compounds as one word, `-krieg`
meets every word that ends so and `kriegs-` every word that begins so, unless the word is a term of its own. Of
overlapping terms the longest counts. `cut … jobs` meets both with a few words between them. Where no spaces stand
between words, terms are sought letter by letter instead, and Han characters met in whatever form they are written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import compress, islice
from typing import NamedTuple

from generator.infer.topics.stems import Inflection, inflection
from generator.language.lexicon import primary
from generator.language.unspaced import KATAKANA
from generator.language.words import words_of
from generator.names.fold import simplified

WORD = re.compile(r"[^\W_]+")
GAP, WIDEST = "…", 5
"""What stands in a term for words that may stand there in the text, and how many: "cut up to 340 of its jobs"."""
PART = re.compile(rf"{WORD.pattern}|(?<= ){GAP}(?= )")
BREAK = ""
"""Stands after the words of each text, so that no phrase reaches into the next."""
SHORTEST_AFFIX = 4
SHORTEST_REST = 4
"""Letters that the part of a compound that is a term has at least, and those beside it ("Beispiel" is no Spiel)."""


@dataclass(frozen=True, slots=True, eq=False)
class Clue:
    """A term, what it speaks for, and how much. `words` are its words as written, hyphens of affixes gone; `key` is
    shared by all terms that the same words of a text can be ("tax" and "taxes", in whatever topics they stand)."""

    topic: str
    term: str
    weight: float
    words: tuple[str, ...]
    key: str


Phrases = dict[str, list[tuple[tuple[str, ...], Clue]]]
"""The phrases that begin with one word, by the stem of their second or GAP: their stems and clue, longest first."""


class Telling(NamedTuple):
    """A form of a word that says something: the clues it is, and the phrases that it may begin."""

    clues: tuple[Clue, ...]
    phrases: Phrases


NO_PHRASES: Phrases = {}


@dataclass(slots=True)
class Index:
    """Terms of one language, ready to be looked up. Filled by `index` alone; `edges` are the first letters of `starts`
    and the last ones of `ends`, by which few words need a longer look; `stems` remembers the forms of words that were
    met, `telling` those that are terms or begin one. `unspaced` finds the terms of a language that has no spaces."""

    inflection: Inflection
    words: dict[str, list[Clue]] = field(default_factory=dict)
    phrases: dict[str, Phrases] = field(default_factory=dict)
    starts: dict[str, list[Clue]] = field(default_factory=dict)
    ends: dict[str, list[Clue]] = field(default_factory=dict)
    edges: set[str] = field(default_factory=set)
    stems: dict[str, str] = field(default_factory=dict)
    unspaced: re.Pattern[str] | None = None
    telling: dict[str, Telling] = field(default_factory=dict)


def index(terms: Iterable[tuple[str, str, float]], lang: str) -> Index:
    """An index of (topic, term, weight) for texts in that language."""
    found = Index(inflection(primary(lang)))
    unspaced = "unspaced" in found.inflection.holds
    rows = [(*row, (simplified(row[1]),) if unspaced else tuple(PART.findall(row[1]))) for row in terms]
    all_stems = iter(found.inflection.stems([word.casefold() for *_, words in rows for word in words]))
    for topic, term, weight, words in rows:
        if not words:
            continue
        stems = tuple(islice(all_stems, len(words)))
        clue = Clue(topic, term, weight, words, "-" * term.startswith("-") + " ".join(stems) + "-" * term.endswith("-"))
        if len(stems) > 1:
            found.phrases.setdefault(stems[0], {}).setdefault(stems[1], []).append((stems, clue))
        elif term.endswith("-"):
            found.starts.setdefault(clue.words[0].casefold(), []).append(clue)
            found.edges.add(clue.words[0].casefold()[:SHORTEST_AFFIX])
        elif term.startswith("-"):
            found.ends.setdefault(stems[0], []).append(clue)
            found.edges.add(stems[0][-SHORTEST_AFFIX:])
        else:
            found.words.setdefault(stems[0], []).append(clue)
    for phrases in found.phrases.values():
        for pairs in phrases.values():
            pairs.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    if unspaced:
        written = {clue.words[0] for clues in found.words.values() for clue in clues}
        written.update(map(simplified, found.inflection.strangers))
        found.unspaced = re.compile("|".join(map(_sought, sorted(written, key=lambda term: (-len(term), term)))))
    return found


def _sought(term: str) -> str:
    """What meets a term where no spaces stand. One of two letters in katakana is a whole word (ガス, not
    ラスベガス), one of three stands at an end of one (フジテレビ, but no チェス in マンチェスター)."""
    if not re.fullmatch(rf"[{KATAKANA}]{{1,3}}", term):
        return re.escape(term)
    begins, ends = f"(?<![{KATAKANA}])", f"(?![{KATAKANA}])"
    return f"{begins}{term}{ends}" if len(term) < 3 else f"(?:{begins}{term}|{term}{ends})"


def find(texts: Iterable[str], terms: Index) -> Iterator[tuple[int, Clue]]:
    """The number of the text and the term, for each time that one stands in these texts, in reading order."""
    words: list[str] = []
    ends: list[int] = []
    for text in texts:
        words += terms.unspaced.findall(simplified(text)) if terms.unspaced else words_of(text.replace("_", " "))
        words.append(BREAK)
        ends.append(len(words))
    _meet(set(words).difference(terms.stems), terms)
    free, last, known = 0, len(words) - 1, terms.stems
    told = list(map(terms.telling.get, words))
    for at in compress(range(len(words)), told):
        if at < free or (telling := told[at]) is None:
            continue
        (clues, phrases), longest = telling, 1
        if phrases and at < last and (known[words[at + 1]] in phrases or GAP in phrases):
            for size, clue in _phrases(at, words, terms, phrases):
                longest = size
                yield bisect_right(ends, at), clue
        if longest == 1:
            for clue in clues:
                yield bisect_right(ends, at), clue
        free = at + longest


def _meet(words: Collection[str], terms: Index) -> None:
    """Works out what new forms of words are, and remembers it."""
    folded = list(map(str.casefold, words))
    stems = terms.inflection.stems(folded)
    terms.stems.update(zip(words, stems, strict=True))
    for word, small, stem in zip(words, folded, stems, strict=True):
        clues = [clue for clue in terms.words.get(stem, ()) if _fits(word, clue, terms.inflection)]
        if not clues and (small[:SHORTEST_AFFIX] in terms.edges or stem[-SHORTEST_AFFIX:] in terms.edges):
            clues = list(_compound(small, stem, terms))
        phrases = terms.phrases.get(stem, NO_PHRASES)
        if clues or phrases:
            terms.telling[word] = Telling(tuple(clues), phrases)


def _compound(word: str, stem: str, terms: Index) -> Iterator[Clue]:
    """The clues of the longest term with which a compound ends, and of the longest with which it begins."""
    for at in range(SHORTEST_REST, len(stem) - SHORTEST_AFFIX + 1):
        ended = terms.ends.get(stem[at:])
        if ended and (found := [c for c in ended if terms.inflection.is_form(word[at:], c.words[0])]):
            yield from found
            break
    for end in range(len(word) - SHORTEST_REST, SHORTEST_AFFIX - 1, -1):
        if begun := terms.starts.get(word[:end]):
            yield from begun
            break


def _phrases(at: int, words: list[str], terms: Index, phrases: Phrases) -> Iterator[tuple[int, Clue]]:
    """The clues of the longest phrase that stands at that word, each with how many words it takes there."""
    near = set(map(terms.stems.get, words[at + 1 : at + 2 + WIDEST])) if GAP in phrases else ()
    gapped = [row for row in phrases.get(GAP, ()) if row[0][2] in near]
    met: tuple[str, ...] = ()
    for stems, clue in (*phrases.get(terms.stems[words[at + 1]], ()), *gapped):
        if met and stems != met:
            return
        if size := _size(at, words, terms, stems, clue):
            met = stems
            yield size, clue


def _size(at: int, words: list[str], terms: Index, stems: tuple[str, ...], clue: Clue) -> int:
    """How many words the phrase takes that stands at that word; 0 where it does not stand there."""
    here, free = at, 0
    for stem, wanted in zip(stems, clue.words, strict=True):
        if stem == GAP:
            free = WIDEST
            continue
        while terms.stems[words[here]] != stem or not _cased(words[here], wanted):
            if not free or words[here] == BREAK or words[here].casefold() in terms.inflection.ends_gaps:
                return 0
            here, free = here + 1, free - 1
        here, free = here + 1, 0
    return here - at


def _fits(word: str, clue: Clue, by: Inflection) -> bool:
    """Whether a word with the stem of a term is a form of it, not a mere relative."""
    if clue.term[0] == "=":
        return word.casefold() == clue.words[0].casefold() and _cased(word, clue.words[0])
    if "names" in by.holds and clue.term[0].isupper() and word[len(clue.term) :].islower():
        return word in (f"{clue.term}s", f"{clue.term}es")  # "Fords" and "MEPs", but nobody called Forde
    return _cased(word, clue.words[0]) and by.is_form(word.casefold(), clue.words[0].casefold())


def _cased(word: str, wanted: str) -> bool:
    """Whether the word has the capitals that the term is written with."""
    if not wanted[0].isupper():
        return True
    return word.isupper() if len(wanted) > 1 and wanted.isupper() else word[0].isupper()
