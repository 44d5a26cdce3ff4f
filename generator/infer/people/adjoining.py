"""Two people named one right behind the other: subject and object, as in the Turkish "Erdoğan Putin'i aradı"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.infer.people.genitive import bare, is_set_off
from generator.infer.people.tokens import Span, Words
from generator.names.given import is_given_name
from generator.names.habits import languages_with
from generator.names.inflection import inflects_every_word, root

Name = tuple[str, ...]

TWO_FAMILY_NAMES = languages_with("two family names")
"""Languages in which two family names side by side are one person's: "el fiscal López García"."""


def parted(paragraphs: Sequence[Words], found: Sequence[Sequence[Span]], lang: str) -> list[list[Span]]:
    """The names of each paragraph, those of two words cut in two that are both the family names, or both the given
    names, of people named in full before."""
    if lang in TWO_FAMILY_NAMES:
        return [list(spans) for spans in found]
    told: set[Name] = set()
    met: set[str] = set()
    shown = []
    for words, spans in zip(paragraphs, found, strict=True):
        here: list[Span] = []
        for start, end in spans:
            name = words.texts[start:end]
            if len(name) == 2 and name[0] in met and _of_two(name, words.texts[end : end + 1], told, lang):
                here += [(start, start + 1), (start + 1, end)]
                continue
            here.append((start, end))
            if len(name) > 1:
                told.add(name)
                met.update(name)
        shown.append(here)
    return shown


def _of_two(name: Name, goes_on: Name, told: set[Name], lang: str) -> bool:
    """Whether two words are names of two of those told of: by an ending of the second, or as the first is no given name
    and the sentence goes on behind them."""
    if not (is_set_off(name[1], lang) or ("".join(goes_on).islower() and not is_given_name(name[0]))):
        return False
    full = {_plain(whole, (), lang) for whole in told}
    first, last = {whole[0] for whole in full}, {whole[-1] for whole in full}
    words = set(_plain(name, first | last, lang))
    if len(words) < 2 or any(words <= {*whole} for whole in full):
        return False
    return words <= last or words <= first


def _plain(name: Name, attested: set[str] | tuple[()], lang: str) -> Name:
    """The name without endings, so far as that is sure."""
    if inflects_every_word(lang):
        return tuple(root(word, lang) for word in name)
    return tuple(bare(word, attested, lang) for word in name)
