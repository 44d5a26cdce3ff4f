"""Two persons side by side. Each case: what it shows, language, names as they stand, names wanted."""

from generator.infer.people.neighbours import side_by_side
from generator.infer.people.tokens import words
from tests.cases import cases

CASES = [
    ("a full name, then a surname", "ru", ["Иван Горбунов", "Павел Лаптев", "Иваном Горбуновым Лаптев"],
     ["Иван Горбунов", "Павел Лаптев", "Иваном Горбуновым", "Лаптев"]),
    ("two surnames", "ru", ["Марина Разина", "Алексей Лаптев", "Разиной Лаптев"],
     ["Марина Разина", "Алексей Лаптев", "Разиной", "Лаптев"]),
    ("a name that stands there twice", "pl", ["Jan Nowak", "Anna Lis", "Nowak Lis", "Nowak Lis"],
     ["Jan Nowak", "Anna Lis", "Nowak Lis", "Nowak Lis"]),
    ("a rare given name that stands alone too", "hr", ["Tonči Barbarić", "Barbarić", "Tončija"],
     ["Tonči Barbarić", "Barbarić", "Tončija"]),
    ("of one the article knows nothing", "cs", ["Petr Novák", "Novákem Malý"], ["Petr Novák", "Novákem Malý"]),
    ("a language without such cases", "en", ["Ann Lee", "Bob Ray", "Lee Ray"], ["Ann Lee", "Bob Ray", "Lee Ray"]),
]  # fmt: skip


@cases("lang, names, wanted", CASES)
def test_persons_side_by_side(lang: str, names: list[str], wanted: list[str]) -> None:
    paragraphs = [words(name) for name in names]
    found = side_by_side(paragraphs, [[(0, len(one.texts))] for one in paragraphs], lang)
    assert [" ".join(one.texts[a:b]) for one, here in zip(paragraphs, found, strict=True) for a, b in here] == wanted
