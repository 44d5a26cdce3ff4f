"""Names as strings: what is one name, what is another, and what only looks like one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authority import Authority, Known
from generator.names import index
from generator.names.compare import distance, misspelt, part
from generator.names.fold import clean, confusable, fold
from generator.names.form import parse
from generator.names.inflection import same_word
from generator.names.reading import readings
from generator.names.resemblance import resemblance
from tests.cases import cases

SAME = [
    ("order does not matter", "Viktor Orbán", "Orbán Viktor"),
    ("nor do hyphens and spaces inside a name", "Kim Jong-un", "Kim Jong Un"),
    ("nor both at once", "Xi Jinping", "Jinping XI"),
    ("marks are dropped from long words", "Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("Nordic letters are folded", "Lars Løkke Rasmussen", "Lars Lokke Rasmussen"),
    ("two letters for one with a mark", "Jörg Müller", "Joerg Mueller"),
    ("in a short word too", "Åse Kleven", "Aase Kleven"),
    ("Danish and English", "Søren Østergård", "Soeren Oestergaard"),
    ("both in another order", "Müller Jörg", "Joerg Mueller"),
    ("composed or not", "Andrés Pérez", unicodedata.normalize("NFD", "Andrés Pérez")),
    ("what nobody sees is nothing", "Ada Brekkhus", "Ada\u200b Brekk\u00adhus"),
    ("a comma puts the family first", "Ada Brekkhus", "Brekkhus, Ada"),
    ("a comma may also stand before a mark", "Bob Casey Jr.", "Bob Casey, Jr."),
    ("titles are no part of a name", "Ada Brekkhus", "Dr. Ada Brekkhus"),
    ("a lordship behind is none either", "Tom Aspen", "Tom Aspen, Baron Aspen of Hill"),
    ("apostrophes join", "Sinéad O’Connor", "Sinéad O'Connor"),
]

DIFFERENT = [
    ("father and son", "Bob Casey", "Bob Casey Jr."),
    ("short words keep their marks", "Bo Xilai", "Bø Xilai"),
    ("two given names tell two people by their order", "Thomas Martin", "Martin Thomas"),
    ("two vowels with marks", "Lars Åberg", "Lars Öberg"),
    ("Han characters are not folded to their sound", "王毅", "王义"),
    ("one vowel", "Wang Yi", "Wang Ji"),
]

PARTS = [
    ("a middle name", "Lars Rasmussen", "Lars Løkke Rasmussen", True),
    ("a middle initial", "Cory Booker", "Cory A. Booker", True),
    ("an initial written out", "C. Booker", "Cory Booker", True),
    ("the father's initials", "George W. Bush", "George H. W. Bush", False),
    ("the father's middle names", "George Walker Bush", "George Herbert Walker Bush", False),
    ("another initial", "John F. Kennedy", "John R. Kennedy", False),
    ("a mark", "Donald Trump", "Donald Trump Jr.", False),
    ("one word is not enough", "Trump", "Donald Trump", False),
    ("an initial is no family name", "Cory B.", "Cory Booker", False),
]

MISSPELT = [
    ("one letter in a long word", "Xi Jinpeng", "Xi Jinping", True),
    ("a letter left out", "Kay Hutchison", "Kay Hutchinson", True),
    ("never in a short word", "Wang Yi", "Wang Ji", False),
    ("brothers", "Kim Jong-un", "Kim Jong-nam", False),
    ("two given names", "Ivana Trump", "Ivanka Trump", False),
    ("man and woman", "Kristin Petrov", "Kristin Petrova", False),
    ("two families", "Lars Larsen", "Lars Larsson", False),
    ("two words at once", "Anna Karlsen", "Anne Karlson", False),
]

SOUNDS = [
    ("Norwegian and English write Russian", "Sergej Sjojgu", "nb", "Sergei Shoigu", "en", True),
    ("German and English", "Wladimir Kuschtschenko", "de", "Vladimir Kushchenko", "en", True),
    ("Russian letters", "Элизабет Уоррен", "ru", "Elizabeth Warren", "en", True),
    ("Ukrainian letters", "Гаррі Гарман", "uk", "Harry Harman", "en", True),
    ("a short form of the given name", "Bob Krueger", "en", "Robert Krueger", "en", True),
    ("Serbian, and English without its accents", "Зорица Милковић", "sr", "Zorica Milkovic", "en", True),
    ("families that begin alike", "Джон Корзин", "ru", "John Cornyn", "en", False),
    ("given names that sound alike", "Mahmoud Abbas", "en", "Mohammed Abbas", "en", False),
    ("one given name left out", "Juan Carlos", "es", "Juan Carlos Ferrero", "es", False),
    ("two Chinese names that sound alike", "陈志明", "zh", "陈志民", "zh", False),
    ("two Korean names", "김정은", "ko", "김정남", "ko", False),
    ("initials that contradict", "Angela C. Smith", "en", "Chris Smith", "en", False),
]


@cases("one, other", SAME)
def test_one_name(one: str, other: str) -> None:
    assert set(parse(one).keys) & set(parse(other).keys)


@cases("one, other", DIFFERENT)
def test_two_names(one: str, other: str) -> None:
    assert not set(parse(one).keys) & set(parse(other).keys)


@cases("small, large, expected", PARTS)
def test_a_part_of_a_fuller_name(small: str, large: str, expected: bool) -> None:
    assert part(parse(small), parse(large)) is expected


@cases("one, other, expected", MISSPELT)
def test_a_misspelt_name(one: str, other: str, expected: bool) -> None:
    assert (misspelt(parse(one), parse(other)) is not None) is expected


@cases("one, lang, other, other_lang, expected", SOUNDS)
def test_a_name_as_it_sounds(one: str, lang: str, other: str, other_lang: str, expected: bool) -> None:
    best = max(resemblance(a, b) for a in readings(one, lang) for b in readings(other, other_lang))
    assert (best >= 0.78) is expected


@pytest.mark.parametrize(
    ("written", "name", "lang", "expected"),
    [
        ("Putins", "Putin", "nb", True),
        ("Jonas", "Jona", "en", True),
        ("Putinille", "Putin", "fi", True),
        ("Virtasen", "Virtanen", "fi", True),
        ("Сергеем", "Сергей", "ru", True),
        ("Зеленского", "Зеленский", "ru", True),
        ("Байдена", "Байден", "uk", True),
        ("Putinem", "Putin", "cs", True),
        ("Putins", "Putin", "zh", False),
        ("Лавров", "Лаврин", "ru", False),
    ],
)
def test_endings_are_seen_through(written: str, name: str, lang: str, expected: bool) -> None:
    assert same_word(written, name, lang) is expected


def test_letters_of_two_scripts_in_one_word_are_told() -> None:
    assert confusable("Vladimir Рutin")
    assert not confusable("Vladimir Putin")
    assert not confusable("Владимир Putin")


def test_names_are_found_in_a_text_the_longest_first() -> None:
    names = [
        ("", "Kim Jong-un", "kim"),
        ("", "Ada Brekkhus", "ada"),
        ("", "Ada Brekkhus Lie", "lie"),
        ("zh", "习近平", "xi"),
    ]
    built = index.build(tuple(names), "en")
    text = "Ada Brekkhus Lie saw KIM Jong Un; ada brekkhus did not, nor did Ada Brekkhuset or 习近平."
    assert [(text[s.start : s.end], s.key) for s in built.find(text)] == [
        ("Ada Brekkhus Lie", "lie"),
        ("KIM Jong Un", "kim"),
        ("习近平", "xi"),
    ]


NAMES = st.text(st.sampled_from("abcdeåøéxyz ÅЖжпутин-'.王"), min_size=1, max_size=24)


@given(NAMES)
def test_keys_do_not_depend_on_case_composition_or_hidden_characters(name: str) -> None:
    keys = parse(name).keys
    assert parse(name.upper()).keys == keys
    assert parse(unicodedata.normalize("NFD", name)).keys == keys
    assert parse("\u200b".join(name)).keys == keys


@given(NAMES)
def test_cleaning_and_folding_twice_change_nothing_more(name: str) -> None:
    assert clean(clean(name)) == clean(name)
    assert fold(fold(name)) == fold(name)


@given(NAMES, NAMES)
def test_resemblance_is_symmetrical_and_between_0_and_1(one: str, other: str) -> None:
    for a in readings(one, "ru"):
        for b in readings(other, "nb"):
            assert 0 <= resemblance(a, b) <= 1
            assert abs(resemblance(a, b) - resemblance(b, a)) < 1e-9


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_symmetrical_and_0_only_for_the_same(one: str, other: str) -> None:
    assert distance(one, other, 3) == distance(other, one, 3)
    assert (distance(one, other, 3) == 0) is (one == other)


LINKED = [
    ("marks lost", "Lars Åberg", "sv", "Lars Aberg", "en", True),
    ("marks lost in short words of a long name", "Nguyễn Văn Hùng", "vi", "Nguyen Van Hung", "en", True),
    ("two tones", "Trần Thị Hà", "vi", "Trần Thị Hạ", "vi", False),
    ("marks of one vowel", "Jens Bøgholm", "da", "Jens Bögholm", "sv", True),
    ("marks of two vowels", "Lars Åberg", "sv", "Lars Öberg", "sv", False),
    ("marks of two vowels inside", "Jens Bäcker", "de", "Jens Böcker", "de", False),
    ("a Chinese name of two syllables has too many bearers", "王毅", "zh", "Wang Yi", "en", False),
    ("one of three has not", "毛泽东", "zh", "Mao Zedong", "en", True),
    ("two that sound alike, in Han characters only", "陈志明", "zh", "陈至明", "zh", False),
]


@cases("one, lang, other, other_lang, expected", LINKED)
def test_a_known_person_is_found_by_another_spelling(
    one: str, lang: str, other: str, other_lang: str, expected: bool
) -> None:
    for (name, at), (asked, there) in (((one, lang), (other, other_lang)), ((other, other_lang), (one, lang))):
        people = Authority((Known("known", name, ((at, name),)),))
        assert bool(people.contenders(asked, there)) is expected
