"""Known people found in an article, in any language and script, and added to those that were found without knowing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.authority import Authority, Known
from generator.infer.people.alone import family_mentions, stands_alone
from generator.infer.people.things import is_thing_at
from generator.infer.people.unparted import is_part_of_a_word, is_short, is_told
from generator.language.lexicon import primary
from generator.names.fold import clean
from generator.names.form import parse
from generator.records import Article, Mention, Named

RULE = "known name"


@dataclass(frozen=True, slots=True)
class Spotted:
    """A known person at a place of the article; `form` is the name as the list has it, without case endings."""

    mention: Mention
    key: str
    form: str

    @property
    def shown(self) -> str:
        """The name as the text has it, or as the list has it where the text puts an ending on it."""
        text = self.mention.text
        return text if parse(text).key == parse(self.form).key else self.form


def recall(article: Article, found: tuple[Named, ...], authority: Authority) -> tuple[Named, ...]:
    """The people of an article: those found, with the known ones recognised among them or added.

    A known person carries the key in `of` and the fullest name used here in `name`. A longer name that was found
    stands against a known one inside it; a name that an editor refused is left out.
    """
    found = tuple(named for named in found if not authority.refuses(named.name))
    spotted = _against_longer(_spotted(article, authority), [m for named in found for m in named.mentions])
    held = {s.mention: s for s in spotted}
    known: dict[str, list[Named]] = {}
    others: list[Named] = []
    for named in found:
        places = {m: held[m].shown if m in held else f for m, f in _places(named).items()}
        rest = _at(named, {m: f for m, f in places.items() if m in held or not _touches(m, held)})
        if rest.mentions:
            key = _key_of(rest, held, authority, article.lang.value)
            known.setdefault(key, []).append(rest) if key else others.append(rest)
    for spot in _outside(spotted, found):
        known.setdefault(spot.key, []).append(Named(spot.shown, (spot.mention,), RULE, forms=(spot.shown,)))
    people = [_join(key, group) for key, group in sorted(known.items())]
    return _in_order(_with_families(article, people, others, authority))


def _places(named: Named) -> dict[Mention, str]:
    """Each mention with the name as it has it, without an ending."""
    forms = named.forms if len(named.forms) == len(named.mentions) else [m.text for m in named.mentions]
    return dict(zip(named.mentions, forms, strict=True))


def _at(named: Named, places: dict[Mention, str]) -> Named:
    """The person at these places, in reading order."""
    return replace(named, mentions=tuple(sorted(places)), forms=tuple(places[m] for m in sorted(places)))


def _spotted(article: Article, authority: Authority) -> list[Spotted]:
    """All mentions of known names in the paragraphs; a name of one word only where it stands alone.

    None in the name of a thing: the Donald Trump Tower; none in other words, where no space parts them.
    """
    lang = article.lang.value
    index = authority.index(lang)
    spotted = [
        Spotted(Mention(number, spot.start, spot.end, paragraph.text[spot.start : spot.end]), spot.key, spot.form)
        for number, paragraph in enumerate(article.paragraphs)
        for spot in index.find(paragraph.text)
        if " " in spot.form or stands_alone(paragraph.text, spot.start, spot.end, lang)
        if not is_thing_at(paragraph.text, spot.start, spot.end, primary(lang))
        and not is_part_of_a_word(paragraph.text, spot.start, spot.end)
    ]
    told = _told(article, spotted)
    return [s for s in spotted if s.key in told]


def _told(article: Article, spotted: list[Spotted]) -> set[str]:
    """The keys of those who are named at length, or by a short name at a place that tells it."""
    lang = article.lang.value
    texts = [paragraph.text for paragraph in article.paragraphs]
    return {
        s.key
        for s in spotted
        if not is_short(s.mention.text) or is_told(texts[s.mention.paragraph], s.mention.start, s.mention.end, lang)
    }


def _against_longer(spotted: list[Spotted], mentions: list[Mention]) -> list[Spotted]:
    """Without those inside a longer stretch that was found to be one name: Xi Jinping Thought."""
    longer: dict[int, list[Mention]] = {}
    for mention in mentions:
        longer.setdefault(mention.paragraph, []).append(mention)
    return [
        s
        for s in spotted
        if not any(
            m.start <= s.mention.start and s.mention.end <= m.end and m.end - m.start > s.mention.end - s.mention.start
            for m in longer.get(s.mention.paragraph, ())
        )
    ]


def _touches(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(overlap(mention, other) for other in others)


def overlap(one: Mention, other: Mention) -> bool:
    """Whether two mentions share a character."""
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end


def _key_of(named: Named, held: dict[Mention, Spotted], authority: Authority, lang: str) -> str:
    """The key of the known person that a found one is: by a full mention, or by the name; "" for nobody known."""
    if named.of in authority.by_key:
        return named.of
    full = [held[m].key for m in named.mentions if m in held and len(parse(held[m].form).tokens) > 1]
    if full:
        return full[0]
    person = authority.lookup(named.name, lang)
    return person.key if person else ""


def _outside(spotted: list[Spotted], found: Iterable[Named]) -> list[Spotted]:
    """Those that nothing found covers."""
    taken = {m for named in found for m in named.mentions}
    return [s for s in spotted if s.mention not in taken]


def _join(key: str, group: list[Named]) -> Named:
    """One person of several findings: all mentions, the fullest name."""
    places = {mention: form for named in reversed(group) for mention, form in _places(named).items()}
    roles = tuple(dict.fromkeys(role for named in group for role in named.roles))
    names = Counter(clean(form) for form in places.values())
    name = max(names, key=lambda n: (len(parse(n).tokens), names[n], -len(n), n))
    return replace(_at(group[0], places), name=name, roles=roles, of=key)


def _with_families(article: Article, people: list[Named], others: list[Named], authority: Authority) -> list[Named]:
    """Each known person with the places where the family name alone stands, if nobody else here bears it."""
    bearers: dict[str, set[str]] = {}
    for named in (*people, *others):
        tokens = parse(named.name).tokens
        for token in tokens if len(tokens) > 1 else ():
            bearers.setdefault(token, set()).add(named.of or named.name)
    alone = {parse(n.name).tokens[0]: n for n in others if len(parse(n.name).tokens) == 1}
    taken = [m for named in (*people, *others) for m in named.mentions]
    joined = []
    for named in people:
        family = family_of(authority.by_key[named.of], named.name)
        if bearers.get(parse(family).key, set()) == {named.of}:
            places = _places(named)
            if same := alone.pop(parse(family).key, None):
                others = [n for n in others if n is not same]
                places |= _places(same)
            places |= {m: family for m in family_mentions(article, family) if not _touches(m, taken)}
            named = _at(named, places)
        joined.append(named)
    return [*joined, *others]


def family_of(known: Known, name: str) -> str:
    """The word of a name by which the press calls the person: Putin, Xi; "" where the name has but one word.

    The first where a Chinese or Korean form begins with it, or where a listed form of one word says so; else the last.
    """
    words = parse(name).words
    if len(words) < 2:
        return ""
    singles = {parse(form).key for _, form in known.forms if len(parse(form).tokens) == 1}
    for word in (words[-1], words[0]):
        if parse(word).key in singles:
            return word
    return words[0] if known.family_first else words[-1]


def _in_order(people: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(sorted(people, key=lambda n: (n.mentions[0], n.name)))
