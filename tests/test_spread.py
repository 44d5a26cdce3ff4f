"""Work in steps on many things: each step is remembered by itself, and nothing is done twice."""

from __future__ import annotations

import pickle
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from generator import spread
from generator.records import Decisions, Evidence, Mention, PlaceDecision, Record, Value
from generator.spread import CHUNK, Step


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "findings.sqlite"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.txt"


def twice(log: Path, thing: int) -> int:
    return written(log, f"twice {thing}", 2 * thing)


def more(log: Path, by: int, thing: int) -> int:
    return written(log, f"more {thing}", thing + by)


def written(log: Path, line: str, found: int) -> int:
    with log.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    return found


def steps(log: Path, by: int = 1) -> list[Step]:
    return [Step(partial(twice, log)), Step(partial(more, log, by), f"by {by}")]


def done(log: Path) -> list[str]:
    """What was worked on since the last look."""
    lines = log.read_text("utf-8").splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return lines


def test_steps_follow_each_other_and_results_stand_in_the_order_of_the_things(file: Path, log: Path) -> None:
    assert spread.each(steps(log), [3, 1, 2, 1], file, 1) == [7, 3, 5, 3]
    assert sorted(done(log)) == ["more 2", "more 4", "more 6", "twice 1", "twice 2", "twice 3"]


def test_what_is_remembered_is_not_done_again(file: Path, log: Path) -> None:
    spread.each(steps(log), [1, 2], file, 1)
    done(log)
    assert spread.each(steps(log), [2, 5, 1], file, 1) == [5, 11, 3]
    assert done(log) == ["twice 5", "more 10"]


def test_a_changed_step_is_done_anew_on_what_the_steps_before_it_made(file: Path, log: Path) -> None:
    spread.each(steps(log), [1, 2], file, 1)
    done(log)
    assert spread.each(steps(log, by=5), [1, 2], file, 1) == [7, 9]
    assert done(log) == ["more 2", "more 4"]


def test_a_damaged_result_is_made_again(file: Path, log: Path) -> None:
    spread.each(steps(log), [1, 2], file, 1)
    with sqlite3.connect(file) as table:
        table.execute("UPDATE entry SET value = x'00'")
    table.close()
    assert spread.each(steps(log), [1, 2], file, 1) == [3, 5]


def test_several_processes_find_what_one_finds(file: Path, log: Path, tmp_path: Path) -> None:
    things = list(range(3 * CHUNK + 1))
    told: list[tuple[int, int]] = []
    found = spread.each(steps(log), things, file, 2, lambda now, total: told.append((now, total)))
    assert found == spread.each(steps(log), things, tmp_path / "other.sqlite", 1)
    assert told[0] == (0, len(things)) and told[-1] == (len(things), len(things))


@pytest.mark.parametrize(
    "record",
    [
        Mention(2, 0, 6, "Bergen"),
        Value("nb", Evidence("stated"), inferred=True),
        PlaceDecision("bryggen", "Bryggen", (("", "Bryggen"),), country="Norway"),
        Decisions(),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_record_comes_back_from_another_process_as_it_was(record: Record) -> None:
    assert pickle.loads(pickle.dumps(record)) == record
