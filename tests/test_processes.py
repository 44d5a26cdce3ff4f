"""Work spread over processes: each has its run of neighbours, and none stands idle while another has things left."""

from __future__ import annotations

import os
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator import processes, reading
from generator.records import Seed
from generator.spread import CHUNK, FIRST, by_likeness


def where(thing: int) -> tuple[int, int]:
    sleep(0.02)
    return thing, os.getpid()


def where_some_wait(thing: int) -> tuple[int, int]:
    sleep(0.5 if thing == 0 else 0)
    return where(thing)


def fails(thing: int) -> int:
    if thing == 3:
        raise ValueError("no such thing")
    return thing


@pytest.mark.parametrize(("things", "number"), [(0, 2), (1, 2), (2, 2), (7, 2), (7, 3)])
def test_all_things_are_worked_on_once(things: int, number: int) -> None:
    assert sorted(found for found, _ in processes.over(where, range(things), number)) == list(range(things))


def test_neighbours_are_made_by_one_process() -> None:
    found = dict(processes.over(where, range(20), 2))
    assert len({found[thing] for thing in range(8)}) == len({found[thing] for thing in range(10, 18)}) == 1
    assert found[0] != found[10]


def test_a_process_that_is_done_takes_from_the_end_of_what_others_have_left() -> None:
    found = dict(processes.over(where_some_wait, range(12), 2))
    assert found[5] == found[6] != found[0]


def test_what_goes_wrong_in_a_process_is_raised_with_where_it_went_wrong() -> None:
    with pytest.raises(ValueError, match="no such thing") as raised:
        list(processes.over(fails, range(8), 2))
    assert "in fails" in raised.value.__notes__[0]


@given(some.integers(0, 4 * CHUNK))
def test_the_first_chunk_has_some_of_all_kinds(number: int) -> None:
    chunks = by_likeness(range(number))
    assert sorted(thing for chunk in chunks for thing in chunk) == list(range(number))
    assert all(0 < len(chunk) <= CHUNK for chunk in chunks)
    assert all(chunk == sorted(chunk) for chunk in chunks)
    if number >= FIRST:
        assert len(chunks[0]) == FIRST and max(chunks[0]) >= number // 2


@pytest.mark.parametrize(
    ("text", "langs"),
    [
        ("The minister said that the plan would be ready in the spring.", {"en"}),
        ("Statsråden sa at planen skal være klar til våren, og at det haster.", {"nb", "nn", "da"}),
        ("El ministro dijo que el plan estará listo en la primavera.", {"es"}),
        ("Министр сказал, что план будет готов весной, и это не всё.", {"ru"}),
        ("", {""}),
        ("8:45 / 12:30", {""}),
    ],
)
def test_the_language_of_a_seed_is_guessed_by_common_words(text: str, langs: set[str]) -> None:
    assert reading.tongue(Seed("a.txt", f"{text} {text}".encode())) in langs
