"""Places and what they are called: the data are sound, and titles name one place each."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.geography import gazetteer, labels, placenames
from generator.language.lexicon import entries, languages

LISTS = (
    "places.tsv",
    "demonyms.tsv",
    "place-cues.txt",
    "way-cues.txt",
    "tongue-verbs.txt",
    "doubtful-places.txt",
    "not-places.txt",
)
FILES = ("cities", "countries", "nature", "regions")
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nb", "nl", "nn", "pt", "sv")

FORMS = [
    ("Kina", "nb", "China", "country name"),
    ("Storbritannia", "nb", "United Kingdom", "country name"),
    ("USA", "sv", "United States", "country name"),
    ("Pays-Bas", "fr", "Netherlands", "country name"),
    ("russiske", "nb", "Russia", "adjective"),
    ("Ukrainer", "de", "Ukraine", "inhabitants"),
    ("svenska", "sv", "Sweden", "adjective"),
    ("Peking", "sv", "Beijing", "city"),
    ("Pékin", "fr", "Beijing", "city"),
    ("Moskva", "nb", "Moscow", "city"),
    ("Kreml", "nb", "Moscow", "city"),
    ("Kiew", "de", "Kyiv", "city"),
    ("Москва", "ru", "Moscow", "city"),
    ("Washington", "en", "Washington, D.C.", "city"),
    ("Bayern", "nb", "Bavaria", "region"),
    ("Sicilia", "nn", "Sicily", "region"),
    ("Scotland", "en", "Scotland", "country name"),
    ("Gaza", "de", "Gaza Strip", "country name"),
    ("Georgia", "en", "Georgia", "country name"),
    ("katalanska", "sv", "Catalonia", "adjective"),
]


@pytest.mark.parametrize(("form", "lang", "title", "rule"), FORMS)
def test_a_form_means_a_place_first_of_all(form: str, lang: str, title: str, rule: str) -> None:
    first = placenames.named(form, lang)[0]
    assert (first.place.name, first.rule) == (title, rule)


@pytest.mark.parametrize(
    ("title", "country", "kind"),
    [
        ("China", "CN", "country"),
        ("Hong Kong", "HK", "country"),
        ("Beijing", "CN", "city"),
        ("Kharkiv", "UA", "city"),
        ("Washington, D.C.", "US", "city"),
        ("Portland, Maine", "US", "city"),
        ("Xinjiang", "CN", "region"),
        ("New York State", "US", "region"),
    ],
)
def test_a_page_title_names_one_place(title: str, country: str, kind: str) -> None:
    place = gazetteer.place(title)
    assert place and (place.country, place.kind) == (country, kind)


def test_an_unknown_title_names_none() -> None:
    assert gazetteer.place("Nowhere at all") is None


@pytest.mark.parametrize(
    ("title", "lang", "label"),
    [
        ("United States", "nb", "USA"),
        ("China", "fr", "Chine"),
        ("Crimea", "es", "Crimea"),
        ("Crimea", "da", "Krim"),
        ("Moscow", "sv", "Moskva"),
        ("Bergen", "zh", "Bergen"),
        ("China", "xx-unknown", "China"),
    ],
)
def test_a_place_is_labelled_in_the_readers_language_where_known(title: str, lang: str, label: str) -> None:
    place = gazetteer.place(title)
    assert place and labels.label(place, lang) == label


def test_moscow_lies_where_it_lies() -> None:
    moscow = gazetteer.place("Moscow")
    assert moscow and round(moscow.lat) == 56 and round(moscow.lon) == 38


def test_no_two_places_share_a_title() -> None:
    rows = (line.split("\t") for file in FILES for line in entries(f"places/{file}.tsv"))
    titles = Counter(row[1] or row[6] for row in rows)
    shared = [title for title, count in titles.items() if count > 1]
    assert all(title in {at.name for at in gazetteer.countries().values()} for title in shared)


def test_a_territory_belongs_to_a_country_as_a_town_does() -> None:
    lands = [gazetteer.land(at) for name in ("Greenland", "Puerto Rico", "Oslo", "Denmark", "Jersey", "Baltic Sea")
             if (at := gazetteer.place(name))]  # fmt: skip
    assert [land and land.name for land in lands] == ["Denmark", "United States", "Norway", None, None, None]


def test_territories_and_their_countries_are_known() -> None:
    for line in entries("places/territories.tsv"):
        assert all(gazetteer.country(code) for code in line.split("\t")), line


def test_the_home_of_a_language_is_where_few_countries_speak_it() -> None:
    assert [gazetteer.home(lang) for lang in ("nb", "sv", "da", "en", "es", "xx")] == ["NO", "SE", "DK", "", "", ""]


def test_the_languages_read_best_have_all_lists_for_places() -> None:
    wanted = [f"languages/{lang}/{name}" for lang in LANGUAGES for name in LISTS]
    assert [path for path in wanted if not entries(path)] == []


def test_nature_is_named_in_some_language_and_lies_in_a_known_country_or_none() -> None:
    named = {line.split("\t")[1] for lang in languages() for line in entries(f"languages/{lang}/places.tsv")}
    for at in gazetteer.nature().values():
        assert at.name in named and (not at.country or gazetteer.country(at.country)), at.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_of_a_list_means_a_known_place(lang: str) -> None:
    for line in entries(f"languages/{lang}/places.tsv"):
        _, code, *mark = line.split("\t")
        assert gazetteer.country(code) or gazetteer.place(code), line
        assert mark in ([], ["label"], ["seat"]), line
    for line in entries(f"languages/{lang}/demonyms.tsv"):
        _, code, kind = line.split("\t")
        assert (gazetteer.country(code) or code in gazetteer.regions()) and kind in ("adjective", "inhabitants"), line
