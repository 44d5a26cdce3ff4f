from generator.infer.people.families import before_given, behind_family, in_a_case
from tests.cases import cases

CASES = [
    ("a family name, and what was found of it", "vi", "Nguyễn Văn Thắng", [(1, 3)], "Nguyễn Văn Thắng"),
    ("a form of address before it", "vi", "Bà Trần Thị Mai Hoa", [], "Trần Thị Mai Hoa"),
    ("a town", "vi", "Hà Nội", [(0, 2)], ""),
    ("a name from elsewhere", "vi", "Ada Lie", [(0, 2)], "Ada Lie"),
    ("a family name alone", "vi", "Thắng Trần", [], ""),
    ("a language without a list", "en", "Nguyễn Văn Thắng", [(0, 1)], "Nguyễn"),
]

IN_A_CASE = [
    ("both in the instrumental", "cs", "Jiřím Novákem", "Jiřím Novákem"),
    ("both in the genitive, behind a role", "ru", "мэра Алексея Самойлова", "Алексея Самойлова"),
    ("the nominative", "cs", "Petr Novák", ""),
    ("a language without cases", "en", "Petrem Novákem", ""),
]

BEFORE_GIVEN = [
    ("a family name that no list has", "hu", "Vásárhelyi Dóra", False, "Vásárhelyi Dóra"),
    ("in a case", "hu", "Fekete Győzőnek", False, "Fekete Győzőnek"),
    ("an article", "hu", "Az Anna", True, ""),
    ("a word that opens a sentence", "hu", "Tegnap László", True, ""),
    ("a town", "hu", "Budapest Anna", False, ""),
    ("a language that puts the given name first", "nb", "Vásárhelyi Dóra", False, ""),
]


@cases("lang, text, opens, expected", BEFORE_GIVEN)
def test_before_given(lang: str, text: str, opens: bool, expected: str) -> None:
    texts = text.split()
    assert " | ".join(" ".join(texts[a:b]) for a, b in before_given(texts, [], opens, lang)) == expected


@cases("lang, text, found, expected", CASES)
def test_behind_family(lang: str, text: str, found: list[tuple[int, int]], expected: str) -> None:
    texts = text.split()
    assert " | ".join(" ".join(texts[a:b]) for a, b in behind_family(texts, found, lang)) == expected


@cases("lang, text, expected", IN_A_CASE)
def test_in_a_case(lang: str, text: str, expected: str) -> None:
    texts = text.split()
    assert " | ".join(" ".join(texts[a:b]) for a, b in in_a_case(texts, lang)) == expected
