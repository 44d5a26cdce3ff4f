"""What else places are called than their pages."""

from __future__ import annotations

from generator.geography import gazetteer
from generator.link.called import each_once, of_place
from generator.site import ArticlePage
from tests.cases import cases

CASES = [
    ("the language's own name", "Copenhagen", "da", "Regn i byen.", ["København"]),
    ("that of a language of the site, once", "Vienna", "nb", "Wien.", ["Wien"]),
    ("nothing where it is the same", "Bergen", "nb", "Bergen.", []),
    ("a city's old name, where an article has it", "Kyiv", "en", "Rain in Kiev today.", ["Kiev"]),
    ("not where it has only the usual one", "Kyiv", "en", "Rain in Kyiv today.", []),
    ("not as a part of a word", "Kyiv", "en", "The Kievan age.", []),
    ("a land's short name", "United Kingdom", "en", "Britain and the United Kingdom are one.", ["Britain"]),
    ("a name in a case, where the language has no label", "Gothenburg", "ru", "Дождь в Гётеборге.", ["Гётеборг"]),
    ("a script without spaces", "Gothenburg", "ja", "今日のヨーテボリは雨だった。", ["ヨーテボリ"]),
    ("no full name of a territory", "Hong Kong", "de", "Regen in Hongkong.", ["Hongkong"]),
    ("a language with its region", "Argeș County", "en-GB", "Rain in Argeș.", ["Argeș"]),
    ("a language with its script", "Fukushima Prefecture", "zh-Hans", "福岛县下雨。", ["福岛县"]),
    ("no name in the language's other script", "Fukushima Prefecture", "zh-Hant", "下雨。", []),
    ("no genitive", "Oltenia", "ro", "Plouă în Oltenia.", []),
    ("no seat of power", "Moscow", "en", "The Kremlin said no.", []),
]


@cases("place, lang, text, expected", CASES)
def test_a_place_is_called_as_the_sites_languages_and_articles_call_it(
    place: str, lang: str, text: str, expected: list[str]
) -> None:
    article = ArticlePage("articles/a.md", "A", lang, text=(text,))
    found = of_place(place, gazetteer.place(place), [article], [lang])
    assert [name for _, name in found] == expected


def test_a_place_keeps_its_english_name_and_what_editors_say_beside_a_title_of_theirs() -> None:
    found = of_place("Wien", gazetteer.place("Vienna"), [], ["de", "fr"], said=(("", "Vindobona"),))
    assert found == (("", "Vindobona"), ("en", "Vienna"), ("fr", "Vienne"))


def test_a_place_that_nobody_knows_is_called_as_editors_say() -> None:
    assert of_place("Atlantis", None, [], ["de"], said=(("el", "Ατλαντίδα"),)) == (("el", "Ατλαντίδα"),)


def test_names_stand_once_in_the_order_of_languages_without_the_title() -> None:
    names = [("sv", "Krig"), ("de", "Krieg"), ("da", "KRIG"), ("en", "War")]
    assert each_once(names, "war") == (("de", "Krieg"), ("sv", "Krig"))


def test_a_name_in_the_second_script_of_a_language_is_marked_as_such() -> None:
    found = of_place("Lisbon", gazetteer.place("Lisbon"), [], ["sr"])
    assert found == (("sr", "Лисабон"), ("sr-Latn", "Lisabon"))
