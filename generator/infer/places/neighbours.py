"""What the words beside a name say: whether a place is expected there, or the name is part of a longer one."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.geography import gazetteer, placenames
from generator.geography.gazetteer import WORD
from generator.geography.placenames import LANDS, Form
from generator.infer.places.beginnings import is_said
from generator.infer.places.beside import Text, word_before
from generator.names.family import is_family_name
from generator.names.given import is_given_name

NEXT_WORD = re.compile(r"[ -](\w+)")
INSIDE = re.compile(r" (\w+) (\w+)")
GOES_ON = re.compile(r" d(?:el?|i|os|u) [^\W\d_a-z]")
"""What follows the beginning of a longer name: "Castelo de Paiva"."""
PEOPLE = ("adjective", "inhabitants")
"""Rules of forms that stand for a country, and name none."""
WITH_ARTICLE = (*LANDS, "nature")
"""What may have an article between it and "in": "dans le Lot"."""
POINTS = tuple("·‧•・")
"""What stands between the parts of a name from elsewhere in Chinese; the last, in Japanese, between places, too."""
QUOTES = (("«", "»"), ("„", "“"), ("„", "”"), ("“", "”"), ("»", "«"))
"""What stands on both sides of a name that is a club's, a ship's or a hotel's."""
DISPATCH = re.compile(r"(?:/[^\W\d_]+)? ?[(–—:-]|, \w+\.? ?[\d–—-]")
"""What follows the name of a city at the head of a dispatch: "OSLO (NTB) –", "Graz/Wien –", "LONDON, April 9"; behind
one in capitals a full stop may, too."""

DASH = re.compile(r" [–—] [^\W\d_a-zß-öø-ÿ]")
"""What follows it where a lead stands before the dispatch in one paragraph: "... to the fore. Innsbruck – The plan"."""


def setting(
    at: Text, form: str, meaning: Form, start: int, end: int, whole: int, person: bool
) -> tuple[bool, bool, bool]:
    """Whether the form is cued, hinted, and part of a longer name, as told of Found.

    `whole` is past its genitive; `person`: the next word begins a person's name.
    """
    before, titled = word_before(at, start), at.lists.capital_nouns
    after = "" if person else _word_after(at, whole)
    goes_on = _is_name(at, after) and after not in at.lists.place_followers
    goes_on = goes_on and not (titled and (whole > end or at.text[end] == "-"))
    longer = at.text.startswith(" d", whole) and bool(GOES_ON.match(at.text, whole))
    goes_on = goes_on or (longer and meaning.rule == "city" and not person)
    cues, ways = at.lists.place_cues, at.lists.way_cues
    lead, led_by = start, before.lower()
    if at.lists.called_after and meaning.rule not in PEOPLE and _is_called_after(at, start, before):
        return False, False, True
    of_its_country = _is_of_its_country(at, before, meaning)
    if of_its_country:
        lead -= len(before) + 1
    if of_its_country or has_article(at, meaning):
        article = word_before(at, lead)
        if article.lower() in at.lists.articles and article.lower() not in ways:
            lead -= len(article) + 1
        led_by, cues = word_before(at, lead).lower(), cues | at.lists.articled_cues
    goes_on = goes_on and not (meaning.local or (meaning.declined and (led_by in cues or led_by in ways)))
    named = _is_named(at, lead, led_by) or after in at.lists.place_followers
    named = named or is_said(form, at.text[end : end + 1], meaning.rule == "region")
    local = meaning.local or at.text.startswith(at.lists.place_endings, end)
    local = local or (meaning.declined and led_by in at.lists.townspeople_cues)
    cued = (local or led_by in cues or named or _heads(at, form, start, end)) and not goes_on
    hinted = cued or (led_by in ways and not goes_on)
    hinted = hinted or (at.text.startswith(at.lists.case_marks, end) and not is_personal(form))
    acronym = len(before) > 1 and before.isupper()
    led = (
        not hinted
        and not form[0].islower()
        and (acronym or not titled)
        and _is_name(at, before)
        and not _opens(at, start, before, meaning)
    )
    led = led or (meaning.rule == "city" and before in at.lists.titles)
    return cued, hinted, _is_part(at, form, meaning, (start, end), led, goes_on)


def _is_of_its_country(at: Text, word: str, meaning: Form) -> bool:
    """Whether the word says in which country a town is: "im italienischen Varenna"."""
    if meaning.rule not in ("city", "region", "nature") or not word:
        return False
    said = placenames.named(word, at.lang)
    return any(form.rule == "adjective" and form.place.country == meaning.place.country for form in said)


def has_article(at: Text, meaning: Form) -> bool:
    """Whether an article may stand between "in" and what a form means."""
    return meaning.rule in WITH_ARTICLE or at.lists.articles_before_names


def _is_called_after(at: Text, start: int, before: str) -> bool:
    """Whether the words before say that a street, a treaty or a dish has a place's name: "rue de Toulouse"."""
    if before in at.lists.way_cues:
        before = word_before(at, start - len(before) - 1)
    return before in at.lists.called_after


def river(at: Text, meaning: Form, start: int, whole: int) -> Form | None:
    """The river that is called like a region, if any, where a word beside the name says so: "el río Colorado"."""
    if meaning.rule != "region":
        return None
    beside = word_before(at, start).lower(), _word_after(at, whole).lower()
    if at.lists.river_words.isdisjoint(beside):
        return None
    named = gazetteer.place(f"{meaning.place.name} River")
    return meaning._replace(place=named, rule="nature") if named else None


def is_small(word: str, of: frozenset[str]) -> bool:
    """Whether an article of these words also writes this one without a capital."""
    small = word.lower()
    return small in of and small[0].islower()


@lru_cache(maxsize=100_000)
def is_personal(form: str) -> bool:
    """Whether people are called so too, by given name or by family name."""
    return is_given_name(form) or is_family_name(form)


def _is_named(at: Text, start: int, before: str) -> bool:
    """Whether a word for what has a place's name stands before it, with "of" between them or not: "the port of"; or one
    for who leads it, with "of"."""
    small = before.lower()
    if small not in at.lists.way_cues:
        return small in at.lists.place_nouns
    small = word_before(at, start - len(before) - 1).lower()
    return small in at.lists.place_nouns or small in at.lists.place_heads


def _word_after(at: Text, end: int) -> str:
    found = NEXT_WORD.match(at.text, end)
    return found[1] if found else ""


def _is_name(at: Text, word: str) -> bool:
    """A word with a capital that is neither a country or region nor written small elsewhere in the article."""
    if not word[:1].isupper() or is_small(word, at.words):
        return False
    return all(form.rule in ("city", "nature") for form in placenames.named(word, at.lang))


def _opens(at: Text, start: int, word: str, meaning: Form) -> bool:
    """Whether the word before has its capital from the sentence: "The Hague", and "When Germany", but "Denzel W."."""
    if word.lower() in at.lists.articles:
        return True
    said = at.text[: start - len(word) - 1].rstrip(" \"“”„«»–—-'‘’")
    by_itself = meaning.rule == "country name" or meaning.declined
    return by_itself and (not said or said[-1] in ".!?:") and not is_personal(word)


def _is_part(at: Text, form: str, meaning: Form, span: tuple[int, int], before: bool, after: bool) -> bool:
    """Part of a longer name: "Denzel Washington", "Manchester United".

    Much may follow a country ("China President Xi"), but not where nouns have capitals ("Japan Display"), nor after
    one that is a person's name too ("Jordan Henderson").
    """
    if meaning.rule in PEOPLE:
        return False
    sides = at.text[max(0, span[0] - 1) : span[0]], at.text[span[1] : span[1] + 1]
    if sides[1] in (POINTS if meaning.rule == "city" else POINTS[:-1]) or sides[0] in POINTS[:-1]:
        return True  # 利兹·特拉斯, Liz Truss
    if sides in QUOTES or ((meaning.rule == "nature" or meaning.foreign) and "-" in sides):
        return True  # «Карпати», a club; "Rhein-Zeitung"; "Malaga-fans"
    named = meaning.rule != "country name" or at.lists.capital_nouns or form in placenames.doubtful(at.lang)
    return before or (after and named)


def is_tongue(at: Text, start: int, end: int, meanings: tuple[Form, ...]) -> bool:
    """A language, not a country: "speaks French", or "in French," with nothing that French could belong to."""
    if meanings[0].rule != "adjective":
        return False
    before = word_before(at, start).lower()
    if before in at.lists.tongue_verbs:
        return True
    led = before in at.lists.place_cues or before in at.lists.way_cues
    return led and at.text[end : end + 1] in ("", *".,;:!?)")


def _heads(at: Text, form: str, start: int, end: int) -> bool:
    """A country or region stands after its comma, or after "in": "Marbella in Spain"; or it heads a dispatch;
    "Brandon (Fassbender)" heads none."""
    after = at.text[end : end + 40]
    if after.startswith(", ") and (word := WORD.match(after, 2)):
        forms = placenames.named(word[0], at.lang) or placenames.named(word[0].capitalize(), at.lang)
        if any(form.rule in LANDS for form in forms):
            return True
    inside = INSIDE.match(after)
    if inside and inside[1] in at.lists.place_cues and not is_personal(form) and placenames.is_land(inside[2], at.lang):
        before = word_before(at, start)
        if before and not _is_name(at, before):
            return True
    if start and at.text[start - 2 : start] in (". ", "! ", "? "):
        return bool(DASH.match(after)) and not is_personal(form)
    loud = at.text[:end].isupper()
    return (
        start == 0 and bool(DISPATCH.match(after) or (loud and after[:2] == ". ")) and (loud or not is_personal(form))
    )
