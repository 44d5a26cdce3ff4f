"""Long lists: a line is found by its key, and by nothing else."""

from __future__ import annotations

import pytest

from generator.geography import gazetteer
from generator.geography.register import SLOTS, Register, register
from generator.language.lexicon import entries

LINES = (b"\nA\t1\nAs\t2\t3", b"\nOslo\tNO", b"\nOslofjord\tNO\n\xc3\x85s\t4")


@pytest.mark.parametrize(
    ("key", "fields"),
    [
        ("A", ["1"]),
        ("As", ["2", "3"]),
        ("Ås", ["4"]),
        ("Oslofjord", ["NO"]),
        ("", []),
        ("Osl", []),
        ("0", []),
        ("Århus", []),
        ("A\t1", []),
    ],
)
def test_a_row_is_found_by_its_whole_key(key: str, fields: list[str]) -> None:
    assert Register(LINES, b"").row(key) == Register(LINES, b"\x01" * SLOTS).row(key) == fields


def test_keys_are_found_by_how_their_fields_begin() -> None:
    assert list(Register(LINES, b"").keys("[2N]")) == ["As", "Oslo", "Oslofjord"]


def test_every_line_of_a_list_is_found() -> None:
    lines = [line.split("\t") for line in entries("places/names.tsv")]
    assert all(register("places/names.tsv").row(key) == fields for key, *fields in lines[::7])


def test_each_city_is_found_by_each_of_its_names() -> None:
    for line in entries("places/cities.tsv")[::97]:
        key, title, *_, name, others = line.split("\t")
        for one in filter(None, (title, name, *others.split("|"))):
            assert key in [at.key for at in gazetteer.called(one)], one
