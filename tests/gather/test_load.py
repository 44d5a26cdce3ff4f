"""What is read from seeds/, and what is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.config import Settings
from generator.errors import Misuse, Refused
from generator.gather.load import seeds
from generator.records import Seed
from tests.cases import cases

SETTINGS = Settings(max_seed_bytes=100)


def write(folder: Path, path: str, data: bytes = b"Hello.") -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return file


def test_files_come_sorted_by_path_from_any_depth(tmp_path: Path) -> None:
    for path in ("b.txt", "a/z.md", "a.html", "a/b/c.jsonl", "Z.TXT"):
        write(tmp_path, path)
    assert [seed.path for seed in seeds(tmp_path, SETTINGS) if isinstance(seed, Seed)] == [
        "Z.TXT",
        "a.html",
        "a/b/c.jsonl",
        "a/z.md",
        "b.txt",
    ]


def test_what_nobody_put_there_is_left_alone_and_other_kinds_are_named(tmp_path: Path) -> None:
    for path in (".gitkeep", ".git/config.txt", "Thumbs.db", "a/desktop.ini", "__MACOSX/a.txt", "picture.png"):
        write(tmp_path, path)
    (reason,) = seeds(tmp_path, SETTINGS)
    assert isinstance(reason, Refused)
    assert reason.where == "picture.png"


INSTEAD = [
    ("a document", "a.docx", "copy the article's text into a .txt file"),
    ("print", "Page 7.PDF", "copy the article's text into a .txt file"),
    ("a message of mail", "letter.eml", "copy the article into a .txt file"),
    ("a page as some browsers keep it", "page.mhtml", "HTML only"),
    ("anything else", "a.csv", "Seeds end in .htm,"),
]


@cases("path, todo", INSTEAD)
def test_what_to_do_with_a_file_that_is_not_read(tmp_path: Path, path: str, todo: str) -> None:
    write(tmp_path, path)
    (reason,) = seeds(tmp_path, SETTINGS)
    assert isinstance(reason, Refused) and todo in reason.todo


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_links_pipes_and_hard_links_are_refused_without_hanging(tmp_path: Path) -> None:
    outside = write(tmp_path, "outside/secret.txt")
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "hard.txt").hardlink_to(outside)
    (folder / "link.txt").symlink_to(outside)
    (folder / "folder").symlink_to(tmp_path / "outside")
    (folder / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    found = list(seeds(folder, SETTINGS))
    assert len(found) == 5
    reasons = {reason.where: reason.what for reason in found if isinstance(reason, Refused)}
    assert {where for where, what in reasons.items() if "it is a link" in what} == {"link.txt", "folder", "zero.txt"}
    assert len(reasons) == 5


def test_a_large_file_is_refused_with_the_limit_and_one_of_just_that_size_is_read(tmp_path: Path) -> None:
    write(tmp_path, "fits.txt", b"a" * 100)
    write(tmp_path, "large.txt", b"a" * 101)
    fits, large = seeds(tmp_path, SETTINGS)
    assert isinstance(fits, Seed)
    assert isinstance(large, Refused)
    assert "100 bytes" in large.what


def test_a_missing_folder_is_a_misuse(tmp_path: Path) -> None:
    with pytest.raises(Misuse):
        list(seeds(tmp_path / "seeds", SETTINGS))
