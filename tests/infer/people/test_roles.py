import pytest

from generator.infer.people.roles import roles
from generator.infer.people.tokens import words

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
    ("a clause is no role", "en", "Kari Berg, who was a minister, left", []),
    ("another person is no role", "en", "Kari Berg, singer Ola Lund, and others", []),
    ("a list of names is no role", "en", "Kari Berg, Ola Lund and others", []),
    ("a language without a list", "xx", "President Kari Berg", []),
]


@pytest.mark.parametrize(("title", "lang", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_roles(title: str, lang: str, text: str, expected: list[str]) -> None:
    found = words(text)
    at = found.texts.index("Kari")
    others = {i for i, word in enumerate(found.texts) if word in {"Kari", "Berg", "Ola"}}
    assert roles(found, text, (at, at + 2), others, lang) == expected
