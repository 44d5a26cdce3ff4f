from generator.infer.people import mentions
from tests.cases import cases

SIFTED = [
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
    ("a party in brackets", "de", ["Heike Terhorst-Klein (Linke) sprach."], ["Heike Terhorst-Klein"]),
    ("a name in brackets", "en", ["Boris Nikolayevich (Yeltsin) called."], ["Boris Nikolayevich", "Yeltsin"]),
    ("kin that opens a sentence", "nb", ["Kona Kari lo."], ["Kari"]),
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


@cases("lang, texts, expected", SIFTED)
def test_what_is_found_is_sifted(lang: str, texts: list[str], expected: list[str]) -> None:
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
    ("a town abroad before a full name", "cs", "Primátor Houstonu Karel Jan Novák přišel.", ["Karel Jan Novák"]),
    ("a given name that a town abroad has", "sk", "Napadli ho právnici Georgea W. Berga.", ["Georgea W. Berga"]),
    ("a region", "pl", "Premier Bawarii mówił o tym.", []),
]


@cases("lang, text, expected", LANDS)
def test_a_land_in_one_of_its_cases_is_no_part_of_a_name(lang: str, text: str, expected: list[str]) -> None:
    assert [mention.text for mention in mentions([text], lang)] == expected
