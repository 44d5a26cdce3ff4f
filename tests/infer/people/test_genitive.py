from generator.infer.people.genitive import bare, owner, stems
from tests.cases import cases

BARE = [
    ("an attested bare form", "Bergs", "nb", "Berg"),
    ("not attested", "Jonas", "nb", "Jonas"),
    ("no genitive s in this language", "Bergs", "en", "Bergs"),
    ("an ending behind an apostrophe", "Tunçer'in", "tr", "Tunçer"),
    ("an apostrophe of the name itself", "O'Neill", "tr", "O'Neill"),
    ("no such endings in this language", "Ma'ruf", "id", "Ma'ruf"),
    ("a case of an attested name", "Bergin", "fi", "Berg"),
]


@cases("word, lang, expected", BARE)
def test_bare(word: str, lang: str, expected: str) -> None:
    assert bare(word, {"Berg", "Kari"}, lang) == expected


STEMS = [
    ("a case", "Peltoniemen", "fi", {"Peltonieme", "Peltoniemi"}),
    ("a consonant that changes", "Korpivirralle", "fi", {"Korpivirra", "Korpivirta"}),
    ("a name in the lists", "Virtanen", "fi", set()),
    ("no cases in this language", "Peltoniemen", "nb", set()),
    ("an ending behind an apostrophe", "Tunçer'in", "tr", {"Tunçer"}),
]


@cases("word, lang, expected", STEMS)
def test_stems(word: str, lang: str, expected: set[str]) -> None:
    assert set(stems(word, lang)) == expected


OWNED = [
    ("what is owned", "de", "Angela Merkels Rede", (), 2),
    ("an owner known by one name", "de", "Kerrys Sprecher", ("Kerry",), 1),
    ("an s of the name itself", "nb", "Anders Behring Breivik", (), 3),
    ("a second family name", "sv", "Karin Peters Berg", (), 3),
    ("a language without such a genitive", "es", "Angela Merkels Rede", (), 3),
]


@cases("lang, name, ends, expected", OWNED)
def test_owner(lang: str, name: str, ends: tuple[str, ...], expected: int) -> None:
    assert owner(name.split(), ends, lang) == expected
