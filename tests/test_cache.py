"""The cache gives back what it was given or nothing, whatever happens to its file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cache
from generator.cache import Cache

ITEMS = {"a": b"one", "b": b"two" * 1000, "c": b""}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / ".cache" / "findings.sqlite"


def filled(file: Path) -> None:
    with Cache(file) as opened:
        opened.put(ITEMS)


def test_gives_back_what_an_earlier_run_put(file: Path) -> None:
    filled(file)
    with Cache(file) as opened:
        assert opened.get(["a", "b", "c", "unknown"]) == ITEMS


def test_a_later_value_takes_the_place_of_an_earlier_one(file: Path) -> None:
    filled(file)
    with Cache(file) as opened:
        opened.put({"a": b"new"})
        assert opened.get(["a"]) == {"a": b"new"}


def of_zeros(file: Path) -> None:
    file.write_bytes(b"\0" * 5000)


def of_another_kind(file: Path) -> None:
    file.write_text("This was never a database.\n" * 200, "utf-8")


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def of_another_program(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as other:
        other.execute("PRAGMA application_id = 7")
        other.execute("CREATE TABLE entry (key)")
    other.close()


def of_another_layout(file: Path) -> None:
    with sqlite3.connect(file) as ours:
        ours.execute(f"PRAGMA user_version = {cache.LAYOUT + 1}")
    ours.close()


def without_its_table(file: Path) -> None:
    with sqlite3.connect(file) as ours:
        ours.execute("DROP TABLE entry")
    ours.close()


BROKEN = [of_zeros, of_another_kind, cut_short, emptied, of_another_program, of_another_layout, without_its_table]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_or_foreign_file_is_an_empty_cache_and_is_replaced(file: Path, broken: Callable[[Path], None]) -> None:
    filled(file)
    broken(file)
    with Cache(file) as opened:
        assert opened.get(ITEMS) == {}
        opened.put(ITEMS)
    with Cache(file) as opened:
        assert opened.get(ITEMS) == ITEMS


def test_a_damaged_entry_is_a_miss_and_the_others_stay(file: Path) -> None:
    filled(file)
    with sqlite3.connect(file) as table:
        table.execute("UPDATE entry SET value = ? WHERE key = 'a'", (b"On\x00",))
        table.execute("UPDATE entry SET value = 'text' WHERE key = 'c'")
    table.close()
    with Cache(file) as opened:
        assert opened.get(ITEMS) == {"b": ITEMS["b"]}


@given(st.binary(max_size=64), st.integers(0, 20_000))
def test_no_damage_brings_back_a_wrong_value(tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int) -> None:
    file = tmp_path_factory.mktemp("cache") / "findings.sqlite"
    filled(file)
    data = file.read_bytes()
    file.write_bytes(data[:at] + noise + data[at + len(noise) :])
    with Cache(file) as opened:
        found = opened.get(ITEMS)
        opened.put({"d": b"four"})
        assert opened.get(["d"]) == {"d": b"four"}
    assert all(ITEMS[key] == value for key, value in found.items())


def test_a_file_that_another_run_holds_is_left_alone(file: Path) -> None:
    filled(file)
    with Cache(file) as first, sqlite3.connect(file) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        assert first.get(["a"]) == {}
        first.put({"d": b"four"})
        assert first.get(["d"]) == {"d": b"four"}
    holder.close()
    with Cache(file) as later:
        assert later.get(ITEMS) == ITEMS


def test_without_a_folder_to_write_to_it_remembers_for_this_run_alone(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder", "utf-8")
    with Cache(tmp_path / "taken" / "findings.sqlite") as opened:
        opened.put(ITEMS)
        assert opened.get(ITEMS) == ITEMS


def test_what_was_not_used_for_the_longest_time_is_forgotten_first(file: Path) -> None:
    for name in ("old", "middle", "new"):
        with Cache(file, max_bytes=200) as opened:
            opened.get(["old"])
            opened.put({name: name.encode().ljust(100)})
    with Cache(file, max_bytes=200) as opened:
        assert sorted(opened.get(["old", "middle", "new"])) == ["new", "old"]


def test_the_file_shrinks_when_values_are_forgotten(file: Path) -> None:
    with Cache(file) as opened:
        opened.put({str(n): bytes(100_000) for n in range(20)})
    with Cache(file, max_bytes=200_000):
        pass
    assert file.stat().st_size < 500_000


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of two folders in the place of generator/."""
    for path, text in {"infer/people.py": "x = 1", "data/nb/stop.txt": "og", "write/page.py": "y = 2"}.items():
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(text, "utf-8")
    monkeypatch.setattr(cache, "PACKAGE", tmp_path)
    return tmp_path


def test_the_version_follows_code_and_data_and_nothing_else(package: Path) -> None:
    before = cache.version()
    (package / "infer/__pycache__").mkdir()
    (package / "infer/__pycache__/people.pyc").write_bytes(b"compiled")
    assert cache.version() == before
    (package / "data/nb/stop.txt").write_text("og\ni", "utf-8")
    with_data = cache.version()
    (package / "write/page.py").write_text("y = 3", "utf-8")
    assert len({before, with_data, cache.version()}) == 3


def test_the_version_follows_the_name_of_a_file(package: Path) -> None:
    before = cache.version()
    (package / "data/nb/stop.txt").rename(package / "data/nb/verbs.txt")
    assert cache.version() != before


@given(st.lists(st.binary(max_size=4), max_size=4), st.lists(st.binary(max_size=4), max_size=4))
def test_different_pieces_have_different_digests(some: list[bytes], others: list[bytes]) -> None:
    assert (cache.digest(*some) == cache.digest(*others)) == (some == others)
