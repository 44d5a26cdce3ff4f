"""The nominative of a name in a case. Each case: what it shows, language, the name, its nominative ("": not sure)."""

from __future__ import annotations

import pytest

from generator.language.lexicon import everywhere
from generator.names.nominative import nominative
from tests.cases import cases

CASES = [
    ("a man in the genitive", "ru", "Алексея Горбунова", "Алексей Горбунов"),
    ("in the instrumental", "ru", "Алексеем Горбуновым", "Алексей Горбунов"),
    ("a family name that is an adjective", "ru", "Алексея Ратинского", "Алексей Ратинский"),
    ("a foreign name", "ru", "Брайана Картера", "Брайан Картер"),
    ("a woman whose name is declined", "cs", "Zuzanou Hermanovou", "Zuzana Hermanová"),
    ("a woman whose family name is not", "uk", "Світланою Бондарчук", "Світлана Бондарчук"),
    ("a man whose given name ends like a woman's", "ru", "Абдуллой Каримовым", "Абдулла Каримов"),
    ("Croatian", "hr", "Stjepana Divkovića", "Stjepan Divković"),
    ("Serbian in both scripts", "sr", "Владаном Јовићем", "Владан Јовић"),
    ("a letter before the ending that may have come and gone", "cs", "Tomášem Hájkem", ""),
    ("a family name that tells the case by itself", "cs", "Petru Dvořákovou", "Petra Dvořáková"),
    ("a Czech name in Polish", "pl", "Petrę Dvořákovou", "Petra Dvořáková"),
    ("the same of a man", "ru", "Александра Ивановского", "Александр Ивановский"),
    ("Aleksandr or Aleksander", "pl", "Aleksandra Zielińskiego", ""),
    ("a family name that ends as if in a case", "pl", "Maria Gallego", ""),
    ("a soft ending", "cs", "Radima Hrubeše", "Radim Hrubeš"),
    ("a woman's given name as it stands", "ru", "Александра Иванова", ""),
    ("a nominative", "pl", "Alojzy Pawlak", ""),
    ("a short given name", "pl", "Kasia Maimone", ""),
    ("three words", "ru", "Алексея Ивановича Горбунова", ""),
    ("Hungarian", "hu", "Fodróczy Zsuzsannát", "Fodróczy Zsuzsanna"),
    ("Hungarian, an ending that doubles a letter", "hu", "Vereczkey Gergellyel", "Vereczkey Gergely"),
    ("Hungarian, a name that ends long", "hu", "Fodróczy Mátéval", "Fodróczy Máté"),
    ("Hungarian, a vowel made long", "hu", "Fodróczy Bencét", "Fodróczy Bence"),
    ("Hungarian, a nominative", "hu", "Nagy Bence", ""),
    ("Hungarian, nobody", "hu", "Nemzeti Színházban", ""),
    ("a language without such lists", "en", "Brysona Carteris", ""),
]  # fmt: skip


@cases("lang, name, wanted", CASES)
def test_the_nominative(lang: str, name: str, wanted: str) -> None:
    assert " ".join(nominative(tuple(name.split()), lang) or ()) == wanted


@pytest.mark.parametrize("lang", sorted(everywhere("name-cases")))
def test_lists_are_sorted_and_say_four_things_a_line(lang: str) -> None:
    lines = everywhere("name-cases")[lang]
    assert list(lines) == sorted(set(lines))
    assert all(len(line.split("\t")) == 4 and all(line.split("\t")) for line in lines)
