"""Sentences: cases read as a style guide, then laws."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.language.sentences import split
from tests.cases import cases

# (title, language, text with | where one sentence ends and the next begins)
CASES = [
    ("a plain pair", "en", "It rained.| They stayed."),
    ("initials belong to the name", "en", "J. K. Rowling wrote it.| George W. Bush read it."),
    ("a title before a name", "en", "Mr. Olsen met Dr. Berg.| Both smiled."),
    ("an abbreviation inside", "en", "The U.S. Senate voted at 5 p.m. on Friday."),
    ("an abbreviation at the end", "en", "She lives in Washington, D.C.| He does not."),
    ("a quoted question goes on", "en", "“Really?” she asked.| “Yes.”"),
    ("three dots in the middle", "en", "Ready to... uphold it.| Done."),
    ("a number with a point", "en", "It rose 3.5 percent.| Then it fell."),
    ("an ordinal date", "nb", "Møtet var 8. juni 2018.| Det regnet."),
    ("dialogue with dashes", "nb", "– Nei! sa han.| – Ja, sa hun."),
    ("a year at the end", "nb", "Det begynte i 2022.| Ingen visste det."),
    ("a clock and a company", "sv", "Mötet börjar kl. 9 hos bl.a. Saab.| Det slutar kl. 12."),
    ("an ordinal before a capital", "de", "Im 20. Jahrhundert, am 8. Juni, kam Ludwig XIV. nicht.| Er war tot."),
    ("an abbreviation in two parts", "de", "Das gilt z. B. Berlin.| Dort gilt es."),
    ("a dated clause", "da", "Det skete d. 3. maj.| Siden skete intet."),
    ("an upside-down question", "es", "Llegó el Sr. Gómez.| ¿Quién lo vio?"),
    ("a year with г.", "ru", "Он родился в 1950 г. в Москве.| Умер А. С. Иванов там же."),
    ("Chinese without spaces", "zh", "他来了。|她走了！|你呢？"),
    ("a Japanese quote is one piece", "ja", "「行く。すぐに。」と述べた。|次の日、彼は来た。"),
    ("a language without lists", "is", "Hann kom.| Hún fór."),
]


@cases("lang, marked", CASES)
def test_sentences_end_where_a_reader_says(lang: str, marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[a:b] for a, b in split(text, lang)] == [part.strip() for part in marked.split("|")]


@given(st.text(alphabet="aA1 .!?–“”「」。\n…I"), st.sampled_from(["en", "nb", "de", "ja", "und"]))
def test_every_character_lies_in_exactly_one_sentence(text: str, lang: str) -> None:
    spans = split(text, lang)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    assert all(not text[a].isspace() and not text[b - 1].isspace() for a, b in spans)
