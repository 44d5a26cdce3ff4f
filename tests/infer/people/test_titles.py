from generator.infer.people.titles import credited, untitled
from generator.infer.people.tokens import words
from tests.cases import cases

TITLES = [
    ("a form of address goes", "Ms Kari Berg", "Kari Berg"),
    ("several titles go", "Prof. Dr. Kari Berg", "Kari Berg"),
    ("the last word stays", "President", "President"),
    ("a role before a full name", "Sales Manager Kari Berg", "Kari Berg"),
    ("a role before a surname", "Manager Berg", "Berg"),
    ("a compound of a role", "Handels-Direktor Berg", "Berg"),
    ("a compound of a party", "AfD-Mann Berg", "Berg"),
    ("two family names", "Anne-Marie Holst-Berg", "Anne-Marie Holst-Berg"),
    ("an initial is no title", "Roger M. Berg", "Roger M. Berg"),
    ("a name without a title is whole", "Kari Berg", "Kari Berg"),
]


@cases("text, expected", TITLES)
def test_untitled(text: str, expected: str) -> None:
    texts = text.split()
    assert " ".join(texts[i] for i in untitled(texts, [*range(len(texts))])) == expected


CREDITS = [
    ("after the word and a colon", "Kari Berg smiled. Photo: Ola Lund", "Photo : Ola Lund"),
    ("in brackets", "(Foto: Ola Lund) Kari Berg", "Foto : Ola Lund"),
    ("before an agency", "a street Ola Lund/AFP", "street Ola Lund / AFP"),
    ("the word in a sentence credits nobody", "Photo of Kari Berg", ""),
]


@cases("text, expected", CREDITS)
def test_credited(text: str, expected: str) -> None:
    texts = words(text).texts
    assert " ".join(texts[i] for i in sorted(credited(texts))) == expected
