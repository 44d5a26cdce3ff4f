"""One person from many forms: the people of all articles joined by keys, never by one threshold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.authority import Authority
from generator.names.compare import likeness
from generator.names.fold import scripts
from generator.names.form import Form, parse
from generator.records import Evidence, Findings, Named, Person, Question


@dataclass(frozen=True, slots=True)
class Sighting:
    """One person as one article names them."""

    seed: str
    lang: str
    named: Named


@dataclass
class Group:
    """Sightings taken for one person, with what brought them together."""

    sightings: list[Sighting]
    key: str = ""
    evidence: list[Evidence] = field(default_factory=list)


def identify(findings: Sequence[Findings], authority: Authority) -> tuple[tuple[Person, ...], tuple[Question, ...]]:
    """All people of all articles, each once, sorted by name, and the likenesses that a person should decide."""
    groups = _by_key(findings, authority)
    full, single = _fold_parts(groups)
    _place_single(full, single)
    people = [_person(group, authority) for group in full]
    return tuple(sorted(_unique(people), key=lambda p: p.name)), tuple(_questions(full, authority))


def _by_key(findings: Sequence[Findings], authority: Authority) -> list[Group]:
    """Sightings of a known person together, the others by the tokens of their names."""
    groups: dict[str, Group] = {}
    for finding in sorted(findings, key=lambda f: f.article.seed):
        lang = finding.article.lang.value
        for named in finding.people:
            if authority.refuses(named.name):
                continue
            known = authority.by_key.get(named.of) or authority.lookup(named.name, lang)
            keys = [f"known:{known.key}"] if known else list(parse(named.name).keys)
            group = next((groups[k] for k in keys if k in groups), None) or Group([], known.key if known else "")
            group.sightings.append(Sighting(finding.article.seed, lang, named))
            for key in keys:
                groups.setdefault(key, group)
    return list({id(g): g for g in groups.values()}.values())


def _fold_parts(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """Fuller names take in the shorter ones that only one of them can be; single tokens are set aside."""
    full = sorted(
        (g for g in groups if g.key or len(_form(g).tokens) > 1), key=lambda g: (-len(_form(g).tokens), _form(g).text)
    )
    single = [g for g in groups if not g.key and len(_form(g).tokens) == 1]
    by_token: dict[str, list[Group]] = {}
    kept: list[Group] = []
    for group in full:
        form = _form(group)
        near = {id(g): g for t in form.tokens if len(t) > 1 for g in by_token.get(t, ())}
        fits = [] if group.key else [g for g in near.values() if likeness(form, _form(g)) == "part"]
        if len(fits) == 1:
            fits[0].sightings += group.sightings
            fits[0].evidence.append(Evidence("part of a fuller name", f"{form.text} in {_form(fits[0]).text}"))
            continue
        kept.append(group)
        for token in form.tokens:
            by_token.setdefault(token, []).append(group)
    return kept, single


def _place_single(full: list[Group], single: list[Group]) -> None:
    """A single token joins the one person who bears it, if they share company in some article."""
    by_token: dict[str, list[Group]] = {}
    for group in full:
        for token in sorted({t for s in group.sightings for t in parse(s.named.name).tokens}):
            by_token.setdefault(token, []).append(group)
    for group in single:
        bearers = by_token.get(_form(group).tokens[0], [])
        if len(bearers) == 1:
            bearers[0].sightings += group.sightings


def _form(group: Group) -> Form:
    """The fullest name of a group, the first of equals."""
    return max((parse(s.named.name) for s in group.sightings), key=lambda f: (len(f.tokens), len(f.text), f.text))


def _person(group: Group, authority: Authority) -> Person:
    counted: Counter[tuple[str, str]] = Counter()
    for sighting in group.sightings:
        for mention in sighting.named.mentions:
            counted[sighting.lang, mention.text] += 1
    forms = tuple((lang, form, n) for (lang, form), n in sorted(counted.items(), key=lambda i: (-i[1], i[0])))
    known = authority.by_key.get(group.key)
    articles = tuple(sorted({(s.seed, s.named.name) for s in group.sightings}))
    evidence = [Evidence("known person", known.key)] if known else []
    return Person(known.name if known else _name(group), forms, articles, (*evidence, *group.evidence))


def _name(group: Group) -> str:
    """The name most used among the articles, Latin letters before others, fuller before shorter."""
    counted = Counter(s.named.name for s in group.sightings)
    return min(counted, key=lambda n: (scripts(n) != ("LATIN",), -len(parse(n).tokens), -counted[n], n))


def _unique(people: Iterable[Person]) -> list[Person]:
    """The people, no two of one name."""
    return list({p.name: p for p in people}.values())


def _questions(groups: list[Group], authority: Authority) -> Iterable[Question]:
    """Pairs of people whose names differ in one token a little."""
    by_token: dict[str, list[Group]] = {}
    for group in groups:
        for token in sorted(set(_form(group).tokens)):
            by_token.setdefault(token, []).append(group)
    seen: set[tuple[int, int]] = set()
    for token in sorted(by_token):
        for i, one in enumerate(by_token[token]):
            for other in by_token[token][i + 1 :]:
                pair = (id(one), id(other))
                if pair in seen or likeness(_form(one), _form(other)) != "near":
                    continue
                seen.add(pair)
                a, b = _form(one).text, _form(other).text
                weight = len(one.sightings) + len(other.sightings)
                yield Question(
                    a, f"{a} and {b} differ in one name", (Evidence("near", f"{a} | {b}"),), f"merged_into: {b}", weight
                )
