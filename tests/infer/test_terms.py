"""Which words of a text are forms of a term."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.infer.topics import terms
from tests.cases import cases


def found(lang: str, text: str, *wanted: str) -> list[str]:
    return [clue.term for _, clue in terms.find([text], terms.index([("topic", term, 1.0) for term in wanted], lang))]


CASES = [
    ("an inflected form", "en", "Two countries and a country", ["country"], ["country", "country"]),
    ("a relative is no form", "en", "They operate on him", ["operator"], []),
    ("a definite plural", "da", "Alle krigenes ofre", ["krig"], ["krig"]),
    ("an accent that moves", "es", "Las elecciones", ["elección"], ["elección"]),
    ("an umlaut that comes", "de", "Die Ärzte", ["Arzt"], ["Arzt"]),
    ("an umlaut that makes another word", "de", "Über allem", ["Uber"], []),
    ("that form alone", "en", "Good goods", ["=goods"], ["=goods"]),
    ("an acronym is not the word", "en", "Those who know the WHO", ["WHO"], ["WHO"]),
    ("a name is not the word", "en", "He fed the pigs before the Fed met", ["Fed"], ["Fed"]),
    ("small letters meet large ones", "en", "War and war", ["war"], ["war", "war"]),
    ("a phrase, inflected", "en", "After two air strikes", ["air strike"], ["air strike"]),
    ("a phrase over a hyphen", "en", "An air-strike", ["air strike"], ["air strike"]),
    ("not over other words", "en", "The air they strike", ["air strike"], []),
    ("the longest phrase", "en", "A trade war", ["war", "trade war"], ["trade war"]),
    ("a phrase that breaks off", "en", "They trade", ["trade war"], []),
    ("the end of a compound", "de", "Der Handelskrieg", ["-krieg"], ["-krieg"]),
    ("inflected, too", "de", "Des Handelskrieges", ["-krieg"], ["-krieg"]),
    ("the beginning of a compound", "sv", "Fotbollsspelaren", ["fotbolls-"], ["fotbolls-"]),
    ("both at once", "de", "Das Kriegsministerium", ["kriegs-", "-ministerium"], ["-ministerium", "kriegs-"]),
    ("no compound with so little before it", "de", "Zum Beispiel", ["-spiel"], []),
    ("a word of its own is no compound", "de", "Der Handelskrieg", ["-krieg", "Handelskrieg"], ["Handelskrieg"]),
    ("an ending that changes", "ru", "Войной, в школах и без школ", ["война", "школа"], ["война", "школа", "школа"]),
    ("a short word with the stem of a term", "ru", "Они дали им", ["имам"], []),
    ("a language without a stemmer", "et", "WHO ütles", ["WHO"], ["WHO"]),
    ("endings that are listed", "uk", "Школи, школою", ["школа"], ["школа", "школа"]),
    ("an article behind the word", "is", "Kosningunum, kosninganna", ["kosning"], ["kosning", "kosning"]),
    ("a gap in a term", "en", "It cut 340 of its jobs, cut jobs", ["cut … jobs"], ["cut … jobs", "cut … jobs"]),
    (
        "several words before and behind a gap",
        "de",
        "baut bis zu 1.200 Stellen ab",
        ["baut … Stellen ab"],
        ["baut … Stellen ab"],
    ),
    ("a gap that is too wide", "en", "It cut 340 of the many many good jobs", ["cut … jobs"], []),
    ("no gap over another part of the sentence", "en", "It cut taxes and jobs came", ["cut … jobs"], []),
    ("what stands in a gap is part of the term", "en", "cut 340 bank jobs", ["cut … jobs", "bank"], ["cut … jobs"]),
    ("a term that ends in a gap", "en", "They cut it short", ["cut …"], ["cut …"]),
    ("no spaces between words", "zh", "总统说战争WHO", ["战争", "WHO"], ["战争", "WHO"]),
    ("traditional characters", "zh-Hant", "總統說戰爭", ["战争", "总统"], ["总统", "战争"]),
    ("the longest where none are", "ja", "核戦争の後", ["戦争", "核戦争"], ["核戦争"]),
    ("no part of a word in katakana", "ja", "マンチェスターでチェス", ["チェス"], ["チェス"]),
    ("two letters are a whole word", "ja", "ラスベガスのガス", ["ガス"], ["ガス"]),
    (
        "a long one in a compound of them",
        "ja",
        "フジテレビのサッカーチーム",
        ["テレビ", "サッカー"],
        ["テレビ", "サッカー"],
    ),
    ("no part of a word that is listed", "ko", "위스키와 스키, 맨체스터", ["스키", "체스"], ["스키"]),
    ("nor of a name", "ja", "モスクワのモスク", ["モスク"], ["モスク"]),
    ("nor of a stock phrase, in traditional characters, too", "zh", "沒關係 两国关系", ["关系"], ["关系"]),
    ("a particle joined to it", "ko", "전쟁은 길다", ["전쟁"], ["전쟁"]),
    ("an article before the word", "ar", "في الحرب", ["حرب"], ["حرب"]),
    ("an article and an ending", "ar", "إصابة بالكوليرا وكوليرا", ["كوليرا"], ["كوليرا", "كوليرا"]),
    ("the kindred script", "sr", "После рата", ["rat"], ["rat"]),
    ("a common word with the stem of another", "uk", "Його село. Вправи з йоги", ["йога", "сель"], ["йога"]),
    ("and is no acronym", "ru", "И всё. Это ИИ", ["ИИ"], ["ИИ"]),
    ("drills are no scientists", "ru", "Учения и ученые", ["=учения", "ученый"], ["=учения", "ученый"]),
    ("Czech things are not the language", "cs", "České století, učí se češtinu", ["čeština", "stoletá"], ["čeština"]),
    ("would have is no custom", "is", "Hann hefði átt bænum. Hefðin lifir", ["hefð", "bæn"], ["hefð"]),
    ("years are no season", "hu", "Annak az évek óta az állam állt", ["évad", "anime", "állat"], []),
    ("a vowel that grows long", "hu", "A zenét", ["zene"], ["zene"]),
    ("a consonant that grows soft", "tr", "Kitabı verdi, ekmeği aldı", ["kitap", "ekmek", "veri"], ["kitap", "ekmek"]),
    ("winning is no accident", "tr", "Seçimi kazandı; kazada öldü", ["kaza"], ["kaza"]),
    ("people are no agency", "ar", "الناس في الرياض ومكتب", ["ناسا", "رياضة", "مكتبة"], []),
    ("an article and what is written before it", "ar", "وبالمكتبات", ["مكتبة"], ["مكتبة"]),
    ("a term with its article", "ar", "عملات", ["العملة"], ["العملة"]),
]


@cases("lang, text, wanted, expected", CASES)
def test_find(lang: str, text: str, wanted: list[str], expected: list[str]) -> None:
    assert found(lang, text, *wanted) == expected


def test_no_phrase_reaches_into_the_next_text() -> None:
    index = terms.index([("conflict", "air strike", 1.0)], "en")
    assert not list(terms.find(["They came by air", "strike after strike"], index))


def test_terms_of_one_stem_share_a_key() -> None:
    index = terms.index([("politics", "tax", 1.0), ("economy", "taxes", 1.0)], "en")
    assert {clue.key for _, clue in terms.find(["taxes"], index)} == {"tax"}


@given(word=st.text(min_size=1), lang=st.sampled_from(["en", "de", "nb", "fr", "und"]))
def test_any_term_finds_itself_or_has_no_word_in_it(word: str, lang: str) -> None:
    bare = word.strip("-=") or "x"
    assert found(lang, bare, bare) == ([bare] if terms.WORD.search(bare) else [])


@pytest.mark.parametrize("term", ["", "-", "=", "--", "«»", "…"])
def test_a_term_without_a_word_finds_nothing(term: str) -> None:
    assert found("en", "Some - text = here", term) == []


@given(text=st.text(), lang=st.sampled_from(["en", "de", "nb", "fr", "und"]))
def test_no_text_is_too_strange(text: str, lang: str) -> None:
    assert set(found(lang, text, "war", "-krieg", "kriegs-", "air strike", "=goods", "WHO")) <= {
        "-krieg", "=goods", "WHO", "air strike", "kriegs-", "war",
    }  # fmt: skip
