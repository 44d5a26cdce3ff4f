"""Two people named one right behind the other: subject and object, as in the Turkish "Erdoğan Putin'i aradı"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.infer.people.genitive import bare, is_set_off
from generator.infer.people.tokens import Span, Words
from generator.names.given import is_given_name
from generator.names.inflection import inflects_every_word, root

Name = tuple[str, ...]


def parted(paragraphs: Sequence[Words], found: Sequence[Sequence[Span]], lang: str) -> list[list[Span]]:
    """The names of each paragraph, those of two words cut in two that are both the family names, or both the given
    names, of people named in full before."""
    told: set[Name] = set()
    shown = []
    for words, spans in zip(paragraphs, found, strict=True):
        here: list[Span] = []
        for start, end in spans:
            name = words.texts[start:end]
            goes_on = words.texts[end : end + 1]
            if len(name) == 2 and _may_stand_alone(name, goes_on, lang) and _of_two(name, told, lang):
                here += [(start, start + 1), (start + 1, end)]
                continue
            here.append((start, end))
            if len(name) > 1:
                told.add(_plain(name, (), lang))
        shown.append(here)
    return shown


def _may_stand_alone(name: Name, goes_on: Name, lang: str) -> bool:
    """Whether the words may be no given name and a family name: by an ending of the second, or as the first is no given
    name and the sentence goes on behind them."""
    return is_set_off(name[1], lang) or (not is_given_name(name[0]) and "".join(goes_on).islower())


def _of_two(name: Name, told: set[Name], lang: str) -> bool:
    first, last = {whole[0] for whole in told}, {whole[-1] for whole in told}
    words = set(_plain(name, first | last, lang))
    if len(words) < 2 or any(words <= {*whole} for whole in told):
        return False
    return words <= last or words <= first


def _plain(name: Name, attested: set[str] | tuple[()], lang: str) -> Name:
    """The name without endings, so far as that is sure."""
    if inflects_every_word(lang):
        return tuple(root(word, lang) for word in name)
    return tuple(bare(word, attested, lang) for word in name)
