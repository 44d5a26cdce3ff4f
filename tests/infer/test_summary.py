"""Which sentences describe an article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.infer.summary import ROOMY, describe
from generator.records import Evidence, Paragraph, Value
from tests.articles import article
from tests.cases import cases

LEAD = "The harbour of the small town will be closed to all ships until spring."
NEXT = "Fishermen will land their catch further north."


LONG = f"{LEAD[:-1]}, {'and so on and on, ' * 9}as far as one can see."
CASES = [
    ("the lead", [LEAD], LEAD),
    ("two sentences of one paragraph", [f"{LEAD} {NEXT}"], f"{LEAD} {NEXT}"),
    ("not of two", [LEAD, NEXT], LEAD),
    ("not two long ones", [f"{LONG} {NEXT}"], LONG),
    ("not one without end", [f"{'A very long sentence, ' * 20}it is. {LEAD}"], LEAD),
    ("no dateline", [f"OSLO (NTB): {LEAD}"], LEAD),
    ("no dateline with a dash", [f"New York – {LEAD}"], LEAD),
    ("no dateline with a day", [f"PARIS, 12 mai (AFP) - {LEAD}"], LEAD),
    ("no dateline with a state", [f"BOCA RATON, Fla., March 5 - {LEAD}"], LEAD),
    ("no dateline that touches", [f"Hong Kong (CNN Business){LEAD}"], LEAD),
    ("a sentence with a dash keeps it", ["The town – old and small as it is – will be closed until spring."], None),
    ("not the headline again", ["Harbour closed until spring, says the town.", LEAD], LEAD),
    ("no subheading", [Paragraph("This is what the mayor of the town has said.", kind="heading"), LEAD], LEAD),
    ("no list", [Paragraph("First of all, the harbour will be closed.", kind="item"), LEAD], LEAD),
    ("no line without an end", ["By our correspondent in the north of the country", LEAD], LEAD),
    ("no crumb", ["It is over.", LEAD], LEAD),
    ("told before spoken", ["– We have to close the harbour until spring.", LEAD], LEAD),
    ("spoken where nothing is told", ["– We have to close the harbour for all of winter.", "No."], None),
]  # fmt: skip


@cases("paragraphs, expected", CASES)
def test_describe(paragraphs: list[str | Paragraph], expected: str | None) -> None:
    first = paragraphs[0]
    found = describe(article("en", *paragraphs, title="Harbour closed until spring, says town"))
    assert found is not None
    assert found.value == (expected or first)


def test_a_language_without_spaces() -> None:
    one, two = (
        "气象厅十三日晚上发布海啸警报，要求沿海居民立即离开。",
        "目前没有收到人员伤亡的报告，有关部门的调查仍在继续进行。",
    )
    found = describe(article("zh", one + two))
    assert found is not None and found.value == one + two


def test_what_the_seed_states_comes_first() -> None:
    stated = Value("As the paper puts it.", Evidence("json"))
    seed = replace(article("en", LEAD), description=stated)
    assert describe(seed) == stated


@pytest.mark.parametrize("paragraphs", [[], ["A | B | C"], ["No end to this line of words at all"], ["Short."]])
def test_none_where_no_sentence_serves(paragraphs: list[str]) -> None:
    assert describe(article("en", *paragraphs)) is None


def test_the_evidence_is_the_line_it_stands_in() -> None:
    found = describe(article("en", "Crumb.", LEAD))
    assert found is not None and found.inferred and found.evidence == Evidence("lead", LEAD, 2)


@given(paragraphs=st.lists(st.text(alphabet=' .!?–"aeinrstABCÅ中。', max_size=400), max_size=3))
def test_a_description_is_words_of_one_paragraph_and_not_too_long(paragraphs: list[str]) -> None:
    found = describe(article("en", *paragraphs))
    if found:
        assert len(found.value) <= ROOMY
        squeezed = "".join(found.value.split())
        assert any(squeezed in "".join(text.split()) for text in paragraphs)
