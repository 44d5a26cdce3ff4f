"""Which names are cases of one another. Each case: what it shows, language, names, what they are cases of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.names.cases import base_names
from tests.cases import cases

CASES = [
    ("every word declined", "pl", "Tomasz Zieliński, Tomasza Zielińskiego, Tomaszem Zielińskim",
     "Tomasza Zielińskiego=Tomasz Zieliński, Tomaszem Zielińskim=Tomasz Zieliński"),
    ("a woman", "pl", "Maria Lewandowska, Marię Lewandowską, Marii Lewandowskiej",
     "Marii Lewandowskiej=Maria Lewandowska, Marię Lewandowską=Maria Lewandowska"),
    ("a woman whose family name is not declined", "pl", "Angela Merkel, Angeli Merkel", "Angeli Merkel=Angela Merkel"),
    ("a given name that ends in a vowel stays", "pl", "Joe Biden, Joe Bidena", "Joe Bidena=Joe Biden"),
    ("surnames alone", "pl", "Donald Tusk, Tusk, Tuskiem, Tuska", "Tuska=Tusk, Tuskiem=Tusk"),
    ("Czech, man and wife", "cs", "Petr Dvořák, Jana Dvořáková, Petrem Dvořákem, Janou Dvořákovou",
     "Janou Dvořákovou=Jana Dvořáková, Petrem Dvořákem=Petr Dvořák"),
    ("Russian", "ru", "Игорь Терехов, Игоря Терехова, Тереховым",
     "Игоря Терехова=Игорь Терехов, Тереховым=Терехов"),
    ("a man's name in the genitive, or a woman's", "ru", "Александр Иванов, Александра Иванова", ""),
    ("his daughter", "pl", "Aleksander Zieliński, Aleksandra Zielińska", ""),
    ("her surname alone is not his", "pl", "Tomasz Zieliński, Zielińska", ""),
    ("his alone is not hers", "ru", "Александра Белова, Белов", ""),
    ("a man's and a woman's given name", "hr", "Ivan Horvat, Ivana Horvat", ""),
    ("her surname would not change, so it is him", "hr", "Ivan Horvat, Ivana Horvat, Ivanom Horvatom",
     "Ivanom Horvatom=Ivan Horvat"),
    ("two whom it may be", "pl", "Jan Nowak, Adam Nowak, Nowaka", "Nowaka=Nowak"),
    ("a vowel that comes and goes", "pl", "Marek Malinowski, Markiem Malinowskim",
     "Markiem Malinowskim=Marek Malinowski"),
    ("no base named", "cs", "Petra Dvořáka", ""),
    ("a language without such cases", "en", "Ivan Horvat, Ivanom Horvatom", ""),
]  # fmt: skip


@cases("lang, names, wanted", CASES)
def test_cases_of_a_name(lang: str, names: str, wanted: str) -> None:
    found = base_names([tuple(name.split()) for name in names.split(", ")], lang)
    assert ", ".join(f"{' '.join(case)}={' '.join(base)}" for case, base in sorted(found.items())) == wanted


NAME = st.lists(
    st.sampled_from(["Ivan", "Ivana", "Ivanom", "Petr", "Petra", "Horvat", "Horvata"]), min_size=1, max_size=3
)


@given(st.lists(NAME.map(tuple)), st.sampled_from(["hr", "cs", "pl", "ru", "nb"]))
def test_what_a_name_is_a_case_of_is_a_case_of_nothing(names: list[tuple[str, ...]], lang: str) -> None:
    found = base_names(names, lang)
    assert found.keys() <= set(names)
    assert found.keys().isdisjoint(found.values())


@given(st.lists(NAME.map(tuple)))
def test_the_order_of_names_does_not_matter(names: list[tuple[str, ...]]) -> None:
    assert base_names(names, "hr") == base_names(names[::-1], "hr")
