"""Known people looked up by name: exactly so, or spelled as a language spells them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from generator.authority.roll import Known, names_of
from generator.authority.spellings import Spellings
from generator.names import index
from generator.names.compare import marked_apart
from generator.names.form import parse

MARGIN = 0.03
"""By how much the best must resemble more than the next person."""


@dataclass(frozen=True)
class Authority:
    """All known people, sorted by key, and the names that an editor said are no person of this site."""

    people: tuple[Known, ...] = ()
    refused: tuple[str, ...] = ()
    _indexes: dict[str, index.Index] = field(default_factory=dict, init=False, repr=False, compare=False)
    _meant: dict[tuple[str, str], tuple[Known, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What was asked already: a name comes up in many articles."""

    @cached_property
    def by_key(self) -> dict[str, Known]:
        """The known people by their keys."""
        return {known.key: known for known in self.people}

    def index(self, lang: str) -> index.Index:
        """All names of all known people, to be looked for in texts of a language."""
        if lang not in self._indexes:
            self._indexes[lang] = index.build(self._names, lang)
        return self._indexes[lang]

    @cached_property
    def _names(self) -> tuple[tuple[str, str, str], ...]:
        """All names: language, form, key."""
        return tuple((at, form, k.key) for k in self.people for at, form in (("", k.name), *k.forms))

    @cached_property
    def refused_keys(self) -> frozenset[str]:
        """The keys of all names that are no person of this site."""
        return frozenset(key for name in self.refused for key in parse(name).keys)

    @cached_property
    def _by_name(self) -> dict[str, tuple[Known, ...]]:
        table: dict[str, list[Known]] = {}
        for known in self.people:
            for key in sorted({k for form in names_of(known) for k in parse(form).keys}):
                table.setdefault(key, []).append(known)
        return {key: tuple(people) for key, people in table.items()}

    def lookup(self, form: str, lang: str = "") -> Known | None:
        """The one known person of exactly that name, in any order, case and marks; None where two bear it."""
        found = {known.key: known for key in parse(form).keys for known in self._by_name.get(key, ())}
        if not form.isascii():
            found = {key: known for key, known in found.items() if not _other_letters(form, known)}
        if len(found) > 1:
            found = {k.key: k for k in found.values() if any(f == form and at in ("", lang) for at, f in k.forms)}
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def spellings(self) -> Spellings:
        """How the names of the known people sound."""
        return Spellings(self.people)

    def contenders(self, form: str, lang: str) -> tuple[Known, ...]:
        """The people whom that name may mean in that language: one where it is certain, several where it is not."""
        if (form, lang) not in self._meant:
            self._meant[form, lang] = self._contenders(form, lang)
        return self._meant[form, lang]

    def _contenders(self, form: str, lang: str) -> tuple[Known, ...]:
        if exact := self.lookup(form, lang):
            return (exact,)
        found = self.spellings.resembling(form, lang)
        return tuple(known for score, known in found if found[0][0] - score < MARGIN)

    def refuses(self, form: str) -> bool:
        """Whether an editor deleted the page of that name."""
        return not self.refused_keys.isdisjoint(parse(form).keys)


def _other_letters(form: str, known: Known) -> bool:
    """Whether marks tell the form from each name of a person that reads the same without them: Läng, Lång."""
    mine = parse(form)
    same = [other for name in names_of(known) if not set(mine.keys).isdisjoint((other := parse(name)).keys)]
    return all(marked_apart(mine, other) for other in same)
