from generator.infer.people.lists import flags, fold, is_organisation, is_place
from tests.cases import cases

CASES = [
    ("accents go", "Žižek", "zizek"),
    ("letters that do not decompose are written out", "Łukasz Sørmær", "lukasz sormaer"),
    ("Cyrillic is written in Latin letters", "Жижек", "zizek"),
    ("other scripts stay", "習近平", "習近平"),
]


@cases("text, expected", CASES)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_a_word_is_found_in_its_lists() -> None:
    assert "F" in flags("Elizabeth")
    assert "L" in flags("Hansen")
    assert "C" in flags("Russland")
    assert "T" in flags("Shanghai")
    assert flags("qwxyz") == "-"


def test_a_word_that_says_what_somebody_is() -> None:
    assert flags("Präsidentin").endswith("R")
    assert flags("seniorforsker").endswith("R")


def test_an_inflected_word_is_found_by_its_stem() -> None:
    assert flags("Elizabethin").endswith("~")


def test_places_and_organisations() -> None:
    assert is_place(("Costa", "Rica"))
    assert is_place(("N.", "Korea"))
    assert not is_place(("Benito", "Juárez"))
    assert is_organisation(("Al", "Jazeera"), (0, 2))
    assert is_organisation(("at", "Goldman", "Sachs"), (1, 2))
    assert is_organisation(("Skandia", "Liv"), (0, 2))
    assert not is_organisation(("Zara", "Hansen"), (0, 2))
    assert not is_organisation(("Hansen",), (0, 1))
