import pytest

from generator.infer.people import mentions
from generator.infer.people.article import bare, groups, owner

GROUPS = [
    ("a surname belongs to the one full name", ["Kari Berg", "Berg"], ["Kari Berg: Kari Berg, Berg"]),
    ("also before it", ["Berg", "Kari Berg"], ["Kari Berg: Berg, Kari Berg"]),
    ("two candidates stay apart", ["Kari Berg", "Ola Berg", "Berg"], ["Kari Berg", "Ola Berg", "Berg"]),
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


@pytest.mark.parametrize(("title", "names", "expected"), GROUPS, ids=[case[0] for case in GROUPS])
def test_groups(title: str, names: list[str], expected: list[str]) -> None:
    found = groups({(n, (0, len(name.split()))): tuple(name.split()) for n, name in enumerate(names)})
    shown = {" ".join(group.name): ", ".join(" ".join(name) for _, name in group.mentions) for group in found}
    assert [name if name == forms else f"{name}: {forms}" for name, forms in shown.items()] == expected


def test_a_family_name_may_be_a_case_of_another() -> None:
    names = [("Viktor", "Gajduk"), ("Stjepana", "Gajduka"), ("Gajduka",)]
    assert len(groups({(n, (0, len(name))): name for n, name in enumerate(names)}, "hr")) == 3


def test_tones_make_two_names_where_a_language_has_them() -> None:
    names = {(0, (0, 2)): ("Trịnh", "Hùng"), (1, (0, 2)): ("Trịnh", "Hưng")}
    assert [len(groups(names, lang)) for lang in ("vi", "en")] == [2, 1]


BARE = [
    ("an attested bare form", "Bergs", "nb", "Berg"),
    ("not attested", "Jonas", "nb", "Jonas"),
    ("no genitive s in this language", "Bergs", "en", "Bergs"),
    ("an ending behind an apostrophe", "Tunçer'in", "tr", "Tunçer"),
    ("an apostrophe of the name itself", "O'Neill", "tr", "O'Neill"),
    ("no such endings in this language", "Ma'ruf", "id", "Ma'ruf"),
    ("a case of an attested name", "Bergin", "fi", "Berg"),
]


@pytest.mark.parametrize(("title", "word", "lang", "expected"), BARE, ids=[case[0] for case in BARE])
def test_bare(title: str, word: str, lang: str, expected: str) -> None:
    assert bare(word, {"Berg", "Kari"}, lang) == expected


OWNED = [
    ("what is owned", "de", "Angela Merkels Rede", (), 2),
    ("an owner known by one name", "de", "Kerrys Sprecher", ("Kerry",), 1),
    ("an s of the name itself", "nb", "Anders Behring Breivik", (), 3),
    ("a second family name", "sv", "Karin Peters Berg", (), 3),
    ("a language without such a genitive", "es", "Angela Merkels Rede", (), 3),
]


@pytest.mark.parametrize(("title", "lang", "name", "ends", "expected"), OWNED, ids=[case[0] for case in OWNED])
def test_owner(title: str, lang: str, name: str, ends: tuple[str, ...], expected: int) -> None:
    assert owner(name.split(), ends, lang) == expected


CLEANED = [
    (
        "a case of a known surname",
        "pl",
        ["Zarzuty usłyszał Jan Nowicki.", "Sąd przesłuchał Nowickiego w piątek."],
        ["Jan Nowicki", "Nowickiego"],
    ),
    ("a known surname behind a word", "el", ["Ο δήμαρχος Γιώργος Παππάς.", "Ο Παππάς."], ["Γιώργος Παππάς", "Παππάς"]),
    (
        "a colleague's name in a case",
        "ru",
        ["Главный врач Азамат Исмагилов ушёл в отпуск.", "Коллеги Исмагилова говорят, что он был против."],
        ["Азамат Исмагилов", "Исмагилова"],
    ),
    ("a town behind a name", "fi", ["Professori Olli Virtanen Tampereen yliopistosta sanoi."], ["Olli Virtanen"]),
    (
        "a double name with an apostrophe",
        "en",
        ["Minister Fergal O'Driscoll-Keane spoke."],
        ["Fergal O'Driscoll-Keane"],
    ),
    ("a word that only opens the sentence", "sv", ["Bara Elsa Nordqvist kom."], ["Elsa Nordqvist"]),
    ("a word that opens sentences, and a name", "ru", ["На корте её нет.", "Победила Ли На."], ["Ли На"]),
    ("a possessive that is a given name too", "sv", ["Hans Nordqvist kom."], ["Hans Nordqvist"]),
    ("a headline in capitals", "tr", ["HELİKOPTER GÖREV YAPIYOR", "Ekrem Tunçer geldi."], ["Ekrem Tunçer"]),
    ("a name in capitals", "da", ["Filmen af KARI ANNE HANSEN er god."], ["KARI ANNE HANSEN"]),
    ("a party behind a name", "nl", ["Volgens minister Hugo van Jong CD&V is dat zo."], ["Hugo van Jong"]),
    ("a ministry behind a surname", "nl", ["Minister Jansen van Justitie zei dat."], ["Jansen"]),
    ("two persons", "es", ["Los jugadores Ada Gómez y Tomás Pérez llegaron."], ["Ada Gómez", "Tomás Pérez"]),
    ("a governor", "tr", ["Vali Ekrem Tunçer dün açıkladı."], ["Ekrem Tunçer"]),
    ("an agency and a town hall", "tr", ["Anadolu Ajansı ve Alaca Belediyesi açıkladı."], []),
    ("a title alone", "lg", ["Katikkiro yagambye. Charles Peter Mayiga yagenda."], ["Charles Peter Mayiga"]),
    ("a title of a language without texts to learn from", "ha", ["Shugaba Zelensky ya ce haka."], ["Zelensky"]),
]


@pytest.mark.parametrize(("title", "lang", "texts", "expected"), CLEANED, ids=[case[0] for case in CLEANED])
def test_what_is_found_is_cleaned(title: str, lang: str, texts: list[str], expected: list[str]) -> None:
    assert [mention.text for mention in mentions(texts, lang)] == expected


LANDS = [
    (
        "a country before the name, where names are not declined",
        "sw",
        "Rais wa Marekani Joe Biden alisema.",
        ["Joe Biden"],
    ),
    ("a country before the name", "uk", "Прем'єр Індії Нарендра Моді приїхав.", ["Нарендра Моді"]),
    ("a country alone after a title", "ru", "Президент Франции приехал.", []),
    ("a town before a full name", "pl", "Burmistrz Skawiny Maria Lewandowska mówiła.", ["Maria Lewandowska"]),
    ("a region", "pl", "Premier Bawarii mówił o tym.", []),
]


@pytest.mark.parametrize(("title", "lang", "text", "expected"), LANDS, ids=[case[0] for case in LANDS])
def test_a_land_in_one_of_its_cases_is_no_part_of_a_name(title: str, lang: str, text: str, expected: list[str]) -> None:
    assert [mention.text for mention in mentions([text], lang)] == expected
