"""What holds for every page, every edit and every new version of the generator."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.keep.merge import page
from generator.keep.merge.taken import said
from generator.page import parse
from tests.keep.pages import Draft, drafts, trios

settings.register_profile("laws", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("laws")

Trio = tuple[Draft, Draft, Draft]

MARKS = {"hand": re.compile(r"\bhand\d+"), "machine": re.compile(r"\bmachine\d+")}


def merged(trio: Trio) -> bytes:
    base, theirs, new = (draft.page() for draft in trio)
    found = page(base, theirs, new)
    assert found.fault is None and found.data is not None and said(found.base or b"") == new
    return found.data


@given(drafts, drafts)
def test_an_untouched_page_becomes_the_new_one(base: Draft, new: Draft) -> None:
    assert page(base.page(), base.page(), new.page()).data == new.page()


@given(drafts, drafts)
def test_without_changes_by_the_generator_the_page_stays(base: Draft, theirs: Draft) -> None:
    assert page(base.page(), theirs.page(), base.page()).data == theirs.page()


@given(trios())
def test_every_word_that_a_person_wrote_is_on_the_page(trio: Trio) -> None:
    text = merged(trio).decode()
    assert set(MARKS["hand"].findall(trio[1].page().decode())) <= set(MARKS["hand"].findall(text))


@given(trios())
def test_every_word_of_the_generator_is_on_the_page_or_told(trio: Trio) -> None:
    base, theirs, new = (draft.page() for draft in trio)
    found = page(base, theirs, new)
    shown = (found.data or b"").decode() + "".join("\n" + g.generator for g in found.gave_way)
    assert set(MARKS["machine"].findall(new.decode())) <= set(MARKS["machine"].findall(shown))


@given(trios())
def test_what_a_person_deleted_stays_deleted(trio: Trio) -> None:
    base, theirs, _ = trio
    left = Counter(parse(merged(trio), "x").body.split("\n"))
    for block in set(base.blocks) - set(theirs.blocks):
        for line in set(block.split("\n")) - {line for b in theirs.blocks for line in b.split("\n")} - {""}:
            assert not left[line], line
    people = parse(merged(trio), "x").front.value("people") or []
    assert isinstance(people, list)
    assert not (set(base.people) - set(theirs.people)) & set(people)


@given(trios())
def test_what_a_person_took_out_stays_out_when_the_generator_unsays_it_for_a_time(trio: Trio) -> None:
    base, theirs, new = (draft.page() for draft in trio)
    once = page(base, theirs, new)
    again = page(once.base, once.data, base)
    people = parse(again.data or b"", "x").front.value("people") or []
    assert isinstance(people, list)
    assert not (set(trio[0].people) - set(trio[1].people)) & set(people)


@given(trios())
def test_merging_again_changes_nothing(trio: Trio) -> None:
    base, theirs, new = (draft.page() for draft in trio)
    once = page(base, theirs, new)
    again = page(once.base, once.data, new)
    assert (again.data, again.base) == (once.data, once.base)


@given(trios())
def test_merging_again_loses_nothing_when_the_base_was_not_written(trio: Trio) -> None:
    base, new, once = trio[0].page(), trio[2].page(), merged(trio)
    again = (page(base, once, new).data or b"").decode()
    assert set(MARKS["hand"].findall(trio[1].page().decode())) <= set(MARKS["hand"].findall(again))


@given(trios(), st.sampled_from(("\r\n", "\r")))
def test_line_ends_and_byte_order_marks_survive(trio: Trio, eol: str) -> None:
    base, theirs, new = (draft.page() for draft in trio)
    windows = b"\xef\xbb\xbf" + theirs.replace(b"\n", eol.encode())
    found = page(base, windows, new).data
    assert found == b"\xef\xbb\xbf" + merged(trio).replace(b"\n", eol.encode())
