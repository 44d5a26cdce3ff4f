"""Files beside the pages: what is written, what is removed, and what is people's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.keep import tree
from generator.site import PlacePage
from generator.write.alike import alike
from generator.write.beside import changed, map_of, published, renamed, source, steps
from tests import sites
from tests.cases import cases

MAPS = [
    ("a place", PlacePage("places/bergen.md", "Bergen", lat=60.4, lon=5.3), "maps/bergen.svg"),
    ("one that was moved", PlacePage("places/us/georgia.md", "Georgia", lat=32.7, lon=-83.4), "maps/us/georgia.svg"),
    ("one that nobody can place", PlacePage("places/atlantis.md", "Atlantis"), ""),
]


@cases("page, expected", MAPS)
def test_every_place_has_a_map_of_its_own(page: PlacePage, expected: str) -> None:
    assert map_of(page) == expected


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        ("nb/ferje.txt", "sources/nb/ferje.txt"),
        ("a.html", "sources/a.html.txt"),
        ("feed.jsonl#0a1b2c3d4e", "sources/feed.jsonl.txt"),
    ],
)
def test_a_source_is_published_as_text(seed: str, expected: str) -> None:
    assert source(seed) == expected


OLD = "The mayor opened a new bridge on Tuesday.\n"
OLD += "It took nine years to build it, she said to the crowd.\nIt is for all.\n"
MENU = "Home News Sport Weather Culture Opinion Letters Shop Jobs\nRead also what our readers say of the town today\n"
RAIN = """Rain is expected in the town and the hills round it on Sunday, with winds of 60 kilometres an hour.
It will be up to 11 degrees in the afternoon, and 4 degrees at night in the valleys round the town.
The forecaster advised walkers to stay off the hills, and drivers to keep their distance on wet roads in the dark.
"""
TOWNS = ["Alston", "Bampton", "Cartmel", "Dalton", "Egremont", "Grasmere", "Ings", "Kirkby", "Lindale", "Orton", "Shap"]
ALIKE = [
    ("a word corrected", OLD, OLD.replace("nine", "ten"), True),
    ("a paragraph more", OLD, OLD + "Two hundred people came to see the new bridge.\n", True),
    (
        "in a script without spaces",
        "市長は火曜日に新しい橋を開いた。工事には九年かかった。\n",
        "市長は水曜日に新しい橋を開いた。工事には九年かかった。\n",
        True,
    ),
    ("in Thai", "ตำรวจจับกุมชายสองคนที่จังหวัดเชียงใหม่เมื่อวันจันทร์\n", "ตำรวจจับกุมชายสามคนที่จังหวัดเชียงใหม่เมื่อวันจันทร์\n", True),
    ("a number corrected", RAIN, RAIN.replace("60", "70"), True),
    (
        "the only one",
        *(RAIN.replace("11", "ten").replace("4", "two").replace("60", hard) for hard in ("60", "70")),
        True,
    ),
    ("the next report in the same words", RAIN, RAIN.replace("60", "30").replace("11", "6").replace("4", "1"), False),
    ("the next article of the newspaper", MENU + OLD, MENU + "The baker won a prize for his bread.\n", False),
    ("menus longer than the texts", "Politics\nSport\n" * 99 + OLD, "Politics\nSport\n" * 99 + MENU, False),
    ("nothing in common", OLD, "The baker won a prize for his bread.\n", False),
]


@cases("old, new, expected", ALIKE)
def test_a_seed_under_a_new_name_and_with_other_words_is_the_old_one_if_half_is_the_same(
    old: str, new: str, expected: bool
) -> None:
    files = {"sources/0a1b.txt": old.encode(), "sources/c.txt": MENU.encode()}
    seeds = {"9f8e.txt": new.encode(), "c.txt": (MENU + "Rain all day.").encode()}
    assert renamed(files, seeds, ["0a1b.txt", "c.txt"], {}) == ({"0a1b.txt": "9f8e.txt"} if expected else {})


def test_of_several_files_each_is_one_old_one_the_likest_first() -> None:
    old = {"a": OLD.encode(), "b": OLD.replace("bridge", "tunnel").encode()}
    new = {"x": OLD.replace("bridge", "tunnel").replace("nine", "six").encode(), "y": OLD.replace("all", "us").encode()}
    assert alike(old, new, ()) == {"a": "y", "b": "x"}


def test_what_many_of_the_files_have_says_nothing_where_all_are_named_anew() -> None:
    menu = "".join(f"All our readers know where page {letter} of the paper stands\n" for letter in "abcdefgh")
    old = {town: f"{menu}A bridge of nine arches was opened in {town} on a day in May\n".encode() for town in TOWNS}
    tunnel = f"{menu}The people of Lorton voted for a tunnel below the lake today\n".encode()
    assert alike(old, {"new": tunnel, "Ings again": old["Ings"] + b"It rained.\n"}, ()) == {"Ings": "Ings again"}


def test_of_files_of_the_same_bytes_each_is_the_new_one_of_one() -> None:
    files = {f"sources/{name}.txt": b"text" for name in "abc"}
    seeds = dict.fromkeys(("x.txt", "y.txt"), b"text")
    known = ["a.txt", "b.txt", "c.txt"]
    assert renamed(files, seeds, known, {}) == {"a.txt": "x.txt", "b.txt": "y.txt"}
    assert renamed(files, seeds, known, {"a.txt": "y.txt"}) == {"a.txt": "y.txt", "b.txt": "x.txt"}


def test_a_seed_has_changed_where_another_text_of_it_was_published(tmp_path: Path) -> None:
    for name in ("same.txt", "other.txt", "old name.txt", "old.html.txt"):
        sites.put(tmp_path / "sources" / name, "text")
    seeds = {"same.txt": b"text", "other.txt": b"more text", "new.txt": b"text", "name.txt": b"text", "a.html": b"more"}
    assert changed(
        published(tmp_path, sites.tree(tmp_path)), seeds, {"old name.txt": "name.txt", "old.html": "a.html"}
    ) == {
        "other.txt",
        "a.html",
    }


def test_what_is_wanted_no_more_goes_and_what_people_put_there_stays(tmp_path: Path) -> None:
    ours, own = ("sources/a gone.txt", "sources/same.txt", "maps/gone.svg"), ("maps/own.svg", "sources/own.txt")
    for name in (*ours, *own, "maps/harbour.png", "sources/report.pdf"):
        sites.put(tmp_path / name, "text")
    before = (
        b"---\n---\n<!-- tidings:begin links -->\n\n[Source](../sources/a%20gone.txt)\n\n<!-- tidings:end links -->\n",
        b"![Mine](../maps/own.svg)\n\n<!-- tidings:begin place -->\n\n![Map](../../maps/gone.svg)\n\n"
        b"<!-- tidings:end place -->\n\n[Mine](../sources/own.txt)\n",
    )
    found = steps(
        published(tmp_path, sites.tree(tmp_path)), {"sources/same.txt": b"text", "maps/new.svg": b"map"}, before
    )
    assert found == [("maps/new.svg", b"map"), ("maps/gone.svg", None), ("sources/a gone.txt", None)]


LINKS = [("a text", "sources/secret.txt"), ("their folder", "sources"), ("the feed", "feed.xml")]


@cases("path", LINKS)
def test_what_stands_beside_the_pages_is_not_read_by_way_of_a_link(path: str, tmp_path: Path) -> None:
    sites.put(tmp_path / "elsewhere/secret.txt", "secret")
    target = tmp_path / "elsewhere" / ("" if path == "sources" else "secret.txt")
    link = tmp_path / "docs" / path
    link.parent.mkdir(parents=True)
    link.symlink_to(target)
    there = tree.read(tmp_path / "docs")
    assert published(tmp_path / "docs", there.files) == {}
    assert [fault.where for fault in there.faults] == [f"docs/{path}"]
