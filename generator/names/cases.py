"""One name in several cases: Tomasza Zielińskiego and Tomaszem Zielińskim are Tomasz Zieliński.

For languages in which every word of a name takes endings (inflection.py). What is a man's name in one case may be a
woman's in another: Александра Иванова is then nobody's case. Rather two pages than one of two persons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.language.lexicon import entries, words
from generator.names.fold import fold
from generator.names.given import is_given_name
from generator.names.inflection import STEM, inflects_every_word, root

Name = tuple[str, ...]

LETTERS = {kind: tuple(letters.split()) for kind, letters in (row.split("\t") for row in entries("people/cases.tsv"))}


def base_names(names: Iterable[Name], lang: str) -> Mapping[Name, Name]:
    """Each name that is a case of just one other of these -> that one. Empty for a language without such cases."""
    if not inflects_every_word(lang):
        return {}
    alike: dict[Name, list[Name]] = defaultdict(list)
    single: dict[str, set[str]] = defaultdict(set)
    for name in sorted(set(names)):
        alike[tuple(_stem(word, lang) for word in name)].append(name)
    found: dict[Name, Name] = {}
    for group in alike.values():
        if len(group[0]) > 1:
            found.update(_bases(group, lang))
    for name in (name for group in alike.values() for name in group if len(name) > 1 and name not in found):
        for word in name:
            single[_stem(word, lang)].add(word)
    for (word,) in (name for group in alike.values() for name in group if len(name) == 1):
        whole = sorted(single.get(_stem(word, lang), ()))
        if len(whole) == 1 and word != whole[0] and not _of_both(word, whole[0], lang):
            found[(word,)] = (whole[0],)
    return found


def may_be_case(family: str, base: str, lang: str) -> bool:
    """Whether a family name may be another one in a case (Gajduka of Gajduk), and is no woman's beside a man's."""
    if len(family) <= len(base) or not inflects_every_word(lang) or _stem(family, lang) != _stem(base, lang):
        return False
    return not (_is_female(family, base, lang) or _may_be_female(family, base))


def _stem(word: str, lang: str) -> str:
    """The root without an e that comes and goes before its last letter: Marek, Markiem; Павел, Павла."""
    stem = root(word, lang)
    fleeting = len(stem) > STEM and stem[-2] == "e" and stem[-1] in LETTERS["behind a fleeting e"]
    return stem[:-2] + stem[-1] if fleeting else stem


def _bases(group: list[Name], lang: str) -> Mapping[Name, Name]:
    """Of names with the same roots, those that are a case of just one that is itself the case of none."""
    bases = {name: [other for other in group if other != name and _is_case(name, other, lang)] for name in group}
    first = {name for name, others in bases.items() if not others}
    found = {name: _men([other for other in others if other in first]) for name, others in bases.items()}
    return {name: others[0] for name, others in found.items() if len(others) == 1}


def _men(names: list[Name]) -> list[Name]:
    """These without a woman whose name differs by a letter from a man's: her family name would not have changed."""
    return [one for one in names if not any(_adds_a(one[0], other[0]) and one[-1] == other[-1] for other in names)]


def _is_case(name: Name, base: Name, lang: str) -> bool:
    """Whether a name can be the base in another case: what has to change has changed, and it is no woman's name."""
    if _order(name) <= _order(base):
        return False
    given, family = name[0], name[-1]
    if given == base[0]:
        return family != base[-1] and given.endswith(LETTERS["undeclined"])
    if family == base[-1]:
        return base[0].endswith(LETTERS["female"])
    return not (_adds_a(given, base[0]) and (_is_female(family, base[-1], lang) or _may_be_female(family, base[-1])))


def _order(name: Name) -> tuple[bool, int, Name]:
    """The likelier the nominative, the smaller."""
    return not is_given_name(name[0]), len("".join(name)), name


def _is_female(family: str, base: str, lang: str) -> bool:
    """Whether a woman bears the name that a man has as `base`: Zielińska, beside Zieliński."""
    endings = words(lang, "female-endings")
    return family.endswith(endings) and base.endswith(LETTERS["adjective"])


def _of_both(word: str, whole: str, lang: str) -> bool:
    """Whether one of the two is a woman's family name and the other a man's: no case of Белова is Белов."""
    return _is_female(word, whole, lang) or _is_female(whole, word, lang) or _may_be_female(whole, word)


def _may_be_female(family: str, base: str) -> bool:
    """Whether it is the family name of men in one case and that of women in another: Иванова."""
    return _adds_a(family, base) and fold(base).endswith(LETTERS["possessive"])


def _adds_a(word: str, base: str) -> bool:
    return word in (base + "a", base + "а")
