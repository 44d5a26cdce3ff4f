from generator.infer.people.article import groups
from tests.cases import cases

GROUPS = [
    ("a surname belongs to the one full name", ["Kari Berg", "Berg"], ["Kari Berg: Kari Berg, Berg"]),
    ("also before it", ["Berg", "Kari Berg"], ["Kari Berg: Berg, Kari Berg"]),
    ("two candidates stay apart", ["Kari Berg", "Ola Berg", "Berg"], ["Kari Berg", "Ola Berg", "Berg"]),
    (
        "between two of a family, the first alone is known",
        ["Kari Berg", "Berg", "Ola Berg", "Berg"],
        ["Kari Berg: Kari Berg, Berg", "Ola Berg", "Berg"],
    ),
    ("the Bushes", ["George W. Bush", "George H. W. Bush", "Bush"], ["George W. Bush", "George H. W. Bush", "Bush"]),
    ("a family name first", ["Xi Jinping", "Xi"], ["Xi Jinping: Xi Jinping, Xi"]),
    ("two of one family", ["Kim Il-sung", "Kim Jong-il", "Kim"], ["Kim Il-sung", "Kim Jong-il", "Kim"]),
    ("an initial with one candidate", ["Kari Berg", "K. Berg"], ["Kari Berg: Kari Berg, K. Berg"]),
    ("an initial that contradicts", ["Kari Berg", "O. Berg"], ["Kari Berg", "O. Berg"]),
    ("a middle name more", ["Kari Berg", "Kari Anne Berg"], ["Kari Anne Berg: Kari Berg, Kari Anne Berg"]),
    ("capitals all through", ["KARI BERG", "Kari Berg"], ["Kari Berg: KARI BERG, Kari Berg"]),
    (
        "a family name with particles",
        ["Kari van der Berg", "Van der Berg"],
        ["Kari van der Berg: Kari van der Berg, Van der Berg"],
    ),
    ("one word alone", ["Pelé"], ["Pelé"]),
    ("given names in capitals", ["KARI ANNE", "Kari Anne Berg"], ["Kari Anne Berg: KARI ANNE, Kari Anne Berg"]),
    (
        "the first of two family names",
        ["María José Quintanilla Rojas", "Quintanilla", "María José"],
        ["María José Quintanilla Rojas: María José Quintanilla Rojas, Quintanilla, María José"],
    ),
    (
        "whom another bears too",
        ["María José Quintanilla Rojas", "Ana Quintanilla", "Quintanilla"],
        ["María José Quintanilla Rojas", "Ana Quintanilla", "Quintanilla"],
    ),
    ("a middle name is no family name", ["Sebastian Vettel It", "Vettel"], ["Sebastian Vettel It", "Vettel"]),
    ("without its accents", ["Lenka Hrubešová", "Hrubesova"], ["Lenka Hrubešová: Lenka Hrubešová, Hrubesova"]),
    (
        "a patronymic parts two of a family",
        ["Viktor Stepanovič Gajduk", "Viktor Gajduk", "Stepan Gajduk", "Gajduk"],
        ["Viktor Stepanovič Gajduk: Viktor Stepanovič Gajduk, Viktor Gajduk", "Stepan Gajduk", "Gajduk"],
    ),
    ("a word behind a full name", ["Kari Berg", "Kari Berg Xlego"], ["Kari Berg", "Kari Berg Xlego"]),
]


@cases("names, expected", GROUPS)
def test_groups(names: list[str], expected: list[str]) -> None:
    found = groups({(n, (0, len(name.split()))): tuple(name.split()) for n, name in enumerate(names)})
    shown = {" ".join(group.name): ", ".join(" ".join(name) for _, name in group.mentions) for group in found}
    assert [name if name == forms else f"{name}: {forms}" for name, forms in shown.items()] == expected


def test_a_family_name_may_be_a_case_of_another() -> None:
    names = [("Viktor", "Gajduk"), ("Stjepana", "Gajduka"), ("Gajduka",)]
    assert len(groups({(n, (0, len(name))): name for n, name in enumerate(names)}, "hr")) == 3


def test_tones_make_two_names_where_a_language_has_them() -> None:
    names = {(0, (0, 2)): ("Trịnh", "Hùng"), (1, (0, 2)): ("Trịnh", "Hưng")}
    assert [len(groups(names, lang)) for lang in ("vi", "en")] == [2, 1]
