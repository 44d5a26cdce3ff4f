"""The topics that articles can have: IPTC Media Topics, one file each in data/topics/, with terms that speak for them.

How such a file is written is told in data/topics/README.md; a test holds its rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from generator.errors import Misuse
from generator.language.lexicon import DATA, primary

FOLDER = DATA / "topics"
WEIGHTS = {"strong": 3.0, "plain": 1.5, "weak": 0.5}
"""What one use of a term says for its topic, by the row of the file in which the term stands."""

STEM, ENDING = 4, 3
"""Letters that a label and its other forms have in common at least, and those that one may be longer behind these."""

ALIKE = 0.8
"""How like (0..1) a word must be to a topic's name to be taken for a slip of it."""

KIN = {"bs": "hr", "nn": "nb", "no": "nb", "sr": "hr"}
"""Languages that also read the terms and labels of another: their own files list only what differs."""

_Loader: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic. `iptc` is its Media Topics code, `top` the code of the top term above it (its own for a top term),
    `broader` the id of the topic above ("" for a top term). `labels` are lang -> label, `rows` lang -> what each row of
    WEIGHTS holds; `counts` is what terms of its family count beside those of others, and is in their weights.
    """

    id: str
    iptc: str
    top: str
    broader: str
    labels: Mapping[str, str]
    rows: Mapping[str, Mapping[str, str]]
    counts: float = 1.0

    def terms(self, lang: str) -> Iterator[tuple[str, float]]:
        """Its terms in a language, each with its weight."""
        for row, text in self.rows.get(lang, {}).items():
            yield from ((term.strip(), WEIGHTS[row] * self.counts) for term in str(text).split(","))


@cache
def topics() -> Mapping[str, TopicEntry]:
    """id -> topic, sorted by id."""
    return load(FOLDER)


def load(folder: Path) -> Mapping[str, TopicEntry]:
    """The topics of a folder: id -> topic, sorted by id.

    Raises: Misuse for a file that is no topic, or whose broader topic has no file.
    """
    files = {path.stem: _read(path) for path in sorted(folder.glob("*.yml"), key=lambda path: path.stem)}
    return MappingProxyType({id: _entry(folder / f"{id}.yml", files) for id in files})


def called(name: str, lang: str = "") -> str:
    """The id of the topic that is called so: by its id, its label in that language, in the same or the other number,
    or its label in any language; "" where that is no topic's name, or that of several."""
    sought = _plainly(name)
    for names in (_ids(), *(_names(code) for code in reads(lang) if code), _labels()):
        if found := names.get(sought):
            return found[0] if len(found) == 1 else ""
    return ""


def spoken_for(word: str, lang: str) -> list[str]:
    """The ids of the topics for which a word or a name like it speaks in a language, the surest first."""
    sought = _plainly(word)
    weights = (
        (weight, id)
        for id in topics()
        for code in reads(lang)
        for term, weight in _terms(id, code).items()
        if term == sought
    )
    names = dict(chain.from_iterable(_names(code).items() for code in reads(lang)))
    alike = get_close_matches(sought, names, cutoff=ALIKE)
    found = [id for _, id in sorted(weights, key=lambda pair: (-pair[0], pair[1]))]
    return list(dict.fromkeys([*found, *(id for name in alike for id in names[name])]))


@cache
def _ids() -> Mapping[str, tuple[str, ...]]:
    return {_plainly(id): (id,) for id in topics()}


@cache
def _labels() -> Mapping[str, tuple[str, ...]]:
    """Label in any language -> the ids of the topics that are labelled so."""
    return _gathered((label, id) for id, entry in topics().items() for label in entry.labels.values())


@cache
def _names(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Label in a language -> the topics that are labelled so; so it is with a strong term like a label, which is that
    in another number or case: Streik, Streiks."""
    labels = {id: _plainly(entry.labels[lang]) for id, entry in topics().items() if lang in entry.labels}
    called = _gathered((label, id) for id, label in labels.items())
    others = _gathered((term, id) for id in labels for term in _terms(id, lang) if _is_form(term, labels[id]))
    return {**others, **called}


@cache
def _terms(id: str, lang: str) -> Mapping[str, float]:
    """The words for a topic in a language, those that a longer one begins or ends with too, and their weights."""
    return {_plainly(term.strip("-=")): weight for term, weight in topics()[id].terms(lang)}


def _is_form(term: str, label: str) -> bool:
    """Whether a term is a topic's label with another ending."""
    stem = max(STEM, len(term) - ENDING, len(label) - ENDING)
    return len(term) >= stem <= len(label) and term[:stem] == label[:stem]


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Name, plainly -> ids."""
    found: dict[str, tuple[str, ...]] = {}
    for name, id in pairs:
        known = found.get(_plainly(name), ())
        found[_plainly(name)] = known if id in known else (*known, id)
    return found


def _plainly(name: str) -> str:
    """In small letters, words parted by spaces: War and Conflict is war-and-conflict."""
    return " ".join(name.casefold().replace("-", " ").split())


@cache
def label(id: str, lang: str) -> str:
    """The topic's name in that language, else in a kindred one, else in English.

    Raises: KeyError for a topic that is not in the vocabulary (such as one of the editors' own).
    """
    labels = topics()[id].labels
    return next(labels[code] for code in (*reads(lang), "en") if code in labels)


def reads(lang: str) -> tuple[str, ...]:
    """The languages whose terms and labels serve a text in `lang`, nearest first: nn -> nn, nb; pt-BR -> pt-BR, pt."""
    base = primary(lang)
    return tuple(dict.fromkeys(code for code in (lang, base, KIN.get(base, "")) if code))


def _plain(node: Any) -> Any:
    """What a file says, all of it as text: quicker by a third than to ask of each word what it could be."""
    if type(node) is yaml.MappingNode:
        return {_plain(key): _plain(value) for key, value in node.value}
    return node.value if type(node) is yaml.ScalarNode else None


def _read(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = _plain(yaml.compose(path.read_text("utf-8"), _Loader))
    except (yaml.YAMLError, UnicodeDecodeError, TypeError) as error:
        raise Misuse(str(path), f"this is not readable YAML ({error})".replace("\n", " "), "Mend the file") from None
    wanted = {"iptc": str, "broader": str, "labels": dict, "terms": dict}
    fits = isinstance(found, dict) and {key: type(found.get(key)) for key in wanted} == wanted
    if not fits or "en" not in found["labels"] or not all(isinstance(rows, dict) for rows in found["terms"].values()):
        raise Misuse(str(path), "this is no topic", f"It needs {', '.join(wanted)} and a label in en: see its README")
    return found


def _entry(path: Path, files: Mapping[str, dict[str, Any]]) -> TopicEntry:
    found, line = files[path.stem], [path.stem]
    while above := files[line[-1]]["broader"]:
        if above not in files or above in line:
            raise Misuse(str(path), f"its broader topic {above!r} leads to no top term", "Correct `broader`")
        line.append(above)
    top = files[line[-1]]
    counts = float(top.get("counts", 1))
    for lang, rows in found["terms"].items():
        for row in rows.keys() - WEIGHTS.keys():
            where = f"{path}, terms.{lang}.{row}"
            raise Misuse(where, "there is no such row of terms", f"The rows are {', '.join(WEIGHTS)}")
    return TopicEntry(path.stem, found["iptc"], top["iptc"], found["broader"], found["labels"], found["terms"], counts)
