"""Known people: the shipped list, the editors' decisions over it, and the spellings that lead to them."""

from __future__ import annotations

import pytest

from generator.authority import Authority, Known, known, names_of
from generator.authority.roll import shipped
from generator.records import Decisions, PersonDecision
from tests.cases import cases

SHIPPED = known(Decisions())


def decided(*people: PersonDecision) -> Authority:
    return known(Decisions(people=people))


def key(found: Known | None) -> str:
    return found.key if found else ""


def linked(authority: Authority, form: str, lang: str) -> str:
    """The key of the one person whom the name may mean; "" where that is in doubt."""
    found = authority.contenders(form, lang)
    return found[0].key if len(found) == 1 else ""


@pytest.mark.parametrize(
    ("form", "lang", "expected"),
    [
        ("Vladimir Putin", "en", "vladimir-putin"),
        ("Путин, Владимир", "ru", "vladimir-putin"),
        ("Putin", "nb", "vladimir-putin"),
        ("Wladimir Putin", "de", "vladimir-putin"),
        ("習近平", "ja", "xi-jinping"),
        ("Jinping Xi", "en", "xi-jinping"),
        ("Orbán Viktor", "hu", "viktor-orban"),
        ("Volodymyr Zelenskyi", "fi", "volodymyr-zelenskyy"),
        ("Σεργκέι Λαβρόφ", "el", "sergey-lavrov"),
        ("George Herbert Walker Bush", "en", "george-h-w-bush"),
        ("George Bush", "en", ""),
        ("Xi", "en", ""),
        ("Madeleine Albright", "nb", "madeleine-albright"),
        ("Krasznahorkai László", "hu", "laszlo-krasznahorkai"),
        ("أولغا توكارتشوك", "ar", "olga-tokarczuk"),
        ("ワンガリ・マータイ", "ja", "wangari-maathai"),
        ("손흥민", "ko", "son-heung-min"),
        ("加西亚·马尔克斯", "zh", "gabriel-garcia-marquez"),
        ("Ada Brekkhus", "nb", ""),
    ],
)
def test_a_known_name_leads_to_its_person(form: str, lang: str, expected: str) -> None:
    assert key(SHIPPED.lookup(form, lang)) == expected


@pytest.mark.parametrize(
    ("form", "lang", "expected"),
    [
        ("Sergei Lavrof", "fr", "sergey-lavrov"),
        ("Володимир Зеленскі", "uk", "volodymyr-zelenskyy"),
        ("Aleksandr Lukasjenka", "nb", "alexander-lukashenko"),
        ("Recep T. Erdogan", "en", "recep-tayyip-erdogan"),
        ("Xi Jinpeng", "sv", ""),
        ("Hussein Rouhani", "en", ""),
        ("Eirik Solheim", "nb", ""),
        ("Kristina Halvorsen", "nb", ""),
        ("Donald Trump III", "en", ""),
        ("Wang Ji", "en", ""),
        ("王义", "zh", ""),
        ("Kim Jong-chul", "en", ""),
        ("Bruce Jansen", "nb", ""),
        ("George VI", "nb", ""),
        ("Bill Hader", "nb", ""),
        ("Igor Anatolyevich Sushchin", "pt", ""),
    ],
)
def test_another_spelling_leads_there_too_but_never_to_somebody_else(form: str, lang: str, expected: str) -> None:
    assert linked(SHIPPED, form, lang) == expected


def test_no_shipped_name_is_borne_by_two() -> None:
    assert [(k.name, name) for k in shipped() for name in names_of(k) if SHIPPED.lookup(name) != k] == []


def test_an_editors_form_joins_the_shipped_person_under_the_page_of_the_site() -> None:
    authority = decided(PersonDecision("xi", "Xi Jinping", (("sv", "Xi Jinpeng"),)))
    assert key(authority.lookup("Xi Jinpeng", "sv")) == key(authority.lookup("习近平", "zh")) == "xi"
    assert "xi-jinping" not in authority.by_key


def test_a_wikidata_address_tells_that_a_page_is_about_a_shipped_person() -> None:
    same_as = ("https://www.wikidata.org/wiki/Q7747",)
    authority = decided(PersonDecision("vvp", "V. V. P.", same_as=same_as))
    assert key(authority.lookup("Владимир Путин", "ru")) == "vvp"


def test_a_person_of_the_editors_own_is_known() -> None:
    authority = decided(PersonDecision("ada", "Ada Brekkhus", (("ru", "Ада Бреккхус"),)))
    assert key(authority.lookup("Ада Бреккхус", "ru")) == "ada"


def test_merged_pages_lead_to_where_the_chain_ends() -> None:
    chain = (
        PersonDecision("a", "Ada Brekkhus", merged_into="b"),
        PersonDecision("b", "Ada B. Lie", merged_into="c"),
        PersonDecision("c", "Ada Lie"),
    )
    authority = decided(*chain)
    assert [key(authority.lookup(d.name)) for d in chain] == ["c", "c", "c"]


def test_pages_merged_in_a_circle_stay_one_person() -> None:
    circle = (PersonDecision("a", "Ada Lie", merged_into="b"), PersonDecision("b", "Bea Lie", merged_into="a"))
    authority = decided(*circle)
    assert {key(authority.lookup(d.name)) for d in circle} <= {"a", "b"}


def test_a_page_may_be_merged_into_a_shipped_person() -> None:
    authority = decided(PersonDecision("xi-jinpeng", "Xi Jinpeng", merged_into="xi-jinping"))
    assert key(authority.lookup("Xi Jinpeng")) == "xi-jinping"


def test_a_deleted_page_refuses_the_person_under_every_name() -> None:
    authority = decided(PersonDecision("sergey-lavrov", "Sergey Lavrov", deleted=True))
    assert authority.lookup("Sergey Lavrov") is None
    assert authority.refuses("Сергей Лавров")
    assert authority.refuses("Lavrov, Sergey")
    assert not authority.refuses("Vladimir Putin")


def test_different_from_keeps_a_spelling_away() -> None:
    far = PersonDecision("volodymyr-zelenskyy", "Volodymyr Zelenskyy", different_from=("Volodymyr Zelenskaj",))
    assert linked(SHIPPED, "Volodymyr Zelenskaj", "nb") == "volodymyr-zelenskyy"
    assert linked(decided(far), "Volodymyr Zelenskaj", "nb") == ""


def test_different_from_keeps_a_page_apart_from_a_shipped_person() -> None:
    namesake = PersonDecision("wang-yi-2", "Wang Yi", different_from=("wang-yi",))
    authority = decided(namesake)
    assert {"wang-yi", "wang-yi-2"} <= set(authority.by_key)


def test_the_order_of_decisions_does_not_matter() -> None:
    one = PersonDecision("ada", "Ada Brekkhus")
    other = PersonDecision("bea", "Bea Brekkhus")
    assert decided(one, other) == decided(other, one)


def test_a_page_may_be_merged_into_one_that_nobody_wrote_on() -> None:
    authority = decided(
        PersonDecision("yun-son", "Yun Son", merged_into="yun-sun"), PersonDecision("yun-sun", "Yun Sun")
    )
    assert key(authority.lookup("Yun Son")) == key(authority.lookup("Yun Sun")) == "yun-sun"


def test_a_renamed_page_keeps_the_name_that_the_generator_gave() -> None:
    authority = decided(PersonDecision("volodymyr-zelenskyy", "Vladimir Selenskij", was="Volodymyr Zelenskyy"))
    assert key(authority.lookup("Володимир Зеленський", "uk")) == "volodymyr-zelenskyy"
    assert [k.name for k in authority.people if k.key == "volodymyr-zelenskyy"] == ["Vladimir Selenskij"]


def test_a_form_that_an_editor_took_off_leads_there_no_more() -> None:
    off = PersonDecision("sergey-lavrov", "Sergey Lavrov", not_forms=(("nb", "Sergej Lavrov"),))
    assert linked(decided(off), "Sergej Lavrov", "nb") == ""
    assert linked(decided(off), "Sergei Lavrov", "en") == "sergey-lavrov"


IN_TEXTS = [
    ("traditional letters, where the list has simplified ones", "zh", "台灣媒體說，習近平來了", ["習近平"]),
    ("no space before a particle", "ja", "プーチン大統領が来た", ["プーチン"]),
    (
        "and, to: written together in Hebrew",
        "he",
        "וולדימיר פוטין אמר לבנימין נתניהו",
        ["ולדימיר פוטין", "בנימין נתניהו"],
    ),
    (
        "and, to: written together in Arabic",
        "ar",
        "وفلاديمير بوتين قال لبنيامين نتنياهو",
        ["فلاديمير بوتين", "بنيامين نتنياهو"],
    ),
    ("no such thing in English", "en", "toPutin", []),
]


@cases("lang, text, expected", IN_TEXTS)
def test_known_names_stand_in_texts_of_any_script(lang: str, text: str, expected: list[str]) -> None:
    assert [text[spot.start : spot.end] for spot in SHIPPED.index(lang).find(text)] == expected
