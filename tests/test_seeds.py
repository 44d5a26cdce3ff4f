"""Which file holds a seed."""

from __future__ import annotations

from generator.seeds import file_of
from tests.cases import cases

FILES = [
    ("a file", "nb/ferje.txt", "nb/ferje.txt"),
    ("a record of many", "feed.jsonl#0a1b2c3d4e", "feed.jsonl"),
    ("one of a list", "more/Feed.JSON#0a1b2c3d4e", "more/Feed.JSON"),
    ("one of an export", "export.txt#0a1b2c3d4e", "export.txt"),
    ("a file with that mark in its name", "C# or Go.txt", "C# or Go.txt"),
    ("a record of such a file", "C#1.jsonl#0a1b2c3d4e", "C#1.jsonl"),
]


@cases("seed, expected", FILES)
def test_the_file_of_a_seed(seed: str, expected: str) -> None:
    assert file_of(seed) == expected
