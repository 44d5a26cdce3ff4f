from generator.infer.people.roles import roles
from generator.infer.people.tokens import words
from tests.cases import cases

CASES = [
    (
        "an apposition",
        "en",
        "Kari Berg, a professor at Lund University in Sweden, said",
        ["professor at Lund University in Sweden"],
    ),
    (
        "with the definite article",
        "en",
        "Kari Berg, the foreign minister of Utopia, left",
        ["foreign minister of Utopia"],
    ),
    ("a title before", "en", "then French President Kari Berg left", ["French President"]),
    (
        "a title and its house",
        "nb",
        "sier seniorforsker Kari Berg ved tenketanken NUPI i Oslo.",
        ["seniorforsker ved tenketanken NUPI i Oslo"],
    ),
    ("a country's genitive", "nb", "Sveriges statsminister Kari Berg kom", ["Sveriges statsminister"]),
    ("an adjective", "sv", "sa tidigare partiledaren Kari Berg", ["tidigare partiledaren"]),
    (
        "a Swedish apposition",
        "sv",
        "säger Kari Berg, chef för Asien vid Lunds universitet, i dag",
        ["chef för Asien vid Lunds universitet"],
    ),
    ("a German title", "de", "sagte die ehemalige Ministerin Kari Berg am Montag", ["ehemalige Ministerin"]),
    ("a party", "en", "said Kari Berg, the Labour leader of the council.", ["Labour leader of the council"]),
    ("a German party", "de", "sagte Kari Berg, die grüne Ministerin.", ["grüne Ministerin"]),
    ("a clause is no role", "en", "Kari Berg, who was a minister, left", []),
    ("another person is no role", "en", "Kari Berg, singer Ola Lund, and others", []),
    ("a list of names is no role", "en", "Kari Berg, Ola Lund and others", []),
    ("a people of two words", "en", "said South African striker Kari Berg", ["South African striker"]),
    ("whose she is says nothing", "nb", "sa hans trener Kari Berg i går", []),
    ("a verb that looks like a role", "nb", "I kveld spiller Kari Berg for Brann", []),
    ("a word before it that looks like a language", "pt", "pediu ao juiz Kari Berg que", ["juiz"]),
    ("a clause about a player", "nb", "Kari Berg, tidligere spiller som bor i Oslo, vant", ["tidligere spiller"]),
    ("a clause without a comma", "fr", "Pour Kari Berg, le directeur a perdu la raison.", []),
    ("the next person's own title", "pt", "Kari Berg, a líder da Rede, Ola Lund e outros", []),
    ("broken off by a title in quotes", "fr", "Kari Berg, auteur du livre « Demain », parle", []),
    (
        "two houses and one hyphen",
        "de",
        "Kari Berg, Leiterin der Grund- und Hauptschule, kam",
        ["Leiterin der Grund- und Hauptschule"],
    ),
    ("a noun is no house", "de", "sagte Trainerin Kari Berg bei einer Pressekonferenz", ["Trainerin"]),
    ("an Italian title", "it", "ha detto il presidente Kari Berg ieri", ["presidente"]),
    (
        "a Dutch apposition",
        "nl",
        "zei Kari Berg, hoogleraar bij de Universiteit Leiden, gisteren",
        ["hoogleraar bij de Universiteit Leiden"],
    ),
    ("a Polish title", "pl", "powiedział premier Kari Berg w Warszawie", ["premier"]),
    ("a language without a list", "xx", "President Kari Berg", []),
]


@cases("lang, text, expected", CASES)
def test_roles(lang: str, text: str, expected: list[str]) -> None:
    found = words(text)
    at = found.texts.index("Kari")
    others = {i for i, word in enumerate(found.texts) if word in {"Kari", "Berg", "Ola"}}
    assert roles(found, text, (at, at + 2), others, lang) == expected
