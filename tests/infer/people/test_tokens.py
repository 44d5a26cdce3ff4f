from hypothesis import given
from hypothesis import strategies as st

from generator.infer.people.tokens import place, words
from tests.cases import cases

CASES = [
    (
        "initials and abbreviations keep their full stop",
        "Mr. J. Berg met U.S. envoys.",
        "Mr.|J.|Berg|met|U.S.|envoys|.",
    ),
    (
        "a given name written short keeps its full stop",
        "Petter Chr. Berg og Thos. Lie",
        "Petter|Chr.|Berg|og|Thos.|Lie",
    ),
    ("an English genitive stands alone", "Berg's and Lund’s", "Berg|'s|and|Lund|’s"),
    ("an elided article leaves its noun", "dell'Arno, l'Italia", "dell'|Arno|,|l'|Italia"),
    ("an ending behind an apostrophe belongs to its name", "Özgür Özel'den, Ankara'nın", "Özgür|Özel'den|,|Ankara'nın"),
    ("so does the rest of a Ukrainian name", "Мар'яна Лук’яненко", "Мар'яна|Лук’яненко"),
    ("an Irish name is whole", "O'Hara and D'Amico", "O'Hara|and|D'Amico"),
    ("hyphens, ampersands and colons join", "Anne-Lise, B&O:s EU:n", "Anne-Lise|,|B&O:s|EU:n"),
    ("a dash does not join", "Berg–Lund", "Berg|–|Lund"),
    ("addresses and tags are whole", "@berg #Oslo a.b@c.no https://x.no/A", "@berg|#Oslo|a.b@c.no|https://x.no/A"),
    ("a noun about somebody stands apart", "En Ada Berg-film, Netflix-film", "En|Ada|Berg|-|film|,|Netflix-film"),
    ("a noun about a firm does not", "Die Lego-Filme, im Film Lego-Serie", "Die|Lego-Filme|,|im|Film|Lego-Serie"),
    ("initials begin a name", "En J.K. Berg-film", "En|J.K.|Berg|-|film"),
    ("a thing called after somebody does not", "Ada Berg-huset", "Ada|Berg-huset"),
    ("two particles are one before a name", "Bo in 't Veld, in 't kort", "Bo|in 't|Veld|,|in|'|t|kort"),
    ("also behind a full stop", "Lund .@berg said.", "Lund|.@berg|said|."),
]


@cases("text, expected", CASES)
def test_words(text: str, expected: str) -> None:
    assert "|".join(words(text).texts) == expected


RUNS = [
    ("capitals next to each other", "i dag sa Kari Berg at Oslo", ["Kari Berg", "Oslo"]),
    ("a particle inside belongs", "then Jan van der Berg left", ["Jan van der Berg"]),
    ("a particle before belongs", "then van Berg left", ["van Berg"]),
    ("a capital inside a word counts", "said al-Amin today", ["al-Amin"]),
    ("a word of credit parts two names", "Kari Berg Foto Ola Lund", ["Kari Berg", "Ola Lund"]),
    ("digits and signs are no names", "3 200 %", []),
]


@cases("text, expected", RUNS)
def test_runs(text: str, expected: list[str]) -> None:
    found = words(text)
    assert [" ".join(found.texts[start:end]) for start, end in found.runs] == expected


def test_sentences_open_after_a_stop_and_quotes() -> None:
    found = words("– Nei. «Ja», sa Kari! Så gikk hun.")
    assert [found.texts[i] for i in sorted(found.opens)] == ["Nei", "Ja", "Så"]


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    found = words(text)
    assert all(text[slice(*place(text, (i, i + 1)))] == word for i, word in enumerate(found.texts))
    assert "".join(found.texts) == "".join(text.split())
