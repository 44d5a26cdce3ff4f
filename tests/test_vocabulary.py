"""The vocabulary of topics: what every file of data/topics/ has to keep, and how it is read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
import yaml

from generator import vocabulary
from generator.errors import Misuse
from tests.cases import cases

LANGUAGES = re.findall(r"\w+", "ar cs da de en es fi fr hr hu is it ja ko nb nl nn pl pt ru sv tr uk zh")
FILES = sorted(vocabulary.FOLDER.glob("*.yml"))
TOPICS = vocabulary.topics()
TOPS = [topic for topic in TOPICS.values() if not topic.broader]


def test_the_17_top_terms_and_at_least_150_narrower_ones_are_there() -> None:
    assert sorted(topic.iptc for topic in TOPS) == [f"{number:02}000000" for number in range(1, 18)]
    assert len(TOPICS) - len(TOPS) >= 150


def test_topics_come_sorted_each_with_a_code_of_its_own() -> None:
    assert list(TOPICS) == sorted(TOPICS)
    assert [iptc for iptc, times in Counter(t.iptc for t in TOPICS.values()).items() if times > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_top_term_is_covered_in_every_language(lang: str) -> None:
    assert [topic.id for topic in TOPS if len([*topic.terms(lang)]) < 3] == []


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_topic_file_keeps_the_rules(path: Path) -> None:
    text = path.read_text("utf-8")
    found = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    assert unicodedata.is_normalized("NFC", text)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", path.stem)
    assert re.fullmatch(r"[012]\d{7}", found["iptc"])
    assert set(found["labels"]) == set(LANGUAGES) >= set(found["terms"]) >= {*LANGUAGES} - {"nn"}
    for lang, rows in found["terms"].items():
        every = [term for row in rows.values() for term in row.split(", ")]
        assert [term for term, times in Counter(every).items() if times > 1] == [], lang
        assert [row for row in rows.values() if row.split(", ") != sorted(row.split(", "))] == [], lang
        assert [
            term
            for term in every
            if not re.fullmatch(r"[=-]?\w([\w .,:&'’/+・\-]*( … )?[\w .,:&'’/+・\-]*[\w.])?-?", term)
        ] == [], lang
        assert [term for term in every if "-" in (term[0], term[-1]) and len(term.strip("-")) < 4] == [], lang


def test_terms_of_a_narrower_topic_weigh_what_its_top_term_says() -> None:
    terms = dict(TOPICS["homicide"].terms("en"))
    assert terms["murder"] == pytest.approx(vocabulary.WEIGHTS["strong"] * 0.7)


def test_a_topic_knows_the_code_of_its_top_term() -> None:
    assert TOPICS["catholicism"].top == TOPICS["religion"].iptc == "12000000"


@pytest.mark.parametrize(
    ("id", "lang", "expected"),
    [
        ("war", "de", "Krieg"),
        ("weather", "nn", "Vêr"),
        ("weather", "no", "Vær"),
        ("war", "fr-CA", "Guerre"),
        ("war", "eu", "War"),
        ("health", "zh-Hans", "卫生"),
    ],
)
def test_a_label_in_the_language_or_the_nearest_there_is(id: str, lang: str, expected: str) -> None:
    assert vocabulary.label(id, lang) == expected


def test_a_topic_of_the_editors_own_has_no_label_here() -> None:
    with pytest.raises(KeyError):
        vocabulary.label("our-street", "en")


GOOD = 'iptc: "1"\nbroader: ""\nlabels: {en: One}\nterms: {en: {strong: one}}\n'


@cases(
    "text, message",
    [
        ("no YAML", "iptc: [", "not readable YAML"),
        ("a list", "- war", "no topic"),
        ("no label in English", GOOD.replace("en: One", "de: Eins"), "no topic"),
        ("a list for a code", GOOD.replace('"1"', "[1]"), "no topic"),
        ("terms without rows", GOOD.replace("{strong: one}", "one"), "no topic"),
        ("an unknown row", GOOD.replace("strong", "certain"), "no such row"),
        ("no such broader topic", GOOD.replace('broader: ""', "broader: two"), "'two' leads to no top term"),
        ("a topic above itself", GOOD.replace('broader: ""', "broader: one"), "'one' leads to no top term"),
    ],
)
def test_a_file_that_is_no_topic_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "one.yml").write_text(text, "utf-8")
    with pytest.raises(Misuse, match=message) as caught:
        vocabulary.load(tmp_path)
    assert "one.yml" in str(caught.value)


def test_a_new_file_is_a_new_topic(tmp_path: Path) -> None:
    (tmp_path / "one.yml").write_text(GOOD, "utf-8")
    (tmp_path / "two.yml").write_text(GOOD.replace('""', "one").replace("strong: one", "weak: 'two, three'"), "utf-8")
    loaded = vocabulary.load(tmp_path)
    assert [(topic.id, topic.broader, tuple(topic.terms("en"))) for topic in loaded.values()] == [
        ("one", "", (("one", 3.0),)),
        ("two", "one", (("two", 0.5), ("three", 0.5))),
    ]
